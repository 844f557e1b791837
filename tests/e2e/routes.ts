import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Params } from './app.ts';

export type Found = { route: string; isPage: boolean; actions: string[]; methods: string[] };

type Manifest = {
	_: {
		nodes: (() => Promise<{ server?: { actions?: object } }>)[];
		routes: { id: string; page: { leaf: number } | null; endpoint: (() => Promise<object>) | null }[];
	};
};

/** Every route of the build, read from the build itself: nothing can be forgotten. */
export async function builtRoutes(): Promise<Found[]> {
	const chunks = resolve('build/server/chunks');
	const file = readdirSync(chunks).find((name) => /^manifest\.js.*\.js$/.test(name))!;
	// The bundler shortens the export's name.
	const exported = Object.values((await import(pathToFileURL(resolve(chunks, file)).href)) as Record<string, Manifest>);
	const manifest = exported.find((one) => typeof one === 'object' && '_' in one)!;
	return Promise.all(
		manifest._.routes.map(async ({ id, page, endpoint }) => ({
			route: id,
			isPage: page !== null,
			actions: page ? Object.keys((await manifest._.nodes[page.leaf]!()).server?.actions ?? {}) : [],
			methods: endpoint ? Object.keys(await endpoint()).filter((name) => /^[A-Z]+$/.test(name)) : []
		}))
	);
}

/** The path of a route with its parameters filled in, or null when one of them is not known. */
export function pathOf(route: string, params: Params): string | null {
	let missing = false;
	const path = route.replace(/\/\([a-z]+\)/g, '').replace(/\[(\w+)\]/g, (_, key: string) => {
		missing ||= !params[key];
		return params[key] ?? '';
	});
	return missing ? null : path || '/';
}

/** Which of the routes an address leads to: where several fit, the one that names more of it. */
export function routeOf(path: string, routes: readonly string[]): string | undefined {
	const parts = path.split('/').filter(Boolean);
	const names = (route: string) => route.split('/').filter((part) => part && !part.startsWith('('));
	const open = (part: string) => part.startsWith('[');
	return routes
		.filter((route) => {
			const pattern = names(route);
			return pattern.length === parts.length && pattern.every((part, index) => open(part) || part === parts[index]);
		})
		.sort((one, other) => names(one).filter(open).length - names(other).filter(open).length)[0];
}
