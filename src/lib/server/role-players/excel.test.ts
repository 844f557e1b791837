import { beforeEach, expect, test } from 'vitest';
import { roleExcel as t } from '#lib/i18n/nb/roleExcel.ts';
import { roleWriting } from '#lib/i18n/nb/roleWriting.ts';
import { toSheets } from '#lib/role-players/excel-sheets.ts';
import { addCriterion, addObjective } from '#lib/server/exercises/objective-commands.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { playedRole, value } from '../../../../tests/support/role-players.fixture.ts';
import { exportRoles, planRoles, takeRoles } from './excel.ts';
import { writeSheets } from './excel-file.ts';
import { writtenRoles } from './written.ts';

describeEachEngine('Excel and the database', ({ db }) => {
	let ours: Awaited<ReturnType<typeof municipalityWithExercise>>;
	beforeEach(async () => {
		ours = await municipalityWithExercise(db);
	});

	test('what is taken out of one exercise is taken into another, whole', async () => {
		const objective = await addObjective(db, ours.exerciseId, { title: 'Mål', description: '', version: 0 });
		value(await addCriterion(db, ours.exerciseId, objective, { text: 'Ses', howSeen: '' }));
		await playedRole(db, ours.exerciseId);
		const file = await exportRoles(db, ours.exerciseId, 'staff');
		const theirs = await municipalityWithExercise(db);
		const plan = value(await planRoles(db, theirs.exerciseId, file));
		expect(plan.roles.map(({ status }) => status)).toEqual(['new']);
		expect(await writtenRoles(db, theirs.exerciseId)).toEqual([]);
		expect(await takeRoles(db, theirs.exerciseId, file, plan.seen)).toEqual({ ok: true, value: 1 });
		const bare = (roles: Awaited<ReturnType<typeof writtenRoles>>) =>
			roles.map(({ id: _id, version: _v, ...rest }) => rest);
		expect(bare(await writtenRoles(db, theirs.exerciseId))).toEqual(bare(await writtenRoles(db, ours.exerciseId)));
		const again = value(await planRoles(db, theirs.exerciseId, file));
		expect(again.roles.map(({ status }) => status)).toEqual(['same']);
		expect(await takeRoles(db, theirs.exerciseId, file, again.seen)).toEqual({ ok: true, value: 0 });
	});

	test('when somebody has written meanwhile, or a row is wrong, nothing is stored', async () => {
		await playedRole(db, ours.exerciseId);
		const before = await writtenRoles(db, ours.exerciseId);
		const changed = { ...before[0]!, script: { ...before[0]!.script, mood: 'Sint' } };
		const file = await writeSheets(toSheets([changed], [], 'staff'));
		expect(await takeRoles(db, ours.exerciseId, file, 'x')).toEqual({
			ok: false,
			errors: { form: t.errors.changedSince }
		});
		const wrong = await writeSheets(
			toSheets([changed, { ...changed, facts: { ...changed.facts, number: 8, name: '' } }], [], 'staff')
		);
		const { seen } = value(await planRoles(db, ours.exerciseId, wrong));
		expect(await takeRoles(db, ours.exerciseId, wrong, seen)).toEqual({ ok: false, errors: { form: t.mend } });
		expect(await writtenRoles(db, ours.exerciseId)).toEqual(before);
		expect(await takeRoles(db, ours.exerciseId, file, seen)).toEqual({ ok: true, value: 1 });
		const [after] = await writtenRoles(db, ours.exerciseId);
		expect([after!.script.mood, after!.version]).toEqual(['Sint', before[0]!.version + 1]);
		expect(after!.stages.map(({ trigger }) => roleWriting.trigger[trigger!])).toEqual([
			'Fra start',
			'Når klokka er kommet dit'
		]);
	});
});
