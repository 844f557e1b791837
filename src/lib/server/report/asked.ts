import { error, type RequestEvent } from '@sveltejs/kit';
import { draftFor } from '#lib/report/audience.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import type { PdfAsking } from '#lib/server/pdf/runner.ts';
import { loadReport } from './load.ts';
import { reportPdf } from './pdf.ts';
import { approvedVersion, nextVersion } from './queries.ts';
import { inTurn } from './turns.ts';

/** The report that an address asks for: what its file is called, and how to get its bytes, drawn where they are not frozen. */
export type AskedReport = {
	title: string;
	version: string;
	bytes: (asking: PdfAsking) => Promise<Uint8Array<ArrayBuffer>>;
};

/**
 * Which læringsrapport is asked for: the newest approved version's very bytes; `?versjon=2` an earlier one; `?utkast` as it
 * stands now. Before any is approved the draft is what there is. `?offentlig` gives the public edition of each; `?med-data`
 * either with its own data inside, as JSON and CSV, drawn from the data that was frozen.
 * @throws 404 for a version that is not there; 403 for the draft of the public edition to those who do not decide
 */
export async function askedReport(
	event: Pick<RequestEvent, 'locals' | 'params' | 'request' | 'url'>
): Promise<AskedReport> {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const title = exercise.title;
	const asked = event.url.searchParams.get('versjon');
	if (asked !== null && !/^[1-9]\d{0,3}$/.test(asked)) error(404);
	const wantsDraft = event.url.searchParams.has('utkast');
	const approved = wantsDraft ? null : await approvedVersion(db, exercise.id, asked ? Number(asked) : undefined);
	const edition = event.url.searchParams.has('offentlig') ? 'public' : 'internal';
	const suffix = edition === 'public' ? '-offentlig' : '';
	const frozen = edition === 'public' ? approved?.publicPdf : approved?.pdf;
	const frozenData = edition === 'public' ? approved?.publicData : approved?.data;
	const withData = event.url.searchParams.has('med-data');
	if (approved && frozen && !withData)
		return { title, version: `versjon-${approved.number}${suffix}`, bytes: () => Promise.resolve(frozen) };
	if (approved && frozenData && withData)
		return {
			title,
			version: `versjon-${approved.number}${suffix}-med-data`,
			bytes: (asking) => reportPdf(frozenData, { withData, ...asking })
		};
	if (asked !== null) error(404);
	// Who may see the draft of it is who has seen what it leaves out.
	if (edition === 'public') await requireExercise(event, 'decide');
	const version = await nextVersion(db, exercise.id);
	const data = await inTurn(() => loadReport(db, exercise, { version, approvedBy: null, now, edition }));
	const draft = draftFor(data, member.role, exercise.state);
	return {
		title,
		version: `utkast${suffix}${withData ? '-med-data' : ''}`,
		bytes: (asking) => reportPdf(draft, { withData, ...asking })
	};
}
