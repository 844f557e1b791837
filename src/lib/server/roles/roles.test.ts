import { expect, test } from 'vitest';
import { forms } from '#lib/i18n/nb/forms.ts';
import { roles as t } from '#lib/i18n/nb/roles.ts';
import { createLine, removeLine } from '#lib/server/contact-lines/commands.ts';
import { organisation } from '#lib/server/organisations/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { aPlannedExercise, done, lineBetween, roleNamed, roles } from '../../../../tests/support/plan.fixture.ts';
import { addUsualRoles, createRole, removeRole, updateRole } from './commands.ts';
import { organisationChoices, roleById, rolesOf } from './queries.ts';

describeEachEngine('roles', ({ db }) => {
	const names = async (exerciseId: string) => (await rolesOf(db, exerciseId)).map((role) => role.name);
	const inRegister = async (municipalityId: string, name: string, archivedAt: Date | null = null) => {
		const values = { municipalityId, name, kind: 'medical_centre' as const, archivedAt };
		const [made] = await db.insert(organisation).values(values).returning({ id: organisation.id });
		return made!.id;
	};

	test('stand in the order they were added, with their organisation', async () => {
		const exercise = await aPlannedExercise(db);
		const office = await inRegister(exercise.municipalityId, 'Havna legesenter');
		await roles(db, exercise.id, 'Legevakt', 'AMK');
		done(await createRole(db, exercise.id, roleNamed('Havna', { organisationId: office, staffedBy: 'Daglig leder' })));
		const all = await rolesOf(db, exercise.id);
		expect(all.map(({ name, organisation }) => [name, organisation])).toEqual([
			['Legevakt', ''],
			['AMK', ''],
			['Havna', 'Havna legesenter']
		]);
	});

	test('have different names in one exercise, whatever the case; another exercise may use the same', async () => {
		const exercise = await aPlannedExercise(db);
		const other = await aPlannedExercise(db, exercise);
		const [, second] = await roles(db, exercise.id, 'Legevakt', 'AMK');
		const taken = { ok: false, errors: { name: t.errors.nameTaken } };
		expect(await createRole(db, exercise.id, roleNamed('LEGEVAKT'))).toEqual(taken);
		expect(await updateRole(db, exercise.id, second!, roleNamed('legevakt'))).toEqual(taken);
		expect(await createRole(db, other.id, roleNamed('Legevakt'))).toMatchObject({ ok: true });
		expect(await updateRole(db, exercise.id, second!, roleNamed('amk'))).toMatchObject({ ok: true });
	});

	test('two who add the same name at once: one is told', async () => {
		const exercise = await aPlannedExercise(db);
		const both = await Promise.all([1, 2].map(() => createRole(db, exercise.id, roleNamed('Legevakt'))));
		expect(both.filter((one) => one.ok)).toHaveLength(1);
		expect(both).toContainEqual({ ok: false, errors: { name: t.errors.nameTaken } });
	});

	test("belong to an organisation in the municipality's own register", async () => {
		const exercise = await aPlannedExercise(db);
		const elsewhere = await aPlannedExercise(db);
		const theirs = await inRegister(elsewhere.municipalityId, 'Fremmed legesenter');
		const refused = { ok: false, errors: { organisationId: forms.unknownReference(t.fields.organisationId) } };
		expect(await createRole(db, exercise.id, roleNamed('Havna', { organisationId: theirs }))).toEqual(refused);
		expect(await rolesOf(db, exercise.id)).toEqual([]);
	});

	test('can choose what is in the register and not archived, and what they already have', async () => {
		const exercise = await aPlannedExercise(db);
		const elsewhere = await aPlannedExercise(db);
		const old = await inRegister(exercise.municipalityId, 'Gamle legekontor', new Date('2026-01-01'));
		const used = await inRegister(exercise.municipalityId, 'Havna legesenter');
		const theirs = await inRegister(elsewhere.municipalityId, 'Fremmed legesenter');
		const ids = async (chosen?: string) => (await organisationChoices(db, exercise.id, chosen)).map(({ id }) => id);
		expect(await ids()).toEqual([used]);
		expect(await ids(old)).toEqual([old, used]);
		expect(await ids(theirs)).toEqual([used]);
	});

	test('are out of reach from another exercise', async () => {
		const exercise = await aPlannedExercise(db);
		const other = await aPlannedExercise(db, exercise);
		const [id] = await roles(db, exercise.id, 'Legevakt');
		expect(await roleById(db, other.id, id!)).toBeNull();
		expect(await updateRole(db, other.id, id!, roleNamed('Stjålet'))).toEqual({
			ok: false,
			errors: { form: forms.changedMeanwhile }
		});
		await removeRole(db, other.id, id!);
		expect(await names(exercise.id)).toEqual(['Legevakt']);
		expect(await roleById(db, exercise.id, 'linjer')).toBeNull();
	});

	test('changed by two: the second is told, and nothing is overwritten', async () => {
		const exercise = await aPlannedExercise(db);
		const [id] = await roles(db, exercise.id, 'Legevakt');
		done(await updateRole(db, exercise.id, id!, roleNamed('Legevakt', { deputy: 'Avdelingsleder' })));
		expect(await updateRole(db, exercise.id, id!, roleNamed('Legevakt', { deputy: 'En annen' }))).toEqual({
			ok: false,
			errors: { form: forms.changedMeanwhile }
		});
		expect(await roleById(db, exercise.id, id!)).toMatchObject({ deputy: 'Avdelingsleder', version: 2 });
	});

	test('are not removed while lines use them, whichever end; the message names the lines', async () => {
		const exercise = await aPlannedExercise(db);
		const [a, b, c] = await roles(db, exercise.id, 'A', 'B', 'C');
		const first = done(await createLine(db, exercise.id, lineBetween(a!, b!)));
		const second = done(await createLine(db, exercise.id, lineBetween(c!, a!)));
		expect(await removeRole(db, exercise.id, a!)).toEqual({ ok: false, errors: { form: t.errors.inUse([1, 2]) } });
		expect(t.errors.inUse([1, 2])).toContain('linje 1 og 2');
		await removeLine(db, exercise.id, first);
		expect(await removeRole(db, exercise.id, a!)).toMatchObject({ ok: false });
		await removeLine(db, exercise.id, second);
		expect(await removeRole(db, exercise.id, a!)).toMatchObject({ ok: true });
		expect(await names(exercise.id)).toEqual(['B', 'C']);
	});

	test('the usual ones are added once, and only those that are missing', async () => {
		const exercise = await aPlannedExercise(db);
		done(await createRole(db, exercise.id, roleNamed('Lars', { function: 'exercise_director' })));
		done(await createRole(db, exercise.id, roleNamed('sikkerhetsansvarlig')));
		expect(await addUsualRoles(db, exercise.id)).toBe(2);
		expect(await addUsualRoles(db, exercise.id)).toBe(0);
		expect(await names(exercise.id)).toEqual(['Lars', 'sikkerhetsansvarlig', 'Markøransvarlig', 'Evalueringsleder']);
	});
});
