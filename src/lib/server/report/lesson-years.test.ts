import { expect, test } from 'vitest';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { lesson } from '#lib/server/lessons/schema.ts';
import { lessonYears } from './lesson-years.ts';

const now = new Date('2027-01-01T00:00:00Z');

describeEachEngine('lessons over the years', ({ db }) => {
	test('by exercise up to this one, in its own municipality, restricted ones only internally', async () => {
		const { municipalityId } = await municipalityWithExercise(db);
		const elsewhere = await municipalityWithExercise(db);
		const held = async (title: string, startsAt: string) => {
			const values = { municipalityId, title, format: 'discussion' as const, startsAt: new Date(startsAt) };
			const [made] = await db.insert(exercise).values(values).returning();
			return made!;
		};
		const third = await held('Tredje', '2027-03-01T08:00:00Z');
		// Midnight in Oslo has passed: the year is the exercise's own.
		const first = await held('Første', '2024-12-31T23:30:00Z');
		const second = await held('Andre', '2026-03-01T08:00:00Z');
		const common = { kind: 'improve' as const, title: 'L', theme: 'other' as const };
		const add = (
			number: number,
			exerciseId: string,
			more: Partial<typeof lesson.$inferInsert>,
			place = municipalityId
		) => db.insert(lesson).values({ ...common, municipalityId: place, exerciseId, number, ...more });
		await add(1, first.id, { state: 'verified' });
		await add(2, first.id, { state: 'verified' });
		await add(3, first.id, { state: 'planned', restricted: true });
		await add(4, second.id, { state: 'not_confirmed' });
		await add(5, third.id, { state: 'draft' });
		await add(1, elsewhere.exerciseId, { state: 'verified' }, elsewhere.municipalityId);
		expect(await lessonYears(db, second, now)).toEqual([
			{ exercise: 'Første', year: '2025', states: { verified: 2, planned: 1 } },
			{ exercise: 'Andre', year: '2026', states: { not_confirmed: 1 } }
		]);
		expect((await lessonYears(db, first, now, 'public'))[0]!.states).toEqual({ verified: 2 });
	});
});
