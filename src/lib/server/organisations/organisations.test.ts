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
import {
	addContact,
	archiveOrganisation,
	createOrganisation,
	mostContacts,
	removeContact,
	updateContact,
	updateOrganisation
} from './commands.ts';
import {
	addParticipations,
	answerParticipation,
	removeParticipation,
	replyTo,
	updateParticipation
} from './participations.ts';
import {
	contactsOf,
	exercisesOfOrganisation,
	organisationById,
	organisationsOf,
	organisationsOutside,
	participationById,
	participationsOf
} from './queries.ts';

const now = new Date('2026-11-23T09:00:00Z');
const office = (name: string) => ({
	kind: 'medical_centre' as const,
	name,
	address: '',
	email: '',
	phone: '',
	doctors: 4,
	note: '',
	version: 1
});
const demands = { meetings: 2, meetingMinutes: 60, hoursOnDay: 4.5, compensation: 'Etter avtale', task: 'Ta imot' };
const contact = { name: 'Anne', email: 'anne@torget.no', phone: '' };

describeEachEngine('register and participation', ({ db }) => {
	let ours: Awaited<ReturnType<typeof municipalityWithExercise>>;
	let theirs: Awaited<ReturnType<typeof municipalityWithExercise>>;
	beforeEach(async () => {
		ours = await municipalityWithExercise(db);
		theirs = await municipalityWithExercise(db);
	});

	async function make(name: string, place = ours): Promise<string> {
		const made = await createOrganisation(db, place.municipalityId, office(name));
		if (!made.ok) throw new Error(JSON.stringify(made.errors));
		return made.value;
	}

	async function invite(...names: string[]) {
		const ids = [];
		for (const name of names) ids.push(await make(name));
		const added = await addParticipations(db, ours.municipalityId, ours.exerciseId, {
			'organisationIds[]': ids,
			withContacts: false,
			...demands
		});
		if (!added.ok) throw new Error(JSON.stringify(added.errors));
		return added.value;
	}

	test('a name is used once in a municipality, whatever the capitals, and freely in another', async () => {
		await make('Torget legekontor');
		const again = await createOrganisation(db, ours.municipalityId, office('TORGET legekontor'));
		expect(again).toEqual({ ok: false, errors: { name: t.nameTaken } });
		await make('Torget legekontor', theirs);
		const other = await make('Bryggen');
		const renamed = await updateOrganisation(db, ours.municipalityId, other, office('torget legekontor'));
		expect(renamed).toEqual({ ok: false, errors: { name: t.nameTaken } });
		expect(await updateOrganisation(db, ours.municipalityId, other, office('BRYGGEN'))).toMatchObject({ ok: true });
	});

	test('two who add the same name at the same moment: one stands, the other is told', async () => {
		const results = await Promise.all([1, 2, 3].map(() => createOrganisation(db, ours.municipalityId, office('Likt'))));
		expect(results.filter((one) => one.ok)).toHaveLength(1);
		for (const refused of results.filter((one) => !one.ok)) expect(refused.errors.name).toBe(t.nameTaken);
	});

	test('an archived name is still taken, and says where it is', async () => {
		const id = await make('Gamle kontor');
		await archiveOrganisation(db, ours.municipalityId, id, now);
		const again = await createOrganisation(db, ours.municipalityId, office('Gamle kontor'));
		expect(again).toEqual({ ok: false, errors: { name: t.nameArchived } });
		expect(await organisationsOutside(db, ours.municipalityId, ours.exerciseId)).toEqual([]);
		await archiveOrganisation(db, ours.municipalityId, id, null);
		expect(await organisationsOutside(db, ours.municipalityId, ours.exerciseId)).toMatchObject([{ id }]);
	});

	test('saving on top of what somebody else saved is refused', async () => {
		const id = await make('Torget');
		expect(await updateOrganisation(db, ours.municipalityId, id, office('Torget A'))).toMatchObject({ ok: true });
		expect(await updateOrganisation(db, ours.municipalityId, id, office('Torget B'))).toMatchObject({ ok: false });
		expect(await organisationById(db, ours.municipalityId, id)).toMatchObject({ name: 'Torget A' });
	});

	test("another municipality's organisation and contacts can be neither seen nor changed", async () => {
		const id = await make('Deres', theirs);
		const made = await addContact(db, theirs.municipalityId, id, contact);
		const contactId = made.ok ? made.value : '';
		expect(await organisationById(db, ours.municipalityId, id)).toBeNull();
		expect(await organisationsOf(db, ours.municipalityId)).toEqual([]);
		expect(await contactsOf(db, ours.municipalityId)).toEqual([]);
		expect(await contactsOf(db, ours.municipalityId, id)).toEqual([]);
		expect(await updateOrganisation(db, ours.municipalityId, id, office('Tatt'))).toMatchObject({ ok: false });
		expect(await addContact(db, ours.municipalityId, id, contact)).toMatchObject({ ok: false });
		const changed = await updateContact(db, ours.municipalityId, id, contactId, { ...contact, name: 'Tatt' });
		expect(changed).toMatchObject({ ok: false });
		await removeContact(db, ours.municipalityId, id, contactId);
		await archiveOrganisation(db, ours.municipalityId, id, now);
		expect(await organisationById(db, theirs.municipalityId, id)).toMatchObject({ name: 'Deres', archivedAt: null });
		expect(await contactsOf(db, theirs.municipalityId)).toMatchObject([{ id: contactId, name: 'Anne' }]);
		const added = await addParticipations(db, ours.municipalityId, ours.exerciseId, {
			'organisationIds[]': [id],
			withContacts: false,
			...demands
		});
		expect(added).toMatchObject({ ok: false });
		const intoTheirs = await addParticipations(db, ours.municipalityId, theirs.exerciseId, {
			'organisationIds[]': [await make('Vårt')],
			withContacts: false,
			...demands
		});
		expect(intoTheirs).toMatchObject({ ok: false });
		expect(await participationsOf(db, theirs.exerciseId)).toEqual([]);
	});

	test('contacts have a limit', async () => {
		const id = await make('Mange');
		for (let n = 0; n < mostContacts; n++)
			expect(await addContact(db, ours.municipalityId, id, contact)).toMatchObject({ ok: true });
		expect(await addContact(db, ours.municipalityId, id, contact)).toMatchObject({ ok: false });
		expect(await contactsOf(db, ours.municipalityId, id)).toHaveLength(mostContacts);
	});

	test('several are added at once on the same terms, all or none', async () => {
		const added = await invite('A', 'B');
		expect(added).toHaveLength(2);
		expect(await participationsOf(db, ours.exerciseId)).toMatchObject([
			{ name: 'A', ...demands, answer: 'not_answered' },
			{ name: 'B', ...demands, answer: 'not_answered' }
		]);
		const again = await addParticipations(db, ours.municipalityId, ours.exerciseId, {
			'organisationIds[]': [await make('C'), added[0]!.organisationId],
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
