import { eq, type Table } from 'drizzle-orm';
import { commsCheck, contactChannel, contactLine } from '#lib/server/contact-lines/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { inject } from '#lib/server/msel/schema.ts';
import { issueParticipantLink } from '#lib/server/participants/issue.ts';
import { openLink, participantBySession, type ParticipantAccess } from '#lib/server/participants/links.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { cast, createRolePlay, saveRolePlay } from '#lib/server/role-players/commands.ts';
import { publishAll } from '#lib/server/role-players/publish.ts';
import { rolePlayById } from '#lib/server/role-players/queries.ts';
import { rolePlayStaffNotes } from '#lib/server/role-players/schema.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';
import { municipalityWithExercise } from './municipality.fixture.ts';
import { person, playedRole, role, value } from './role-players.fixture.ts';
import { marked, markedPlan, secret } from './secrets.fixture.ts';

/**
 * One person whose card is published and opened, and around it every text that the card must not hold, each a word of its
 * own: what the staff knows, the real values, another person, a role and a change that nobody has published.
 */
export async function cardAmongSecrets(db: Db, now: Date) {
	/** Words that must not reach the phone. */
	const staffOnly: string[] = [];
	const hide = (word: string) => {
		staffOnly.push(word);
		return word;
	};
	const fill = (table: Table, only?: readonly string[]) => {
		const values = marked(table, only);
		staffOnly.push(...Object.values(values));
		return values as object;
	};

	const ours = await municipalityWithExercise(db);
	const { exerciseId } = ours;
	const userId = ours.by.byUserId;
	const { rolePlayId, participantId } = await playedRole(db, exerciseId);
	await db
		.update(rolePlayStaffNotes)
		.set(fill(rolePlayStaffNotes))
		.where(eq(rolePlayStaffNotes.rolePlayId, rolePlayId));
	await db
		.update(exercise)
		.set(fill(exercise, ['scenario', 'purpose', 'caseNumber']))
		.where(eq(exercise.id, exerciseId));
	await markedPlan(db, exerciseId, now);
	for (const table of [exerciseRole, contactLine, contactChannel, commsCheck, inject]) fill(table);
	hide(secret('rolle'));

	await publishAll(db, exerciseId, { userId, now });
	// Another person with a role of their own, and a draft that nobody has published.
	const other = await person(db, exerciseId, `${hide(secret('navn'))}annen`);
	const unpublished = value(
		await createRolePlay(db, exerciseId, { ...role.facts, name: hide(secret('utkast')), number: 12 })
	);
	value(await cast(db, exerciseId, unpublished, { participantId: other, reserve: false }));
	value(await cast(db, exerciseId, unpublished, { participantId, reserve: true }));

	/** Change the role's text, and what the staff has noted of it, without publishing it. */
	async function rewrite(script: Partial<typeof role.script>): Promise<void> {
		const { version } = (await rolePlayById(db, exerciseId, rolePlayId))!;
		const staff = {
			...role.staff,
			purpose: hide(secret('hensikt')),
			expectedHandling: hide(secret('håndtering')),
			vitalSigns: hide(secret('tegn')),
			makeUp: hide(secret('sminke'))
		};
		const text = { ...role, version, script: { ...role.script, ...script }, staff };
		value(await saveRolePlay(db, exerciseId, rolePlayId, text));
	}
	await rewrite({ mood: hide(secret('nytt-humør')) });
	await db
		.update(participant)
		.set({ email: `${hide(secret('e-post'))}@x.no`, phone: hide(secret('telefon')) })
		.where(eq(participant.id, participantId));

	const link = value(await issueParticipantLink(db, exerciseId, participantId, '', ours.by, now));
	const session = await openLink(db, link.token, now);
	const me: ParticipantAccess = (await participantBySession(db, session!.secret, now))!;
	return { exerciseId, rolePlayId, userId, me, staffOnly: staffOnly as readonly string[], rewrite };
}
export type CardWorld = Awaited<ReturnType<typeof cardAmongSecrets>>;
