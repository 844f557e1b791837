/*
 * The phone's copy, kept by src/service-worker.ts. One cache for each personal link, so that two who share a phone never see
 * each other's; a small one of its own says whose is in use.
 */
export const cacheOf = (link: string) => `brunn-min-${link}`;
const cachePrefix = 'brunn-min-';
export const ownerCache = 'brunn-eier';
/** Says in a page's answer which link's copy it may be kept in, or `none`. Without it, the answer is not from Brunn. */
export const keepHeader = 'x-brunn-keep';

/** What the page tells the worker: keep these, or forget everything. */
export type Message = { type: 'keep'; urls: string[] };

/** Whose copy the phone holds; '' for none. */
export async function readOwner(): Promise<string> {
	const cache = await caches.open(ownerCache);
	return (await (await cache.match('/min'))?.text()) ?? '';
}

/** From now on it is this link's: what others had kept is gone. */
export async function setOwner(link: string): Promise<void> {
	const names = await caches.keys();
	await Promise.all(
		names.filter((name) => name.startsWith(cachePrefix) && name !== cacheOf(link)).map((name) => caches.delete(name))
	);
	await (await caches.open(ownerCache)).put('/min', new Response(link));
}

/** A link was just opened, and it is not known yet whose: no copy is shown before a page from the net has told. */
export async function suspendOwner(): Promise<void> {
	await (await caches.open(ownerCache)).put('/min', new Response(''));
}

/** Take the copy off the phone. */
export async function forgetCopy(): Promise<void> {
	const names = await caches.keys();
	await Promise.all(
		names.filter((name) => name.startsWith(cachePrefix) || name === ownerCache).map((name) => caches.delete(name))
	);
}

export type Verdict =
	/** Ours, for this link: keep it and show it. */
	| { kind: 'keep'; link: string }
	/** Show it, and keep nothing. */
	| { kind: 'pass' }
	/** Not from Brunn (a portal's page), or Brunn is down: what is on the phone is better, if there is any. */
	| { kind: 'doubt' };

/** What to do with an answer to a page. */
export function verdict(answer: { type: string; status: number; keep: string | null; html: boolean }): Verdict {
	if (answer.type === 'opaqueredirect') return { kind: 'pass' };
	if (answer.status >= 500) return { kind: 'doubt' };
	if (answer.status !== 200) return { kind: 'pass' };
	if (!answer.keep) return { kind: 'doubt' };
	return answer.keep !== 'none' && answer.html ? { kind: 'keep', link: answer.keep } : { kind: 'pass' };
}

/** How the worker treats a request. Everything but GET, and everything that is not a participant's page, is let be. */
export function treat(method: string, path: string, navigation: boolean): 'page' | 'picture' | 'asset' | 'leave' {
	if (method !== 'GET') return 'leave';
	if (path.startsWith('/min/kart/')) return 'picture';
	if (path.startsWith('/_app/immutable/')) return 'asset';
	if (!navigation || !(path === '/min' || path.startsWith('/min/'))) return 'leave';
	return path === '/min/status' || path === '/min/send' ? 'leave' : 'page';
}

/** The addresses of the pictures that a page shows. */
export const picturesOf = (html: string): string[] => [...new Set(html.match(/\/min\/kart\/[0-9a-f-]{36}/g))];

/** Where a page lies in the copy: without what only says that a link was just opened. */
export function pageKey(address: string): string {
	const url = new URL(address);
	url.searchParams.delete('ny');
	url.hash = '';
	return url.href;
}
