import { expect, test } from 'vitest';
import { commsCheck as t } from '#lib/i18n/nb/commsCheck.ts';
import { commsCheckInput } from './check-input.ts';
import { checkFigures, type CheckOutcome } from './comms-check.ts';
import type { LineStatus } from './contact-line.ts';

const tried = (outcome: CheckOutcome, minutes: number | null = null) => ({ outcome, minutes });
const line = (
	acknowledgeMinutes: number | null,
	tries: ReturnType<typeof tried>[],
	status: LineStatus = 'confirmed'
) => ({
	status,
	acknowledgeMinutes,
	tries
});

test('no try, no figures: a line that is wrong by hand is not a measurement', () => {
	expect(checkFigures([line(5, [], 'wrong'), line(null, [])])).toBeNull();
});

test('each line counts once, by its newest try and its newest time', () => {
	const figures = checkFigures([
		line(5, [tried('no_answer'), tried('reached', 5), tried('reached', 50)], 'uncertain'),
		line(10, [tried('reached_on_fallback', 11)], 'uncertain'),
		line(null, [tried('reached', 30)]),
		line(10, [tried('wrong_number')], 'wrong'),
		line(10, [tried('reached'), tried('reached_on_fallback', 0)]),
		line(15, [], 'untested')
	]);
	expect(figures).toEqual({
		measured: 3,
		withinTarget: 2,
		// 0, 5, 11 and 30
		medianMinutes: 8,
		slowestMinutes: 30,
		onFallback: 1,
		wrong: 1
	});
});

test('the form: minutes only where somebody acknowledged, nothing ahead of time, no hour that does not exist', () => {
	const now = new Date('2026-12-03T09:30:20Z');
	const given = {
		lineId: '0192f0c1-2e61-7000-8000-000000000001',
		channel: 'sms',
		date: '2026-12-03',
		time: '10:30',
		outcome: 'reached',
		minutes: '0',
		note: ''
	};
	const refused = (more: Partial<typeof given>) => {
		const parsed = commsCheckInput('Europe/Oslo', now).safeParse({ ...given, ...more });
		return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join()}: ${message}`);
	};
	expect(commsCheckInput('Europe/Oslo', now).parse(given)).toMatchObject({
		triedAt: new Date('2026-12-03T09:30:00Z'),
		minutes: 0
	});
	expect(refused({ time: '10:31' })).toEqual([`time: ${t.errors.future}`]);
	expect(refused({ outcome: 'no_answer', minutes: '3' })).toEqual([`minutes: ${t.errors.notReached}`]);
	expect(refused({ date: '2026-03-29', time: '02:30' })).toEqual([`time: ${t.errors.skipped}`]);
	expect(refused({ date: '1906-12-03' })).toEqual([`date: ${t.errors.tooOld}`]);
	expect(refused({ date: '2025-12-03' })).toEqual([]);
	expect(refused({ outcome: '', channel: 'pigeon' })).toHaveLength(2);
});
