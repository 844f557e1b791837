/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />

import {
	cacheOf,
	forgetCopy,
	keepHeader,
	pageKey,
	picturesOf,
	readOwner,
	setOwner,
	suspendOwner,
	treat,
	verdict,
	type Message
} from '#lib/card-client/copy.ts';
import { missingPage } from '#lib/card-client/missing-page.ts';
import { askStatus } from '#lib/card-client/status.ts';

/*
 * The participant's pages without coverage. Registered by their own script, for `/min` only; it never touches anything but
 * GET (a worker that answers POST sends empty bodies on iOS), nor links, login or the staff's pages.
 */
const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

/** How long the net may take before the copy is shown instead. */
const patience = 4000;

// A new version takes over at once: what waits to be sent lies in the database, not here.
worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (url.origin !== worker.location.origin) return;
	const treated = treat(request.method, url.pathname, request.mode === 'navigate');
	if (treated === 'page') event.respondWith(page(event, url));
	if (treated === 'picture') event.respondWith(picture(request));
	if (treated === 'asset') event.respondWith(asset(request));
});

worker.addEventListener('message', (event) => {
	const message = event.data as Message;
	if (message?.type === 'keep') event.waitUntil(keepAll(message.urls).then(() => event.ports[0]?.postMessage('kept')));
});

/** The page first: its answer says whose copy the rest belongs to. */
async function keepAll([page, ...rest]: string[]): Promise<void> {
	if (page) await keep(page);
	await Promise.all(rest.map(keep));
}

/** The net first; the copy when it does not answer in time, or answers what cannot be from Brunn. */
async function page(event: FetchEvent, url: URL): Promise<Response> {
	// A link was just opened: whoever's copy lies here, it must not be shown if the net falls out now.
	if (url.searchParams.has('ny')) await suspendOwner();
	const answer = fetch(event.request).then((response) => judged(event, response));
	event.waitUntil(answer.catch(() => undefined));
	const copy = await copyOf(url.href);
	const first = copy ? Promise.race([answer, later(patience)]) : answer;
	const response = await first.catch(() => null);
	return response ?? copy ?? missingPage();
}

/** @returns null when the copy, if any, should be shown instead */
async function judged(event: FetchEvent, response: Response): Promise<Response | null> {
	const said = verdictOf(response);
	// A redirect may mean that the link no longer works, or only that a portal wants a login: ask.
	if (response.type === 'opaqueredirect') event.waitUntil(forgetIfEnded());
	if (said.kind === 'keep') event.waitUntil(store(said.link, event.request.url, response.clone()));
	return said.kind === 'doubt' && (await copyOf(event.request.url)) ? null : response;
}

const verdictOf = (response: Response) =>
	verdict({
		type: response.type,
		status: response.status,
		keep: response.headers.get(keepHeader),
		html: (response.headers.get('content-type') ?? '').startsWith('text/html')
	});

const later = (wait: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), wait));

async function forgetIfEnded(): Promise<void> {
	if ((await askStatus()).kind === 'ended') await forgetCopy();
}

async function store(link: string, address: string, response: Response): Promise<void> {
	try {
		if ((await readOwner()) !== link) await setOwner(link);
		await (await caches.open(cacheOf(link))).put(pageKey(address), response);
	} catch {
		// A full phone keeps what it has.
	}
}

async function copyOf(address: string): Promise<Response | undefined> {
	const owner = await readOwner();
	return owner ? (await caches.open(cacheOf(owner))).match(pageKey(address)) : undefined;
}

/** Sheets and scripts have their hash in the name: what is kept never grows old. */
async function asset(request: Request): Promise<Response> {
	const owner = await readOwner();
	const cache = owner ? await caches.open(cacheOf(owner)) : null;
	const kept = await cache?.match(request);
	if (kept) return kept;
	const response = await fetch(request);
	if (cache && response.ok) await cache.put(request, response.clone()).catch(() => undefined);
	return response;
}

/** What lies at a picture's address never changes: the copy first. It is there as an image, and when it is opened large. */
async function picture(request: Request): Promise<Response> {
	const kept = await copyOf(request.url);
	if (kept) return kept;
	try {
		return await fetch(request);
	} catch {
		return request.mode === 'navigate' ? missingPage() : Response.error();
	}
}

/** Kept only as the owner's: the browser's own store may answer with what it got through another's link. */
async function keepPicture(address: string): Promise<void> {
	const owner = await readOwner();
	if (!owner || (await copyOf(address))) return;
	for (const cache of ['default', 'reload'] as const) {
		const response = await fetch(address, { cache, redirect: 'manual' });
		if (response.status !== 200 || response.headers.get(keepHeader) !== owner) continue;
		return (await caches.open(cacheOf(owner))).put(pageKey(address), response);
	}
}

/** The page that was opened before the worker was there, and what it is made of. */
async function keep(address: string): Promise<void> {
	try {
		const url = new URL(address, worker.location.origin);
		if (treat('GET', url.pathname, true) === 'page') {
			const response = await fetch(url, { headers: { accept: 'text/html' }, redirect: 'manual' });
			const said = verdictOf(response);
			if (said.kind !== 'keep') return;
			const html = await response.clone().text();
			await store(said.link, url.href, response);
			await Promise.all(picturesOf(html).map((path) => keepPicture(new URL(path, url).href)));
		} else await asset(new Request(url));
	} catch {
		// Without coverage: the next opening keeps it.
	}
}
