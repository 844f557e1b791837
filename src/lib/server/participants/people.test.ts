import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { MemberRole } from '#lib/municipalities/member.ts';
import { auditEvent } from '#lib/server/audit/schema.ts';
import { user } from '#lib/server/auth/schema.ts';
import { exerciseFacts } from '#lib/server/exercises/progress.ts';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { moveExercise } from '#lib/server/exercises/commands.ts';
import { queueMails } from '#lib/server/mail/queue.ts';
import { mail } from '#lib/server/mail/schema.ts';
import { membership, municipality } from '#lib/server/municipalities/schema.ts';
import { attendanceOf, markAttendance } from '#lib/server/role-players/attendance.ts';
import { swapCast } from '#lib/server/role-players/casting.ts';
import { cast } from '#lib/server/role-players/commands.ts';
import { noteFollowUp, toRing } from '#lib/server/role-players/follow-up.ts';
import { impressionsOf, myImpression, saveImpression } from '#lib/server/role-players/impressions.ts';
import { castingsOf } from '#lib/server/role-players/progress.ts';
import { acknowledge, publishAll } from '#lib/server/role-players/publish.ts';
import { answerQuestion, askQuestion, questionsOf, unansweredQuestions } from '#lib/server/role-players/questions.ts';
import { acknowledgement, rolePlayVersion } from '#lib/server/role-players/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { content, person, playedRole, value } from '../../../../tests/support/role-players.fixture.ts';
import { storedAbout } from './about.ts';
import { addParticipant, removeParticipant, updateParticipant } from './commands.ts';
import { consentGapsOf, erasedRolePlayers, recordConsent } from './consent.ts';
import {
	contactRequestsOf,
	coordinatorOf,
	finishRequest,
	mayReadRequests,
	nameCoordinator,
	requestContact,
	waitingFor,
	waitingRequests
} from './contact.ts';
import { eraseParticipant } from './erase.ts';
import { issueLink, openLink, participantBySession } from './links.ts';
import { participant } from './schema.ts';

const now = new Date('2026-12-03T12:30:00Z');
const impression = { feeling: 4, worked: 'Sminken', better: '' };

describeEachEngine('people', async ({ db }) => {
	const [place] = await db.insert(municipality).values({ name: 'Vik' }).returning({ id: municipality.id });
	const municipalityId = place!.id;
	const join = async (name: string, role: MemberRole, at = municipalityId) => {
		const [made] = await db
			.insert(user)
			.values({ name, email: `${crypto.randomUUID()}@example.no` })
			.returning({ id: user.id });
		await db.insert(membership).values({ municipalityId: at, userId: made!.id, role });
		return made!.id;
	};
	const staff = await join('Marte', 'planner');
	const by = { municipalityId, byUserId: staff };
	const anExercise = async (state: 'planned' | 'ready' | 'running' | 'evaluating' = 'planned') => {
		const [made] = await db
			.insert(exercise)
			.values({ municipalityId, title: 'Øvelse', format: 'full_scale', state })
			.returning({ id: exercise.id });
		return made!.id;
	};
	const facts = async (id: string) => exerciseFacts(db, (await exerciseById(db, municipalityId, id))!);
	const who = (exerciseId: string, participantId: string) => ({
		participantId,
		exercise: { id: exerciseId },
		municipality: { id: municipalityId }
	});

	test('a minor plays when the guardian is known and has agreed, and the history is kept', async () => {
		const id = await anExercise();
		const named = { name: 'Ida Moen', email: '', phone: '000 45 300' };
		const minor = { ageGroup: 'minor' as const, guardianName: '', guardianPhone: '' };
		const ida = await addParticipant(db, id, { ...named, ...minor, kind: 'role_player' });
		const gaps = async () => (await consentGapsOf(db, id)).map((one) => [one.name, one.gaps]);
		expect(await gaps()).toEqual([['Ida Moen', ['guardian', 'takePart']]]);
		const guardian = { guardianName: 'Anne Moen', guardianPhone: '000 45 301' };
		value(await updateParticipant(db, id, ida, { ...named, ...minor, ...guardian }, now));
		const say = (given: boolean, source: 'self' | 'guardian' | 'staff', at: Date) =>
			recordConsent(db, id, ida, { kind: 'take_part', given, source }, by, at);
		expect(await say(true, 'self', now)).toMatchObject({ ok: false });
		expect(await gaps()).toEqual([['Ida Moen', ['takePart']]]);
		value(await say(true, 'guardian', now));
		expect(await gaps()).toEqual([]);
		value(await say(false, 'self', new Date(now.getTime() + 1000)));
		expect(await gaps()).toEqual([['Ida Moen', ['withdrawn']]]);
		const other = await anExercise();
		const stolen = { kind: 'take_part' as const, given: true, source: 'guardian' as const };
		expect(await recordConsent(db, other, ida, stolen, by, now)).toMatchObject({ ok: false });
		// A form that does not ask keeps what is known.
		value(await updateParticipant(db, id, ida, { ...named, name: 'Ida Marie Moen' }, now));
		const [row] = await db.select().from(participant).where(eq(participant.id, ida));
		expect(row).toMatchObject({ name: 'Ida Marie Moen', ageGroup: 'minor', ...guardian });
	});

	test('a choice of pictures follows the newest word', async () => {
		const id = await anExercise();
		const kari = await person(db, id, 'Kari');
		const photos = async () =>
			(await db.select({ photos: participant.photos }).from(participant).where(eq(participant.id, kari)))[0]!.photos;
		expect(await photos()).toBeNull();
		for (const [given, expected] of [
			[true, 'yes'],
			[false, 'no']
		] as const) {
			value(await recordConsent(db, id, kari, { kind: 'photos', given, source: 'self' }, by, now));
			expect(await photos()).toBe(expected);
		}
	});

	test('a role whose player has withdrawn is nobody’s, until somebody takes over', async () => {
		const id = await anExercise();
		const { rolePlayId, participantId: liv } = await playedRole(db, id);
		expect((await facts(id)).rolePlaysUncast).toBe(0);
		value(await recordConsent(db, id, liv, { kind: 'take_part', given: false, source: 'self' }, by, now));
		expect((await facts(id)).rolePlaysUncast).toBe(1);
		expect((await attendanceOf(db, id)).map(({ withdrawn }) => withdrawn)).toEqual([true]);
		const per = await person(db, id, 'Per');
		value(await swapCast(db, id, rolePlayId, { participantId: per, before: liv, stays: false }, by));
		expect((await facts(id)).rolePlaysUncast).toBe(0);
	});

	test('persons are swapped late: the text stays, and what was confirmed stays with whoever did it', async () => {
		const id = await anExercise();
		const { rolePlayId, participantId: liv } = await playedRole(db, id);
		await publishAll(db, id, { userId: staff, now });
		const [version] = await db.select().from(rolePlayVersion).where(eq(rolePlayVersion.rolePlayId, rolePlayId));
		await acknowledge(db, id, liv, version!.id, content.safety.stopPhrase, now);
		const per = await person(db, id, 'Per');
		value(await cast(db, id, rolePlayId, { participantId: per, reserve: true }));
		const change = (participantId: string, before: string | null, stays: boolean) =>
			swapCast(db, id, rolePlayId, { participantId, before, stays }, by);
		value(await change(per, liv, true));
		const casts = async () =>
			(await castingsOf(db, id)).map((one) => [one.participantId === per ? 'Per' : 'Liv', one.reserve]).sort();
		expect(await casts()).toEqual([
			['Liv', true],
			['Per', false]
		]);
		// Somebody who had the page open from before is told, and nothing changes.
		expect(await change(liv, liv, false)).toMatchObject({ ok: false });
		expect(await change(per, per, false)).toMatchObject({ ok: false });
		value(await change(liv, per, false));
		expect(await casts()).toEqual([['Liv', false]]);
		const confirmed = await db.select({ by: acknowledgement.participantId }).from(acknowledgement);
		expect(confirmed.filter((one) => one.by === per)).toEqual([]);
		expect(await db.select().from(rolePlayVersion).where(eq(rolePlayVersion.rolePlayId, rolePlayId))).toHaveLength(1);
		const other = await anExercise();
		expect(await swapCast(db, other, rolePlayId, { participantId: per, before: liv, stays: false }, by)).toMatchObject({
			ok: false
		});
	});

	test('questions wait first, are answered once, and another exercise answers none', async () => {
		const id = await anExercise();
		const { rolePlayId, participantId } = await playedRole(db, id);
		await publishAll(db, id, { userId: staff, now });
		const [version] = await db.select().from(rolePlayVersion).where(eq(rolePlayVersion.rolePlayId, rolePlayId));
		const ask = (text: string, at: Date) => askQuestion(db, id, participantId, { versionId: version!.id, text }, at);
		await ask('Hvor er toalettet?', now);
		await ask('Kan jeg ha briller?', new Date(now.getTime() + 1000));
		expect((await questionsOf(db, id)).map(({ text }) => text)).toEqual(['Kan jeg ha briller?', 'Hvor er toalettet?']);
		expect((await facts(id)).roleQuestions).toBe(2);
		const [glasses] = await questionsOf(db, id);
		const answer = (text: string, seen: string, exerciseId = id) =>
			answerQuestion(db, exerciseId, glasses!.id, { answer: text, seen }, staff, now);
		expect(await answer('Ja', '', await anExercise())).toMatchObject({ ok: false });
		value(await answer('Ja', ''));
		expect(await answer('Nei', '')).toMatchObject({ ok: false });
		value(await answer('Ja, med snor', 'Ja'));
		expect((await questionsOf(db, id)).map(({ answer: said }) => said)).toEqual(['', 'Ja, med snor']);
		expect(await unansweredQuestions(db, id)).toBe(1);
	});

	test('who wants to be contacted is read by the markøransvarlig alone', async () => {
		const id = await anExercise('evaluating');
		const { participantId } = await playedRole(db, id);
		const leader = await join('Leder', 'coordinator');
		await requestContact(db, participantId, 'Jeg sov dårlig', now);
		await requestContact(db, participantId, 'Ring etter fire', now);
		expect(await waitingRequests(db, id)).toBe(1);
		const member = (userId: string, role: 'coordinator' | 'planner' | 'administrator') => ({
			userId,
			role,
			municipality: { id: municipalityId, name: 'Vik', phone: '', isDemo: false }
		});
		const titles = async (one: ReturnType<typeof member>) =>
			(await waitingFor(db, one)).filter(({ exerciseId }) => exerciseId === id).length;
		// Nobody is named: coordinators, and not whoever only runs the system.
		expect(mayReadRequests(member(leader, 'coordinator'), null)).toBe(true);
		expect(mayReadRequests(member(leader, 'administrator'), null)).toBe(false);
		expect(await titles(member(leader, 'coordinator'))).toBe(1);
		const [away] = await db.insert(municipality).values({ name: 'Bortevik' }).returning({ id: municipality.id });
		const stranger = await join('Fremmed', 'coordinator', away!.id);
		expect(await nameCoordinator(db, id, stranger, by)).toMatchObject({ ok: false });
		expect(await nameCoordinator(db, id, null, by)).toMatchObject({ ok: false });
		value(await nameCoordinator(db, id, staff, by));
		const named = await coordinatorOf(db, id);
		expect(mayReadRequests(member(leader, 'coordinator'), named)).toBe(false);
		expect(mayReadRequests(member(staff, 'planner'), named)).toBe(true);
		expect(await titles(member(leader, 'coordinator'))).toBe(0);
		expect(await titles(member(staff, 'planner'))).toBe(1);
		const [request] = await contactRequestsOf(db, id);
		expect(request).toMatchObject({ text: 'Ring etter fire', name: 'Liv Torunn Bakke', doneAt: null });
		await finishRequest(db, await anExercise(), request!.id, staff, now);
		expect(await waitingRequests(db, id)).toBe(1);
		await finishRequest(db, id, request!.id, staff, now);
		expect(await waitingRequests(db, id)).toBe(0);
		await requestContact(db, participantId, '', now);
		expect(await waitingRequests(db, id)).toBe(1);
	});

	test('a markøransvarlig who cannot open the page is none: somebody must read that a person wants to be rung', async () => {
		const id = await anExercise('evaluating');
		const { participantId } = await playedRole(db, id);
		await requestContact(db, participantId, 'Ring', now);
		const leader = await join('Leder', 'coordinator');
		const reader = await join('Leser', 'reader');
		expect(await nameCoordinator(db, id, reader, by)).toMatchObject({ ok: false });
		const once = await join('Planlegger', 'planner');
		value(await nameCoordinator(db, id, once, by));
		// In another municipality too, where the role is another: it says nothing here.
		const [away] = await db.insert(municipality).values({ name: 'Utvik' }).returning({ id: municipality.id });
		await db.insert(membership).values({ userId: once, municipalityId: away!.id, role: 'coordinator' });
		const ofUs = and(eq(membership.userId, once), eq(membership.municipalityId, municipalityId));
		expect(await coordinatorOf(db, id)).toMatchObject({ id: once });
		await db.update(membership).set({ role: 'reader' }).where(ofUs);
		expect(await coordinatorOf(db, id)).toBeNull();
		const member = { userId: leader, role: 'coordinator' as const };
		const here = { id: municipalityId, name: 'Vik', phone: '', isDemo: false };
		const waiting = await waitingFor(db, { ...member, municipality: here });
		expect(waiting.filter(({ exerciseId }) => exerciseId === id)).toHaveLength(1);
		await db.delete(membership).where(ofUs);
		expect(await coordinatorOf(db, id)).toBeNull();
		expect(await waitingFor(db, { ...member, municipality: here })).toEqual(waiting);
		expect(waiting.find(({ exerciseId }) => exerciseId === id)).toMatchObject({ waiting: 1 });
	});

	test('first impressions can be changed until the report, and staff see no names', async () => {
		const id = await anExercise('running');
		const kari = await person(db, id, 'Kari Kvinneby');
		value(await saveImpression(db, id, kari, impression, now));
		value(await saveImpression(db, id, kari, { ...impression, better: 'Varmere telt' }, now));
		expect(await myImpression(db, kari)).toMatchObject({ feeling: 4, better: 'Varmere telt' });
		const seen = await impressionsOf(db, id);
		expect(seen).toMatchObject({ answers: 1, counts: null });
		expect(JSON.stringify(seen)).not.toMatch(new RegExp(`Kari|${kari}`));
		for (let index = 0; index < 4; index++)
			value(await saveImpression(db, id, await person(db, id, `Nr ${index}`), { ...impression, feeling: 2 }, now));
		expect((await impressionsOf(db, id)).counts).toEqual([0, 4, 0, 1, 0]);
		await db.update(exercise).set({ state: 'reported' }).where(eq(exercise.id, id));
		expect(await saveImpression(db, id, kari, impression, now)).toMatchObject({ ok: false });
		expect(await saveImpression(db, await anExercise('planned'), kari, impression, now)).toMatchObject({ ok: false });
	});

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
