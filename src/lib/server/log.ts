import { pino } from 'pino';
import { environment } from '#lib/server/env.ts';
import { withoutContent } from './log-error.ts';

/** The server's log: JSON lines on standard error. Nothing that a person typed is ever given to it. */
export const log = pino(
	{
		level: environment().logLevel,
		base: null,
		redact: ['*.password', '*.token', '*.email', '*.phone'],
		serializers: { err: withoutContent }
	},
	pino.destination(2)
);
