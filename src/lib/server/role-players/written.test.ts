import { beforeEach, expect, test } from 'vitest';
import { roleLibrary as t } from '#lib/i18n/nb/roleLibrary.ts';
import { asInput } from '#lib/role-players/library/as-input.ts';
import { cases } from '#lib/role-players/library/cases.ts';
import { gaps } from '#lib/role-players/gates.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { playedRole, role, value } from '../../../../tests/support/role-players.fixture.ts';
import { createRolePlay } from './commands.ts';
import { castingsOf } from './progress.ts';
import { drafts } from './drafts.ts';
import { rolesOf, staffNotesOf } from './queries.ts';
import { addRoles, copyRole, copyRoles, exercisesWithRoles, writtenRoles } from './written.ts';

describeEachEngine('whole roles', ({ db }) => {
	let ours: Awaited<ReturnType<typeof municipalityWithExercise>>;
	let theirs: Awaited<ReturnType<typeof municipalityWithExercise>>;
	beforeEach(async () => {
		ours = await municipalityWithExercise(db);
		theirs = await municipalityWithExercise(db);
	});
	const numbers = async (exerciseId: string) => (await rolesOf(db, exerciseId)).map(({ number }) => number);

	test('cases from the library are whole roles with numbers that continue, and lack nothing', async () => {
		await playedRole(db, ours.exerciseId);
		const made = value(
			await addRoles(
				db,
				ours.exerciseId,
				cases.map((one) => asInput(one, 1))
			)
		);
		expect(made).toHaveLength(cases.length);
		expect(await numbers(ours.exerciseId)).toEqual([7, ...cases.map((_, index) => 8 + index)]);
		const written = await drafts(db, ours.exerciseId);
		for (const id of made) expect(gaps(written.get(id)!)).toEqual([]);
		const { stages, staff, script } = (await writtenRoles(db, ours.exerciseId)).find(({ id }) => id === made[0])!;
		const { stages: asWritten, staff: notes, script: text } = cases[0]!;
		expect({ stages, staff, script }).toEqual({
			stages: asWritten,
			staff: { ...notes, criterionId: null },
			script: text
		});
	});

	test('two who add at once get numbers of their own', async () => {
		const three = cases.slice(0, 3).map((one) => asInput(one, 1));
		await Promise.all([addRoles(db, ours.exerciseId, three), addRoles(db, ours.exerciseId, three)]);
		expect(await numbers(ours.exerciseId)).toEqual([1, 2, 3, 4, 5, 6]);
	});

	test('when the numbers run out nothing is added', async () => {
		value(await createRolePlay(db, ours.exerciseId, { ...role.facts, number: 998 }));
		const two = cases.slice(0, 2).map((one) => asInput(one, 1));
		expect(await addRoles(db, ours.exerciseId, two)).toEqual({ ok: false, errors: { form: t.numbersEnd } });
		expect(await numbers(ours.exerciseId)).toEqual([998]);
	});

	test('a copy has the text, the forløp and the notes, and neither the person nor the key', async () => {
		const { rolePlayId } = await playedRole(db, ours.exerciseId);
		const copy = value(await copyRole(db, ours.exerciseId, rolePlayId));
		const [one, other] = await writtenRoles(db, ours.exerciseId);
		expect(other).toMatchObject({ id: copy, script: one!.script, stages: one!.stages });
		expect(other!.facts).toEqual({ ...one!.facts, number: 8, name: 'Astrid Berg (kopi)', keyRole: false });
		expect(await staffNotesOf(db, ours.exerciseId, copy)).toEqual({ ...one!.staff, criterionId: null });
		expect((await castingsOf(db, ours.exerciseId)).map((casting) => casting.rolePlayId)).toEqual([rolePlayId]);
		expect(await copyRole(db, theirs.exerciseId, rolePlayId)).toEqual({ ok: false, errors: { form: t.gone } });
	});

	test('roles are copied from another exercise of the same municipality only', async () => {
		const { rolePlayId } = await playedRole(db, ours.exerciseId);
		const [next] = await db
			.insert(exercise)
			.values({ municipalityId: ours.by.municipalityId, title: 'Neste', format: 'functional' })
			.returning({ id: exercise.id });
		const id = next!.id;
		const municipalityId = ours.by.municipalityId;
		expect((await exercisesWithRoles(db, municipalityId, id)).map((one) => [one.id, one.roles])).toEqual([
			[ours.exerciseId, 1]
		]);
		expect(await exercisesWithRoles(db, municipalityId, ours.exerciseId)).toEqual([]);
		expect(await copyRoles(db, municipalityId, id, ours.exerciseId, [rolePlayId])).toEqual({ ok: true, value: 1 });
		expect((await writtenRoles(db, id))[0]).toMatchObject({
			facts: { number: 1, name: 'Astrid Berg' },
			script: role.script
		});
		const gone = { ok: false, errors: { form: t.gone } };
		expect(await copyRoles(db, theirs.by.municipalityId, theirs.exerciseId, ours.exerciseId, [rolePlayId])).toEqual(
			gone
		);
		expect(await copyRoles(db, municipalityId, theirs.exerciseId, ours.exerciseId, [rolePlayId])).toEqual(gone);
		expect(await copyRoles(db, municipalityId, id, ours.exerciseId, [])).toMatchObject({ ok: false });
		expect(await rolesOf(db, theirs.exerciseId)).toEqual([]);
	});
});
