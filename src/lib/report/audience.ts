import type { ExerciseState } from '#lib/exercises/exercise.ts';
import { maySeeInjects } from '#lib/msel/audience.ts';
import type { MemberRole } from '#lib/municipalities/member.ts';
import type { ReportData } from './report.ts';

/**
 * The draft as this member may see it. A reader may be somebody who is to be exercised: until the play is over the draft
 * holds neither the scenario nor the innspill, as on their own pages. Nothing is approved before that.
 */
export function draftFor(data: ReportData, role: MemberRole, state: ExerciseState): ReportData {
	if (maySeeInjects(role, state)) return data;
	return { ...data, exercise: { ...data.exercise, scenario: '' }, timeline: [] };
}
