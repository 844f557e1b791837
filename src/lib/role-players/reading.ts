import type { Sending } from '#lib/participants/sending.ts';

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
	'consent',
	'explain',
	'not_arrived',
	'send',
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
	/** How much is missing of what the person, or a guardian, must have agreed to. */
	consent: number;
	/** How the card was handed to the person who plays. */
	sending: Pick<Sending, 'state' | 'first'>;
	keyRole: boolean;
	reserves: number;
};

/**
 * Klar (domain.md, "Gates"): every block filled, published, with the person (and a minor's guardian agreed), this version read with the control question
 * answered right, and a reserve for a key role. Otherwise the first of these that is missing.
 */
export function nextStep(facts: StepFacts): Step {
	const { gaps, unpublished, reading, control, consent, sending, keyRole, reserves } = facts;
	if (gaps > 0) return 'write';
	if (unpublished || reading === 'no_text') return 'publish';
	if (reading === 'no_person') return 'cast';
	if (consent > 0) return 'consent';
	if (control === 'wrong') return 'explain';
	if (reading === 'no_link' || reading === 'not_opened') {
		if (sending.state === 'failed') return 'not_arrived';
		return reading === 'no_link' || !isWithPerson(facts) ? 'send' : 'remind_open';
	}
	if (reading === 'opened') return 'remind_read';
	if (reading === 'read_older') return 'read_again';
	return keyRole && reserves === 0 ? 'reserve' : 'ready';
}

/** The gates an instruction passes before it is Klar, in the order they are mended. */
export const gates = ['text', 'published', 'person', 'consent', 'sent', 'read', 'control', 'reserve'] as const;
export type Gate = (typeof gates)[number];

/**
 * The gates that fail for one role (domain.md, "Gates"). What only follows from another is not told: a role that nobody
 * plays has not been read either.
 */
export function failingGates(facts: StepFacts): Gate[] {
	const { gaps, unpublished, reading, control, consent, keyRole, reserves } = facts;
	const played = reading !== 'no_person';
	const readable = played && reading !== 'no_text';
	const failing: Record<Gate, boolean> = {
		text: gaps > 0,
		published: gaps === 0 && (unpublished || reading === 'no_text'),
		person: !played,
		consent: played && consent > 0,
		sent: played && !isWithPerson(facts),
		read: readable && isWithPerson(facts) && reading !== 'read' && control !== 'wrong',
		control: readable && control === 'wrong',
		reserve: keyRole && reserves === 0
	};
	return gates.filter((gate) => failing[gate]);
}

/** Somebody has noted that the card arrived, or the person has shown it by opening it. */
function isWithPerson({ sending, reading }: Pick<StepFacts, 'sending' | 'reading'>): boolean {
	return sending.first !== null || reading === 'opened' || reading === 'read_older' || reading === 'read';
}

/** Days before the exercise by which the card should be with those who play. */
export const daysAhead = 7;

/** The last moment at which a card is in time; null while the exercise has no start. */
export function sendBy(startsAt: Date | null): Date | null {
	return startsAt && new Date(startsAt.getTime() - daysAhead * 86_400_000);
}

/**
 * Whether the card came, or will come, later than it should (domain.md, "Gates": sent ≥ 7 days before). It is told, and does
 * not hold the role back: nothing that is done now could mend it, and a late markør who has read is a ready one.
 * @param first when the person first had the card; null while it is not with them
 */
export function isLate(first: Date | null, startsAt: Date | null, now: Date): boolean {
	const by = sendBy(startsAt);
	return by !== null && (first ?? now) > by;
}
