import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ui = join(import.meta.dirname, '../../src/lib/ui');
const read = (path: string) => readFileSync(path, 'utf8');

/** A sheet with the sheets it imports, as one text. */
function withImports(path: string): string {
	const require = createRequire(path);
	return read(path).replace(/@import '([^']+)'[^;]*;/g, (_all, from: string) =>
		from.startsWith('.') ? withImports(join(path, '..', from)) : read(require.resolve(from))
	);
}

// Designsystemet's components read tokens that its whole theme would have defined; we define only those in use.
it('defines every token that the staff sheet reads', () => {
	const sheet = withImports(join(ui, 'staff.css'));
	const defined = new Set(Array.from(sheet.matchAll(/(--(?:ds|b)-[a-z0-9-]+)\s*:/g), (match) => match[1]));
	const missing = new Set(
		Array.from(sheet.matchAll(/var\(\s*(--(?:ds|b)-[a-z0-9-]+)\s*(,?)/g))
			.filter(([, name, fallback]) => !fallback && !defined.has(name))
			.map(([, name]) => name)
	);
	expect([...missing]).toEqual([]);
});

it("keeps the participant's sheet to itself, and small", () => {
	const sheet = read(join(ui, 'card.css'));
	expect(sheet).not.toMatch(/@import|@font-face|url\(/);
	expect(Buffer.byteLength(sheet)).toBeLessThan(14_000);
});

it('asks no other host for anything', () => {
	for (const sheet of [withImports(join(ui, 'staff.css')), read(join(ui, 'card.css'))])
		expect(sheet.replaceAll('http://www.w3.org/2000/svg', '').match(/(https?:)?\/\/[a-z0-9-]+\.[a-z]/gi)).toBeNull();
});

// A class that no sheet knows is a rule that was forgotten, or is gone.
it('has a rule for every class in the markup', () => {
	const src = join(import.meta.dirname, '../../src');
	const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
	const pages = files.filter((file) => file.endsWith('.svelte')).map((file) => read(join(src, file)));
	const sheets = files.filter((file) => file.endsWith('.css')).map((file) => read(join(src, file)));
	const style = /<style[^>]*>(.*?)<\/style>/gs;
	const rules = [...sheets, ...pages.flatMap((page) => Array.from(page.matchAll(style), ([, rule]) => rule!))];
	const known = new Set(
		Array.from(
			rules
				.join('\n')
				.replace(/\/\*.*?\*\//gs, '')
				.matchAll(/\.([a-z][\w-]*)/gi),
			([, name]) => name
		)
	);
	const used = pages.flatMap((page) => {
		const markup = page.replace(style, '');
		// What stands against braces is a part of a word.
		const plain = Array.from(markup.matchAll(/\sclass="([^"]*)"/g), ([, names]) =>
			names!.replace(/\S*\{[^}]*\}\S*/g, ' ')
		);
		const chosen = Array.from(
			markup.matchAll(/\sclass:([\w-]+)|'(b-[\w-]+)/g),
			([, directive, name]) => directive ?? name!
		);
		return [...plain.flatMap((names) => names.trim().split(/\s+/)), ...chosen].filter(Boolean);
	});
	expect(used).toContain('b-page');
	expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
});
