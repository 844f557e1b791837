import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import {
	afterwards,
	anExercise,
	anOffice,
	aPerson,
	during,
	filled,
	openFor
} from '../../../../tests/support/evaluations.fixture.ts';
import { answersForCoding, givenAnswers, wholeAnswer } from './answers.ts';
import { setAnonymous } from './commands.ts';
import { saveDraft } from './drafts.ts';
import { formFor, questionsOf } from './queries.ts';
import { myForm } from './respondent.ts';
import { response } from './schema.ts';
import { submitResponse } from './submit.ts';

describeEachEngine('sending an answer', ({ db }) => {
	const stored = async (exerciseId: string, group: 'medical_centre' | 'role_player' | 'staff') => {
		const form = (await formFor(db, exerciseId, group))!;
		return db
			.select({ clientId: response.clientId, revision: response.revision, whatWorked: response.whatWorked })
			.from(response)
			.where(eq(response.formId, form.id))
			.orderBy(response.revision);
	};

	test('20 identical submissions at once are one answer with one receipt', async () => {
		const exercise = await anExercise(db, 'Ettvik');
		await openFor(db, exercise, 'role_player', 'medical_centre');
		const [office] = await anOffice(db, exercise, 'Torget legekontor');
		for (const person of [await aPerson(db, exercise), office!]) {
			const values = filled('Samme svar');
			const all = await Promise.all(Array.from({ length: 20 }, () => submitResponse(db, person, values, during)));
			expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
			expect(all[0]).toMatchObject({ kind: 'stored', revision: 1, submittedOn: '2026-12-04' });
			expect(await stored(exercise.id, person.kind as 'role_player')).toHaveLength(1);
		}
	});

	test('20 different submissions at once from one link are one answer', async () => {
		const exercise = await anExercise(db, 'Mangevik');
		await openFor(db, exercise, 'role_player');
		const person = await aPerson(db, exercise);
		const all = await Promise.all(
			Array.from({ length: 20 }, (_, index) => submitResponse(db, person, filled(`Svar ${index}`), during))
		);
		expect(all.filter((one) => one.kind === 'stored')).toHaveLength(1);
		expect(all.filter((one) => one.kind === 'answered')).toHaveLength(19);
		expect(await stored(exercise.id, 'role_player')).toHaveLength(1);
	});

	test('an office changes its answer: a new revision, the older one kept, the latest shown', async () => {
		const exercise = await anExercise(db, 'Endrevik');
		await openFor(db, exercise, 'medical_centre');
		const [office] = await anOffice(db, exercise, 'Fjellet legesenter');
		const sent = filled('Varselet kom i tide');
		const first = await submitResponse(db, office!, sent, during);
		const mine = (await myForm(db, office!))!;
		expect(mine.sent).toMatchObject({ revision: 1, content: { core: { whatWorked: 'Varselet kom i tide' } } });

		const later = new Date(during.getTime() + 86_400_000);
		const changed = filled('Varselet kom for sent', { clientId: mine.sent!.clientId, revision: '1' });
		const second = await submitResponse(db, office!, changed, later);
		expect(second).toMatchObject({ kind: 'stored', revision: 2 });
		expect(second).not.toMatchObject({ reference: (first as { reference: string }).reference });
		// The first one's repetition, late on the network, changes nothing.
		expect(await submitResponse(db, office!, sent, later)).toEqual(first);

		const [shown, ...others] = await givenAnswers(db, exercise.id);
		expect(others).toEqual([]);
		expect(shown).toMatchObject({ whatWorked: 'Varselet kom for sent', by: 'Fjellet legesenter', revision: 2 });
		const whole = (await wholeAnswer(db, exercise.id, shown!.id))!;
		expect(whole.revisions.map((one) => one.revision)).toEqual([2, 1]);
		expect(await answersForCoding(db, exercise.id)).toMatchObject([
			{ by: 'Fjellet legesenter', texts: [{ field: 'whatWorked', text: 'Varselet kom for sent' }] }
		]);
	});

	test('a colleague’s answer is not written over unseen', async () => {
		const exercise = await anExercise(db, 'Kollegavik');
		await openFor(db, exercise, 'medical_centre');
		const [one, other] = await anOffice(db, exercise, 'Havna legekontor', 2);
		await submitResponse(db, one!, filled('Fra den ene'), during);
		const mine = filled('Fra den andre');
		const met = await submitResponse(db, other!, mine, during);
		expect(met).toMatchObject({ kind: 'changed', hidden: { revision: '1' } });
		if (met.kind !== 'changed') return;
		expect(await submitResponse(db, other!, { ...mine, ...met.hidden }, during)).toMatchObject({ revision: 2 });
		expect(new Set((await stored(exercise.id, 'medical_centre')).map((row) => row.clientId)).size).toBe(1);
	});

	test('a named person may change the answer; nobody else’s key opens it', async () => {
		const exercise = await anExercise(db, 'Navnvik');
		await openFor(db, exercise, 'staff');
		await setAnonymous(db, exercise.id, 'staff', false);
		const [person, other] = [await aPerson(db, exercise, 'staff'), await aPerson(db, exercise, 'staff')];
		const sent = filled('Mitt svar');
		await submitResponse(db, person, sent, during);
		expect(await submitResponse(db, other, { ...sent, whatWorked: 'Stjålet' }, during)).toMatchObject({
			kind: 'changed'
		});
		expect(await stored(exercise.id, 'staff')).toHaveLength(1);
		expect(await submitResponse(db, person, { ...sent, whatWorked: 'Endret' }, during)).toMatchObject({ revision: 2 });
	});

	test('a draft is kept as typed, shown again, and gone when the answer is sent', async () => {
		const exercise = await anExercise(db, 'Utkastvik');
		await openFor(db, exercise, 'medical_centre');
		const [office] = await anOffice(db, exercise, 'Elva legekontor');
		const draft = filled('', { generalFeedback: 'halv tanke \u0000', unknown: 'x' });
		expect(await saveDraft(db, office!, draft, during)).toEqual({ ok: true, value: during });
		const { unknown: _left, ...kept } = draft;
		expect((await myForm(db, office!))!.draft).toEqual({
			savedAt: during,
			values: { ...kept, generalFeedback: 'halv tanke ' }
		});
		await submitResponse(db, office!, filled('Hel tanke', { clientId: draft.clientId! }), during);
		expect((await myForm(db, office!))!.draft).toBeNull();
		expect(await saveDraft(db, office!, { whatWorked: 'x'.repeat(20_001) }, during)).toMatchObject({ ok: false });
	});

	test('every kind of answer is stored and comes back into the form', async () => {
		const exercise = await anExercise(db, 'Allevik');
		await openFor(db, exercise, 'role_player');
		const person = await aPerson(db, exercise);
		const form = (await formFor(db, exercise.id, 'role_player'))!;
		const questions = await questionsOf(db, form.id);
		const missing = questions.find((one) => one.kind === 'choices')!;
		const scale = questions.find((one) => one.kind === 'scale')!;
		const values = filled('Bra', {
			[`q_${missing.id}[]`]: [missing.options[3]!, missing.options[0]!],
			[`q_${scale.id}`]: '0',
			mostImportant: 'Mer instruks'
		});
		await submitResponse(db, person, values, during);
		const [given] = await givenAnswers(db, exercise.id);
		const whole = (await wholeAnswer(db, exercise.id, given!.id))!;
		expect(whole.by).toBeNull();
		expect(whole.questions.find((one) => one.id === scale.id)).toMatchObject({ scale: 0 });
		expect(whole.questions.find((one) => one.id === missing.id)!.words).toBe(
			`${missing.options[0]}\n${missing.options[3]}`
		);
	});

	test('nothing is stored before it opens, after it closes or with everything left out', async () => {
		const exercise = await anExercise(db, 'Stengtvik');
		const [office] = await anOffice(db, exercise, 'Bakken legekontor');
		expect(await submitResponse(db, office!, filled('For tidlig'), during)).toEqual({ kind: 'closed' });
		await openFor(db, exercise, 'medical_centre');
		expect(await submitResponse(db, office!, filled('  '), during)).toMatchObject({
			kind: 'invalid',
			errors: { whatToImprove: expect.any(String) }
		});
		const sent = filled('I tide');
		const receipt = await submitResponse(db, office!, sent, during);
		expect(await submitResponse(db, office!, filled('For sent'), afterwards)).toEqual({ kind: 'closed' });
		// Its receipt can still be had.
		expect(await submitResponse(db, office!, sent, afterwards)).toEqual(receipt);
		expect(await saveDraft(db, office!, sent, afterwards)).toEqual({ ok: true, value: null });
		expect(await stored(exercise.id, 'medical_centre')).toHaveLength(1);
	});
});
