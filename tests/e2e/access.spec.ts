import { expect, request, test, type APIRequestContext } from '@playwright/test';
import { access } from './access-table.ts';
import { appUrl, kinds, password, people, staffRoles, type Kind } from './app.ts';
import { asBrowser } from './support.ts';
import { builtRoutes, pathOf, type Found } from './routes.ts';

/*
 * Every route, action and endpoint of the build, asked by every kind of person. The list comes from the build itself: a
 * route that is not in the table fails.
 */
let found: Found[] = [];
const clients = {} as Record<Kind, APIRequestContext>;

test.beforeAll(async () => {
	found = await builtRoutes();
	for (const kind of kinds) clients[kind] = await clientOf(kind);
});

test.afterAll(async () => {
	for (const client of Object.values(clients)) await client.dispose();
});

test('every route of the build is in the table, with its actions and methods', () => {
	const built = Object.fromEntries(
		found.map(({ route, actions, methods }) => [route, [...actions.map((name) => `?/${name}`), ...methods].sort()])
	);
	const listed = Object.fromEntries(
		Object.entries(access).map(([route, rule]) => [
			route,
			Object.keys(rule)
				.filter((name) => name !== 'load')
				.sort()
		])
	);
	expect(listed).toEqual(built);
});

// What takes a thing away is asked last, and what closes the exercise after that: until then the other questions need them.
const taking = ['?/remove', '?/callOff'];
const questions = Object.entries(access)
	.flatMap(([route, rule]) => Object.entries(rule).map(([name, allowed]) => [route, name, allowed] as const))
	.sort(([, one], [, other]) => taking.indexOf(one) - taking.indexOf(other));

for (const kind of kinds) {
	test(`what ${kind} may open and do`, async () => {
		const wrong: string[] = [];
		for (const [route, name, allowed] of questions) {
			// Who logs out does so in a login of its own.
			const client = name === '?/logout' ? await clientOf(kind) : clients[kind];
			const status = await ask(client, kind, route, name);
			const admitted = !isDenied(route, status);
			const expected = allowed === 'everyone' || allowed.includes(kind);
			if (admitted !== expected)
				wrong.push(`${route} ${name}: ${status.code} ${status.location ?? ''}, expected ${expected ? 'in' : 'out'}`);
			if (status.code >= 500) wrong.push(`${route} ${name}: ${status.code}`);
		}
		expect(wrong).toEqual([]);
	});
}

test('revoked, expired and unknown links look alike', async () => {
	const { links } = people();
	const unknown = `${appUrl}/d/${'a'.repeat(32)}`;
	const client = await request.newContext();
	const shown = [];
	for (const link of [links.revoked, links.expired, unknown]) {
		const opened = await client.get(link);
		const pressed = await client.post(link, { headers: asBrowser, form: {} });
		shown.push({
			opened: [opened.status(), await opened.text().then(withoutNonce)],
			pressed: [pressed.status(), await pressed.text().then(withoutNonce)]
		});
	}
	expect(shown[1]).toEqual(shown[0]);
	expect(shown[2]).toEqual(shown[0]);
	const good = await client.get(links.rolePlayer);
	expect(withoutNonce(await good.text())).toBe(shown[0]!.opened[1]);
	await client.dispose();
});

test('opening a link changes nothing, and its page may not be kept or passed on', async () => {
	const client = await request.newContext();
	for (const link of [people().links.rolePlayer, `${appUrl}/horing/${'a'.repeat(32)}`]) {
		const headers = (await client.get(link)).headers();
		expect(headers['set-cookie']).toBeUndefined();
		expect(headers['cache-control']).toBe('no-store');
		expect(headers['referrer-policy']).toBe('no-referrer');
		expect(headers['x-robots-tag'], link).toContain('noindex');
	}
	await client.dispose();
});

test('a write from another origin, a path with two slashes and a false Host have no effect', async () => {
	const member = clients.administrator;
	const { exercise } = people().access.params.administrator;
	const target = `${appUrl}/ovelser/${exercise}?/move`;
	for (const origin of ['https://evil.example', 'null', undefined]) {
		const headers: Record<string, string> = origin ? { origin } : {};
		for (const contentType of ['application/x-www-form-urlencoded', 'application/json', 'text/plain']) {
			const answer = await member.post(target, {
				headers: { ...headers, 'content-type': contentType },
				data: 'to=ready',
				maxRedirects: 0
			});
			expect(answer.status(), `${origin} ${contentType}`).toBe(403);
		}
	}
	const slashes = await fetchRaw('//evil.example/logg-inn');
	expect(slashes.status).toBe(400);
	const spoofed = await fetchRaw('/ovelser', { host: 'evil.example', 'x-forwarded-host': 'evil.example' });
	expect(spoofed.location ?? '').not.toContain('evil.example');
});

test('the headers that keep a browser strict', async () => {
	const headers = (await clients.nobody.get(`${appUrl}/logg-inn`)).headers();
	expect(headers['content-security-policy']).toContain("default-src 'none'");
	expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
	expect(headers['content-security-policy']).not.toMatch(/unsafe-(inline|eval)/);
	expect(headers['x-content-type-options']).toBe('nosniff');
});

type Answer = { code: number; location: string | undefined };

async function ask(client: APIRequestContext, kind: Kind, route: string, name: string): Promise<Answer> {
	// A route that takes a secret is asked with one that nobody has.
	const path = pathOf(route, { token: 'a'.repeat(32), ...people().access.params[kind] });
	if (path === null) throw new Error(`Nothing to fill in ${route} with: add it to sandbox.ts.`);
	const url = appUrl + path;
	const options = { maxRedirects: 0, headers: asBrowser };
	const answer =
		name === 'load' || name === 'GET'
			? await client.get(url, options)
			: await client.post(name === 'POST' ? url : `${url}${name === '?/default' ? '' : name}`, {
					...options,
					form: {}
				});
	return { code: answer.status(), location: answer.headers().location };
}

/** Out: sent to log in or to open the link again, or told that there is nothing here. */
function isDenied(route: string, { code, location }: Answer): boolean {
	// The pages for who is not logged in say so themselves.
	if (route.startsWith('/(public)') && code === 401) return false;
	if ([401, 403, 404].includes(code)) return true;
	return [303, 307].includes(code) && /^\/(logg-inn|lenke-utlopt)\?/.test(location ?? '');
}

async function clientOf(kind: Kind): Promise<APIRequestContext> {
	const client = await request.newContext();
	const { staff, stranger, links } = people().access;
	const press = (link: string) => client.post(link, { headers: asBrowser, form: {}, maxRedirects: 0 });
	const logIn = (email: string) =>
		client.post(`${appUrl}/logg-inn?/login`, {
			headers: asBrowser,
			form: { email, password },
			maxRedirects: 0
		});
	if ((staffRoles as readonly string[]).includes(kind)) await logIn(staff[kind as keyof typeof staff]);
	if (kind === 'stranger') await logIn(stranger);
	if (kind === 'rolePlayer' || kind === 'medicalCentre' || kind === 'revoked' || kind === 'expired')
		await press(links[kind]);
	return client;
}

async function fetchRaw(path: string, headers: Record<string, string> = {}) {
	const { request: raw } = await import('node:http');
	return new Promise<{ status: number; location: string | undefined }>((settle, fail) => {
		raw(appUrl, { path, headers }, (response) => {
			response.resume();
			settle({ status: response.statusCode ?? 0, location: response.headers.location });
		})
			.on('error', fail)
			.end();
	});
}

const withoutNonce = (html: string) => html.replace(/nonce-?="?[\w+/=-]+"?/g, '').replace(/[a-z2-7]{32}/g, '');
