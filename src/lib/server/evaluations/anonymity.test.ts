import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import {
	anExercise,
	type AnExercise,
	aPerson,
	during,
	filled,
	openFor
} from '../../../../tests/support/evaluations.fixture.ts';
import { rows, type Db } from '#lib/server/db/client.ts';
import { openForm, setAnonymous, setPeriod } from './commands.ts';
import { saveDraft } from './drafts.ts';
import { formFor } from './queries.ts';
import { myForm } from './respondent.ts';
import { evaluationDraft, formUse, response } from './schema.ts';
import { submitResponse } from './submit.ts';

/** Every row of every table as text, with the numbers of the transactions that wrote and locked it. */
async function dump(db: Db) {
	const tables = await rows<{ name: string }>(
		db,
		sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`
	);
	const all: { table: string; row: Record<string, unknown>; marks: string[] }[] = [];
	for (const { name } of tables) {
		const found = await rows<{ row: Record<string, unknown>; xmin: string; xmax: string }>(
			db,
			sql`select to_jsonb(t) as row, t.xmin::text as xmin, t.xmax::text as xmax from public.${sql.identifier(name)} t`
		);
		for (const { row, xmin, xmax } of found) all.push({ table: name, row, marks: [xmin, xmax] });
	}
	return all;
}

const leaves = (value: unknown): string[] =>
	value !== null && typeof value === 'object'
		? Object.values(value).flatMap(leaves)
		: value === null || value === '' || typeof value === 'boolean'
			? []
			: [String(value)];

describeEachEngine('anonymous answers', ({ db }) => {
	const reopen = async (exercise: AnExercise) => {
		await setPeriod(db, exercise.id, 'role_player', { opensAt: during, closesAt: during });
		await openForm(db, exercise, 'role_player', new Date(during.getTime() + 5 * 86_400_000));
	};

	test('no table holds anything that joins the answer to the person', async () => {
		const exercise = await anExercise(db);
		await openFor(db, exercise, 'role_player');
		const form = (await formFor(db, exercise.id, 'role_player'))!;
		const people = await Promise.all(Array.from({ length: 6 }, () => aPerson(db, exercise)));
		for (const [day, person] of people.entries()) {
			// The last one answers alone, on the day the form is opened anew.
			if (day === 5) await reopen(exercise);
			const now = new Date(during.getTime() + day * 86_400_000);
			const values = filled(`Svar nummer ${day} med ord som bare står her`);
			await saveDraft(db, person, values, now);
			expect(await submitResponse(db, person, values, now)).toMatchObject({ kind: 'stored' });
		}

		const everything = await dump(db);
		const ids = new Set(people.map((person) => person.participantId));
		const answers = everything.filter(({ table }) => table === 'response' || table === 'answer');
		const ofPeople = everything.filter(({ row }) => leaves(row).some((leaf) => ids.has(leaf)));
		expect(answers.filter(({ table }) => table === 'response')).toHaveLength(6);
		expect(ofPeople.some(({ table }) => table === 'form_use')).toBe(true);
		expect(ofPeople.some(({ table }) => table === 'response' || table === 'evaluation_draft')).toBe(false);

		// What a row about a person and an answer have in common is common to all answers: no value tells them apart.
		const perAnswer = answers.filter(({ table }) => table === 'response').map(({ row }) => new Set(leaves(row)));
		const shared = (leaf: string) => perAnswer.every((one) => one.has(leaf));
		const telling = new Set(perAnswer.flatMap((one) => [...one]).filter((leaf) => !shared(leaf)));
		for (const { table, row } of ofPeople)
			for (const leaf of leaves(row)) expect(telling.has(leaf), `${table}: ${leaf}`).toBe(false);

		// No moment; and all answers and links stand on the same day, whenever a link was first opened.
		expect(new Set(answers.flatMap(({ row }) => row.submitted_on ?? []))).toEqual(new Set(['2026-12-03']));
		expect(answers.every(({ row }) => !('submitted_at' in row) || row.submitted_at === null)).toBe(true);
		const days = await db.selectDistinct({ usedOn: formUse.usedOn }).from(formUse).where(eq(formUse.formId, form.id));
		expect(days).toEqual([{ usedOn: '2026-12-03' }]);
	});

	test('the database’s own marks do not join them either', async () => {
		const exercise = await anExercise(db, 'Merkevik');
		await openFor(db, exercise, 'role_player');
		const form = (await formFor(db, exercise.id, 'role_player'))!;
		const people = await Promise.all(Array.from({ length: 80 }, () => aPerson(db, exercise)));
		for (const person of people) await submitResponse(db, person, filled('Takk'), during);

		const everything = await dump(db);
		const wrote = new Map<string, number>();
		for (const { table, row, marks } of everything)
			if (table === 'response' && row.form_id === form.id) wrote.set(marks[0]!, 0);
		expect(wrote.size).toBe(80);
		const ids = new Set(people.map((person) => person.participantId));
		for (const { table, row, marks } of everything) {
			if (table !== 'form_use' || !ids.has(String(row.participant_id))) continue;
			if (wrote.has(marks[0]!)) wrote.set(marks[0]!, wrote.get(marks[0]!)! + 1);
		}
		// A transaction that wrote an answer is seen on no person's row, or on so many that it tells nothing.
		const seen = [...wrote.values()].filter((count) => count > 0);
		expect(seen.reduce((sum, count) => sum + count, 0)).toBe(80);
		expect(Math.min(...seen)).toBeGreaterThanOrEqual(16);
		for (const { table, row, marks } of everything) {
			if (table !== 'participant' || !ids.has(String(row.id))) continue;
			for (const mark of marks) expect(wrote.get(mark) ?? 16, 'mark on a participant').toBeGreaterThanOrEqual(16);
		}

		// The notes do not lie in the order that people answered in.
		const order = await rows<{ id: string }>(
			db,
			sql`select participant_id as id from form_use where form_id = ${form.id} order by ctid`
		);
		expect(order.map(({ id }) => id)).not.toEqual(people.map((person) => person.participantId));
		expect(order).toHaveLength(80);
	});

	test('a draft cannot come back after the answer, in whatever order they arrive', async () => {
		const exercise = await anExercise(db, 'Kladdevik');
		await openFor(db, exercise, 'role_player');
		const person = await aPerson(db, exercise);
		const values = filled('Det gikk bra');
		await Promise.all([
			saveDraft(db, person, values, during),
			submitResponse(db, person, values, during),
			saveDraft(db, person, values, during)
		]);
		await saveDraft(db, person, values, during);
		const left = await db
			.select({ values: evaluationDraft.values })
			.from(evaluationDraft)
			.where(eq(evaluationDraft.participantId, person.participantId));
		expect(left).toEqual([]);
	});

	test('the person is told that it is sent, and does not get it back', async () => {
		const exercise = await anExercise(db, 'Svarvik');
		await openFor(db, exercise, 'role_player');
		const person = await aPerson(db, exercise);
		await submitResponse(db, person, filled('Bare mitt'), during);
		expect(await myForm(db, person)).toMatchObject({ answered: true, sent: null, draft: null });
		expect(await submitResponse(db, person, filled('Noe annet'), during)).toEqual({ kind: 'answered' });
	});

	test('the page that sent it may send it changed: only it has the key', async () => {
		const exercise = await anExercise(db, 'Nøkkelvik');
		await openFor(db, exercise, 'role_player');
		const [person, other] = [await aPerson(db, exercise), await aPerson(db, exercise)];
		const sent = filled('Først');
		const first = await submitResponse(db, person, sent, during);
		const second = await submitResponse(db, person, { ...sent, whatWorked: 'Så' }, during);
		expect(first).toMatchObject({ kind: 'stored', revision: 1 });
		expect(second).toMatchObject({ kind: 'stored', revision: 2 });
		const form = (await formFor(db, exercise.id, 'role_player'))!;
		const kept = await db
			.select({ participantId: response.participantId, at: response.submittedAt })
			.from(response)
			.where(and(eq(response.formId, form.id), eq(response.clientId, String(sent.clientId))));
		expect(kept).toEqual([
			{ participantId: null, at: null },
			{ participantId: null, at: null }
		]);
		expect(await myForm(db, other)).toMatchObject({ answered: false, sent: null });
	});

	test('somebody who was promised anonymity is not stored with name', async () => {
		const exercise = await anExercise(db, 'Løftevik');
		await openFor(db, exercise, 'staff');
		const person = await aPerson(db, exercise, 'staff');
		await setAnonymous(db, exercise.id, 'staff', false);
		const answered = await submitResponse(db, person, filled('Åpent', { promise: 'anonymous' }), during);
		expect(answered).toMatchObject({ kind: 'changed', hidden: { promise: 'named' } });
		const form = (await formFor(db, exercise.id, 'staff'))!;
		expect(await db.select({ id: response.id }).from(response).where(eq(response.formId, form.id))).toEqual([]);
	});
});
