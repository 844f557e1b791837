import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import {
	anExercise,
	anOffice,
	aPerson,
	during,
	endsAt,
	filled,
	openFor
} from '../../../../tests/support/evaluations.fixture.ts';
import type { EvaluationGroup } from '#lib/evaluations/evaluation.ts';
import { standardFor } from '#lib/evaluations/standard.ts';
import { participation } from '#lib/server/organisations/schema.ts';
import { givenAnswers, wholeAnswer } from './answers.ts';
import {
	addQuestion,
	moveQuestion,
	openForm,
	removeQuestion,
	setAnonymous,
	setPeriod,
	setUpForms,
	setUpMissingForms,
	updateQuestion
} from './commands.ts';
import { contactsNotAsked, formFor, openFormFor, questionsOf, responseRates, scaleDistributions } from './queries.ts';
import { saveDraft } from './drafts.ts';
import { myForm } from './respondent.ts';
import { submitResponse } from './submit.ts';

const text = (words: string) => ({ kind: 'text' as const, text: words, help: '', options: [] });
const before = new Date('2026-11-20T09:00:00Z');

describeEachEngine('evaluation forms', ({ db }) => {
	const rate = async (exerciseId: string, group: EvaluationGroup) =>
		(await responseRates(db, exerciseId)).find((one) => one.group === group)!;

	test('one press sets up a form for every group that has somebody to ask, once', async () => {
		const exercise = await anExercise(db, 'Oppsettvik');
		await aPerson(db, exercise, 'role_player');
		await aPerson(db, exercise, 'leadership');
		await anOffice(db, exercise, 'Torget legekontor');
		expect(await Promise.all([1, 2].map(() => setUpMissingForms(db, exercise, before)))).toContain(3);
		expect(await setUpMissingForms(db, exercise, before)).toBe(0);
		const form = (await formFor(db, exercise.id, 'role_player'))!;
		expect(form).toMatchObject({ anonymous: true, opensAt: endsAt, closesAt: new Date('2026-12-17T22:59:00Z') });
		expect((await questionsOf(db, form.id)).map((one) => one.text)).toEqual(
			standardFor('role_player').map((one) => one.text)
		);
		expect(await formFor(db, exercise.id, 'staff')).toBeNull();
	});

	test('a form set up after the exercise waits for somebody to open it', async () => {
		const exercise = await anExercise(db, 'Ventevik');
		const later = new Date('2027-02-01T09:00:00Z');
		await setUpForms(db, exercise, ['staff'], later);
		const who = { kind: 'staff' as const, exercise };
		expect(await openFormFor(db, who, later)).toBeNull();
		await openForm(db, exercise, 'staff', later);
		expect(await openFormFor(db, who, later)).toMatchObject({
			opensAt: later,
			closesAt: new Date('2027-02-15T22:59:00Z')
		});
		await setPeriod(db, exercise.id, 'staff', { opensAt: later, closesAt: later });
		expect(await openFormFor(db, who, later)).toBeNull();
	});

	test('questions are added, changed, moved and removed until the first answer, then frozen', async () => {
		const exercise = await anExercise(db, 'Frystvik');
		const other = await anExercise(db, 'Annenvik');
		await openFor(db, exercise, 'staff');
		await openFor(db, other, 'staff');
		const form = (await formFor(db, exercise.id, 'staff'))!;
		const [first, second] = await questionsOf(db, form.id);
		const added = await addQuestion(db, exercise.id, 'staff', text('Noe mer?'));
		if (!added.ok) throw new Error('not added');
		await moveQuestion(db, exercise.id, 'staff', second!.id, 'up');
		await moveQuestion(db, exercise.id, 'staff', second!.id, 'up');
		await updateQuestion(db, exercise.id, 'staff', first!.id, text('Nye ord'));
		const ids = (await questionsOf(db, form.id)).map((one) => one.id);
		expect(ids.slice(0, 2)).toEqual([second!.id, first!.id]);
		expect(ids.at(-1)).toBe(added.value);

		// Another municipality's exercise reaches none of it.
		for (const outcome of [
			await updateQuestion(db, other.id, 'staff', first!.id, text('Tatt')),
			await moveQuestion(db, other.id, 'staff', first!.id, 'up')
		])
			expect(outcome.ok).toBe(false);
		await removeQuestion(db, other.id, 'staff', first!.id);
		expect(await questionsOf(db, form.id)).toContainEqual(expect.objectContaining({ text: 'Nye ord' }));

		await removeQuestion(db, exercise.id, 'staff', second!.id);
		await submitResponse(db, await aPerson(db, exercise, 'staff'), filled('Svar'), during);
		const asked = await questionsOf(db, form.id);
		for (const outcome of [
			await addQuestion(db, exercise.id, 'staff', text('For sent')),
			await updateQuestion(db, exercise.id, 'staff', first!.id, text('For sent')),
			await moveQuestion(db, exercise.id, 'staff', first!.id, 'down'),
			await removeQuestion(db, exercise.id, 'staff', first!.id),
			await setAnonymous(db, exercise.id, 'staff', false)
		])
			expect(outcome.ok).toBe(false);
		expect(await questionsOf(db, form.id)).toEqual(asked);
		expect((await formFor(db, exercise.id, 'staff'))!.anonymous).toBe(true);
	});

	test('the form for legesentre asks legesentre only, whoever else has a contact', async () => {
		const exercise = await anExercise(db, 'Brannvik');
		const [fireBrigade] = await anOffice(db, exercise, 'Brannvesenet', 1, 'emergency_service');
		expect(await setUpMissingForms(db, exercise, before)).toBe(0);
		const [torget] = await anOffice(db, exercise, 'Torget legekontor');
		await openFor(db, exercise, 'medical_centre');
		expect(await rate(exercise.id, 'medical_centre')).toMatchObject({ invited: 1, answered: 0 });
		expect(await openFormFor(db, fireBrigade!, during)).toBeNull();
		expect(await myForm(db, fireBrigade!)).toBeNull();
		expect(await saveDraft(db, fireBrigade!, filled('Fra brann'), during)).toEqual({ ok: true, value: null });
		expect(await submitResponse(db, fireBrigade!, filled('Fra brann'), during)).toEqual({ kind: 'closed' });
		expect(await contactsNotAsked(db, exercise.id)).toBe(1);
		expect(await submitResponse(db, torget!, filled('Ja'), during)).toMatchObject({ kind: 'stored' });
		expect(await rate(exercise.id, 'medical_centre')).toMatchObject({ invited: 1, answered: 1 });
	});

	test('rates count persons by kind, and offices that have not declined', async () => {
		const exercise = await anExercise(db, 'Andelvik');
		await openFor(db, exercise, 'role_player', 'medical_centre');
		const players = await Promise.all([1, 2, 3].map(() => aPerson(db, exercise)));
		const [torget] = await anOffice(db, exercise, 'Torget legekontor', 2);
		await anOffice(db, exercise, 'Fjellet legesenter');
		const [declined] = await anOffice(db, exercise, 'Havna legekontor');
		await db.update(participation).set({ answer: 'declined' }).where(eq(participation.id, declined!.participationId!));
		await submitResponse(db, players[0]!, filled('Ja'), during);
		await submitResponse(db, torget!, filled('Ja'), during);
		await submitResponse(db, torget!, filled('Ja, mer', { revision: '1' }), during);
		expect(await rate(exercise.id, 'role_player')).toMatchObject({ invited: 3, answered: 1, individualAnswers: 1 });
		expect(await rate(exercise.id, 'medical_centre')).toMatchObject({
			invited: 2,
			answered: 1,
			individualAnswers: 0
		});
		expect(await rate(exercise.id, 'staff')).toMatchObject({ invited: 0, answered: 0, form: null });
	});

	test('figures come with the fifth individual answer, never for offices', async () => {
		const exercise = await anExercise(db, 'Tallvik');
		await openFor(db, exercise, 'role_player', 'medical_centre');
		const form = (await formFor(db, exercise.id, 'role_player'))!;
		const [often, seldom] = (await questionsOf(db, form.id)).filter((one) => one.kind === 'scale');
		const shown = async (group: EvaluationGroup) =>
			(await scaleDistributions(db, exercise.id)).find((one) => one.group === group)!;
		for (const [index, scale] of ['5', '4', '4', '0', '1'].entries()) {
			const hidden = await shown('role_player');
			expect(hidden.shown).toBe(false);
			expect(hidden.scales.every((one) => one.counts === null && one.unsure === null)).toBe(true);
			const seldomToo = index < 4 ? { [`q_${seldom!.id}`]: '3' } : {};
			const values = filled('Svar', { [`q_${often!.id}`]: scale, ...seldomToo });
			await submitResponse(db, await aPerson(db, exercise), values, during);
		}
		const figures = await shown('role_player');
		expect(figures).toMatchObject({ shown: true, individualAnswers: 5 });
		expect(figures.scales.find((one) => one.questionId === often!.id)).toMatchObject({
			counts: [1, 0, 0, 2, 1],
			unsure: 1
		});
		expect(figures.scales.find((one) => one.questionId === seldom!.id)).toMatchObject({ counts: null, unsure: null });

		const office = (await formFor(db, exercise.id, 'medical_centre'))!;
		const [asked] = (await questionsOf(db, office.id)).filter((one) => one.kind === 'scale');
		for (const number of [1, 2, 3, 4, 5, 6]) {
			const [contact] = await anOffice(db, exercise, `Kontor ${number}`);
			await submitResponse(db, contact!, filled('Svar', { [`q_${asked!.id}`]: '5' }), during);
		}
		const offices = await shown('medical_centre');
		expect(offices.shown).toBe(false);
		expect(offices.scales.every((one) => one.counts === null)).toBe(true);
	});

	test('answers of one exercise are not found through another', async () => {
		const [mine, theirs] = [await anExercise(db, 'Minvik'), await anExercise(db, 'Deresvik')];
		await openFor(db, mine, 'role_player');
		await submitResponse(db, await aPerson(db, mine), filled('Vårt'), during);
		const [given] = await givenAnswers(db, mine.id);
		expect(await wholeAnswer(db, mine.id, given!.id)).not.toBeNull();
		expect(await wholeAnswer(db, theirs.id, given!.id)).toBeNull();
		expect(await givenAnswers(db, theirs.id)).toEqual([]);
		expect(await scaleDistributions(db, theirs.id)).toEqual([]);
	});
});
