import { and, eq, getTableColumns, inArray, ne } from 'drizzle-orm';
import type { ExerciseInput } from '#lib/exercises/input.ts';
import type { Outcome } from '#lib/forms/form.ts';
import { carriedAs } from '#lib/lessons/flags.ts';
import { lessonStates } from '#lib/lessons/lesson.ts';
import type { NextInput } from '#lib/lessons/input.ts';
import { contactChannel, contactLine } from '#lib/server/contact-lines/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { createExercise } from '#lib/server/exercises/commands.ts';
import { exerciseById, type Exercise } from '#lib/server/exercises/queries.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';
import { v7 } from 'uuid';
import { lesson, lessonInExercise } from './schema.ts';

const waitingStates = lessonStates.filter((state) => carriedAs({ kind: 'improve', state }) === 'waiting');
const underWorkStates = lessonStates.filter((state) => carriedAs({ kind: 'improve', state }) === 'under_work');

/**
 * Put every lesson of the municipality that waits to be shown before an exercise that is being planned, undecided. Those
 * under work come along only where they are named. Doing it twice changes nothing.
 * @param underWork ids of lessons under work to bring as well; ids of anything else are passed over
 */
export async function carryLessons(
	tx: Db,
	municipalityId: string,
	exerciseId: string,
	underWork: readonly string[] = []
): Promise<void> {
	const ofMunicipality = and(
		eq(lesson.municipalityId, municipalityId),
		eq(lesson.kind, 'improve'),
		ne(lesson.exerciseId, exerciseId)
	);
	const waiting = await tx
		.select({ id: lesson.id })
		.from(lesson)
		.where(and(ofMunicipality, inArray(lesson.state, waitingStates)));
	const named =
		underWork.length === 0
			? []
			: await tx
					.select({ id: lesson.id })
					.from(lesson)
					.where(and(ofMunicipality, inArray(lesson.state, underWorkStates), inArray(lesson.id, [...underWork])));
	const rows = [...waiting, ...named].map(({ id }) => ({ lessonId: id, exerciseId }));
	if (rows.length > 0) await tx.insert(lessonInExercise).values(rows).onConflictDoNothing();
}

/** A new exercise that does not follow from another, with every waiting lesson before it. @returns its id */
export async function createExerciseWithLessons(
	db: Db,
	municipalityId: string,
	input: ExerciseInput
): Promise<Outcome<string>> {
	return db.transaction(async (tx) => {
		const made = await createExercise(tx, municipalityId, input);
		if (made.ok) await carryLessons(tx, municipalityId, made.value);
		return made;
	});
}

/**
 * Start the next exercise from this one: its lessons wait there, and what was ticked is copied. Copies are rows of their
 * own: a change in one exercise never shows in the other. @returns the new exercise's id
 */
export async function startNextExercise(
	db: Db,
	municipalityId: string,
	previous: Exercise,
	input: NextInput
): Promise<Outcome<string>> {
	return db.transaction(async (tx) => {
		const from = await exerciseById(tx, municipalityId, previous.id);
		if (!from) throw new Error('The exercise to start from is not the municipality’s.');
		const safety = input.safety ? from : null;
		const times = input.startsAt
			? { startsAt: input.startsAt, endsAt: input.endsAt }
			: { startsAt: null, endsAt: null };
		const made = await createExercise(tx, municipalityId, {
			title: input.title,
			format: input.format,
			seriesId: input.series === 'same' ? from.seriesId : null,
			newSeries: '',
			purpose: '',
			scenario: '',
			...times,
			place: input.place ? from.place : '',
			stopPhrase: safety?.stopPhrase ?? '',
			realIncidentProcedure: safety?.realIncidentProcedure ?? '',
			safetyContact: safety?.safetyContact ?? '',
			safetyPhone: safety?.safetyPhone ?? '',
			caseNumber: '',
			version: 0
		});
		if (!made.ok) return made;
		const id = made.value;
		await tx.update(exercise).set({ previousExerciseId: from.id }).where(eq(exercise.id, id));
		if (input.roles) {
			const roles = await copyRoles(tx, from.id, id);
			if (input.contactLines) await copyContactLines(tx, from.id, id, roles);
		}
		await carryLessons(tx, municipalityId, id, input['underWork[]']);
		return made;
	});
}

// A copy takes every column there is, also those that come later: explicit lists would silently leave them behind.
const roleColumns = getTableColumns(exerciseRole);
const lineColumns = getTableColumns(contactLine);
const channelColumns = getTableColumns(contactChannel);

/** @returns the old role's id → the new one's */
async function copyRoles(tx: Db, fromId: string, toId: string): Promise<Map<string, string>> {
	const rows = await tx.select(roleColumns).from(exerciseRole).where(eq(exerciseRole.exerciseId, fromId));
	const ids = new Map(rows.map(({ id }) => [id, v7()]));
	if (rows.length > 0)
		await tx
			.insert(exerciseRole)
			.values(rows.map((row) => ({ ...row, id: ids.get(row.id)!, exerciseId: toId, version: 1 })));
	return ids;
}

async function copyContactLines(tx: Db, fromId: string, toId: string, roles: Map<string, string>): Promise<void> {
	const rows = await tx.select(lineColumns).from(contactLine).where(eq(contactLine.exerciseId, fromId));
	if (rows.length === 0) return;
	const ids = new Map(rows.map(({ id }) => [id, v7()]));
	const channels = await tx
		.select(channelColumns)
		.from(contactChannel)
		.where(inArray(contactChannel.lineId, [...ids.keys()]));
	await tx.insert(contactLine).values(
		rows.map((row) => ({
			...row,
			id: ids.get(row.id)!,
			exerciseId: toId,
			fromRoleId: roles.get(row.fromRoleId)!,
			toRoleId: roles.get(row.toRoleId)!,
			// What was right last time must be tried again; what was wrong stays wrong until somebody mends it.
			status: row.status === 'confirmed' ? ('untested' as const) : row.status,
			version: 1
		}))
	);
	if (channels.length > 0)
		await tx.insert(contactChannel).values(channels.map((row) => ({ ...row, id: v7(), lineId: ids.get(row.lineId)! })));
}
