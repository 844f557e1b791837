/** How far one person has come with one role's instruction. */
export const readings = ['no_person', 'no_text', 'no_link', 'not_opened', 'opened', 'read_older', 'read'] as const;
export type Reading = (typeof readings)[number];

/** What is known of a role and the person who plays it. Version numbers; null where there is none. */
export type ReadingFacts = {
	cast: boolean;
	latest: number | null;
	/** A link that works now. */
	linked: boolean;
	/** The person has pressed the button on a link, be it an earlier one. */
	opened: boolean;
	/** The newest version the person has acknowledged. */
	acknowledged: number | null;
};

/** The person's state. That a link has been withdrawn does not undo what was read. */
export function readingOf({ cast, latest, linked, opened, acknowledged }: ReadingFacts): Reading {
	if (!cast) return 'no_person';
	if (latest === null) return 'no_text';
	if (acknowledged === latest) return 'read';
	if (acknowledged !== null) return 'read_older';
	if (!linked) return 'no_link';
	return opened ? 'opened' : 'not_opened';
}

/** The control question on the latest version. */
export const controls = ['not_answered', 'right', 'right_later', 'wrong'] as const;
export type Control = (typeof controls)[number];

/** @param rightAtOnce of the acknowledgement, null without one  @param mistakes wrong tries on this version */
export function controlOf(rightAtOnce: boolean | null, mistakes: number): Control {
	if (rightAtOnce !== null) return rightAtOnce ? 'right' : 'right_later';
	return mistakes > 0 ? 'wrong' : 'not_answered';
}

/** The one thing to do next for a role; `ready` when there is nothing. */
export const steps = [
	'write',
	'publish',
	'cast',
	'explain',
	'link',
	'remind_open',
	'remind_read',
	'read_again',
	'reserve',
	'ready'
] as const;
export type Step = (typeof steps)[number];

export type StepFacts = {
	/** How many blocks are missing. */
	gaps: number;
	/** The draft says something else than the latest version, or there is none. */
	unpublished: boolean;
	reading: Reading;
	control: Control;
	keyRole: boolean;
	reserves: number;
};

/**
 * Klar (domain.md, "Gates"): every block filled, published, this version read with the control question answered
 * right, and a reserve for a key role. Otherwise the first of these that is missing.
 */
export function nextStep({ gaps, unpublished, reading, control, keyRole, reserves }: StepFacts): Step {
	if (gaps > 0) return 'write';
	if (unpublished || reading === 'no_text') return 'publish';
	if (reading === 'no_person') return 'cast';
	if (control === 'wrong') return 'explain';
	if (reading === 'no_link') return 'link';
	if (reading === 'not_opened') return 'remind_open';
	if (reading === 'opened') return 'remind_read';
	if (reading === 'read_older') return 'read_again';
	return keyRole && reserves === 0 ? 'reserve' : 'ready';
}

/** Days before the exercise by which the card should be with those who play. */
export const daysAhead = 7;
