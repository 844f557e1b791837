import { draftFor } from '#lib/report/audience.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { fileAnswer } from '#lib/server/papers/answer.ts';
import { reportDocx } from '#lib/server/papers/docx.ts';
import { loadReport } from '#lib/server/report/load.ts';
import { nextVersion } from '#lib/server/report/queries.ts';
import { inTurn } from '#lib/server/report/turns.ts';
import type { RequestHandler } from './$types';

/** The læringsrapport as it stands now, to edit in Word; never an approved version, which is its PDF. */
export const GET: RequestHandler = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const version = await nextVersion(db, exercise.id);
	const bytes = await inTurn(async () => {
		const data = await loadReport(db, exercise, { version, approvedBy: null, now });
		return reportDocx(draftFor(data, member.role, exercise.state));
	});
	const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
	return fileAnswer(bytes, type, 'laeringsrapport', exercise.title, 'docx');
};
