import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditEvent } from '#lib/server/audit/schema.ts';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { moveExercise } from '#lib/server/exercises/commands.ts';
import { queueMails } from '#lib/server/mail/queue.ts';
import { mail } from '#lib/server/mail/schema.ts';
import { markAttendance } from '#lib/server/role-players/attendance.ts';
import { noteFollowUp, toRing } from '#lib/server/role-players/follow-up.ts';
import { saveImpression } from '#lib/server/role-players/impressions.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { person, playedRole, value } from '../../../../tests/support/role-players.fixture.ts';
import { storedAbout } from './about.ts';
import { removeParticipant } from './commands.ts';
import { erasedRolePlayers, recordConsent } from './consent.ts';
import { contactRequestsOf, requestContact } from './contact.ts';
import { eraseParticipant } from './erase.ts';
import { issueLink, openLink, participantBySession } from './links.ts';
import { participant } from './schema.ts';
import { impression, municipalityWithPeople, now } from './people.fixture.ts';

describeEachEngine('people', async ({ db }) => {
	const { municipalityId, staff, by, anExercise, facts, who } = await municipalityWithPeople(db);

	test('the day after: a mail to those who were there, a ring to those without an address', async () => {
		const id = await anExercise('running');
		const { participantId: liv } = await playedRole(db, id);
		const per = await person(db, id, 'Per Uten Post');
		const absent = await person(db, id, 'Kom Ikke');
		await db.update(participant).set({ email: '' }).where(eq(participant.id, per));
		for (const one of [liv, per]) {
			value(await markAttendance(db, id, one, 'in', now));
			value(await markAttendance(db, id, one, 'out', now));
		}
		value(await markAttendance(db, id, absent, 'absent', now));
		value(await moveExercise(db, (await exerciseById(db, municipalityId, id))!, 'evaluating', staff, now));
		const mails = await db
			.select({ to: mail.participantId, kind: mail.kind, dueAt: mail.dueAt })
			.from(mail)
			.where(eq(mail.exerciseId, id));
		expect(mails).toEqual([{ to: liv, kind: 'follow_up', dueAt: new Date('2026-12-04T09:00:00Z') }]);
		expect((await toRing(db, id)).map(({ name, at }) => [name, at])).toEqual([['Per Uten Post', null]]);
		expect(await facts(id)).toMatchObject({ rolePlayersToRing: 1, rolePlayersNotRung: 1 });
		await noteFollowUp(db, await anExercise(), per, staff, now);
		expect((await facts(id)).rolePlayersNotRung).toBe(1);
		await noteFollowUp(db, id, per, staff, now);
		await noteFollowUp(db, id, per, staff, now);
		expect((await facts(id)).rolePlayersNotRung).toBe(0);
	});

	test('an exercise held long after its planned end still writes to who was there, with a link that works', async () => {
		const id = await anExercise('running');
		const { participantId: liv } = await playedRole(db, id);
		await db
			.update(exercise)
			.set({ startsAt: new Date('2026-05-04T08:00:00Z'), endsAt: new Date('2026-05-04T12:00:00Z') })
			.where(eq(exercise.id, id));
		value(await markAttendance(db, id, liv, 'in', now));
		value(await markAttendance(db, id, liv, 'out', now));
		value(await moveExercise(db, (await exerciseById(db, municipalityId, id))!, 'evaluating', staff, now));
		const [sent] = await db
			.select({ text: mail.text, dueAt: mail.dueAt })
			.from(mail)
			.where(eq(mail.participantId, liv));
		expect(await openLink(db, /\/d\/([\w-]+)/.exec(sent!.text)![1]!, sent!.dueAt)).not.toBeNull();
	});

	test('a link that is open when the exercise ends stays open: the thank-you is read there', async () => {
		const id = await anExercise('running');
		const { participantId: liv } = await playedRole(db, id);
		const request = { exerciseId: id, kind: 'card' as const, participantIds: [liv], by: { userId: staff }, now };
		await db.transaction((tx) => queueMails(tx, request));
		const [sent] = await db.select({ text: mail.text }).from(mail).where(eq(mail.participantId, liv));
		const session = (await openLink(db, /\/d\/([\w-]+)/.exec(sent!.text)![1]!, now))!.secret;
		value(await markAttendance(db, id, liv, 'in', now));
		value(await markAttendance(db, id, liv, 'out', now));
		value(await moveExercise(db, (await exerciseById(db, municipalityId, id))!, 'evaluating', staff, now));
		expect((await participantBySession(db, session, now))?.participantId).toBe(liv);
	});

	test('whoever deletes themselves before the day leaves the role empty, and nothing that tells who it was', async () => {
		const id = await anExercise('ready');
		const { participantId: liv } = await playedRole(db, id);
		await db
			.update(participant)
			.set({ ageGroup: 'minor', guardianName: 'Anne Moen', guardianPhone: '000 45 301' })
			.where(eq(participant.id, liv));
		await requestContact(db, liv, 'Om Liv', now);
		const until = new Date(now.getTime() + 86_400_000);
		const session = (await openLink(db, await issueLink(db, liv, until, now), now))!.secret;
		value(await markAttendance(db, id, liv, 'in', now));
		expect(await eraseParticipant(db, who(id, liv), now)).toMatchObject({ ok: false });
		value(await markAttendance(db, id, liv, null, now));
		value(await eraseParticipant(db, who(id, liv), now));
		value(await eraseParticipant(db, who(id, liv), now));
		const [row] = await db.select().from(participant).where(eq(participant.id, liv));
		expect([row!.name, row!.email, row!.phone, row!.guardianName, row!.guardianPhone]).toEqual(['', '', '', '', '']);
		expect(await participantBySession(db, session, now)).toBeNull();
		expect((await facts(id)).rolePlaysUncast).toBe(1);
		expect(await erasedRolePlayers(db, id)).toBe(1);
		expect(await contactRequestsOf(db, id)).toEqual([]);
		const noted = await db
			.select({ by: auditEvent.byUserId })
			.from(auditEvent)
			.where(and(eq(auditEvent.subjectId, liv), eq(auditEvent.action, 'participant.erased')));
		expect(noted).toEqual([{ by: null }]);
	});

	test('what a person has said or asked is shown to that person, and keeps the row from being removed', async () => {
		const id = await anExercise('evaluating');
		const { participantId: liv } = await playedRole(db, id);
		const until = new Date(now.getTime() + 86_400_000);
		const opened = (await openLink(db, await issueLink(db, liv, until, now), now))!;
		const linkId = (await participantBySession(db, opened.secret, now))!.linkId;
		value(await recordConsent(db, id, liv, { kind: 'photos', given: false, source: 'self' }, by, now));
		value(await saveImpression(db, id, liv, impression, now));
		await requestContact(db, liv, 'Ring meg', now);
		expect(await storedAbout(db, { participantId: liv, linkId })).toMatchObject({
			photos: 'no',
			impression,
			consents: [{ kind: 'photos', given: false, source: 'self' }],
			requests: [{ text: 'Ring meg' }],
			keptDays: 90
		});
		expect(await removeParticipant(db, id, liv, by)).toMatchObject({ ok: false });
	});
});
