import { readFileSync } from 'node:fs';
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
