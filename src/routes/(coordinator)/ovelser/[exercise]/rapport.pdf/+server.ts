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
 * Before any is approved the draft is what there is. `?offentlig` gives the public edition of each; `?med-data` the
 * internal one with its data inside, as JSON and CSV, drawn from the data that was frozen.
 */
export const GET: RequestHandler = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const asked = event.url.searchParams.get('versjon');
	if (asked !== null && !/^[1-9]\d{0,3}$/.test(asked)) error(404);
	const wantsDraft = event.url.searchParams.has('utkast');
	const approved = wantsDraft ? null : await approvedVersion(db, exercise.id, asked ? Number(asked) : undefined);
	const edition = event.url.searchParams.has('offentlig') ? 'public' : 'internal';
	const suffix = edition === 'public' ? '-offentlig' : '';
	const frozen = edition === 'public' ? approved?.publicPdf : approved?.pdf;
	const withData = edition === 'internal' && event.url.searchParams.has('med-data');
	if (approved && frozen && !withData) return pdf(frozen, exercise.title, `versjon-${approved.number}${suffix}`);
	if (asked !== null && !(approved && withData)) error(404);
	// Who may see the draft of it is who has seen what it leaves out.
	if (edition === 'public') await requireExercise(event, 'decide');
	const [last] = await versionsOf(db, exercise.id);
	try {
		if (approved && withData)
			return pdf(await reportPdf(approved.data, { withData }), exercise.title, `versjon-${approved.number}-med-data`);
		const data = await loadReport(db, exercise, { version: (last?.number ?? 0) + 1, approvedBy: null, now, edition });
		const drawn = await reportPdf(draftFor(data, member.role, exercise.state), { withData });
		return pdf(drawn, exercise.title, `utkast${withData ? '-med-data' : suffix}`);
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
