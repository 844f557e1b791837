/** Læringspunkt: something to improve, or to keep doing. */
export const lessonKinds = ['improve', 'sustain'] as const;
export type LessonKind = (typeof lessonKinds)[number];

export const lessonStates = [
	'draft',
	'identified',
	'planned',
	'in_progress',
	'implemented',
	'to_verify',
	'verified',
	'not_confirmed',
	'not_tested',
	'withdrawn'
] as const;
export type LessonState = (typeof lessonStates)[number];

/** What a lesson becomes in an exercise that takes it in. */
export const takenInAs = ['objective', 'criterion', 'inject', 'contact_line', 'instruction', 'question'] as const;
export type TakenInAs = (typeof takenInAs)[number];

export const lessonDecisions = ['undecided', 'taken_in', 'left_out'] as const;
export type LessonDecision = (typeof lessonDecisions)[number];

export const verdicts = ['verified', 'not_confirmed', 'not_tested'] as const;
export type Verdict = (typeof verdicts)[number];

export const actionStates = ['planned', 'in_progress', 'done'] as const;
export type ActionState = (typeof actionStates)[number];

/** What a finding is about, so that the same theme can be seen again in a later exercise. */
export const themes = [
	'roles',
	'contact_lines',
	'situational_understanding',
	'role_player_instruction',
	'alerting',
	'resources',
	'plans',
	'cooperation',
	'safety',
	'exercise_design',
	'other'
] as const;
export type Theme = (typeof themes)[number];
