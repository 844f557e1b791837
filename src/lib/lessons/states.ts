import type { ActionState, LessonKind, LessonState, TakenInAs, Verdict } from './lesson.ts';

/*
 * How a læringspunkt moves. The table is the only place that says which moves there are; what each needs is a pure
 * function of the lesson's data. See docs/decisions/0008-lessons.md.
 */

const improve: Record<LessonState, readonly LessonState[]> = {
	draft: ['identified', 'withdrawn'],
	// The owner accepts, or declines in writing: then the text or the owner must change before it is approved again.
	identified: ['planned', 'draft', 'withdrawn'],
	planned: ['in_progress', 'withdrawn'],
	in_progress: ['implemented', 'withdrawn'],
	implemented: ['to_verify', 'withdrawn'],
	to_verify: ['verified', 'not_confirmed', 'not_tested', 'withdrawn'],
	not_confirmed: ['planned', 'withdrawn'],
	not_tested: ['to_verify', 'withdrawn'],
	verified: [],
	withdrawn: []
};

/** To keep doing something needs no proof in a later exercise: it closes when it is worked into a plan or an instruction. */
const sustain: Record<LessonState, readonly LessonState[]> = {
	draft: ['identified', 'withdrawn'],
	identified: ['planned', 'draft', 'withdrawn'],
	planned: ['implemented', 'withdrawn'],
	in_progress: [],
	implemented: [],
	to_verify: [],
	verified: [],
	not_confirmed: [],
	not_tested: [],
	withdrawn: []
};

/** Every move there is, by kind. */
export const transitions: Record<LessonKind, Record<LessonState, readonly LessonState[]>> = { improve, sustain };

/** The moves that can be made from where the lesson stands. */
export function allowedMoves({ kind, state }: { kind: LessonKind; state: LessonState }): readonly LessonState[] {
	return transitions[kind][state];
}

/** Moved only by the judgement in an exercise, never by hand. */
const byJudgement: readonly LessonState[] = ['verified', 'not_confirmed', 'not_tested'] satisfies Verdict[];

/** The moves a person can choose on the lesson's page; the rest follow from the judgement in an exercise. */
export function movesByHand(lesson: { kind: LessonKind; state: LessonState }): LessonState[] {
	return allowedMoves(lesson).filter((to) => !byJudgement.includes(to));
}

/** Moves that are the owner's own to make: accept, decline, start the work, report it done. */
const ownersMoves: readonly LessonState[] = ['planned', 'draft', 'in_progress', 'implemented'];

/** Whether the lesson's owner may make this move without being one of those who decide. */
export function ownerMay(to: LessonState, from: LessonState): boolean {
	return ownersMoves.includes(to) && from !== 'draft' && from !== 'not_confirmed';
}

/** Nothing more happens to it. */
export function isClosed({ kind, state }: { kind: LessonKind; state: LessonState }): boolean {
	return transitions[kind][state].length === 0;
}

export type LessonFacts = {
	kind: LessonKind;
	state: LessonState;
	ownerId: string | null;
	description: string;
	verification: string;
	round: number;
};

export type ActionFacts = {
	goal: string;
	measure: string;
	effectIndicator: string;
	cost: string;
	owner: string;
	dueDate: string | null;
	forumId: string | null;
	state: ActionState;
	evidence: string;
};

/** What surrounds the move. `passages`: how many marked passages the lesson stands on. */
export type MoveFacts = {
	actions: readonly ActionFacts[];
	passages: number;
	reason: string;
	/** Who makes the move, or judges. */
	byUserId: string;
	/** For a verdict: what the lesson was taken in as in the exercise that judges; null where there is none. */
	takenInAs: TakenInAs | null;
};

export const missingKeys = [
	'notAllowed',
	'description',
	'evidence',
	'owner',
	'ownerAnswer',
	'action',
	'openAction',
	'goal',
	'measure',
	'effectIndicator',
	'cost',
	'actionOwner',
	'dueDate',
	'forum',
	'verification',
	'actionsDone',
	'actionEvidence',
	'workedInto',
	'reason',
	'takenIn',
	'otherThanOwner'
] as const;
/** What can stand in the way of a move; the sentences are in the dictionary under the same keys. */
export type MissingKey = (typeof missingKeys)[number];

const written = (text: string | null) => (text ?? '').trim() !== '';

/**
 * What is missing before the lesson can move to `to`; empty when nothing is.
 * @returns only `notAllowed` where the table has no such move
 */
export function missingFor(to: LessonState, lesson: LessonFacts, facts: MoveFacts): MissingKey[] {
	if (!allowedMoves(lesson).includes(to)) return ['notAllowed'];
	const missing = new Set<MissingKey>();
	const unless = (ok: boolean, key: MissingKey) => {
		if (!ok) missing.add(key);
	};
	const { actions, reason, byUserId } = facts;
	const others = lesson.ownerId !== null && lesson.ownerId !== byUserId;

	switch (to) {
		case 'identified':
			unless(written(lesson.description), 'description');
			unless(facts.passages > 0, 'evidence');
			unless(lesson.ownerId !== null, 'owner');
			break;
		case 'planned':
			unless(lesson.ownerId !== null, 'owner');
			// Somebody else may note the owner's answer, but then it must say how it was given.
			if (lesson.state === 'identified') unless(!others || written(reason), 'ownerAnswer');
			else unless(written(reason), 'reason');
			break;
		case 'in_progress':
			for (const key of missingInPlan(lesson, actions)) missing.add(key);
			break;
		case 'implemented':
			unless(
				actions.every(({ state }) => state === 'done'),
				'actionsDone'
			);
			if (lesson.kind === 'sustain') unless(written(reason), 'workedInto');
			break;
		case 'to_verify':
			unless(
				actions.every(({ evidence }) => written(evidence)),
				'actionEvidence'
			);
			unless(written(lesson.verification), 'verification');
			break;
		case 'verified':
		case 'not_confirmed':
		case 'not_tested':
			unless(lesson.ownerId !== null, 'owner');
			unless(facts.takenInAs !== null, 'takenIn');
			unless(lesson.ownerId !== byUserId, 'otherThanOwner');
			unless(written(reason), 'reason');
			break;
		case 'draft':
		case 'withdrawn':
			unless(written(reason), 'reason');
	}
	return [...missing];
}

/** Mål, tiltak, indikator, kostnad, ansvarlig, frist, arena and how it will be verified, before work starts. */
function missingInPlan(lesson: LessonFacts, actions: readonly ActionFacts[]): MissingKey[] {
	const missing: MissingKey[] = [];
	if (actions.length === 0) missing.push('action');
	// What was done last time did not work: a new round needs something new to do.
	else if (lesson.round > 0 && actions.every(({ state }) => state === 'done')) missing.push('openAction');
	const lacks = (key: MissingKey, value: (action: ActionFacts) => string | null) => {
		if (!actions.every((action) => written(value(action)))) missing.push(key);
	};
	lacks('goal', (action) => action.goal);
	lacks('measure', (action) => action.measure);
	lacks('effectIndicator', (action) => action.effectIndicator);
	lacks('cost', (action) => action.cost);
	lacks('actionOwner', (action) => action.owner);
	lacks('dueDate', (action) => action.dueDate);
	lacks('forum', (action) => action.forumId);
	if (!written(lesson.verification)) missing.push('verification');
	return missing;
}

/** The round after a move: it rises each time an exercise does not confirm the lesson. */
export function roundAfter(to: LessonState, round: number): number {
	return to === 'not_confirmed' ? round + 1 : round;
}

/** Where a lesson stands by its history: the last event's state. */
export function stateFromEvents(events: readonly { toState: LessonState }[]): LessonState | null {
	return events.at(-1)?.toState ?? null;
}

/** The state a verdict moves a lesson to, or null: one still under work stays where it is, and can only be «ikke øvd». */
export function stateAfterVerdict(state: LessonState, verdict: Verdict): LessonState | 'refused' | null {
	if (state === 'to_verify') return verdict;
	return verdict === 'not_tested' ? null : 'refused';
}
