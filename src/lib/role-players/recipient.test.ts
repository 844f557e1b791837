import { expect, test } from 'vitest';
import { neverSent } from '#lib/participants/sending.ts';
import { isInGroup, leftOut, readingOfAll, recipientGroups, type Recipient, type RecipientRole } from './recipient.ts';

const at = new Date('2026-11-16T09:00:00Z');
const role = (part: Partial<RecipientRole> = {}): RecipientRole => ({
	...{ id: 'r', number: 1, name: 'Astrid', reserve: false, reading: 'not_opened', control: 'not_answered' },
	...{ acknowledged: null },
	...part
});
const recipient = (part: Partial<Recipient> = {}): Recipient => ({
	...{ id: 'p', roles: [role()], sending: neverSent, opened: null, questions: 0, withdrawn: false },
	...part
});
const sent = { state: 'sent', channel: 'mail', at, first: at } as const;

test.each([
	['new', recipient(), ['not_sent', 'not_opened', 'not_read']],
	['sent', recipient({ sending: sent }), ['not_opened', 'not_read']],
	['failed', recipient({ sending: { ...sent, state: 'failed', first: null } }), ['failed', 'not_opened', 'not_read']],
	['opened though nothing was noted', recipient({ opened: at, roles: [role({ reading: 'opened' })] }), ['not_read']],
	['read', recipient({ sending: sent, opened: at, roles: [role({ reading: 'read', control: 'right' })] }), []],
	[
		'read an older text',
		recipient({ sending: sent, opened: at, roles: [role({ reading: 'read_older' })] }),
		['not_read']
	],
	[
		'wrong, and wonders',
		recipient({ sending: sent, opened: at, questions: 2, roles: [role({ reading: 'opened', control: 'wrong' })] }),
		['not_read', 'control', 'question']
	],
	['nothing to read', recipient({ sending: sent, roles: [role({ reading: 'no_text' })] }), ['not_opened']],
	['has withdrawn', recipient({ withdrawn: true, questions: 1 }), []],
	['no role', recipient({ roles: [] }), ['not_sent', 'not_opened']]
] as const)('%s: in the groups that are asked for it', (_what, one, expected) => {
	expect(recipientGroups.filter((group) => group !== 'all' && isInGroup(one, group))).toEqual(expected);
	expect(isInGroup(one, 'all')).toBe(true);
});

test('of several roles the one that has come least far counts, and a reserve’s only where there is no other', () => {
	const [read, older] = [role({ reading: 'read' }), role({ reading: 'read_older' })];
	expect(readingOfAll([read, older])).toBe('read_older');
	expect(readingOfAll([read, role({ reading: 'not_opened', reserve: true })])).toBe('read');
	expect(readingOfAll([role({ reading: 'opened', reserve: true })])).toBe('opened');
	expect(readingOfAll([])).toBeNull();
});

test.each([
	[[], 'no_role'],
	[[role({ reading: 'no_text' })], 'no_text'],
	[[role({ reading: 'no_text' }), role({ reading: 'not_opened', reserve: true })], 'no_text'],
	[[role({ reading: 'no_text' }), role({ reading: 'no_link' })], null],
	[[role({ reading: 'no_link', reserve: true })], null]
] as const)('who has nothing to read is not sent a card: case %#', (roles, expected) => {
	expect(leftOut({ roles })).toBe(expected);
});
