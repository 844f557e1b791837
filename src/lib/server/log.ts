import { pino } from 'pino';
import { environment } from '#lib/server/env.ts';

/** The server's log: JSON lines on standard error. Nothing that a person typed is ever given to it. */
export const log = pino(
	{ level: environment().logLevel, base: null, redact: ['*.password', '*.token', '*.email', '*.phone'] },
	pino.destination(2)
);
