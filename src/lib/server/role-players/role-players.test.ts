import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { forms } from '#lib/i18n/nb/forms.ts';
import { rolePlayers as t } from '#lib/i18n/nb/rolePlayers.ts';
import { addCriterion, addObjective } from '#lib/server/exercises/objective-commands.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { livAsAstrid, now } from '../../../../tests/support/role-world.fixture.ts';
import { content, front, person, role, value } from '../../../../tests/support/role-players.fixture.ts';
import { contactOf, myRoles } from './card.ts';
import { cast, createRolePlay, removeRolePlay, saveFront, saveRolePlay, setNotApplicable, uncast } from './commands.ts';
import { castable } from './progress.ts';
import { rolePlayRows } from './rows.ts';
import { publish, publishAll } from './publish.ts';
import { drafts } from './drafts.ts';
import { frontOf, nextNumber, rolePlayById, rolesOf, staffNotesOf, versionsOf } from './queries.ts';
import { casting, controlMistake } from './schema.ts';

describeEachEngine('markører', ({ db }) => {
	const { start, by, publishIt, row, latest, answer, rewrite } = livAsAstrid(db);
	let ours: typeof start.ours;
	let theirs: typeof start.theirs;
	let id: typeof start.id;
	let liv: typeof start.liv;
	beforeEach(() => {
		({ ours, theirs, id, liv } = start);
	});

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
});
