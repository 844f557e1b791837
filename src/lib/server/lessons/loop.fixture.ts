import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { NextInput } from '#lib/lessons/input.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { startNextExercise } from './carry-commands.ts';
import { earlierLessons } from './carry-queries.ts';
import { takeIn } from './decision-commands.ts';
import { day, type World } from './lessons.fixture.ts';

/** When the next exercise is planned and held. */
export const now = day('2027-02-01');
export const next: NextInput = {
	title: 'Strømbrudd 2027',
	format: 'command_post',
	series: 'outside',
	startsAt: null,
	endsAt: null,
	place: false,
	safety: false,
	roles: false,
	contactLines: false,
	'underWork[]': []
};

export async function start(
	db: Db,
	world: World,
	over: Partial<Omit<NextInput, 'startsAt' | 'endsAt'>> = {}
): Promise<string> {
	const from = await exerciseById(db, world.municipalityId, world.exerciseId);
	const made = await startNextExercise(db, world.municipalityId, from!, { ...next, ...over });
	if (!made.ok) throw new Error(JSON.stringify(made.errors));
	return made.value;
}

export const asCriterion = {
	as: 'criterion',
	text: 'Alle fem har kvittert innen T+15.',
	objectiveId: null,
	howSeen: ''
} as const;

export const setState = (db: Db, id: string, state: 'planned' | 'ready' | 'evaluating') =>
	db.update(exercise).set({ state }).where(eq(exercise.id, id));

/** What an exercise has decided about each earlier lesson, in the lessons' order. */
export const decisions = async (db: Db, world: World, exerciseId: string) =>
	(await earlierLessons(db, world.municipalityId, exerciseId, now)).map(({ decision }) => decision);

/** Taken into a new exercise that is now over. */
export async function heldExercise(db: Db, world: World, lessonId: string): Promise<string> {
	const exerciseId = await start(db, world, { 'underWork[]': [lessonId] });
	const bridge = { municipalityId: world.municipalityId, exerciseId, lessonId };
	expect(await takeIn(db, bridge, asCriterion, { userId: world.judge, at: now })).toMatchObject({ ok: true });
	await setState(db, exerciseId, 'evaluating');
	return exerciseId;
}
