import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { organisations as t } from '#lib/i18n/nb/organisations.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { addContact as addParticipantContact } from '#lib/server/participants/commands.ts';
import { participantsOf, participationSummary } from '#lib/server/participants/queries.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { contact, demands, invited, registered } from '../../../../tests/support/organisations.fixture.ts';
import {
	addParticipations,
	answerParticipation,
	removeParticipation,
	replyTo,
	updateParticipation
} from './participations.ts';
import { exercisesOfOrganisation, organisationsOutside, participationById, participationsOf } from './queries.ts';

const now = new Date('2026-11-23T09:00:00Z');

describeEachEngine('participation', ({ db }) => {
	let ours: Awaited<ReturnType<typeof municipalityWithExercise>>;
	let theirs: Awaited<ReturnType<typeof municipalityWithExercise>>;
	beforeEach(async () => {
		ours = await municipalityWithExercise(db);
		theirs = await municipalityWithExercise(db);
	});

	const invite = (...names: string[]) => invited(db, ours, ...names);

	test('several are added at once on the same terms, all or none', async () => {
		const added = await invite('A', 'B');
		expect(added).toHaveLength(2);
		expect(await participationsOf(db, ours.exerciseId)).toMatchObject([
			{ name: 'A', ...demands, answer: 'not_answered' },
			{ name: 'B', ...demands, answer: 'not_answered' }
		]);
		const again = await addParticipations(db, ours.municipalityId, ours.exerciseId, {
			'organisationIds[]': [await registered(db, ours.municipalityId, 'C'), added[0]!.organisationId],
			withContacts: false,
			...demands
		});
		expect(again).toMatchObject({ ok: false });
		expect(await participationsOf(db, ours.exerciseId)).toHaveLength(2);
		expect(await organisationsOutside(db, ours.municipalityId, ours.exerciseId)).toMatchObject([{ name: 'C' }]);
		expect(await exercisesOfOrganisation(db, ours.municipalityId, added[0]!.organisationId)).toMatchObject([
			{ exerciseId: ours.exerciseId, answer: 'not_answered' }
		]);
		expect(await exercisesOfOrganisation(db, theirs.municipalityId, added[0]!.organisationId)).toEqual([]);
	});

	test('an answer, a question, a reply, and a new answer', async () => {
		const [one] = await invite('Torget');
		const answer = (answer: 'confirmed' | 'question', comment: string, version: number) =>
			answerParticipation(db, ours.exerciseId, one!.id, { answer, comment, version }, now);
		expect(await answer('question', 'Hva med vikar?', 1)).toMatchObject({ ok: true });
		expect(await participationSummary(db, ours.exerciseId)).toMatchObject({ organisations: { waitForReply: 1 } });
		expect(await replyTo(db, ours.exerciseId, one!.id, { reply: 'Dekkes', version: 1 })).toMatchObject({ ok: false });
		expect(await replyTo(db, ours.exerciseId, one!.id, { reply: 'Dekkes', version: 2 })).toMatchObject({ ok: true });
		// The page they had open does not show the reply.
		expect(await answer('confirmed', 'Hva med vikar?', 2)).toEqual({
			ok: false,
			errors: { form: t.mine.changedMeanwhile }
		});
		expect(await answer('confirmed', 'Hva med vikar?', 3)).toMatchObject({ ok: true });
		expect(await participationById(db, ours.exerciseId, one!.id)).toMatchObject({
			answer: 'confirmed',
			reply: 'Dekkes',
			answeredAt: now
		});
		expect(await answer('question', 'Og parkering?', 4)).toMatchObject({ ok: true });
		expect(await participationById(db, ours.exerciseId, one!.id)).toMatchObject({ answer: 'question', reply: '' });
	});

	test('who confirms, confirms the demands that stood on the page', async () => {
		const [one] = await invite('Torget');
		const raised = await updateParticipation(db, ours.exerciseId, one!.id, { ...demands, hoursOnDay: 9, version: 1 });
		expect(raised).toMatchObject({ ok: true });
		const answer = { answer: 'confirmed' as const, comment: '', version: 1 };
		expect(await answerParticipation(db, ours.exerciseId, one!.id, answer, now)).toMatchObject({ ok: false });
		expect(await participationById(db, ours.exerciseId, one!.id)).toMatchObject({ answer: 'not_answered' });
	});

	test('two answers on the same page: only the first is taken', async () => {
		const [one] = await invite('Torget');
		const results = await Promise.all(
			(['confirmed', 'declined'] as const).map((answer) =>
				answerParticipation(db, ours.exerciseId, one!.id, { answer, comment: '', version: 1 }, now)
			)
		);
		expect(results.filter((result) => result.ok)).toHaveLength(1);
	});

	test('no answer after the exercise has been held', async () => {
		const [one] = await invite('Torget');
		await db.update(exercise).set({ state: 'evaluating' }).where(eq(exercise.id, ours.exerciseId));
		const answer = { answer: 'declined' as const, comment: '', version: 1 };
		expect(await answerParticipation(db, ours.exerciseId, one!.id, answer, now)).toEqual({
			ok: false,
			errors: { form: t.mine.closed }
		});
	});

	test("another exercise's participation can be neither seen, changed, answered, replied to nor removed", async () => {
		const [one] = await invite('Torget');
		const there = theirs.exerciseId;
		expect(await participationById(db, there, one!.id)).toBeNull();
		expect(await updateParticipation(db, there, one!.id, { ...demands, version: 1 })).toMatchObject({ ok: false });
		const answer = { answer: 'confirmed' as const, comment: 'x', version: 1 };
		expect(await answerParticipation(db, there, one!.id, answer, now)).toMatchObject({ ok: false });
		expect(await replyTo(db, there, one!.id, { reply: 'x', version: 1 })).toMatchObject({ ok: false });
		await removeParticipation(db, there, one!.id);
		expect(await participationById(db, ours.exerciseId, one!.id)).toMatchObject({ version: 1 });
		expect(await addParticipantContact(db, there, one!.id, contact)).toMatchObject({ ok: false });
		expect(await participantsOf(db, there)).toEqual([]);
	});

	test('taken out only when nothing hangs on it', async () => {
		const [free, answered, manned, cast] = await invite('A fri', 'B svart', 'C kontakt', 'D rolle');
		await answerParticipation(db, ours.exerciseId, answered!.id, { answer: 'declined', comment: '', version: 1 }, now);
		await addParticipantContact(db, ours.exerciseId, manned!.id, contact);
		await db.insert(exerciseRole).values({
			exerciseId: ours.exerciseId,
			position: 1,
			name: 'Vakt',
			organisationId: cast!.organisationId
		});
		const remove = (id: string) => removeParticipation(db, ours.exerciseId, id);
		expect(await remove(answered!.id)).toEqual({ ok: false, errors: { form: t.removeAnswered('B svart') } });
		expect(await remove(manned!.id)).toEqual({ ok: false, errors: { form: t.removeHasContacts('C kontakt') } });
		expect(await remove(cast!.id)).toEqual({ ok: false, errors: { form: t.removeHasRoles('D rolle') } });
		expect(await remove(free!.id)).toMatchObject({ ok: true });
		expect(await remove(randomUUID())).toMatchObject({ ok: true });
		expect((await participationsOf(db, ours.exerciseId)).map((one) => one.name)).toEqual([
			'B svart',
			'C kontakt',
			'D rolle'
		]);
	});

	test('the summary counts per kind and answer', async () => {
		const [a, b] = await invite('A', 'B', 'C');
		await answerParticipation(db, ours.exerciseId, a!.id, { answer: 'confirmed', comment: '', version: 1 }, now);
		await answerParticipation(db, ours.exerciseId, b!.id, { answer: 'question', comment: 'Når?', version: 1 }, now);
		await addParticipantContact(db, ours.exerciseId, a!.id, contact);
		const answers = { not_answered: 1, confirmed: 1, declined: 0, question: 1 };
		expect(await participationSummary(db, ours.exerciseId)).toEqual({
			organisations: { total: 3, answers, byKind: { medical_centre: answers }, waitForReply: 1 },
			participants: { medical_centre: 1, role_player: 0, evaluator: 0, staff: 0, leadership: 0 }
		});
	});
});
