import { error } from '@sveltejs/kit';
import { figures as t } from '#lib/i18n/nb/figures.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { log } from '#lib/server/log.ts';
import { currentReport } from '#lib/server/report/current.ts';
import { reportFiguresByTurns } from '#lib/server/report/figures.ts';
import { figurePng } from '#lib/server/report/png.ts';
import { inTurn } from '#lib/server/report/turns.ts';
import type { RequestHandler } from './$types';

/** One of the report's figures as a picture: `?figur=` with its name, else the first. */
export const GET: RequestHandler = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const report = await currentReport(db, exercise, member.role, now);
	const figures = new Map(Object.entries(await inTurn(() => reportFiguresByTurns(report))));
	const name = event.url.searchParams.get('figur') ?? [...figures.keys()][0] ?? '';
	const svg = figures.get(name);
	if (!svg) error(404);
	try {
		return new Response(await inTurn(() => figurePng(svg)), {
			headers: { 'content-type': 'image/png', 'content-disposition': `inline; filename="${name}.png"` }
		});
	} catch (failure) {
		log.error({ err: failure, route: event.route.id }, 'figure not drawn');
		error(503, t.pictures.failed);
	}
};
