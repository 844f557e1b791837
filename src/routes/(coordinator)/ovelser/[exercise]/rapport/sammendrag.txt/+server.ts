import { summaryText } from '#lib/report/summary-text.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { currentReport } from '#lib/server/report/current.ts';
import type { RequestHandler } from './$types';

/** The one-page summary as text for a case system. */
export const GET: RequestHandler = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	return new Response(summaryText(await currentReport(db, exercise, member.role, now)), {
		headers: { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': 'inline; filename="sammendrag.txt"' }
	});
};
