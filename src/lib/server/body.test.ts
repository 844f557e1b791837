import { isHttpError } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { bodyLimit, limited } from './body-limit.ts';
import { formWithin } from './body.ts';

const sent = (size: number) => {
	const form = new FormData();
	form.set('file', new File([new Uint8Array(size)], 'roller.xlsx'));
	return limited(new Request('http://brunn.example/', { method: 'POST', body: form }), bodyLimit(null, true));
};

test('a form within the limit is read; of one that is larger a page with a field for it can say so', async () => {
	expect((await formWithin(sent(300_000)))?.get('file')).toBeInstanceOf(File);
	expect(await formWithin(sent(600_000))).toBeNull();
	const refused = await sent(600_000)
		.formData()
		.catch((cause: unknown) => cause);
	expect(isHttpError(refused, 413)).toBe(true);
});

test('what is wrong otherwise is not taken for that', async () => {
	const broken = new Request('http://brunn.example/', { method: 'POST', body: 'nothing like a form' });
	await expect(formWithin(broken)).rejects.toThrow();
});
