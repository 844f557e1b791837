import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { evaluationForm } from '#lib/server/evaluations/schema.ts';
import { user } from '#lib/server/auth/schema.ts';
import { describeEachEngine } from '../../../tests/support/database.ts';
import { withoutContent } from './log-error.ts';

const secret = 'det-ingen-skal-lese';

async function fault(failing: PromiseLike<unknown>): Promise<unknown> {
	try {
		await failing;
	} catch (error) {
		return error;
	}
	throw new Error('nothing failed');
}

describeEachEngine('what the log says of a failed query', ({ db }) => {
	test('where, which statement and why, but none of the values', async () => {
		const person = { name: secret, email: `${secret}@example.no` };
		await db.insert(user).values(person);
		const faults = [
			await fault(db.insert(user).values(person)),
			await fault(db.insert(user).values({ name: secret.repeat(20), email: secret })),
			await fault(
				db
					.select()
					.from(evaluationForm)
					.where(sql`${evaluationForm.id} = ${secret}::uuid`)
			)
		];
		for (const one of faults) {
			// The values are in it to begin with: else this shows nothing.
			expect(String((one as Error).message)).toContain(secret);
			const said = withoutContent(one);
			expect(JSON.stringify(said)).not.toContain(secret);
			expect(said.query).toMatch(/\$1/);
			expect(said.cause?.code).toMatch(/^2[23]/);
			expect(said.stack[0]).toMatch(/^at /);
		}
		expect(withoutContent(faults[0]).cause?.constraint).toBe('user_email_unique');
	});
});

test('a text that another fault quotes is left out, over several lines too', () => {
	let quoted: unknown;
	try {
		JSON.parse(`${secret}\n"${secret}"`);
	} catch (error) {
		quoted = error;
	}
	expect(JSON.stringify(withoutContent(quoted))).not.toContain('skal-lese');
	expect(withoutContent(quoted).message).toContain('JSON');
	expect(JSON.stringify(withoutContent(secret))).not.toContain(secret);
});
