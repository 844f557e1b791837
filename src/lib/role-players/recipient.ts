import type { Sending } from '#lib/participants/sending.ts';
import { readings, type Control, type Reading } from './reading.ts';

/** One role of a person who is to have the card. */
export type RecipientRole = {
	id: string;
	number: number;
	name: string;
	reserve: boolean;
	reading: Reading;
	control: Control;
	acknowledged: { number: number; at: Date } | null;
};

/** A person who is to have the card, and what has come of it. */
export type Recipient = {
	id: string;
	/** Own roles first, by number. */
	roles: RecipientRole[];
	sending: Sending;
	/** When a link of theirs was first opened. */
	opened: Date | null;
	/** Questions to the markøransvarlig that nobody has answered. */
	questions: number;
	/** Has taken back the wish to take part: is sent nothing more. */
	withdrawn: boolean;
};

/** Ways of choosing persons by how they stand. */
export const recipientGroups = ['all', 'not_sent', 'failed', 'not_opened', 'not_read', 'control', 'question'] as const;
export type RecipientGroup = (typeof recipientGroups)[number];

/** The one that has come least far of a person's readings; what one is only reserve for counts where there is nothing else. */
export function readingOfAll(roles: readonly Pick<RecipientRole, 'reading' | 'reserve'>[]): Reading | null {
	const own = roles.filter(({ reserve }) => !reserve);
	const counted = (own.length > 0 ? own : roles).map(({ reading }) => readings.indexOf(reading));
	return counted.length > 0 ? readings[Math.min(...counted)]! : null;
}

/** Why a person is not sent the card, or asked to read it: there is nothing to read yet. */
export type LeftOut = 'no_role' | 'no_text';

/**
 * Whether a person has nothing to read, and why. One text that is published is enough; what one is only reserve for counts
 * where there is nothing else.
 */
export function leftOut({ roles }: { roles: readonly Pick<RecipientRole, 'reading' | 'reserve'>[] }): LeftOut | null {
	if (roles.length === 0) return 'no_role';
	const own = roles.filter(({ reserve }) => !reserve);
	return (own.length > 0 ? own : roles).every(({ reading }) => reading === 'no_text') ? 'no_text' : null;
}

/** Whether a person is one of those that the group names. Who has nothing to read is not asked to read. */
export function isInGroup(recipient: Recipient, group: RecipientGroup): boolean {
	const { sending, opened, roles, questions, withdrawn } = recipient;
	if (withdrawn) return group === 'all';
	const reading = readingOfAll(roles);
	switch (group) {
		case 'all':
			return true;
		case 'not_sent':
			return sending.state === 'not_sent' && opened === null;
		case 'failed':
			return sending.state === 'failed';
		case 'not_opened':
			return opened === null;
		case 'not_read':
			return reading !== null && reading !== 'no_text' && reading !== 'read';
		case 'control':
			return roles.some(({ control }) => control === 'wrong');
		case 'question':
			return questions > 0;
	}
}
