import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { takeBackAgain, takenBack } from '#lib/server/participants/taken-back.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { hearerByToken } from './hearers.ts';
import { askHearers, renewHearer, stopHearer } from './hearing.ts';
import { reportHearer } from './schema.ts';

const now = new Date('2026-12-10T09:00:00Z');
const until = new Date('2026-12-17T22:59:00Z');

describeEachEngine('a hearing from a backup', ({ db }) => {
	test('gives no link back that was stopped or replaced; the newest works', async () => {
		const { municipalityId, exerciseId, by } = await municipalityWithExercise(db);
		await db.update(exercise).set({ state: 'evaluating' }).where(eq(exercise.id, exerciseId));
		const held = (await exerciseById(db, municipalityId, exerciseId))!;
		const people = ['Liv', 'Per', 'Oda'].map((name) => ({ name, email: '' }));
		const asked = await askHearers(db, held, { people, until }, by, { appUrl: 'https://brunn.example', now });
		const tokens = asked.ok ? asked.value.map(({ token }) => token) : [];
		const backup = await db.select().from(reportHearer).where(eq(reportHearer.exerciseId, exerciseId));
		const idOf = (name: string) => backup.find((one) => one.name === name)!.id;
		await stopHearer(db, exerciseId, idOf('Liv'), by, now);
		const renewed = await renewHearer(db, exerciseId, idOf('Per'), by, now);

		const back = await takenBack(db);
		for (const { id, ...row } of backup) await db.update(reportHearer).set(row).where(eq(reportHearer.id, id));
		await db.transaction((tx) => takeBackAgain(tx, back, now));

		const found = [];
		for (const token of [...tokens, renewed.ok ? renewed.value.token : ''])
			found.push((await hearerByToken(db, token, now))?.name ?? null);
		expect(found).toEqual([null, null, 'Oda', 'Per']);
	});
});
