import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roleExcel as t } from '#lib/i18n/nb/roleExcel.ts';
import { cellName, fromCell, toCell } from '#lib/role-players/excel-cells.ts';
import { planImport, type ReadSheet } from '#lib/role-players/excel-import.ts';
import { toSheets, type SheetRole } from '#lib/role-players/excel-sheets.ts';
import { scriptLimits } from '#lib/role-players/input.ts';
import { roleScriptFields, stageTriggers, triageCategories, type RoleScript } from '#lib/role-players/instruction.ts';
import { role } from '../../../../tests/support/role-players.fixture.ts';
import { readSheets, writeSheets } from './excel-file.ts';

const criteria = [
	{ id: '0198c0de-0000-7000-8000-000000000001', number: '1.1' },
	{ id: '0198c0de-0000-7000-8000-000000000002', number: '1.10' }
];

/** What people and machines put in a text that has gone wrong in other tools. */
const hostile = fc.constantFrom(
	'=1+1',
	'@SUM(A1)',
	'+47 000 00 000',
	'-5',
	"'=x",
	"''+x",
	"'vanlig",
	'_x0041_',
	'_x005F_x0041_',
	'<b>&amp;</b>',
	'"sitat" \'enkelt\'',
	'a\nb\n\nc',
	'1.10',
	'007',
	'1e5',
	'TRUE',
	'ja',
	'Gjelder ikke',
	'æøå ÆØÅ – « »',
	'👩🏽‍🚒',
	'{markøransvarlig}',
	'a | b',
	'\uFFFE',
	']]>',
	'＝1+1',
	'valueOf',
	'__proto__',
	'constructor'
);
/** Any letters and signs of the basic plane, surrogates and all; fast-check's own take seconds to set up. */
const letters = (maxLength: number) =>
	fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((codes) => String.fromCharCode(...codes));
/** As the form leaves a text: no control characters, trimmed, composed. */
const tidy = (text: string, max: number) =>
	text
		.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
		.normalize('NFC')
		.slice(0, max)
		.toWellFormed()
		.trim()
		.normalize('NFC');
const words = (max: number) =>
	fc
		.array(fc.oneof(hostile, letters(12), fc.string({ maxLength: 12 })), { maxLength: 3 })
		.map((parts) => tidy(parts.join(''), Math.min(max / 2, 100)));
const needed = (max: number) => words(max).map((text) => text || 'x');

const anyStage = fc
	.record({
		when: needed(200),
		become: needed(500),
		signs: words(500),
		changedBy: words(500),
		trigger: fc.constantFrom(...stageTriggers),
		minutes: fc.integer({ min: 0, max: 2880 })
	})
	.map((stage) => ({ ...stage, minutes: stage.trigger === 'time' ? stage.minutes : null }));
const anyRole: fc.Arbitrary<SheetRole> = fc.record({
	facts: fc.record({
		number: fc.integer({ min: 1, max: 999 }),
		name: needed(120),
		age: words(40),
		keyRole: fc.boolean()
	}),
	script: fc.record(
		Object.fromEntries(roleScriptFields.map((field) => [field, words(scriptLimits[field])]))
	) as fc.Arbitrary<RoleScript>,
	stages: fc.array(anyStage, { maxLength: 4 }),
	staff: fc.record({
		purpose: words(1000),
		criterionId: fc.constantFrom(null, ...criteria.map(({ id }) => id)),
		expectedTriage: fc.constantFrom(null, ...triageCategories),
		expectedHandling: words(2000),
		vitalSigns: words(500),
		makeUp: words(500)
	})
});
const anyRoles = fc.uniqueArray(anyRole, { selector: ({ facts }) => facts.number, minLength: 1, maxLength: 4 });

async function there(roles: readonly SheetRole[], reader: 'staff' | 'role_player' = 'staff'): Promise<ReadSheet[]> {
	const file = await readSheets(await writeSheets(toSheets(roles, criteria, reader)));
	if (!file.ok) throw new Error(file.error);
	return file.sheets;
}

describe('Excel', () => {
	test('a cell and back is the same text, whatever it looks like', () => {
		fc.assert(
			fc.property(fc.oneof(hostile, letters(20), fc.string()), (text) => {
				const cell = toCell(text);
				expect(cell).not.toMatch(/^[=+\-@\t\r]/);
				expect(fromCell(cell.replace(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16))))).toBe(
					text
				);
			})
		);
	});

	test('out and in again is the same, as new roles and over the ones that are there', async () => {
		await fc.assert(
			fc.asyncProperty(anyRoles, async (roles) => {
				const sheets = await there(roles);
				const fresh = planImport(sheets, [], criteria);
				expect([fresh.problems, fresh.remarks]).toEqual([[], []]);
				expect(fresh.roles.map(({ role }) => role)).toEqual(roles);
				expect(fresh.roles.every(({ status }) => status === 'new')).toBe(true);
				const over = planImport(sheets, roles, criteria);
				expect(over.roles.map(({ status, differences }) => [status, differences])).toEqual(
					roles.map(() => ['same', []])
				);
			}),
			{ numRuns: 20 }
		);
	});

	test('a file for role players holds nothing of the staff’s, and taken in it leaves that as it is', async () => {
		const secret = 'HEMMELIG';
		const one: SheetRole = {
			facts: { number: 7, name: 'Astrid', age: '54', keyRole: true },
			script: role.script,
			stages: role.stages,
			staff: {
				...role.staff,
				criterionId: criteria[0]!.id,
				purpose: secret,
				expectedHandling: secret,
				vitalSigns: secret,
				makeUp: secret
			}
		};
		const sheets = await there([one], 'role_player');
		expect(sheets.map(({ name }) => name)).toEqual([t.sheets.roles, t.sheets.stages]);
		expect(JSON.stringify(sheets)).not.toContain(secret);
		expect(JSON.stringify(sheets)).not.toMatch(/Gul|Nøkkelrolle/);
		expect(planImport(sheets, [one], criteria).roles[0]).toMatchObject({ status: 'same', role: one });
		const staff = await there([one]);
		expect(fromCell(staff[2]!.rows[0]![0])).toBe(t.staffMark);
	});

	test('says what is wrong, and in which cell', () => {
		const plan = planImport(
			[
				{
					name: 'roller',
					rows: [
						['Nr.', 'Rollens navn', 'Humør', 'Skostørrelse'],
						[7, 'Astrid', 'x'.repeat(301), '38'],
						['07', 'To', '', ''],
						['syv', '', '', ''],
						[null, null, ' ', null]
					]
				},
				{
					name: 'Forløp',
					rows: [
						['Nr.', 'Når, eller på hva', 'Begynner', 'Slik blir du'],
						[7, 'Fra start', 'Av og til', 'Rolig']
					]
				},
				{ name: 'Ark1', rows: [] }
			],
			[],
			[]
		);
		expect(plan.remarks).toEqual([t.unknownColumn('roller', 'Skostørrelse'), t.unknownSheet('Ark1')]);
		expect(plan.roles.map(({ status }) => status)).toEqual(['wrong', 'wrong', 'wrong']);
		expect(plan.roles[0]!.problems).toEqual([
			{ place: 'roller, celle C2: ', message: '«Humør» kan ha høyst 300 tegn. Du har skrevet 301.' },
			{ place: 'Forløp, celle C2: ', message: 'Velg et svar for «Begynner».' }
		]);
		expect(plan.roles[1]!.problems).toContainEqual({ place: 'roller, celle A3: ', message: t.errors.twice('7') });
		expect(plan.roles[2]!.problems.map(({ place }) => place)).toEqual(['roller, celle A4: ', 'roller, celle B4: ']);
	});

	test('a sheet or a column that is not there leaves what is stored; an empty cell empties', () => {
		const before = { ...role, facts: { ...role.facts }, staff: { ...role.staff } };
		const rows = (...cells: (string | number)[][]) => [{ name: 'Roller', rows: cells }];
		const only = planImport(rows(['Nr.', 'Rollens navn', 'Humør'], [7, 'Astrid Berg', '']), [before], []);
		expect(only.roles[0]!.differences).toEqual([{ label: 'Humør', from: 'Redd og stille', to: '' }]);
		expect(only.roles[0]!.role).toMatchObject({ stages: role.stages, staff: role.staff });
		expect(planImport(rows(['Nr.', 'Humør'], [7, '']), [before], []).problems).toEqual([
			t.errors.noColumn('Roller', 'Rollens navn')
		]);
		expect(planImport([{ name: 'Forløp', rows: [] }], [], []).problems).toContain(t.errors.noSheet('Roller'));
		expect(planImport(rows(['Nr.', 'Rollens navn']), [], []).problems).toEqual([t.errors.noRows]);
	});

	test('a clock that Excel has made a number is a clock again', () => {
		expect(fromCell(new Date('1899-12-31T09:50:00Z'))).toBe('09.50');
		expect(fromCell(new Date('2026-12-03T00:00:00Z'))).toBe('03.12.2026');
		expect([fromCell(54), fromCell(1.5), fromCell(true), fromCell(null)]).toEqual(['54', '1,5', 'ja', '']);
		expect([cellName(0, 0), cellName(4, 25), cellName(9, 26), cellName(0, 701)]).toEqual(['A1', 'Z5', 'AA10', 'ZZ1']);
	});
});
