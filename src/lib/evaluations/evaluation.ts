import { isoDate, moment } from '#lib/i18n/time.ts';

/** Who is asked. Each group has its own form. */
export const evaluationGroups = ['medical_centre', 'role_player', 'evaluator', 'staff', 'leadership'] as const;
export type EvaluationGroup = (typeof evaluationGroups)[number];

/** The three fields every form begins with, in this order. */
export const coreFields = ['generalFeedback', 'whatWorked', 'whatToImprove'] as const;
export type CoreField = (typeof coreFields)[number];

/**
 * - `scale`: 1–5 with words, or 0 = vet ikke / ikke aktuelt
 * - `choice`: one of the options; `choices`: any of them
 * - `text`: free words; `time`: a clock time
 */
export const questionKinds = ['scale', 'choice', 'choices', 'text', 'time'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** An answer as the office shows its name; an individual one to an anonymous form has no path back to the person. */
export const respondentKinds = ['office', 'individual'] as const;
export type RespondentKind = (typeof respondentKinds)[number];

/** Figures for a group with fewer individual answers than this are not shown. */
export const smallestShownGroup = 5;

/** Longest texts, the same as the columns'. */
export const limits = {
	core: 4000,
	mostImportant: 1000,
	answer: 2000,
	question: 300,
	option: 150,
	options: 12
} as const;

/** A question of a form as those who fill it in meet it. */
export type FormQuestion = { id: string; kind: QuestionKind; text: string; help: string; options: string[] };

/** Whether the answer to a question is given as one of its own words. */
export const hasOptions = (kind: QuestionKind) => kind === 'choice' || kind === 'choices';

/** Days after the exercise on which a form closes, unless somebody decides otherwise. */
export const daysOpen = 14;

/** - `missing`: not set up · `waiting`: opens later, or when somebody opens it · `open` · `closed` */
export type FormState = 'missing' | 'waiting' | 'open' | 'closed';

/** Where a form stands at this moment. */
export function formState(form: { opensAt: Date | null; closesAt: Date | null } | null, now: Date): FormState {
	if (!form) return 'missing';
	if (!form.opensAt || form.opensAt > now) return 'waiting';
	return form.closesAt && form.closesAt <= now ? 'closed' : 'open';
}

/** What one who is asked reads of the form: `waiting` says that it may still come, `closed` that it will not. */
export type FormNotice = 'waiting' | 'open' | 'answered' | 'closed';

/** @param held the exercise's evaluation is over: what has not opened by then never will */
export function formNotice(state: FormState, answered: boolean, held: boolean): FormNotice {
	if (answered) return 'answered';
	if (state === 'open' || state === 'closed') return state;
	return held ? 'closed' : 'waiting';
}

/** The last minute of the 14th day after `from`, by the exercise's own clock. */
export function defaultClosing(from: Date, zone: string): Date {
	const day = isoDate(new Date(from.getTime() + daysOpen * 86_400_000), zone);
	return endOfDay(day, zone);
}

/** `YYYY-MM-DD` → its last minute in the zone. */
export function endOfDay(date: string, zone: string): Date {
	// 23.59 is never skipped in a zone that changes its clock in the small hours.
	return moment(date, '23:59', zone) ?? new Date(`${date}T23:59:00Z`);
}

/** A group in an address. */
export const groupSlugs = {
	medical_centre: 'legesentre',
	role_player: 'markorer',
	evaluator: 'evaluatorer',
	staff: 'ovingsledelse',
	leadership: 'kriseledelse'
} as const satisfies Record<EvaluationGroup, string>;

/** The group that an address means, or null. */
export function groupOf(slug: string | null | undefined): EvaluationGroup | null {
	return evaluationGroups.find((group) => groupSlugs[group] === slug) ?? null;
}
