import { standardQuestions, type StandardWords } from '#lib/i18n/nb/standardQuestions.ts';
import type { EvaluationGroup, QuestionKind } from './evaluation.ts';

/** `standard`: its key among the group's standard questions, by which figures find it again. */
export type StandardQuestion = { standard: string; kind: QuestionKind; text: string; help: string; options: string[] };

const kinds = {
	medical_centre: {
		knewDemands: 'scale',
		compensationClear: 'scale',
		roleClear: 'scale',
		knewContact: 'scale',
		alertedAt: 'time',
		alertedBy: 'text',
		acknowledgedAt: 'time',
		gotAnswer: 'choice',
		whichLine: 'text',
		sharedPicture: 'scale',
		ordinaryWork: 'choice',
		rolePlayers: 'scale',
		planHelped: 'scale',
		contribute: 'choices',
		nextYear: 'text'
	},
	role_player: {
		inTime: 'scale',
		knewWhatToDo: 'scale',
		knewCourse: 'scale',
		knewAnswers: 'scale',
		makeUp: 'scale',
		missing: 'choices',
		missingMore: 'text',
		knewStopPhrase: 'choice',
		feltSafe: 'scale',
		waiting: 'choice',
		metByHelpers: 'text',
		again: 'choice'
	},
	evaluator: {
		seenWell: 'scale',
		criteriaUsable: 'scale',
		decisions: 'text',
		informationStopped: 'text',
		unclearRoles: 'text',
		sharedPicture: 'scale',
		betterThanPlan: 'text',
		exerciseFlaws: 'text',
		safety: 'text'
	},
	staff: {
		deadlines: 'scale',
		measurable: 'scale',
		injects: 'text',
		staffing: 'scale',
		rolePlayersInOut: 'scale',
		safety: 'text',
		earlierLessons: 'choice',
		hoursAndCost: 'text'
	},
	leadership: {
		roleClear: 'scale',
		basis: 'scale',
		sharedPicture: 'scale',
		linesWorked: 'scale',
		decisions: 'text',
		planHelped: 'scale',
		needMore: 'text'
	}
} as const satisfies Record<EvaluationGroup, Record<string, QuestionKind>>;

export type StandardKeys = { [Group in EvaluationGroup]: keyof (typeof kinds)[Group] };

/** The questions a group's form begins with, in order; the coordinator changes them freely until the first answer. */
export function standardFor(group: EvaluationGroup): StandardQuestion[] {
	const words: Record<string, StandardWords> = standardQuestions[group];
	return Object.entries(kinds[group]).map(([key, kind]) => ({
		standard: key,
		kind,
		text: words[key]!.text,
		help: words[key]!.help ?? '',
		options: words[key]!.options ?? []
	}));
}
