import { error } from '@sveltejs/kit';
import { reportPage as t } from '#lib/i18n/nb/reportPage.ts';
import { inFileName } from '#lib/server/file-name.ts';
import { log } from '#lib/server/log.ts';
import { askedReport } from '#lib/server/report/asked.ts';
import type { RequestHandler } from './$types';

/** The læringsrapport that is asked for (see `askedReport`). Who leaves before it is drawn takes the drawing along. */
export const GET: RequestHandler = async (event) => {
	const { title, version, bytes } = await askedReport(event);
	const { signal } = event.request;
	try {
		return pdf(await bytes({ signal }), title, version);
	} catch (failure) {
		if (!signal.aborted) log.error({ err: failure, route: event.route.id }, 'report not drawn');
		error(503, t.drawingFailed);
	}
};

function pdf(bytes: Uint8Array<ArrayBuffer>, title: string, version: string): Response {
	const name = `laeringsrapport-${inFileName(title)}-${version}.pdf`;
	return new Response(bytes, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="rapport.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
			'content-length': String(bytes.byteLength)
		}
	});
}
