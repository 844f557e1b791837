import { expect, test } from 'vitest';
import { contactLines as t } from '#lib/i18n/nb/contactLines.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { aPlannedExercise, done, lineBetween, roles } from '../../../../tests/support/plan.fixture.ts';
import { createLine, removeLine, updateLine } from './commands.ts';
import { lineById, linesForReport, linesOf, realValuesOf } from './queries.ts';

const channel = (kind: 'phone' | 'sms' | 'nodnett' | 'runner', exerciseValue: string, realValue: string) => ({
	kind,
	exerciseValue,
	realValue
});
const secret = 'HEMMELIG 911';

describeEachEngine('contact lines', ({ db }) => {
	const start = async () => {
		const exercise = await aPlannedExercise(db);
		const [from, to, third] = await roles(db, exercise.id, 'Legevakt', 'Kommuneoverlege', 'Kriseledelse');
		return { exercise, from: from!, to: to!, third: third! };
	};
	const numbers = async (exerciseId: string) => (await linesOf(db, exerciseId)).map((line) => line.number);

	test('are numbered from 1 in each exercise, and a number is not reused while later ones stand', async () => {
		const { exercise, from, to } = await start();
		const other = await start();
		const add = async () => done(await createLine(db, exercise.id, lineBetween(from, to)));
		await add();
		const second = await add();
		await add();
		done(await createLine(db, other.exercise.id, lineBetween(other.from, other.to)));
		await removeLine(db, exercise.id, second);
		await add();
		expect(await numbers(exercise.id)).toEqual([1, 3, 4]);
		expect(await numbers(other.exercise.id)).toEqual([1]);
	});

	test('ten added at once get ten numbers', async () => {
		const { exercise, from, to } = await start();
		const made = await Promise.all(
			Array.from({ length: 10 }, () => createLine(db, exercise.id, lineBetween(from, to)))
		);
		made.forEach(done);
		expect(await numbers(exercise.id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
	});

	test('run between two roles of the same exercise', async () => {
		const { exercise, from, to } = await start();
		const other = await start();
		expect(await createLine(db, exercise.id, lineBetween(from, from))).toEqual({
			ok: false,
			errors: { toRoleId: t.errors.sameRole }
		});
		expect(await createLine(db, exercise.id, lineBetween(other.from, to))).toEqual({
			ok: false,
			errors: { fromRoleId: forms.unknownReference(t.fields.fromRoleId) }
		});
		const id = done(await createLine(db, exercise.id, lineBetween(from, to)));
		expect(await updateLine(db, exercise.id, id, lineBetween(from, other.to))).toEqual({
			ok: false,
			errors: { toRoleId: forms.unknownReference(t.fields.toRoleId) }
		});
		expect(await linesOf(db, exercise.id)).toMatchObject([{ fromRoleId: from, toRoleId: to }]);
	});

	test('keep their channels in the order given, also when it is changed', async () => {
		const { exercise, from, to } = await start();
		const radio = channel('nodnett', 'ØV-1', secret);
		const phone = channel('phone', '000 00 001', 'B');
		const sms = channel('sms', '000 00 002', 'C');
		const id = done(await createLine(db, exercise.id, lineBetween(from, to, { channels: [radio, phone] })));
		const read = async () => ({
			channels: (await lineById(db, exercise.id, id))!.channels,
			real: await realValuesOf(db, exercise.id, id)
		});
		const open = ({ kind, exerciseValue }: typeof radio) => ({ kind, exerciseValue });
		expect(await read()).toEqual({ channels: [open(radio), open(phone)], real: [secret, 'B'] });
		done(await updateLine(db, exercise.id, id, lineBetween(from, to, { channels: [sms, phone, radio, phone] })));
		expect(await read()).toEqual({
			channels: [open(sms), open(phone), open(radio), open(phone)],
			real: ['C', 'B', secret, 'B']
		});
		expect((await linesOf(db, exercise.id))[0]!.channels.map(({ kind }) => kind)).toEqual([
			'sms',
			'phone',
			'nodnett',
			'phone'
		]);
		done(await updateLine(db, exercise.id, id, lineBetween(from, to, { version: 2 })));
		expect(await read()).toEqual({ channels: [], real: [] });
	});

	test('changed by two: the second is told, and the channels of the first stand', async () => {
		const { exercise, from, to } = await start();
		const id = done(await createLine(db, exercise.id, lineBetween(from, to)));
		done(await updateLine(db, exercise.id, id, lineBetween(from, to, { channels: [channel('phone', '1', '')] })));
		const late = lineBetween(from, to, { channels: [channel('runner', '2', '')] });
		expect(await updateLine(db, exercise.id, id, late)).toEqual({
			ok: false,
			errors: { form: forms.changedMeanwhile }
		});
		expect((await lineById(db, exercise.id, id))!.channels).toEqual([{ kind: 'phone', exerciseValue: '1' }]);
	});

	test('are out of reach from another exercise', async () => {
		const { exercise, from, to } = await start();
		const other = await start();
		const channels = [channel('phone', '1', secret)];
		const id = done(await createLine(db, exercise.id, lineBetween(from, to, { channels })));
		expect(await lineById(db, other.exercise.id, id)).toBeNull();
		expect(await realValuesOf(db, other.exercise.id, id)).toEqual([]);
		const stolen = lineBetween(other.from, other.to, { channels: [] });
		expect(await updateLine(db, other.exercise.id, id, stolen)).toMatchObject({ ok: false });
		await removeLine(db, other.exercise.id, id);
		expect(await realValuesOf(db, exercise.id, id)).toEqual([secret]);
		expect(await linesOf(db, other.exercise.id)).toEqual([]);
		expect(await lineById(db, exercise.id, 'ny')).toBeNull();
	});

	test('never give a real value away but to the one query for it; a report gets no value at all', async () => {
		const { exercise, from, to } = await start();
		const channels = [channel('phone', '000 00 001', secret), channel('sms', '000 00 002', secret)];
		const texts = { trigger: 'Masseskade', message: 'Kom', escalation: 'Ring rådmann', outOfHours: 'Bakvakt' };
		const id = done(await createLine(db, exercise.id, lineBetween(from, to, { channels, ...texts })));
		const forReport = await linesForReport(db, exercise.id);
		expect(forReport).toEqual([
			{
				number: 1,
				fromRoleId: from,
				from: 'Legevakt',
				toRoleId: to,
				to: 'Kommuneoverlege',
				purpose: 'alert',
				acknowledgeMinutes: null,
				status: 'untested',
				lastVerifiedOn: null,
				channels: ['phone', 'sms']
			}
		]);
		const read = [await linesOf(db, exercise.id), await lineById(db, exercise.id, id), forReport];
		expect(JSON.stringify(read)).not.toContain(secret);
		expect(await realValuesOf(db, exercise.id, id)).toEqual([secret, secret]);
	});
});
