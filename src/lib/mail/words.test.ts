import { expect, test } from 'vitest';
import { calendarFile, eventOf } from './calendar.ts';
import { compose, tokenIn, withNewerLink, withoutLink, type MailFacts } from './compose.ts';
import { failureOf, isFinal, packFailure, pauseAfter, unpackFailure } from './failure.ts';
import { mailKinds } from './mail.ts';

const facts: MailFacts = {
	municipality: { name: 'Eksempelvik kommune', phone: '000 41 300' },
	exercise: {
		title: 'Brønnvakt',
		startsAt: new Date('2026-12-03T08:00:00Z'),
		endsAt: new Date('2026-12-03T12:00:00Z'),
		timeZone: 'Europe/Oslo'
	},
	toName: 'Kari Ås',
	link: 'http://localhost:3000/d/abcdefghijklmnopqrstuvwxyz234567',
	until: new Date('2027-04-02T12:00:00Z')
};
const demands = {
	organisation: 'Torget legesenter',
	meetings: 2,
	meetingMinutes: 45,
	hoursOnDay: 1.5,
	compensation: 'Praksiskompensasjon etter gjeldende sats',
	task: ''
};
const practical = {
	meetAt: new Date('2026-12-03T07:15:00Z'),
	endsBy: new Date('2026-12-03T12:30:00Z'),
	meetingPlace: 'Gymsalen, inngang B',
	mapUrl: '',
	contactName: 'Marte Nyhus',
	contactPhone: '000 41 207',
	exception: 'Møt 08.45.'
};

test('an invitation says what it asks of the office before it asks for an answer', () => {
	const { subject, text } = compose('invitation', { ...facts, demands });
	expect(subject).toBe('ØVELSE: Invitasjon til Brønnvakt 3. des.');
	const order = [
		'Dette gjelder en øvelse',
		'torsdag 3. desember 2026 kl.\u00a009.00–13.00',
		'2 møter på 45 minutter hver',
		'1,5 timer',
		'Praksiskompensasjon etter gjeldende sats',
		facts.link,
		'2. april 2027',
		'000 41 300',
		'Hilsen\nEksempelvik kommune'
	].map((words) => text.indexOf(words));
	expect(order).not.toContain(-1);
	expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('what is not settled is said to be so', () => {
	const open = { ...facts, exercise: { ...facts.exercise, startsAt: null, endsAt: null } };
	const { text } = compose('invitation', { ...open, demands: { ...demands, meetings: 0, compensation: '' } });
	expect(text).toContain('Datoen er ikke bestemt ennå');
	expect(text).toContain('Møter før øvelsen: ingen');
	expect(text).toContain('Kompensasjon: ikke avklart ennå');
	expect(text).not.toContain('kalenderfil');
});

test('a card says when, where, what is otherwise for this person, and whom to ask', () => {
	const { subject, text } = compose('card', { ...facts, practical });
	expect(subject).toBe('ØVELSE: Markørkortet ditt til 3. des.');
	for (const words of ['kl. 08.15', 'Gymsalen, inngang B', 'Møt 08.45.', 'Marte Nyhus, 000 41 207', facts.link])
		expect(text).toContain(words);
});

test.each(mailKinds.filter((kind) => kind !== 'test'))('%s: a whole mail from whatever is known', (kind) => {
	for (const known of [{}, { demands }, { practical }]) {
		const { subject, text } = compose(kind, { ...facts, ...known });
		expect(subject).toMatch(/^ØVELSE: [^\n]+$/);
		expect(text).not.toMatch(/undefined|null|\n{3}|«»/);
		expect(text.split(facts.link)).toHaveLength(2);
		expect(withoutLink(text)).not.toMatch(/\/d\//);
		expect(withNewerLink(text, 'http://localhost:3000/d/$&ny').split('/d/$&ny')).toHaveLength(2);
		expect(tokenIn(text)).toBe(facts.link.slice(-32));
	}
});

test('the address of a map is no personal link, though it has a part called /d/', () => {
	const mapUrl = 'https://www.google.com/maps/d/u/0/viewer?mid=1kZ';
	const { text } = compose('card', { ...facts, practical: { ...practical, mapUrl } });
	expect(tokenIn(text)).toBe(facts.link.slice(-32));
	expect(withoutLink(text)).toContain(mapUrl);
	expect(withoutLink(text)).not.toContain(facts.link);
	const newer = facts.link.replace('abc', 'xyz');
	expect(withNewerLink(text, newer)).toBe(text.replace(facts.link, newer));
});

test('a subject stays on one line, whatever the exercise is called', () => {
	const named = { ...facts, exercise: { ...facts.exercise, title: 'A\r\nBcc: x@example.no' } };
	expect(compose('invitation', named).subject).not.toMatch(/[\r\n]/);
});

test('the calendar file: the right hour on both sides of the change of clocks, one number higher when it moves', () => {
	const at = (start: string, end: string) => ({
		...facts,
		exercise: { ...facts.exercise, startsAt: new Date(start), endsAt: new Date(end) }
	});
	const now = new Date('2026-09-01T00:00:00Z');
	const file = (known: MailFacts, before = '', when = now) =>
		calendarFile(eventOf('invitation', known, 'p@brunn', 'Nesbrua')!, before, when);
	// 09.00 in Oslo the day before and the day of the change in October 2026.
	const summer = file(at('2026-10-24T07:00:00Z', '2026-10-24T11:00:00Z'));
	expect(summer).toMatch(/DTSTART:20261024T070000Z\r\n/);
	expect(summer).toMatch(/SEQUENCE:0\r\n/);
	expect(summer).toMatch(/UID:p@brunn\r\n/);
	expect(summer).not.toContain('/d/');
	const winter = file(at('2026-10-25T08:00:00Z', '2026-10-25T12:00:00Z'), summer);
	expect(winter).toMatch(/DTSTART:20261025T080000Z\r\n/);
	expect(winter).toMatch(/SEQUENCE:1\r\n/);
	const later = new Date('2026-09-02T00:00:00Z');
	expect(file(at('2026-10-25T08:00:00Z', '2026-10-25T12:00:00Z'), winter, later)).toMatch(/SEQUENCE:1\r\n/);
	expect(eventOf('invitation', { ...facts, exercise: { ...facts.exercise, endsAt: null } }, 'p', '')).toBeNull();
});

test.each([
	[{ code: 'EDNS', message: 'getaddrinfo ENOTFOUND smtp.example' }, 'name_unknown'],
	[{ code: 'ESOCKET', message: 'connect ECONNREFUSED 127.0.0.1:25' }, 'refused'],
	[{ code: 'EAUTH', responseCode: 535, response: '535 5.7.8 Bad' }, 'password'],
	[{ code: 'EAUTH', responseCode: 454, response: '454 later' }, 'busy'],
	[{ code: 'EAUTH', message: 'Missing credentials for "PLAIN"' }, 'login_missing'],
	[{ code: 'ESOCKET', message: 'self-signed certificate' }, 'certificate'],
	[{ code: 'ESOCKET', message: 'ssl3_get_record:wrong version number' }, 'tls'],
	[{ code: 'ETIMEDOUT', message: 'Connection timeout' }, 'timeout'],
	[{ code: 'ECONNECTION', message: 'Connection closed unexpectedly' }, 'dropped'],
	[{ code: 'EPROTOCOL', responseCode: 421, command: 'CONN' }, 'busy'],
	[{ code: 'EPROTOCOL', responseCode: 554, command: 'CONN' }, 'refused'],
	[{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'recipient'],
	[{ code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, 'sender'],
	[{ code: 'EENVELOPE', responseCode: 530, command: 'MAIL FROM' }, 'login_missing'],
	[{ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'rejected'],
	[{ code: 'EMESSAGE', responseCode: 452, command: 'DATA' }, 'busy'],
	[{ message: 'noe helt annet' }, 'unknown']
] as const)('%j is %s', (error, reason) => {
	expect(failureOf(error).reason).toBe(reason);
});

test('what the server answers is kept without persons and links, and found again', () => {
	const failure = failureOf({
		code: 'EENVELOPE',
		responseCode: 550,
		command: 'RCPT TO',
		response: '550 5.1.1 <kari@example.no>: kari@example.no, see https://x.example/d/abc'
	});
	expect(failure.said).toMatch(/^550 5\.1\.1 /);
	expect(failure.said).not.toMatch(/kari|example/);
	expect(unpackFailure(packFailure(failure))).toEqual(failure);
	expect(unpackFailure('')).toBeNull();
	expect(isFinal(failure)).toBe(true);
});

test('the pauses grow, and last for more than a day before it is given up', () => {
	const pauses = [];
	for (let tries = 1, pause = pauseAfter(1); pause !== null; pause = pauseAfter(++tries)) pauses.push(pause);
	expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
	expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(24 * 3600_000);
});
