import type { BrowserContext } from '@playwright/test';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { appPort } from '../e2e/app.ts';

/** Where Brunn itself listens, behind the port that the browser sees. */
export const serverPort = appPort + 1;

type Pattern = string | RegExp;
/** What a story asks of Playwright's `route`, as far as this net can do it. */
type Route = {
	request: () => { url: () => string };
	fulfill: (given: { contentType: string; body: string }) => Promise<void>;
	abort: () => Promise<void>;
};
type Handler = (route: Route) => unknown;

export type Net = ReturnType<typeof netBefore> & { close: () => Promise<void> };

/**
 * All that stands between the browser and Brunn: passes on what comes, until it is cut or told to answer something else.
 * Firefox cannot be told to be offline, and what it lets a driver hold back is not what its service worker asks for. It
 * believes all the while that it is online, as a phone in a cellar often does.
 */
export async function createNet(): Promise<Net> {
	const net = netBefore();
	await new Promise<void>((listening) => net.server.listen(appPort, listening));
	const close = () =>
		new Promise<void>((closed) => {
			net.server.close(() => closed());
			net.server.closeAllConnections();
		});
	return { ...net, close };
}

function netBefore() {
	const held = new Map<Pattern, Handler>();
	let away = false;
	const server = createServer((asked, answer) => {
		const url = `http://${asked.headers.host}${asked.url}`;
		const handler = [...held].find(([pattern]) => matches(pattern, url))?.[1];
		if (handler) void handler(routeOf(url, answer));
		else passOn(asked, answer);
	});
	server.on('connection', (socket) => away && socket.destroy());

	/** Take the net away, or give it back. What is under way is lost, as it is when a phone goes into a cellar. */
	function cut(now: boolean): void {
		away = now;
		if (away) server.closeAllConnections();
	}

	/** Let the stories say it as they do to Playwright. */
	function rule(context: BrowserContext): BrowserContext {
		cut(false);
		held.clear();
		return Object.assign(context, {
			setOffline: async (offline: boolean) => cut(offline),
			route: async (pattern: Pattern, handler: Handler) => void held.set(pattern, handler),
			// A pattern of the same words is the same, as it is to Playwright.
			unroute: async (pattern: Pattern) => {
				for (const known of held.keys()) if (String(known) === String(pattern)) held.delete(known);
			}
		}) as BrowserContext;
	}
	return { server, rule };
}

/** A glob here is «whatever stands before». */
const matches = (pattern: Pattern, url: string) =>
	typeof pattern === 'string' ? url.endsWith(pattern.replace('**', '')) : pattern.test(url);

function routeOf(url: string, answer: ServerResponse): Route {
	return {
		request: () => ({ url: () => url }),
		fulfill: async ({ contentType, body }) => void answer.writeHead(200, { 'content-type': contentType }).end(body),
		abort: async () => void answer.destroy()
	};
}

function passOn(asked: IncomingMessage, answer: ServerResponse): void {
	const { method, url, headers } = asked;
	// A connection of its own: one that is kept may have been closed by Brunn just as it is used again.
	const passed = request({ port: serverPort, method, path: url, headers, agent: false }, (came) => {
		answer.writeHead(came.statusCode!, came.headers);
		came.pipe(answer);
	});
	passed.on('error', () => answer.destroy());
	answer.on('close', () => passed.destroy());
	asked.pipe(passed);
}
