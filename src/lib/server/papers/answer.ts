import { error, type RequestEvent } from '@sveltejs/kit';
import { papers as t } from '#lib/i18n/nb/papers.ts';
import type { PaperFile } from '#lib/papers/paper.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { inFileName } from '#lib/server/file-name.ts';
import { log } from '#lib/server/log.ts';
import { lookOf } from '#lib/server/look/queries.ts';
import { drawPdf } from '#lib/server/pdf/runner.ts';

/**
 * A paper as the answer to a member's request, in the municipality's colour and with its coat of arms: a file to keep, named
 * after the exercise, and in no cache. It is not drawn for somebody who has left.
 * @throws 503 when it cannot be drawn
 */
export async function paperAnswer(
	event: Pick<RequestEvent, 'route' | 'locals' | 'request'>,
	file: PaperFile,
	more = ''
): Promise<Response> {
	const look = await lookOf(database(), requireMember(event, 'read').municipality.id);
	const data = { ...file, head: { ...file.head, ...(look ? { look } : {}) } } as PaperFile;
	const { signal } = event.request;
	const bytes = await drawPdf({ kind: 'paper', data }, { signal }).catch((failure: unknown) => {
		if (!signal.aborted) log.error({ err: failure, route: event.route.id, paper: file.paper }, 'paper not drawn');
		error(503, t.drawingFailed);
	});
	return fileAnswer(bytes, 'application/pdf', `${file.paper}${more}`, file.head.exercise, 'pdf');
}

/** Bytes as a file to keep. */
export function fileAnswer(bytes: Uint8Array, type: string, name: string, exercise: string, end: string): Response {
	const whole = `${name}-${inFileName(exercise)}.${end}`;
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${name}.${end}"; filename*=UTF-8''${encodeURIComponent(whole)}`,
			'content-length': String(bytes.byteLength),
			'cache-control': 'no-store'
		}
	});
}
