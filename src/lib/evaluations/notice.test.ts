import { expect, test } from 'vitest';
import { formNotice } from './evaluation.ts';

test.each([
	['missing', false, false, 'waiting'],
	['waiting', false, false, 'waiting'],
	['open', false, false, 'open'],
	['closed', false, false, 'closed'],
	// Nobody waits for a form when the report is approved.
	['missing', false, true, 'closed'],
	['waiting', false, true, 'closed'],
	['closed', true, true, 'answered'],
	['open', true, false, 'answered']
] as const)('a form that is %s, answered %s, evaluation over %s: %s', (state, answered, held, notice) => {
	expect(formNotice(state, answered, held)).toBe(notice);
});
