import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { exercise } from '#lib/server/exercises/schema.ts';
import { membership, municipality } from '#lib/server/municipalities/schema.ts';
import { impressionsOf, myImpression, saveImpression } from '#lib/server/role-players/impressions.ts';
import { publishAll } from '#lib/server/role-players/publish.ts';
import { answerQuestion, askQuestion, questionsOf, unansweredQuestions } from '#lib/server/role-players/questions.ts';
import { rolePlayVersion } from '#lib/server/role-players/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { person, playedRole, value } from '../../../../tests/support/role-players.fixture.ts';
import {
	contactRequestsOf,
	contactWayOf,
	coordinatorOf,
	finishRequest,
	mayReadRequests,
	nameCoordinator,
	requestContact,
	waitingFor,
	waitingRequests
} from './contact.ts';
import { participant } from './schema.ts';
import { impression, municipalityWithPeople, now } from './people.fixture.ts';

describeEachEngine('asked and answered', async ({ db }) => {
	const { municipalityId, join, staff, by, anExercise, facts } = await municipalityWithPeople(db);

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

	test('a call is promised only to whom a number is known', async () => {
		const { participantId } = await playedRole(db, await anExercise('evaluating'));
		const whose = eq(participant.id, participantId);
		expect(await contactWayOf(db, participantId)).toBe('phone');
		await db.update(participant).set({ phone: '' }).where(whose);
		expect(await contactWayOf(db, participantId)).toBe('email');
		await db.update(participant).set({ email: '' }).where(whose);
		expect(await contactWayOf(db, participantId)).toBe('none');
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
});
