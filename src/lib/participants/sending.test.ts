import { expect, test } from 'vitest';
import { sendingOf, type Handed, type Mailed } from './sending.ts';

const day = (date: number) => new Date(Date.UTC(2026, 10, date, 9));
const noted: Handed = { channel: 'mail', at: day(10) };
const mail = (state: Mailed['state'], at = 10, sentAt: number | null = null): Mailed => ({
	state,
	at: day(at),
	sentAt: sentAt === null ? null : day(sentAt)
});

test('nothing done is not sent', () => {
	expect(sendingOf([], [])).toEqual({ state: 'not_sent', channel: null, at: null, first: null });
});

test('a mail is sent when it has left, whatever was noted when it was decided', () => {
	expect(sendingOf([noted], [mail('waiting')])).toMatchObject({ state: 'waiting', first: null });
	expect(sendingOf([noted], [mail('sending')])).toMatchObject({ state: 'waiting', first: null });
	expect(sendingOf([noted], [mail('failed')])).toMatchObject({ state: 'failed', first: null });
	expect(sendingOf([noted], [mail('withdrawn')])).toMatchObject({ state: 'not_sent', first: null });
	expect(sendingOf([noted], [mail('sent', 10, 12)])).toEqual({
		state: 'sent',
		channel: 'mail',
		at: day(12),
		first: day(12)
	});
});

test('a note counts by itself where the mail is no longer kept', () => {
	expect(sendingOf([noted], [])).toMatchObject({ state: 'sent', channel: 'mail', first: day(10) });
});

test('what was done last decides, and the first that arrived is remembered', () => {
	const paper: Handed = { channel: 'paper', at: day(14) };
	expect(sendingOf([paper], [mail('failed')])).toMatchObject({ state: 'sent', channel: 'paper', first: day(14) });
	expect(sendingOf([paper], [mail('sent', 10, 11), mail('failed', 16)])).toEqual({
		state: 'failed',
		channel: 'mail',
		at: day(16),
		first: day(11)
	});
	expect(sendingOf([paper], [mail('waiting', 15)])).toMatchObject({ state: 'waiting', first: day(14) });
});
