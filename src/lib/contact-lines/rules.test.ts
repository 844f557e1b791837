import { describe, expect, it } from 'vitest';
import { contactLines as t } from '#lib/i18n/nb/contactLines.ts';
import type { RoleFunction } from '#lib/roles/role.ts';
import { channelKinds, type LineStatus } from './contact-line.ts';
import { lineFigures } from './figures.ts';
import { findGaps } from './gaps.ts';
import { contactLineInput } from './input.ts';

const [a, b] = ['01a206ef-0892-7681-94b7-dd65b5f833ae', '01a206ef-0981-7021-99ea-6ace99ba5b46'] as const;
const today = '2026-11-23';
const parse = (values: Record<string, string>) =>
	contactLineInput(today).safeParse({ fromRoleId: a, toRoleId: b, purpose: 'alert', status: 'untested', ...values });
const messages = (values: Record<string, string>) =>
	Object.fromEntries(parse(values).error?.issues.map(({ path, message }) => [path[0], message]) ?? []);

describe('the form of a contact line', () => {
	it('gives the channels in order and closes up rows that were left empty', () => {
		const channels = parse({
			kind1: 'nodnett',
			realValue1: 'Talegruppe 1',
			kind3: 'phone',
			exerciseValue3: '000 00 001',
			kind4: 'runner'
		}).data?.channels;
		expect(channels).toEqual([
			{ kind: 'nodnett', exerciseValue: '', realValue: 'Talegruppe 1' },
			{ kind: 'phone', exerciseValue: '000 00 001', realValue: '' },
			{ kind: 'runner', exerciseValue: '', realValue: '' }
		]);
	});

	it('asks what kind of channel a number is for', () => {
		expect(messages({ realValue2: '000 00 001' })).toEqual({ kind2: t.errors.kindMissing(2) });
	});

	it('asks for two different roles', () => {
		expect(messages({ toRoleId: a })).toEqual({ toRoleId: t.errors.sameRole });
		expect(Object.keys(messages({ fromRoleId: '', toRoleId: 'x' }))).toEqual(['fromRoleId', 'toRoleId']);
	});

	it('takes no test in the future, and none at all as null', () => {
		expect(messages({ lastVerifiedOn: '2026-11-24' })).toEqual({ lastVerifiedOn: t.errors.verifiedInFuture });
		expect(parse({ lastVerifiedOn: today }).data?.lastVerifiedOn).toBe(today);
		expect(parse({}).data?.lastVerifiedOn).toBeNull();
	});

	it.each([
		['kind1', 'røyksignal'],
		['exerciseValue2', 'a'.repeat(121)],
		['realValue4', 'a'.repeat(121)],
		['acknowledgeMinutes', '0'],
		['acknowledgeMinutes', '1441'],
		['trigger', 'a'.repeat(501)],
		['message', 'a'.repeat(1001)],
		['status', 'ok'],
		['purpose', '']
	])('refuses %s %j', (name, value) => {
		expect(Object.keys(messages({ [name]: value }))).toEqual([name]);
	});
});

describe('channels in words', () => {
	it('small letters after the first, but not in names', () => {
		expect(t.channelList(['phone', 'nodnett', 'sms', 'runner'])).toBe('Telefon, Nødnett, SMS, løper');
		expect(t.channelList(channelKinds)).toBe('Telefon, SMS, Nødnett, e-post, Teams, CIM, løper, annet');
	});
});

describe('numbers above the diagram', () => {
	const line = (status: LineStatus, lastVerifiedOn: string | null, acknowledgeMinutes: number | null = null) => ({
		status,
		lastVerifiedOn,
		acknowledgeMinutes
	});

	it('counts each line where it belongs; a year ago today is still within twelve months', () => {
		const lines = [
			line('confirmed', '2025-11-23', 5),
			line('uncertain', '2025-11-22', 10),
			line('wrong', '2026-11-23'),
			line('untested', null)
		];
		expect(lineFigures(lines, today)).toEqual({
			total: 4,
			confirmed: 1,
			problem: 2,
			untested: 1,
			withTarget: 2,
			recent: 2
		});
	});
});

describe('holes in the net', () => {
	const role = (name: string, more: { function?: RoleFunction; staffedBy?: string; deputy?: string } = {}) => ({
		id: name,
		name,
		function: 'exercised' as RoleFunction,
		staffedBy: 'Noen',
		deputy: 'En til',
		...more
	});
	let next = 0;
	const line = (from: string, to: string, status: LineStatus = 'confirmed', channels = 2) => {
		next += 1;
		return { id: `l${next}`, number: next, fromRoleId: from, toRoleId: to, status, channels: Array(channels).fill(0) };
	};
	const found = (...input: Parameters<typeof findGaps>) =>
		findGaps(...input).map((gap) => [
			gap.kind,
			'roles' in gap ? gap.roles.map(({ name }) => name) : gap.lines.map(({ id }) => id)
		]);

	it('finds none where all is in place', () => {
		expect(found([role('A'), role('B')], [line('A', 'B'), line('B', 'A')])).toEqual([]);
	});

	it('finds who cannot be reached: every line in is wrong', () => {
		const back = line('B', 'A');
		const one = found([role('A'), role('B')], [line('A', 'B', 'wrong'), back]);
		expect(one).toEqual([['unreachable', ['B']]]);
		expect(found([role('A'), role('B')], [line('A', 'B', 'wrong'), line('A', 'B', 'uncertain'), back])).toEqual([]);
	});

	it('finds lines without a channel, without a reserve, and never tried', () => {
		const [none, single, untested] = [
			line('A', 'B', 'confirmed', 0),
			line('B', 'A', 'confirmed', 1),
			line('A', 'B', 'untested')
		];
		expect(found([role('A'), role('B')], [none, single, untested])).toEqual([
			['noChannel', [none.id]],
			['noReserve', [single.id]],
			['untested', [untested.id]]
		]);
	});

	it('finds roles without a person, without lines and without a way back; the staff need no lines', () => {
		const roles = [role('A', { staffedBy: '' }), role('B'), role('C'), role('S', { function: 'safety_officer' })];
		expect(found(roles, [line('A', 'B')])).toEqual([
			['unstaffed', ['A']],
			['noLines', ['C']],
			['noWayBack', ['B']]
		]);
	});

	it('asks for a deputy where two or more hang on the role', () => {
		const roles = [role('A', { deputy: '' }), role('B', { deputy: '' }), role('C')];
		const lines = [line('A', 'B'), line('A', 'C'), line('B', 'A'), line('C', 'A')];
		expect(found(roles, lines)).toEqual([['noDeputy', ['A']]]);
	});
});
