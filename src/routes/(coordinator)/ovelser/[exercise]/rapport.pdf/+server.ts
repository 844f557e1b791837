import { error } from '@sveltejs/kit';
import { report as t } from '#lib/i18n/nb/report.ts';
import { draftFor } from '#lib/report/audience.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { log } from '#lib/server/log.ts';
import { loadReport } from '#lib/server/report/load.ts';
import { reportPdf } from '#lib/server/report/pdf.ts';
import { approvedVersion, versionsOf } from '#lib/server/report/queries.ts';
import type { RequestHandler } from './$types';

/**
 * The læringsrapport: the newest approved version's very bytes; `?versjon=2` an earlier one; `?utkast` as it stands now.
 * Before any is approved the draft is what there is.
 */
export const GET: RequestHandler = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const asked = event.url.searchParams.get('versjon');
	if (asked !== null && !/^[1-9]\d{0,3}$/.test(asked)) error(404);
	const wantsDraft = event.url.searchParams.has('utkast');
	const approved = wantsDraft ? null : await approvedVersion(db, exercise.id, asked ? Number(asked) : undefined);
	if (approved) return pdf(approved.pdf, exercise.title, `versjon-${approved.number}`);
	if (asked !== null) error(404);
	const [last] = await versionsOf(db, exercise.id);
	try {
		const data = await loadReport(db, exercise, { version: (last?.number ?? 0) + 1, approvedBy: null, now });
		return pdf(await reportPdf(draftFor(data, member.role, exercise.state)), exercise.title, 'utkast');
	} catch (failure) {
		log.error({ err: failure, route: event.route.id }, 'report not drawn');
		error(503, t.drawingFailed);
	}
};

function pdf(bytes: Uint8Array, title: string, version: string): Response {
	const name = `laeringsrapport-${title.toLowerCase().replace(/[^a-z0-9æøå]+/g, '-')}-${version}.pdf`;
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="rapport.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
			'content-length': String(bytes.byteLength)
		}
	});
}
