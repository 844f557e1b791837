/** `&name=value` for a form's address, so that what came in the page's own query comes along; '' without it. */
export function localQuery(url: URL, name: string): string {
	const value = url.searchParams.get(name);
	return value ? `&${name}=${encodeURIComponent(value)}` : '';
}
