import { draftFor } from '#lib/report/audience.ts';
import type { ReportData } from '#lib/report/report.ts';
import type { MemberRole } from '#lib/municipalities/member.ts';
import type { Db } from '#lib/server/db/client.ts';
import type { Exercise } from '#lib/server/exercises/queries.ts';
import { loadReport } from './load.ts';
import { approvedVersion } from './queries.ts';
import { inTurn } from './turns.ts';

/** The newest approved version's data; before any is approved, the draft as this member may see it. */
export async function currentReport(db: Db, exercise: Exercise, role: MemberRole, now: Date): Promise<ReportData> {
	const approved = await approvedVersion(db, exercise.id);
	if (approved) return approved.data;
	const draft = await inTurn(() => loadReport(db, exercise, { version: 1, approvedBy: null, now }));
	return draftFor(draft, role, exercise.state);
}
