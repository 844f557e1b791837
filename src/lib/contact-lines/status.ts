import type { LineStatus } from './contact-line.ts';

/** The sign that a line's status has beside its word. */
export const stateOf = {
	confirmed: 'ok',
	uncertain: 'ask',
	wrong: 'bad',
	untested: 'none'
} as const satisfies Record<LineStatus, string>;
