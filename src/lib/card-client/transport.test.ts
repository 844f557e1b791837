import { describe, expect, test } from 'vitest';
import { readAnswer } from './transport.ts';

describe('an answer', () => {
	test.each([
		['a page', 200, 'text/html', '<h1>Velkommen</h1>'],
		['JSON that is not ours', 200, 'application/json', '{"ok":true}'],
		['a receipt without a time', 200, 'application/json', '{"receipt":{"clientId":"a","hash":"b","receivedAt":"nå"}}'],
		['null', 200, 'application/json', 'null'],
		['too busy', 429, 'application/json', '{}'],
		['a login of something else', 401, 'application/json', '{"message":"log in"}'],
		['a status without our words', 409, 'application/json', '{}']
	])('%s means that it waits', (_what, status, type, body) => {
		expect(readAnswer(status, type, body)).toEqual({ kind: 'unreachable' });
	});
});
