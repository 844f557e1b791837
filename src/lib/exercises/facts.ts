import type { ExerciseFormat, ExerciseState } from './exercise.ts';

/** What is counted about an exercise to tell how far it has come. */
export type ExerciseFacts = {
	state: ExerciseState;
	format: ExerciseFormat;
	hasPurpose: boolean;
	hasScenario: boolean;
	hasTime: boolean;
	hasPlace: boolean;
	hasStopPhrase: boolean;
	hasRealIncidentProcedure: boolean;
	hasSafetyContact: boolean;
	objectives: number;
	objectivesWithoutCriterion: number;
	/** Earlier lessons that follow the exercise. */
	carriedLessons: number;
	/** Of these, those that nobody has taken in or left out. */
	undecidedLessons: number;
	organisations: number;
	organisationsUnanswered: number;
	organisationQuestions: number;
	roles: number;
	lines: number;
	linesWithoutChannel: number;
	linesWrong: number;
	rolePlays: number;
	rolePlaysUnpublished: number;
	rolePlaysUncast: number;
	/** Role players (not reserves) who have not acknowledged the newest text. */
	rolePlayersUnread: number;
	/** Role players who are neither checked out nor noted as absent. */
	rolePlayersUnaccounted: number;
	/** Questions from role players that nobody has answered. */
	roleQuestions: number;
	/** Role players who were there and whom no mail reaches the day after; of these, those nobody has spoken with. */
	rolePlayersToRing: number;
	rolePlayersNotRung: number;
	injects: number;
	forms: number;
	answers: number;
	criteria: number;
	criteriaAssessed: number;
	findings: number;
	lessons: number;
	improveLessonsWithoutAction: number;
	/** Lessons taken in here that nobody has judged. */
	unjudgedLessons: number;
	reportVersions: number;
	nextExercises: number;
};
