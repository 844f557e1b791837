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
