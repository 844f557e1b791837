import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { anExercise, aPerson, during, filled, openFor } from '../../../../tests/support/evaluations.fixture.ts';
import { roleScriptFields, type RoleScript } from '#lib/role-players/instruction.ts';
import { answerName } from '#lib/evaluations/input.ts';
import { addQuestion, updateQuestion } from '#lib/server/evaluations/commands.ts';
import { formFor, questionsOf } from '#lib/server/evaluations/queries.ts';
import { submitResponse } from '#lib/server/evaluations/submit.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { saveImpression } from '#lib/server/role-players/impressions.ts';
import { casting, rolePlay } from '#lib/server/role-players/schema.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { person } from '../../../../tests/support/role-players.fixture.ts';
import { impressionsForReport, rolePlayersForReport } from './feedback.ts';

const own = { kind: 'choices' as const, text: 'Hva likte du?', help: '', options: ['Suppa', 'Været'] };

const emptyScript = Object.fromEntries(roleScriptFields.map((field) => [field, ''])) as RoleScript;

describeEachEngine('what role players missed in the instruction', ({ db }) => {
	async function anAnsweredForm(name: string, reword?: (options: string[]) => string[], alsoSecond = 0) {
		const exercise = await anExercise(db, name);
		await db.insert(rolePlay).values({ exerciseId: exercise.id, number: 1, name: 'Astrid', script: emptyScript });
		await openFor(db, exercise, 'role_player');
		const form = (await formFor(db, exercise.id, 'role_player'))!;
		await addQuestion(db, exercise.id, 'role_player', own);
		const standard = (await questionsOf(db, form.id)).find(({ kind }) => kind === 'choices')!;
		if (reword)
			await updateQuestion(db, exercise.id, 'role_player', standard.id, {
				kind: 'choices',
				text: 'Hva savnet du på kortet?',
				help: '',
				options: reword(standard.options)
			});
		const [missing, liked] = (await questionsOf(db, form.id)).filter(({ kind }) => kind === 'choices');
		for (let n = 0; n < 5; n += 1) {
			const ticked = {
				[answerName(missing!)]: missing!.options.slice(0, n < alsoSecond ? 2 : 1),
				[answerName(liked!)]: ['Suppa']
			};
			expect(await submitResponse(db, await aPerson(db, exercise), filled('Ja', ticked), during)).toMatchObject({
				kind: 'stored'
			});
		}
		return {
			exerciseId: exercise.id,
			missed: (await rolePlayersForReport(db, exercise.id, during))!.missing,
			options: missing!.options,
			option: missing!.options[0]!
		};
	}

	test('is what they ticked under that question, and not under one of the coordinator’s own', async () => {
		const { missed, option } = await anAnsweredForm('Kortvik');
		expect(missed).toEqual([{ what: option, count: 5 }]);
	});

	test('is found though the question has other words', async () => {
		const { missed, option } = await anAnsweredForm('Ordvik', (options) => [...options, 'Noe helt annet']);
		expect(missed).toEqual([{ what: option, count: 5 }]);
	});

	test('is nothing when the question is made into another', async () => {
		const { missed } = await anAnsweredForm('Annetvik', () => ['Rødt', 'Blått']);
		expect(missed).toEqual([]);
	});

	test('is told to the public only of five role players or more, and of what five or more missed', async () => {
		const { exerciseId, missed, options } = await anAnsweredForm('Offentvik', undefined, 4);
		expect(missed.map(({ count }) => count)).toEqual([5, 4]);
		const publicly = () => rolePlayersForReport(db, exerciseId, during, 'public');
		const cast = async (number: number) => {
			const [play] = await db
				.insert(rolePlay)
				.values({ exerciseId, number, name: `Rolle ${number}`, script: emptyScript })
				.returning({ id: rolePlay.id });
			const participantId = await person(db, exerciseId, `Markør ${number}`);
			await db.insert(casting).values({ rolePlayId: play!.id, participantId });
		};
		for (const number of [2, 3, 4, 5]) await cast(number);
		expect((await rolePlayersForReport(db, exerciseId, during))?.players).toBe(4);
		expect(await publicly()).toBeNull();
		await cast(6);
		expect(await publicly()).toMatchObject({ players: 5, missing: [{ what: options[0], count: 5 }] });
	});
});

describeEachEngine('førsteinntrykk in the report', ({ db }) => {
	test('is told from five, without names, and with how much of it is quoted', async () => {
		const { exerciseId } = await municipalityWithExercise(db);
		await db.update(exercise).set({ state: 'running' }).where(eq(exercise.id, exerciseId));
		const say = async (name: string, feeling: number, worked: string) => {
			const id = await person(db, exerciseId, name);
			expect(await saveImpression(db, exerciseId, id, { feeling, worked, better: '' }, during)).toMatchObject({
				ok: true
			});
		};
		for (let n = 1; n < 5; n += 1) await say(`Kari Kvinneby ${n}`, 4, `Svar ${n}`);
		expect(await impressionsForReport(db, exerciseId)).toBeUndefined();
		for (let n = 5; n < 9; n += 1) await say(`Kari Kvinneby ${n}`, 2, `Svar ${n}`);
		const told = (await impressionsForReport(db, exerciseId))!;
		expect(told).toMatchObject({
			answers: 8,
			counts: [0, 4, 0, 4, 0],
			worked: { all: 8 },
			better: { all: 0, shown: [] }
		});
		expect(told.worked.shown).toHaveLength(6);
		expect(JSON.stringify(told)).not.toContain('Kvinneby');
	});
});
