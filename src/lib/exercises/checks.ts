import { exerciseStates, type ExerciseState, type Phase } from './exercise.ts';
import type { ExerciseFacts } from './facts.ts';

export const checkKeys = [
	'purpose',
	'time',
	'place',
	'scenario',
	'objectives',
	'criteria',
	'safety',
	'lessonsDecided',
	'organisations',
	'organisationsAnswered',
	'questionsReplied',
	'roles',
	'lines',
	'channels',
	'linesRight',
	'rolePlaysCast',
	'rolePlaysPublished',
	'rolePlayersRead',
	'roleQuestions',
	'rolePlayersOut',
	'rolePlayersRung',
	'msel',
	'forms',
	'answers',
	'assessed',
	'findings',
	'lessons',
	'actions',
	'lessonsJudged',
	'report',
	'nextExercise'
] as const;
export type CheckKey = (typeof checkKeys)[number];

/** The page, below `/ovelser/[exercise]/`, where a check is mended. */
export type CheckPage =
	| 'rediger'
	| 'mal'
	| 'deltakere'
	| 'roller'
	| 'markorer'
	| 'markorer/dagen'
	| 'markorer/oppfolging'
	| 'markorer/sporsmal'
	| 'dreiebok'
	| 'evaluering'
	| 'evaluering/observasjoner'
	| 'evaluering/funn'
	| 'laering'
	| 'rapport'
	| 'neste';

export type Check = {
	key: CheckKey;
	phase: Phase;
	done: boolean;
	/** The state that cannot be entered while this is not done; null when it is only advice. */
	blocks: ExerciseState | null;
	page: CheckPage;
	/** How many are missing, where it can be counted. */
	missing: number;
};

/**
 * Everything that is to be done in an exercise, in order, with what is done. A check that makes no sense here (role
 * players in an exercise without any, criteria to rate before there are any) is left out: it would be called done.
 */
export function checks(facts: ExerciseFacts): Check[] {
	const list: Check[] = [];
	const add = (
		phase: Phase,
		key: CheckKey,
		page: CheckPage,
		done: boolean,
		{ blocks = null, missing = 0 }: { blocks?: ExerciseState | null; missing?: number } = {}
	) => list.push({ key, phase, done, blocks, page, missing });
	const ready = { blocks: 'ready' } as const;
	// Out in the field, or with role players, somebody can be hurt: then the safety plan is not optional.
	const needsSafety = facts.format === 'functional' || facts.format === 'full_scale' || facts.rolePlays > 0;

	add('plan', 'purpose', 'rediger', facts.hasPurpose, ready);
	add('plan', 'time', 'rediger', facts.hasTime, ready);
	add('plan', 'place', 'rediger', facts.hasPlace);
	add('plan', 'scenario', 'rediger', facts.hasScenario);
	add('plan', 'objectives', 'mal', facts.objectives > 0, ready);
	if (facts.objectives > 0)
		add('plan', 'criteria', 'mal', facts.objectivesWithoutCriterion === 0, {
			...ready,
			missing: facts.objectivesWithoutCriterion
		});
	if (needsSafety)
		add(
			'plan',
			'safety',
			'rediger',
			facts.hasStopPhrase && facts.hasRealIncidentProcedure && facts.hasSafetyContact,
			ready
		);
	if (facts.carriedLessons > 0)
		add('plan', 'lessonsDecided', 'laering', facts.undecidedLessons === 0, {
			...ready,
			missing: facts.undecidedLessons
		});

	add('prepare', 'organisations', 'deltakere', facts.organisations > 0);
	if (facts.organisations > 0) {
		add('prepare', 'organisationsAnswered', 'deltakere', facts.organisationsUnanswered === 0, {
			missing: facts.organisationsUnanswered
		});
		if (facts.organisationQuestions > 0)
			add('prepare', 'questionsReplied', 'deltakere', false, { missing: facts.organisationQuestions });
	}
	add('prepare', 'roles', 'roller', facts.roles > 1);
	add('prepare', 'lines', 'roller', facts.lines > 0);
	if (facts.lines > 0) {
		add('prepare', 'channels', 'roller', facts.linesWithoutChannel === 0, { missing: facts.linesWithoutChannel });
		add('prepare', 'linesRight', 'roller', facts.linesWrong === 0, { missing: facts.linesWrong });
	}
	if (facts.rolePlays > 0) {
		add('prepare', 'rolePlaysCast', 'markorer', facts.rolePlaysUncast === 0, {
			...ready,
			missing: facts.rolePlaysUncast
		});
		add('prepare', 'rolePlaysPublished', 'markorer', facts.rolePlaysUnpublished === 0, {
			...ready,
			missing: facts.rolePlaysUnpublished
		});
		if (facts.roleQuestions > 0)
			add('prepare', 'roleQuestions', 'markorer/sporsmal', false, { missing: facts.roleQuestions });
		add('prepare', 'rolePlayersRead', 'markorer', facts.rolePlayersUnread === 0, { missing: facts.rolePlayersUnread });
	}
	add('prepare', 'msel', 'dreiebok', facts.injects > 0);
	add('prepare', 'forms', 'evaluering', facts.forms > 0);

	if (facts.rolePlays > 0)
		add('run', 'rolePlayersOut', 'markorer/dagen', facts.rolePlayersUnaccounted === 0, {
			blocks: 'evaluating',
			missing: facts.rolePlayersUnaccounted
		});

	if (facts.rolePlayersToRing > 0)
		add('evaluate', 'rolePlayersRung', 'markorer/oppfolging', facts.rolePlayersNotRung === 0, {
			missing: facts.rolePlayersNotRung
		});
	add('evaluate', 'answers', 'evaluering', facts.answers > 0);
	if (facts.criteria > 0)
		add('evaluate', 'assessed', 'evaluering/observasjoner', facts.criteriaAssessed >= facts.criteria, {
			missing: facts.criteria - facts.criteriaAssessed
		});
	add('evaluate', 'findings', 'evaluering/funn', facts.findings > 0);
	add('evaluate', 'lessons', 'laering', facts.lessons > 0);
	if (facts.lessons > 0)
		add('evaluate', 'actions', 'laering', facts.improveLessonsWithoutAction === 0, {
			missing: facts.improveLessonsWithoutAction
		});
	// Judged by what the day showed: before it nothing can be, and none that is left would be called done.
	const before = facts.state === 'planned' || facts.state === 'ready';
	if (facts.carriedLessons > 0 && !before)
		add('evaluate', 'lessonsJudged', 'laering', facts.unjudgedLessons === 0, {
			blocks: 'reported',
			missing: facts.unjudgedLessons
		});
	add('learn', 'report', 'rapport', facts.reportVersions > 0, { blocks: 'reported' });
	add('learn', 'nextExercise', 'neste', facts.nextExercises > 0);
	return list;
}

/** The state after this one, or null at the end. */
export function nextState(state: ExerciseState): ExerciseState | null {
	return exerciseStates[exerciseStates.indexOf(state) + 1] ?? null;
}

/** What stands in the way of entering the next state; empty when nothing does. */
export function blocking(facts: ExerciseFacts): Check[] {
	const next = nextState(facts.state);
	return checks(facts).filter((check) => !check.done && check.blocks !== null && check.blocks === next);
}

/** The phase the exercise is in. */
export function phaseOf(facts: ExerciseFacts): Phase {
	switch (facts.state) {
		case 'planned':
			return checks(facts).some((check) => check.phase === 'plan' && check.blocks && !check.done) ? 'plan' : 'prepare';
		case 'ready':
			return 'prepare';
		case 'running':
			return 'run';
		case 'evaluating':
			return checks(facts).some((check) => check.phase === 'evaluate' && !check.done) ? 'evaluate' : 'learn';
		default:
			return 'learn';
	}
}

/**
 * What is missing now: before the day what blocks comes first; after it everything comes in the order it is done, since the
 * report cannot be approved before there is something to write in it.
 */
export function missingNow(facts: ExerciseFacts): Check[] {
	const undone = checks(facts).filter((check) => !check.done);
	const next = nextState(facts.state);
	if (facts.state === 'planned' || facts.state === 'ready') {
		const early = undone.filter((check) => check.phase === 'plan' || check.phase === 'prepare');
		return [...early.filter((check) => check.blocks === next), ...early.filter((check) => check.blocks !== next)];
	}
	if (facts.state === 'running') return undone.filter((check) => check.phase === 'run');
	const ended = facts.state === 'reported' || facts.state === 'archived';
	return undone.filter((check) =>
		ended
			? check.key === 'nextExercise'
			: // Nobody can answer a form that is not there.
				check.phase === 'evaluate' || check.key === 'forms' || check.blocks === next
	);
}
