import type { ExerciseState } from '#lib/exercises/exercise.ts';
import type { MemberRole } from '#lib/municipalities/member.ts';

/** A reader may be somebody who is to be exercised: the dreiebok is open to them when the play is over. */
export function maySeeInjects(role: MemberRole, state: ExerciseState): boolean {
	return role !== 'reader' || !['planned', 'ready', 'running'].includes(state);
}
