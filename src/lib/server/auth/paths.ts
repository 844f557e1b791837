/**
 * A path on this site to go on to, or the start page for anything else: `//host`, `/\host` and whole addresses would
 * lead a person away.
 */
export function localPath(to: string | null | undefined): string {
	return to && /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(to) ? to : '/';
}

/** Fields of a form that was refused for want of a session, for showing or sending again; passwords are left out. */
export function keptFields(form: FormData): [name: string, value: string][] {
	return [...form]
		.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
		.filter(([name]) => !/password|passord/i.test(name));
}
