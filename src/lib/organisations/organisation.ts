import type { ExerciseState } from '#lib/exercises/exercise.ts';

/** What kind of organisation takes part. */
export const organisationKinds = [
	'medical_centre',
	'out_of_hours',
	'municipal_unit',
	'hospital',
	'emergency_service',
	'volunteer',
	'other'
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Where an invited organisation stands. A question keeps it open until the coordinator has answered. */
export const participationAnswers = ['not_answered', 'confirmed', 'declined', 'question'] as const;
export type ParticipationAnswer = (typeof participationAnswers)[number];

/** Whether an organisation may still answer: until the exercise has been held. */
export function answerOpen(state: ExerciseState): boolean {
	return state === 'planned' || state === 'ready' || state === 'running';
}

/** A question that the coordinator has not replied to. */
export function waitsForReply({ answer, reply }: { answer: ParticipationAnswer; reply: string }): boolean {
	return answer === 'question' && reply === '';
}
