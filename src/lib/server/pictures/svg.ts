import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { encodePicture, type Encoded } from './encode.ts';

/** A coat of arms is some tens of kilobytes; what is much larger is no drawing. */
export const maxSvgBytes = 1024 * 1024;
/** As wide as pictures are kept. */
const longestSide = 1200;
const millisecondsAtMost = 10_000;
// As the PDF worker: every npm script runs in the project's root, and Node runs the source as it stands.
const child = join(process.cwd(), 'src/lib/server/pictures/svg-child.ts');

/** One at a time: a drawing made to do harm takes one process's time, and no more. */
let last: Promise<unknown> = Promise.resolve();

/**
 * As `encodePicture`, for a drawing that may also be an SVG. A stranger's SVG is a program: it is drawn in a process that is
 * killed when it takes too long, and what is kept is only what could be seen. Pictures that it points to are left out.
 */
export function encodeDrawing(upload: Uint8Array): Promise<Encoded> {
	if (!isSvg(upload)) return encodePicture(upload);
	if (upload.length > maxSvgBytes) return Promise.resolve({ ok: false, fault: 'tooBig' });
	const done = last.then(() => drawn(upload));
	last = done.catch(() => undefined);
	return done;
}

async function drawn(svg: Uint8Array): Promise<Encoded> {
	const text = new TextDecoder().decode(svg);
	// resvg would look for a file where an address is one, in a filter too, whatever the prefix is called.
	if (/<\s*(?:[^\s<>/:]+:)?(?:fe)?image\b/i.test(text)) return { ok: false, fault: 'broken' };
	const png = await new Promise<Uint8Array | null>((resolve) => {
		const started = execFile(
			process.execPath,
			[child, String(longestSide)],
			{
				...{ encoding: 'buffer', env: {}, maxBuffer: 32 * 1024 * 1024 },
				...{ timeout: millisecondsAtMost, killSignal: 'SIGKILL' }
			},
			(failed, said) => resolve(failed ? null : new Uint8Array(said))
		);
		// It may have given up before it has read all.
		started.stdin?.on('error', () => undefined);
		started.stdin?.end(svg);
	});
	return png ? encodePicture(png) : { ok: false, fault: 'broken' };
}

/** By how it begins; the name and type that came with it are not believed. */
function isSvg(upload: Uint8Array): boolean {
	const begins = new TextDecoder().decode(upload.subarray(0, 4096));
	return /^\ufeff?\s*(<\?xml|<!--|<!DOCTYPE\s+svg\b|<svg[\s>])/i.test(begins) && /<svg[\s>]/i.test(begins);
}
