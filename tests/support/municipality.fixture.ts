import { randomUUID } from 'node:crypto';
import { createExercise } from '#lib/server/exercises/commands.ts';
import { user } from '#lib/server/auth/schema.ts';
import { membership, municipality } from '#lib/server/municipalities/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import type { ExerciseInput } from '#lib/exercises/input.ts';

/** What the form for a new exercise gives when only the name and the format are filled in. */
export const exerciseCalled = (title: string): ExerciseInput => ({
	title,
	format: 'full_scale',
	seriesId: null,
	newSeries: '',
	purpose: '',
	scenario: '',
	startsAt: null,
	endsAt: null,
	place: '',
	stopPhrase: '',
	realIncidentProcedure: '',
	safetyContact: '',
	safetyPhone: '',
	caseNumber: '',
	version: 0
});

/** A municipality with one coordinator and one exercise, none of them like any other's. */
export async function municipalityWithExercise(db: Db) {
	const [place] = await db
		.insert(municipality)
		.values({ name: `Kommune ${randomUUID()}`, phone: '35 00 00 00' })
		.returning({ id: municipality.id });
	const [person] = await db
		.insert(user)
		.values({ name: 'Kari Koordinator', email: `${randomUUID()}@eksempelvik.kommune.no` })
		.returning({ id: user.id });
	await db.insert(membership).values({ municipalityId: place!.id, userId: person!.id, role: 'coordinator' });
	const made = await createExercise(db, place!.id, {
		...exerciseCalled('Strømbrudd'),
		scenario: 'Hemmelig',
		startsAt: new Date('2026-12-03T08:00:00Z'),
		endsAt: new Date('2026-12-03T12:00:00Z'),
		place: 'Nesbrua'
	});
	if (!made.ok) throw new Error('The exercise was refused.');
	return {
		municipalityId: place!.id,
		exerciseId: made.value,
		by: { municipalityId: place!.id, byUserId: person!.id }
	};
}
