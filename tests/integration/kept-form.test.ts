import { isActionFailure } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { bodyLimit, limited } from '#lib/server/body-limit.ts';
import { actions as ended } from '../../src/routes/(public)/lenke-utlopt/+page.server.ts';
import { actions as login } from '../../src/routes/(public)/logg-inn/+page.server.ts';

const to = '/ovelser/1/markorer/excel?/try';
const url = new URL(`http://localhost/logg-inn?/behold&til=${encodeURIComponent(to)}`);

/** A form with a file and a field, as it comes when nobody is logged in (any more). */
function sent(size: number) {
	const form = new FormData();
	form.set('words', 'Følg gjerdet til inngang B.');
	form.set('file', new File([new Uint8Array(size)], size > 0 ? 'roller.xlsx' : ''));
	const request = new Request(url, { method: 'POST', body: form });
	return { request: limited(request, bodyLimit('/(public)/logg-inn', false)), url } as never;
}

async function told(answer: unknown) {
	const failure = await answer;
	if (!isActionFailure(failure)) throw new Error('No answer for the page.');
	return { status: failure.status, ...(failure.data as unknown as object) };
}

test('what was typed waits for the login; where no file was chosen, none is asked for again', async () => {
	const { resume } = (await told(login.behold!(sent(0)))) as unknown as {
		resume: { fields: string[][]; file: boolean };
	};
	expect(resume.fields).toContainEqual(['words', 'Følg gjerdet til inngang B.']);
	expect(resume.file).toBe(false);
});

test('a file cannot wait: one must choose it again, and is told so', async () => {
	const fields = [['words', 'Følg gjerdet til inngang B.']];
	expect(await told(login.behold!(sent(300_000)))).toEqual({ status: 401, resume: { to, fields, file: true } });
});

test('a file that is larger than a stranger may send leads to the login too', async () => {
	expect(await told(login.behold!(sent(600_000)))).toEqual({ status: 401, lostFile: true });
	expect(await told(ended.behold!(sent(600_000)))).toMatchObject({ status: 401, kept: [] });
});
