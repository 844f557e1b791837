import { description } from '#lib/report/figure-block.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { currentReport } from '#lib/server/report/current.ts';
import { reportFigures } from '#lib/server/report/figures.ts';
import type { PageServerLoad } from './$types';

const titleOf = (svg: string) => /<title[^>]*>([^<]*)<\/title>/.exec(svg)?.[1] ?? '';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const report = await currentReport(db, exercise, member.role, now);
	return {
		version: report.document.status === 'approved' ? report.document.version : null,
		figures: Object.entries(reportFigures(report))
			// The summary's is the same drawing.
			.filter(([name]) => name !== 'attainment-summary')
			.map(([name, svg]) => ({
				name,
				title: titleOf(svg),
				part: Number(/^(?:timeline|acknowledgement)-(\d+)$/.exec(name)?.[1] ?? 1),
				words: description(svg),
				svg
			}))
	};
};
