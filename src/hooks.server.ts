import {
	error,
	isHttpError,
	isRedirect,
	redirect,
	type Handle,
	type HandleServerError,
	type RequestEvent,
	type ServerInit
} from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { stringify } from 'devalue';
import { formValues } from '#lib/forms/form.ts';
import { languageAsked } from '#lib/participants/language.ts';
import type { Language } from '#lib/participants/participant.ts';
import { localPath } from '#lib/server/auth/paths.ts';
import { readSession } from '#lib/server/auth/cookies.ts';
import { formWithin } from '#lib/server/body.ts';
import { bodyLimit, limited } from '#lib/server/body-limit.ts';
import { database } from '#lib/server/db/instance.ts';
import { environment } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';
import { isEmpty } from '#lib/server/municipalities/queries.ts';
import { startServer } from '#lib/server/startup.ts';

/** Pages whose secret is the address itself: it must not be told to others, as where a link leads from. */
const linkPages = new Set<string | null>([
	'/(participant)/d/[token]',
	'/(participant)/foresatt/[token]',
	'/(public)/horing/[token]'
]);

export const init: ServerInit = startServer;

/**
 * A path that begins with `//` could be read as another host, and a write must come from our own pages. SvelteKit's own
 * check covers form content types only; this one covers all. `Origin: null` is what a browser sends from a page
 * without referrer: only `linkPages` are, and their secret is in the address itself.
 */
const refuse: Handle = ({ event, resolve }) => {
	if (event.url.pathname.startsWith('//')) return new Response(null, { status: 400 });
	if (!['GET', 'HEAD'].includes(event.request.method)) {
		const origin = event.request.headers.get('origin');
		const fromLinkPage = origin === 'null' && linkPages.has(event.route.id);
		if (origin !== environment().appUrl && !fromLinkPage) return new Response(null, { status: 403 });
	}
	return resolve(event);
};

/** After it is known who asks: what a stranger sends is read too, to keep what was typed when a session had ended. */
const bounded: Handle = ({ event, resolve }) => {
	if (!['GET', 'HEAD'].includes(event.request.method)) {
		event.request = limited(event.request, bodyLimit(event.route.id, event.locals.member !== null));
		refuseUnreadable(event.request);
	}
	return resolve(event);
};

/** A body that is no form is the sender's fault, not ours: 400, where reading it would have ended in 500. */
function refuseUnreadable(request: Request): void {
	const read = request.formData.bind(request);
	request.formData = async () => {
		try {
			return await read();
		} catch (cause) {
			// One that is too long has its own status already.
			if (isHttpError(cause) || (cause instanceof Error && 'status' in cause)) throw cause;
			error(400);
		}
	};
}

const headers: Handle = async ({ event, resolve }) => {
	event.locals.now = new Date();
	const response = await answered(() => resolve(event), event.isDataRequest);
	const set = (name: string, value: string) => response.headers.set(name, value);
	set('x-content-type-options', 'nosniff');
	set('x-frame-options', 'DENY');
	set('cross-origin-opener-policy', 'same-origin');
	set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()');
	// A page without referrer sends its forms with `Origin: null`; elsewhere the origin must be told to be checked.
	set('referrer-policy', linkPages.has(event.route.id) ? 'no-referrer' : 'same-origin');
	if (!response.headers.has('cache-control')) set('cache-control', 'no-store');
	if (environment().appUrl.startsWith('https:'))
		set('strict-transport-security', 'max-age=63072000; includeSubDomains');
	if (event.route.id?.startsWith('/(participant)') || linkPages.has(event.route.id))
		set('x-robots-tag', 'noindex, nofollow');
	return response;
};

/** A redirect thrown by a hook would leave without these headers. For data SvelteKit must make the answer itself. */
async function answered(answer: () => Response | Promise<Response>, isDataRequest: boolean): Promise<Response> {
	try {
		return await answer();
	} catch (thrown) {
		if (!isRedirect(thrown) || isDataRequest) throw thrown;
		return new Response(null, { status: thrown.status, headers: { location: thrown.location } });
	}
}

const identify: Handle = async ({ event, resolve }) => {
	const found = await readSession(event);
	event.locals.member = found.member;
	event.locals.participant = found.participant;
	return resolve(event);
};

/**
 * Denied until it is allowed: each group of routes says here who may come in at all. What a member may do there is
 * checked again where the thing itself is loaded (`requireMember`, `requireExercise`, `requireParticipant`).
 */
const authorise: Handle = async ({ event, resolve }) => {
	const route = event.route.id;
	if (route === null || route.startsWith('/(public)') || route === '/healthz' || route === '/readyz')
		return resolve(event);
	// Whoever has only a code is as little known as whoever has a link.
	if (linkPages.has(route) || route === '/(participant)/kode') return inLanguage(languageAsked(event), event, resolve);
	if (route.startsWith('/(participant)/min')) {
		if (event.locals.participant) return inLanguage(event.locals.participant.language, event, resolve);
		// The phone's own script asks: a redirect would look the same as a hotel's login page.
		if (event.request.headers.get('accept') === 'application/json')
			return Response.json({ ended: true }, { status: 401 });
		return loggedOut(event, '/lenke-utlopt');
	}
	if (route.startsWith('/(coordinator)')) {
		if (event.locals.member) return resolve(event);
		if (await isEmpty(database())) redirect(303, '/oppsett');
		return loggedOut(event, '/logg-inn');
	}
	error(404);
};

/** A participant may read the frame in another language: the page says which. */
function inLanguage(language: Language, event: RequestEvent, resolve: Parameters<Handle>[0]['resolve']) {
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('<html lang="nb">', `<html lang="${language}">`)
	});
}

/**
 * Nobody is logged in (any more). A page leads to `to`; a form that was sent keeps what was typed: with script the page
 * stays as it is and its frame says so, without script the form is sent on to `to`, which shows it again.
 */
async function loggedOut(event: Parameters<Handle>[0]['event'], to: string): Promise<Response> {
	const from = localPath(event.url.pathname + event.url.search);
	if (event.request.method !== 'POST') redirect(303, `${to}?til=${encodeURIComponent(from)}`);
	if (event.request.headers.get('x-sveltekit-action') === 'true') {
		const form = await formWithin(event.request);
		const values = form ? formValues(form) : {};
		const data = stringify({ values, errors: {}, loggedOut: true });
		return Response.json({ type: 'failure', status: 401, data });
	}
	return new Response(null, { status: 307, headers: { location: `${to}?/behold&til=${encodeURIComponent(from)}` } });
}

export const handle: Handle = sequence(headers, refuse, identify, bounded, authorise);

/**
 * What failed goes to the log, without form data; the person gets a number to give to whoever runs Brunn. What is wrong with
 * the request itself (a body too long, an address that cannot be read) is no fault of ours, and nobody may fill the log with it.
 */
export const handleError: HandleServerError = ({ error: cause, event, status }) => {
	if (status < 500 || isHttpError(cause)) return;
	const reference = crypto.randomUUID().slice(0, 8);
	log.error({ err: cause, reference, route: event.route.id, method: event.request.method }, 'request failed');
	return { message: reference };
};
