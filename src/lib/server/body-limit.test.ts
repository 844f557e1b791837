import { expect, test } from 'vitest';
import { largestBody } from './env.ts';
import { bodyLimit, limited } from './body-limit.ts';

const sent = (size: number, headers: Record<string, string> = {}) =>
	new Request('http://localhost/x', {
		method: 'POST',
		headers,
		// In pieces, as from the net: no length is known.
		body: new ReadableStream({
			start(controller) {
				for (let left = size; left > 0; left -= 1000) controller.enqueue(new Uint8Array(Math.min(left, 1000)));
				controller.close();
			}
		}),
		duplex: 'half'
	} as RequestInit);

test('as much as the limit is read, and not a byte more', async () => {
	expect((await limited(sent(5000), 5000).arrayBuffer()).byteLength).toBe(5000);
	await expect(limited(sent(5001), 5000).arrayBuffer()).rejects.toMatchObject({ status: 413 });
});

test('one that says it is too long is refused, whatever it is', async () => {
	const request = sent(10, { 'content-length': '5001' });
	await expect(limited(request, 5000).arrayBuffer()).rejects.toMatchObject({ status: 413 });
});

test.each<Record<string, string>>([{}, { 'content-length': '9000' }])(
	'what is too long is read away, so that the next request on the connection can come (%o)',
	async (headers) => {
		let pieces = 0;
		const { promise: end, resolve } = Promise.withResolvers<string>();
		const body = new ReadableStream({
			pull(controller) {
				if (pieces++ < 9) return controller.enqueue(new Uint8Array(1000));
				controller.close();
				resolve('read');
			},
			cancel: () => resolve('cancelled')
		});
		const request = new Request('http://localhost/x', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
		await expect(limited(request, 5000).arrayBuffer()).rejects.toMatchObject({ status: 413 });
		expect(await end).toBe('read');
	}
);

test('the rest of the request is as it was; one without a body too', async () => {
	const form = limited(
		new Request('http://localhost/x?/save', { method: 'POST', body: new URLSearchParams({ name: 'Æ' }) }),
		5000
	);
	expect([form.method, form.url]).toEqual(['POST', 'http://localhost/x?/save']);
	expect((await form.formData()).get('name')).toBe('Æ');
	const empty = new Request('http://localhost/x', { method: 'POST' });
	expect(limited(empty, 5000)).toBe(empty);
});

test('only the page that takes a picture reads more than half a megabyte, and only from a member', () => {
	const roomy = '/(coordinator)/ovelser/[exercise]/markorer/praktisk/kartskisse';
	expect(bodyLimit(roomy, true)).toBe(largestBody);
	expect(bodyLimit(roomy, false)).toBe(512 * 1024);
	for (const route of [
		null,
		'/(public)/logg-inn',
		'/(participant)/min/send',
		'/(coordinator)/ovelser/[exercise]/markorer/praktisk'
	])
		expect(bodyLimit(route, true)).toBe(512 * 1024);
});
