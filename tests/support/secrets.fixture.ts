import { eq, getTableColumns, type Table } from 'drizzle-orm';
import { PgVarchar } from 'drizzle-orm/pg-core';
import { commsCheck, contactChannel, contactLine } from '../../src/lib/server/contact-lines/schema.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { addCriterion, addObjective } from '../../src/lib/server/exercises/objective-commands.ts';
import { exercise } from '../../src/lib/server/exercises/schema.ts';
import { inject } from '../../src/lib/server/msel/schema.ts';
import { participant } from '../../src/lib/server/participants/schema.ts';
import { cast, createRolePlay, saveRolePlay } from '../../src/lib/server/role-players/commands.ts';
import { publishAll } from '../../src/lib/server/role-players/publish.ts';
import { rolePlay, rolePlayStaffNotes } from '../../src/lib/server/role-players/schema.ts';
import { exerciseRole } from '../../src/lib/server/roles/schema.ts';
import { municipalityWithExercise } from './municipality.fixture.ts';
import { person, playedRole, role, value } from './role-players.fixture.ts';

/** In every text that a role player must never get; followed by where it stands. */
export const secretWord = 'HEMMELIG';
export const secret = (place: string) => `${secretWord}-${place}`;

/**
 * The marked words that a page, a mail or a file holds, each once: in any case (a file's name is made small), and also where
 * a calendar file has broken the line in the middle of one.
 */
export function leaksIn(text: string): string[] {
	const whole = text.replace(/(\r?\n|\\r\\n|\\n)[ \t]/g, '');
	return [...new Set(whole.match(new RegExp(`${secretWord}[-@][-.\\wæøåÆØÅ]*`, 'gi')))];
}

/** A marked value for each text column of a table (or only some): a column that is added later is marked too. */
export function marked(table: Table, only?: readonly string[]): Record<string, string> {
	return Object.fromEntries(
		Object.entries(getTableColumns(table))
			.filter(([, column]) => column instanceof PgVarchar && !column.enumValues?.length)
			.filter(([name]) => !only || only.includes(name))
			.map(([name, column]) => [name, secret(name).slice(0, (column as PgVarchar<never>).length ?? 80)])
	);
}

/**
 * An exercise that has begun, where one person has a card, and everything else is marked: what the staff knows of that very
 * role, the scenario, criteria, innspill, contact lines with their real values, other persons and what they play, and what
 * is written but not published.
 */
export async function exerciseWithSecrets(db: Db, now: Date) {
	const { exerciseId, by } = await municipalityWithExercise(db);
	const { rolePlayId, participantId } = await playedRole(db, exerciseId);
	await db
		.update(rolePlayStaffNotes)
		.set(marked(rolePlayStaffNotes) as object)
		.where(eq(rolePlayStaffNotes.rolePlayId, rolePlayId));
	await db
		.update(exercise)
		.set({ ...marked(exercise, ['scenario', 'purpose', 'caseNumber']), state: 'ready' })
		.where(eq(exercise.id, exerciseId));
	const objective = await addObjective(db, exerciseId, {
		title: secret('mål'),
		description: secret('mål'),
		version: 0
	});
	value(await addCriterion(db, exerciseId, objective, { text: secret('kriterium'), howSeen: secret('ses') }));
	await markedPlan(db, exerciseId, now);

	const other = await person(db, exerciseId, secret('navn'));
	await db
		.update(participant)
		.set({ email: 'hemmelig@annen.example.no', phone: secret('telefon') })
		.where(eq(participant.id, other));
	const theirs = value(
		await createRolePlay(db, exerciseId, { ...role.facts, name: secret('annen-rolle'), number: 12 })
	);
	value(
		await saveRolePlay(db, exerciseId, theirs, {
			...role,
			facts: { ...role.facts, name: secret('annen-rolle'), number: 12 },
			script: { ...role.script, whoYouAre: secret('annen-tekst') }
		})
	);
	value(await cast(db, exerciseId, theirs, { participantId: other, reserve: false }));
	await publishAll(db, exerciseId, { userId: by.byUserId, now });
	// Written since, and not published.
	await db
		.update(rolePlay)
		.set({
			script: { ...role.script, mood: secret('utkast') },
			translations: { en: { script: { mood: secret('draft') }, stages: [] } }
		})
		.where(eq(rolePlay.id, rolePlayId));
	return { exerciseId, by, rolePlayId, participantId };
}

/** Roles with a contact line between them, what came of trying it, and an innspill: every text is marked. */
export async function markedPlan(db: Db, exerciseId: string, now: Date): Promise<void> {
	const roles = await db
		.insert(exerciseRole)
		.values(
			[1, 2].map(
				(position) =>
					({
						...marked(exerciseRole),
						name: `${secret('rolle')}${position}`,
						exerciseId,
						function: 'exercised',
						position
					}) as never
			)
		)
		.returning({ id: exerciseRole.id });
	const [line] = await db
		.insert(contactLine)
		.values({
			...marked(contactLine),
			exerciseId,
			number: 1,
			fromRoleId: roles[0]!.id,
			toRoleId: roles[1]!.id,
			purpose: 'alert'
		} as never)
		.returning({ id: contactLine.id });
	await db
		.insert(contactChannel)
		.values({ ...marked(contactChannel), lineId: line!.id, rank: 1, kind: 'phone' } as never);
	await db
		.insert(commsCheck)
		.values({ ...marked(commsCheck), lineId: line!.id, channel: 'phone', outcome: 'reached', triedAt: now } as never);
	await db.insert(inject).values({ ...marked(inject), exerciseId, number: 1, offsetMinutes: 0 } as never);
}
