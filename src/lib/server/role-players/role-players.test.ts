import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { forms } from '#lib/i18n/nb/forms.ts';
import { rolePlayers as t } from '#lib/i18n/nb/rolePlayers.ts';
import { controlQuestion } from '#lib/role-players/control.ts';
import { addCriterion, addObjective } from '#lib/server/exercises/objective-commands.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { issueParticipantLink } from '#lib/server/participants/issue.ts';
import { recordDelivery } from '#lib/server/participants/delivery.ts';
import { openLink } from '#lib/server/participants/links.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { content, front, person, playedRole, role, value } from '../../../../tests/support/role-players.fixture.ts';
import { contactOf, hasRole, myAcknowledgement, myMistakes, myRoles } from './card.ts';
import { cast, createRolePlay, removeRolePlay, saveFront, saveRolePlay, setNotApplicable, uncast } from './commands.ts';
import { castable, castingsOf, rolePlayerFigures, rolePlayRows } from './progress.ts';
import { acknowledge, publish, publishAll } from './publish.ts';
import { drafts, frontOf, nextNumber, rolePlayById, rolesOf, staffNotesOf, versionsOf } from './queries.ts';
import { acknowledgement, casting, controlMistake } from './schema.ts';

const now = new Date('2026-11-23T09:00:00Z');
const later = new Date('2026-11-24T09:00:00Z');

describeEachEngine('markører', ({ db }) => {
	let ours: Awaited<ReturnType<typeof municipalityWithExercise>>;
	let theirs: Awaited<ReturnType<typeof municipalityWithExercise>>;
	let id: string;
	let liv: string;
	beforeEach(async () => {
		ours = await municipalityWithExercise(db);
		theirs = await municipalityWithExercise(db);
		({ rolePlayId: id, participantId: liv } = await playedRole(db, ours.exerciseId));
	});

	const by = () => ({ userId: ours.by.byUserId, now });
	const publishIt = async () => value(await publish(db, ours.exerciseId, id, by()));
	const row = async (at = now) => (await rolePlayRows(db, ours.exerciseId, at)).find((one) => one.id === id)!;
	const latest = async () => (await versionsOf(db, ours.exerciseId, id))[0]!;
	const answer = async (good: boolean, versionId: string, who = liv, exerciseId = ours.exerciseId) => {
		const question = controlQuestion(content.safety.stopPhrase, who);
		const wrong = question.options.find((option) => option.value !== question.right)!.value;
		return acknowledge(db, exerciseId, who, versionId, good ? question.right : wrong, later);
	};
	/** Change the role's text in one block, as the form does. */
	const rewrite = async (script: Partial<typeof role.script>) => {
		const { version } = (await rolePlayById(db, ours.exerciseId, id))!;
		return saveRolePlay(db, ours.exerciseId, id, { ...role, version, script: { ...role.script, ...script } });
	};

	test('the draft is what the form said, in order, and no staff notes', async () => {
		const draft = (await drafts(db, ours.exerciseId)).get(id)!;
		expect({ ...draft, municipality: '' }).toEqual({ ...content, municipality: '' });
		expect(await staffNotesOf(db, ours.exerciseId, id)).toEqual(role.staff);
		await saveRolePlay(db, ours.exerciseId, id, { ...role, version: 2, stages: [...role.stages].reverse() });
		expect((await drafts(db, ours.exerciseId)).get(id)!.stages).toEqual([...role.stages].reverse());
	});

	test('two who save the same role: the second is told, and nothing of it is stored', async () => {
		value(await rewrite({ mood: 'Rolig' }));
		const second = await saveRolePlay(db, ours.exerciseId, id, { ...role, version: 2, stages: [] });
		expect(second).toEqual({ ok: false, errors: { form: forms.changedMeanwhile } });
		const draft = (await drafts(db, ours.exerciseId)).get(id)!;
		expect(draft.script.mood).toBe('Rolig');
		expect(draft.stages).toHaveLength(2);
	});

	test('two who save the front, also the first time: the second is told', async () => {
		expect((await saveFront(db, ours.exerciseId, front)).ok).toBe(false);
		value(await saveFront(db, ours.exerciseId, { ...front, version: 1, food: 'Vafler' }));
		expect((await saveFront(db, ours.exerciseId, { ...front, version: 1 })).ok).toBe(false);
		expect((await frontOf(db, ours.exerciseId))!.food).toBe('Vafler');
	});

	test('a number belongs to one role in an exercise', async () => {
		const taken = { ok: false, errors: { number: t.errors.numberTaken } };
		expect(await createRolePlay(db, ours.exerciseId, role.facts)).toEqual(taken);
		expect(await nextNumber(db, ours.exerciseId)).toBe(8);
		const other = value(await createRolePlay(db, ours.exerciseId, { ...role.facts, number: 8 }));
		expect(await saveRolePlay(db, ours.exerciseId, other, role)).toEqual(taken);
		expect((await createRolePlay(db, theirs.exerciseId, role.facts)).ok).toBe(true);
		expect(await nextNumber(db, theirs.exerciseId)).toBe(8);
	});

	test('the criterion that a role serves is one of the exercise’s own', async () => {
		const criterionOf = async (exerciseId: string) => {
			const objective = await addObjective(db, exerciseId, { title: 'Mål', description: '', version: 0 });
			return value(await addCriterion(db, exerciseId, objective, { text: 'Ses', howSeen: '' }));
		};
		const save = (criterionId: string, version: number) =>
			saveRolePlay(db, ours.exerciseId, id, { ...role, version, staff: { ...role.staff, criterionId } });
		expect(await save(await criterionOf(theirs.exerciseId), 2)).toMatchObject({
			errors: { criterionId: expect.any(String) }
		});
		expect((await save(await criterionOf(ours.exerciseId), 2)).ok).toBe(true);
	});

	test('blocks set aside stand so; what is written stays', async () => {
		value(await rewrite({ bleeding: '', walking: '' }));
		value(await setNotApplicable(db, ours.exerciseId, id, ['bleeding', 'mood']));
		const { script } = (await rolePlayById(db, ours.exerciseId, id))!;
		expect([script.bleeding, script.walking, script.mood]).toEqual(['Gjelder ikke', '', role.script.mood]);
		expect((await row()).gaps).toEqual([{ where: 'role', block: 'walking' }]);
	});

	test('publishing freezes: what was published never changes', async () => {
		expect(await publishIt()).toEqual({ number: 1, fresh: true });
		const first = await latest();
		expect(first.publishedAt).toEqual(now);
		value(await rewrite({ mood: 'Sint' }));
		value(await saveFront(db, ours.exerciseId, { ...front, version: 1, food: 'Vafler' }));
		await db.update(exercise).set({ stopPhrase: 'Stopp nå' }).where(eq(exercise.id, ours.exerciseId));
		expect(await latest()).toEqual(first);
		expect(await publishIt()).toEqual({ number: 2, fresh: true });
		const [second, again] = await versionsOf(db, ours.exerciseId, id);
		expect(again).toEqual(first);
		expect(again!.content.front.food).toBe(front.food);
		expect([second!.content.front.food, second!.content.script.mood, second!.content.safety.stopPhrase]).toEqual([
			'Vafler',
			'Sint',
			'Stopp nå'
		]);
	});

	test('a text that reads the same makes no new version', async () => {
		await publishIt();
		expect(await publishIt()).toEqual({ number: 1, fresh: false });
		value(await saveRolePlay(db, ours.exerciseId, id, { ...role, version: 2, staff: { ...role.staff, makeUp: 'Ny' } }));
		expect(await publishAll(db, ours.exerciseId, by())).toBe(0);
		expect(await versionsOf(db, ours.exerciseId, id)).toHaveLength(1);
	});

	test('nothing is published while a block is missing, and it is told which', async () => {
		await db.update(exercise).set({ stopPhrase: '' }).where(eq(exercise.id, ours.exerciseId));
		expect(await publish(db, ours.exerciseId, id, by())).toEqual({ ok: false, errors: { form: t.errors.notReady } });
		expect(await publishAll(db, ours.exerciseId, by())).toBe(0);
		expect(await versionsOf(db, ours.exerciseId, id)).toEqual([]);
		expect((await row()).gaps).toEqual([{ where: 'exercise', block: 'stopPhrase' }]);
		expect((await row()).step).toBe('write');
	});

	test('publishing all takes those who are ready and differ, and no others', async () => {
		await publishIt();
		const ready = value(await createRolePlay(db, ours.exerciseId, { ...role.facts, number: 8 }));
		value(await saveRolePlay(db, ours.exerciseId, ready, { ...role, facts: { ...role.facts, number: 8 } }));
		const unfinished = value(await createRolePlay(db, ours.exerciseId, { ...role.facts, number: 9 }));
		expect(await publishAll(db, ours.exerciseId, by())).toBe(1);
		expect(await versionsOf(db, ours.exerciseId, ready)).toHaveLength(1);
		expect(await versionsOf(db, ours.exerciseId, unfinished)).toEqual([]);
		// The front is on every card.
		value(await saveFront(db, ours.exerciseId, { ...front, version: 1, food: 'Vafler' }));
		expect(await publishAll(db, ours.exerciseId, by())).toBe(2);
		expect((await latest()).number).toBe(2);
	});

	test('who publishes at the same time makes one version', async () => {
		const both = await Promise.all([publishIt(), publishIt()]);
		expect(both.filter(({ fresh }) => fresh)).toHaveLength(1);
		expect(await versionsOf(db, ours.exerciseId, id)).toHaveLength(1);
	});

	test('the person goes from no link to read, and is asked again by a new version', async () => {
		expect((await row()).step).toBe('publish');
		await publishIt();
		expect([(await row()).reading, (await row()).step]).toEqual(['no_link', 'send']);
		const link = value(await issueParticipantLink(db, ours.exerciseId, liv, '', ours.by, now));
		expect(await row()).toMatchObject({ reading: 'not_opened', step: 'send', failing: ['sent', 'reserve'] });
		await recordDelivery(db, liv, 'sms', { byUserId: ours.by.byUserId, now });
		expect(await row()).toMatchObject({ reading: 'not_opened', step: 'remind_open', failing: ['read', 'reserve'] });
		await openLink(db, link.token, now);
		expect((await row()).reading).toBe('opened');
		const first = await latest();
		expect(await answer(false, first.id)).toEqual({ right: false });
		expect([(await row()).reading, (await row()).control, (await row()).step]).toEqual(['opened', 'wrong', 'explain']);
		expect(await answer(true, first.id)).toEqual({ right: true });
		expect(await row()).toMatchObject({
			reading: 'read',
			control: 'right_later',
			acknowledged: { number: 1, at: later }
		});
		// A key role without a reserve is not ready.
		expect((await row()).step).toBe('reserve');
		const nora = await person(db, ours.exerciseId, 'Nora Strand');
		value(await cast(db, ours.exerciseId, id, { participantId: nora, reserve: true }));
		expect((await row()).step).toBe('ready');
		value(await rewrite({ mood: 'Sint' }));
		expect(await row()).toMatchObject({ step: 'publish', changed: true });
		await publishIt();
		expect(await row()).toMatchObject({
			reading: 'read_older',
			step: 'read_again',
			control: 'not_answered',
			latest: 2
		});
		expect(await myAcknowledgement(db, (await latest()).id, liv)).toMatchObject({ number: 1, versionId: first.id });
		await answer(true, (await latest()).id);
		expect(await row()).toMatchObject({
			reading: 'read',
			control: 'right',
			step: 'ready',
			acknowledged: { number: 2 }
		});
		expect(await rolePlayerFigures(db, ours.exerciseId, now)).toEqual({
			roles: 1,
			players: 1,
			ready: 1,
			notOpened: 0,
			readLatest: 1,
			controlRightAtOnce: 1,
			controlWrong: 0
		});
	});

	test('a person acknowledges a version once, however often the button is pressed', async () => {
		await publishIt();
		const { id: versionId } = await latest();
		await Promise.all([answer(true, versionId), answer(true, versionId)]);
		expect(await answer(false, versionId)).toEqual({ right: true });
		const stored = await db.select().from(acknowledgement).where(eq(acknowledgement.versionId, versionId));
		expect(stored).toMatchObject([{ participantId: liv, rightAtOnce: true, at: later }]);
		expect(await myMistakes(db, versionId, liv)).toBe(0);
	});

	test('what was read is the version on the phone, also when a newer has come', async () => {
		await publishIt();
		const old = await latest();
		value(await rewrite({ mood: 'Sint' }));
		await publishIt();
		expect(await answer(true, old.id)).toEqual({ right: true });
		expect(await row()).toMatchObject({ reading: 'read_older', acknowledged: { number: 1 } });
	});

	test('a new person has read nothing of what the former did', async () => {
		await publishIt();
		await answer(true, (await latest()).id);
		const nora = await person(db, ours.exerciseId, 'Nora Strand');
		value(await cast(db, ours.exerciseId, id, { participantId: nora, reserve: false }));
		expect(await row()).toMatchObject({ participantId: nora, reading: 'no_link', acknowledged: null });
		expect(await castingsOf(db, ours.exerciseId)).toEqual([{ rolePlayId: id, participantId: nora, reserve: false }]);
		expect(await hasRole(db, ours.exerciseId, liv)).toBe(false);
		expect(await answer(true, (await latest()).id, liv)).toBeNull();
	});

	test('a reserve may stand behind several roles, after the own one', async () => {
		const other = value(await createRolePlay(db, ours.exerciseId, { ...role.facts, number: 3 }));
		value(await saveRolePlay(db, ours.exerciseId, other, { ...role, facts: { ...role.facts, number: 3 } }));
		value(await cast(db, ours.exerciseId, other, { participantId: liv, reserve: true }));
		expect(await myRoles(db, ours.exerciseId, liv)).toEqual([]);
		await publishAll(db, ours.exerciseId, by());
		const mine = await myRoles(db, ours.exerciseId, liv);
		expect(mine.map(({ content: { role }, reserve }) => [role.number, reserve])).toEqual([
			[7, false],
			[3, true]
		]);
		await uncast(db, ours.exerciseId, other, liv);
		expect(await myRoles(db, ours.exerciseId, liv)).toHaveLength(1);
	});

	test('a role that somebody has acknowledged is kept; any other can go', async () => {
		await publishIt();
		await answer(true, (await latest()).id);
		expect(await removeRolePlay(db, ours.exerciseId, id)).toEqual({
			ok: false,
			errors: { form: t.errors.acknowledged }
		});
		const other = value(await createRolePlay(db, ours.exerciseId, { ...role.facts, number: 8 }));
		expect((await removeRolePlay(db, ours.exerciseId, other)).ok).toBe(true);
		expect((await rolesOf(db, ours.exerciseId)).map((one) => one.id)).toEqual([id]);
	});

	test('only role players of the exercise, not emptied by retention, can be given a role', async () => {
		const give = (participantId: string) => cast(db, ours.exerciseId, id, { participantId, reserve: false });
		const refused = { ok: false, errors: { participantId: forms.unknownReference(t.cast.person) } };
		const [evaluator] = await db
			.insert(participant)
			.values({ exerciseId: ours.exerciseId, kind: 'evaluator', name: 'Eva' })
			.returning({ id: participant.id });
		const stranger = await person(db, theirs.exerciseId, 'Ola');
		const emptied = await person(db, ours.exerciseId, '');
		await db.update(participant).set({ clearedAt: now }).where(eq(participant.id, emptied));
		for (const one of [evaluator!.id, stranger, emptied, randomUUID()]) expect(await give(one)).toEqual(refused);
		expect((await castable(db, ours.exerciseId)).map((one) => one.id)).toEqual([liv]);
		expect((await row()).participantId).toBe(liv);
	});

	test('another municipality reaches nothing, by any id', async () => {
		await publishIt();
		const { id: versionId } = await latest();
		const other = theirs.exerciseId;
		const before = JSON.stringify([await row(), await rolePlayById(db, ours.exerciseId, id)]);
		expect(await rolePlayById(db, other, id)).toBeNull();
		expect(await versionsOf(db, other, id)).toEqual([]);
		expect(await staffNotesOf(db, other, id)).toBeNull();
		expect((await drafts(db, other)).size).toBe(0);
		expect(await rolePlayRows(db, other, now)).toEqual([]);
		expect(await castable(db, other)).toEqual([]);
		expect(await myRoles(db, other, liv)).toEqual([]);
		expect(await contactOf(db, other)).toBeNull();
		expect((await saveRolePlay(db, other, id, { ...role, version: 2 })).ok).toBe(false);
		expect((await setNotApplicable(db, other, id, ['mood'])).ok).toBe(false);
		expect((await publish(db, other, id, by())).ok).toBe(false);
		expect(await publishAll(db, other, by())).toBe(0);
		expect((await cast(db, other, id, { participantId: liv, reserve: true })).ok).toBe(false);
		const stranger = await person(db, other, 'Ola');
		expect((await cast(db, other, id, { participantId: stranger, reserve: true })).ok).toBe(false);
		await uncast(db, other, id, liv);
		await removeRolePlay(db, other, id);
		expect(await answer(true, versionId, liv, other)).toBeNull();
		expect(await answer(true, versionId, stranger, other)).toBeNull();
		expect(await answer(true, versionId, stranger)).toBeNull();
		expect(JSON.stringify([await row(), await rolePlayById(db, ours.exerciseId, id)])).toBe(before);
		expect(await db.select().from(casting).where(eq(casting.rolePlayId, id))).toHaveLength(1);
		expect(await db.select().from(controlMistake).where(eq(controlMistake.versionId, versionId))).toEqual([]);
	});

	test('somebody else in the same exercise cannot acknowledge for the one who plays', async () => {
		await publishIt();
		const nora = await person(db, ours.exerciseId, 'Nora Strand');
		expect(await answer(true, (await latest()).id, nora)).toBeNull();
		expect((await row()).acknowledged).toBeNull();
	});
});
