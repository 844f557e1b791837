import { describe, expect, test } from 'vitest';
import { pageKey, picturesOf, treat, verdict } from './copy.ts';
import { readStatus } from './status.ts';

describe('what the worker takes', () => {
	test.each([
		['GET', '/min', true, 'page'],
		['GET', '/min/instruks', true, 'page'],
		['GET', '/_app/immutable/assets/card.css', false, 'asset'],
		['POST', '/min/instruks', true, 'leave'],
		['POST', '/min/send', false, 'leave'],
		['GET', '/min/kart/0193a000-0000-7000-8000-000000000001', false, 'picture'],
		['GET', '/min/kart/0193a000-0000-7000-8000-000000000001', true, 'picture'],
		['POST', '/min/kart/0193a000-0000-7000-8000-000000000001', false, 'leave'],
		['GET', '/min/status', false, 'leave'],
		['GET', '/min/om-meg/opplysninger.json', false, 'leave'],
		['GET', '/min-konto', true, 'leave'],
		['GET', '/d/abc', true, 'leave'],
		['GET', '/logg-inn', true, 'leave'],
		['GET', '/lenke-utlopt', true, 'leave'],
		['GET', '/ovelser/1/markorer', true, 'leave']
	] as const)('%s %s', (method, path, navigation, expected) => {
		expect(treat(method, path, navigation)).toBe(expected);
	});
});

describe('what the worker keeps', () => {
	const ours = { type: 'basic', status: 200, keep: 'link-1', html: true };
	test.each([
		['our page', ours, { kind: 'keep', link: 'link-1' }],
		['our page when the exercise is over', { ...ours, keep: 'none' }, { kind: 'pass' }],
		['our file', { ...ours, html: false }, { kind: 'pass' }],
		['a portal’s page', { ...ours, keep: null }, { kind: 'doubt' }],
		['a fault', { ...ours, status: 502, keep: null }, { kind: 'doubt' }],
		['a page that is not there', { ...ours, status: 404 }, { kind: 'pass' }],
		['a redirect', { ...ours, type: 'opaqueredirect', status: 0, keep: null }, { kind: 'pass' }]
	])('%s', (_what, answer, expected) => {
		expect(verdict(answer)).toEqual(expected);
	});

	test('the pictures that a page shows, once each', () => {
		const id = '0193a000-0000-7000-8000-000000000001';
		const html = `<a href="/min/kart/${id}"><img src="/min/kart/${id}"></a><a href="/min/kart/x">x</a>`;
		expect(picturesOf(html)).toEqual([`/min/kart/${id}`]);
		expect(picturesOf('<p>/min</p>')).toEqual([]);
	});

	test('a page lies under its own address', () => {
		expect(pageKey('https://brunn.example/min?ny#topp')).toBe('https://brunn.example/min');
		expect(pageKey('https://brunn.example/min/instruks?rolle=7')).toBe('https://brunn.example/min/instruks?rolle=7');
	});
});

test.each([
	[401, 'application/json', '{"ended":true}', 'ended'],
	[200, 'application/json', '{"now":"2026-12-03T08:00:00.000Z","keep":true}', 'status'],
	[200, 'text/html', '<h1>Logg inn på gjestenettet</h1>', 'unreachable'],
	[401, 'application/json', '{}', 'unreachable'],
	[200, 'application/json', '{', 'unreachable'],
	[502, 'application/json', '{"now":"2026-12-03T08:00:00.000Z","keep":true}', 'unreachable']
])('an answer to «how is it» (%i %s %s) is %s', (code, type, body, kind) => {
	expect(readStatus(code, type, body).kind).toBe(kind);
});
