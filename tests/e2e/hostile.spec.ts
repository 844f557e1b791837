import { expect, test } from '@playwright/test';
import { appUrl, password, people } from './app.ts';

/* Requests that no page of ours sends: each is refused as what it is, and none is a fault of the server. */

const own = { origin: appUrl };
const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
	fetch(appUrl + path, { method: 'POST', body, headers: { accept: 'text/html', ...headers }, redirect: 'manual' });
const form = 'application/x-www-form-urlencoded';
const login = '/logg-inn?/login';

const unreadable: [string, string | Uint8Array<ArrayBuffer>, string, number][] = [
	['text', 'email=a', 'text/plain', 400],
	['several parts without a border', 'email=a', 'multipart/form-data', 400],
	['several parts that are none', '--x nonsense', 'multipart/form-data; boundary=x', 400],
	['json', '{"email":"a"}', 'application/json', 415],
	['too long', 'a'.repeat(600_000), form, 413],
	['bytes that are no text', new Uint8Array([0x65, 0x3d, 0xff, 0xfe, 0x00]), form, 400],
	['a field that changes the kind of object', '__proto__=a&__proto__=b&email=a', form, 400]
];
for (const [name, body, type, status] of unreadable)
	test(`a body that is ${name} is refused`, async () => {
		expect((await post(login, body, { ...own, 'content-type': type })).status).toBe(status);
	});

test('who is not logged in is not read more from where pictures are sent, and does not get it back', async () => {
	const path = '/ovelser/1/markorer/praktisk/kartskisse?/save';
	const script = { ...own, 'x-sveltekit-action': 'true', 'content-type': form };
	const answer = await post(path, `words=${'a'.repeat(600_000)}`, script);
	expect(await answer.json()).toMatchObject({ type: 'failure', status: 401 });
	expect(Number(answer.headers.get('content-length') ?? 0)).toBeLessThan(1000);
});

test('a write is taken from our own pages alone, and from the link page without a referrer', async () => {
	const link = new URL(people().links.rolePlayer).pathname;
	const status = async (path: string, origin?: string) =>
		(await post(path, 'x=1', { 'content-type': form, ...(origin === undefined ? {} : { origin }) })).status;
	for (const path of [login, link, '/min/evaluering?/send']) {
		expect(await status(path)).toBe(403);
		expect(await status(path, 'https://ond.example')).toBe(403);
	}
	expect(await status(login, 'null')).toBe(403);
	expect(await status('/min/evaluering?/send', 'null')).toBe(403);
	expect(await status(link, 'null')).toBe(303);
});

test.describe('as an administrator', () => {
	test('ids and versions made by hand are refused', async ({ request }) => {
		const send = (path: string, fields: Record<string, string>) =>
			request.post(path, { form: fields, headers: { ...own, accept: 'text/html' }, maxRedirects: 0 });
		const email = people().access.staff.administrator;
		expect((await send(login, { email, password })).status()).toBe(303);
		for (const action of ['role', 'reinvite', 'remove'])
			for (const membership of ['-'.repeat(36), 'x', ''])
				expect((await send(`/innstillinger?/${action}`, { membership, role: 'reader' })).status()).toBe(400);
		const { exercise, role } = people().access.params.administrator;
		const late = { name: 'Ny', function: 'exercised', version: '99999999999999999999' };
		expect((await send(`/ovelser/${exercise}/roller/${role}?/save`, late)).status()).toBe(409);
	});
});
