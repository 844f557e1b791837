import { error } from '@sveltejs/kit';
import { largestBody } from '#lib/server/env.ts';

/** As much as any form of words needs. */
const ordinary = 512 * 1024;
/** Where pictures are sent in. */
const roomy: ReadonlySet<string | null> = new Set([
	'/(coordinator)/innstillinger/utseende',
	'/(coordinator)/ovelser/[exercise]/markorer/praktisk/kartskisse'
]);

/** How long a body this route reads: more only from a member, of whom the route asks further before it reads anything. */
export const bodyLimit = (route: string | null, fromMember: boolean) =>
	fromMember && roomy.has(route) ? largestBody : ordinary;

/**
 * The request with a body that fails with 413 when more than `limit` of it is read, and at once when its length is said to
 * be more. The server's own limit (`passToServer`) is one for all routes, and ends what is read away here:
 * cancelling it would break the connection before the answer, and leaving it would block the next request on the same one.
 */
export function limited(request: Request, limit: number): Request {
	const { body } = request;
	if (!body) return request;
	const reader = body.getReader();
	const refuse = (controller: ReadableStreamDefaultController) => {
		controller.error(tooLong());
		void readAway(reader);
	};
	let left = limit;
	const counted = new ReadableStream<Uint8Array>({
		start(controller) {
			if (Number(request.headers.get('content-length')) > limit) refuse(controller);
		},
		async pull(controller) {
			const { done, value } = await reader.read();
			if (done) return controller.close();
			left -= value.length;
			if (left < 0) refuse(controller);
			else controller.enqueue(value);
		}
	});
	return new Request(request, { body: counted, duplex: 'half' } as RequestInit);
}

async function readAway(reader: ReadableStreamDefaultReader<unknown>): Promise<void> {
	try {
		while (!(await reader.read()).done);
	} catch {
		// The sender has gone.
	}
}

function tooLong(): unknown {
	try {
		error(413);
	} catch (thrown) {
		return thrown;
	}
}
