import type { CoreField, EvaluationGroup } from '#lib/evaluations/evaluation.ts';
import type { StandardKeys } from '#lib/evaluations/standard.ts';

/**
 * One filled-in form. `by`: an office's or a participant's key where the form shows who answered, else null. `key` is how
 * findings point to it.
 */
export type AnswerContent<Group extends EvaluationGroup = EvaluationGroup> = Record<CoreField, string> & {
	key: string;
	by: string | null;
	mostImportant?: string;
	/** Days after the exercise. */
	day: number;
	/** A number is a place on the scale (0: does not know), a list is several chosen options. */
	answers: Partial<Record<StandardKeys[Group], number | string | string[]>>;
};
