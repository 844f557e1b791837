import { expect, test } from 'vitest';
import type { CommsCheckInput } from '#lib/contact-lines/check-input.ts';
import { commsCheck as t } from '#lib/i18n/nb/commsCheck.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { aPlannedExercise, done, lineBetween, roles } from '../../../../tests/support/plan.fixture.ts';
import { noteCheck, removeCheck } from './check-commands.ts';
import { checksForReport, checksOf } from './check-queries.ts';
import { createLine, updateLine } from './commands.ts';
import { lineById } from './queries.ts';

const timeZone = 'Europe/Oslo';
const at = (day: number, clock = '10:00') => new Date(`2026-11-${day}T${clock}:00+01:00`);

describeEachEngine('a sambandsprøve', ({ db }) => {
	const start = async (more = {}) => {
		const exercise = await aPlannedExercise(db);
		const [from, to] = await roles(db, exercise.id, 'Legevakt', 'Kommuneoverlege');
		const id = done(await createLine(db, exercise.id, lineBetween(from!, to!, more)));
		const note = (input: Partial<CommsCheckInput>) =>
			noteCheck(
				db,
				{ id: exercise.id, timeZone },
				{ lineId: id, channel: 'phone', triedAt: at(10), outcome: 'reached', minutes: null, note: '', ...input }
			);
		const remove = (check: string) => removeCheck(db, { id: exercise.id, timeZone }, check);
		const known = async () => {
			const { status, lastVerifiedOn } = (await lineById(db, exercise.id, id))!;
			return `${status} ${lastVerifiedOn}`;
		};
		return { exercise, id, from: from!, to: to!, note, remove, known };
	};

	test('the newest try is the line’s status; an older one, noted late, is kept and changes nothing', async () => {
		const { exercise, note, known } = await start();
		done(await note({ outcome: 'reached', minutes: 4 }));
		expect(await known()).toBe('confirmed 2026-11-10');
		done(await note({ outcome: 'wrong_number', triedAt: at(12) }));
		expect(await known()).toBe('wrong 2026-11-12');
		done(await note({ outcome: 'no_answer', triedAt: at(11) }));
		expect(await known()).toBe('wrong 2026-11-12');
		expect((await checksForReport(db, exercise.id)).map(({ outcome }) => outcome)).toEqual([
			'wrong_number',
			'no_answer',
			'reached'
		]);
	});

	test('what is known by hand from a later day is not overruled', async () => {
		const { note, known } = await start({ status: 'uncertain', lastVerifiedOn: '2026-11-20' });
		done(await note({}));
		expect(await known()).toBe('uncertain 2026-11-20');
	});

	test('the same channel at the same moment is one try, corrected; sent twice is noted once', async () => {
		const { exercise, note, known } = await start();
		const first = done(await note({ outcome: 'no_answer' }));
		expect(done(await note({ outcome: 'reached', minutes: 3, note: 'Svarte til slutt' }))).toBe(first);
		expect(await checksOf(db, exercise.id)).toMatchObject([
			{ outcome: 'reached', minutes: 3, note: 'Svarte til slutt' }
		]);
		expect(await known()).toBe('confirmed 2026-11-10');
	});

	test('a try taken away leaves the line as the one before it said, and untested without any', async () => {
		const { note, remove, known } = await start();
		const first = done(await note({ outcome: 'no_answer' }));
		const second = done(await note({ outcome: 'wrong_person', triedAt: at(10, '10:05') }));
		await remove(second);
		expect(await known()).toBe('uncertain 2026-11-10');
		await remove(first);
		expect(await known()).toBe('untested null');
	});

	test('what somebody wrote in the line since stays when the try is taken away', async () => {
		const { exercise, id, from, to, note, remove, known } = await start();
		const check = done(await note({ outcome: 'wrong_number' }));
		const { version } = (await lineById(db, exercise.id, id))!;
		done(await updateLine(db, exercise.id, id, lineBetween(from, to, { status: 'untested', version })));
		await remove(check);
		expect(await known()).toBe('untested null');
	});

	test('who had the line open before the try does not write the old status back', async () => {
		const { exercise, id, from, to, note, known } = await start();
		done(await note({}));
		expect(await updateLine(db, exercise.id, id, lineBetween(from, to))).toEqual({
			ok: false,
			errors: { form: forms.changedMeanwhile }
		});
		expect(await known()).toBe('confirmed 2026-11-10');
	});

	test('is of one exercise: another cannot note on its line or take its try away', async () => {
		const mine = await start();
		const other = await start();
		const check = done(await mine.note({}));
		expect(await other.note({ lineId: mine.id })).toEqual({ ok: false, errors: { lineId: t.errors.removedLine } });
		for (const id of [check, 'no id', '']) await other.remove(id);
		expect(await checksOf(db, mine.exercise.id)).toHaveLength(1);
		expect(await checksOf(db, other.exercise.id)).toEqual([]);
	});
});
