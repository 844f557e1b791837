import { expect, test } from 'vitest';
import { keptFields, localPath } from './paths.ts';

test.each(['/ovelser', '/ovelser/1?a=b#c', '/'])('goes on to %s', (path) => expect(localPath(path)).toBe(path));

test.each([
	'//evil.example',
	'/\\evil.example',
	'https://evil.example',
	'javascript:alert(1)',
	'',
	null,
	'/a\\b',
	'/a\nb'
])('does not go on to %j', (path) => expect(localPath(path)).toBe('/'));

test('what was typed is kept, but not passwords', () => {
	const form = new FormData();
	form.append('title', 'Strømbrudd');
	form.append('password', 'hemmelig');
	form.append('currentPassword', 'hemmelig');
	form.append('navn[]', 'a');
	form.append('navn[]', 'b');
	expect(keptFields(form)).toEqual([
		['title', 'Strømbrudd'],
		['navn[]', 'a'],
		['navn[]', 'b']
	]);
});
