import { deflateRawSync, crc32 } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { roleExcel as t } from '#lib/i18n/nb/roleExcel.ts';
import { roleWriting } from '#lib/i18n/nb/roleWriting.ts';
import { cellName, fromCell, toCell } from '#lib/role-players/excel-cells.ts';
import { planImport, type ReadSheet } from '#lib/role-players/excel-import.ts';
import { toSheets, type SheetRole } from '#lib/role-players/excel-sheets.ts';
import { scriptLimits } from '#lib/role-players/input.ts';
import { roleScriptFields, stageTriggers, triageCategories, type RoleScript } from '#lib/role-players/instruction.ts';
import { addCriterion, addObjective } from '#lib/server/exercises/commands.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { playedRole, role, value } from '../../../../tests/support/role-players.fixture.ts';
import { exportRoles, planRoles, takeRoles } from './excel.ts';
import { maxFileBytes, readSheets, writeSheets } from './excel-file.ts';
import { writtenRoles } from './written.ts';

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

/** A zip made by hand, so that it can lie. */
function zip(files: Record<string, string>, size?: number): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const [name, text] of Object.entries(files)) {
		const data = deflateRawSync(Buffer.from(text));
		const header = (signature: number, length: number) => {
			const head = Buffer.alloc(length);
			head.writeUInt32LE(signature, 0);
			const shift = length === 46 ? 2 : 0;
			head.writeUInt16LE(8, 8 + shift);
			head.writeUInt32LE(crc32(text), 14 + shift);
			head.writeUInt32LE(data.length, 18 + shift);
			head.writeUInt32LE(size ?? Buffer.byteLength(text), 22 + shift);
			head.writeUInt16LE(name.length, 26 + shift);
			if (length === 46) head.writeUInt32LE(at, 42);
			return Buffer.concat([head, Buffer.from(name)]);
		};
		directory.push(header(0x02014b50, 46));
		const local = Buffer.concat([header(0x04034b50, 30), data]);
		parts.push(local);
		at += local.length;
	}
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(directory.length, 8);
	end.writeUInt16LE(directory.length, 10);
	end.writeUInt32LE(Buffer.concat(directory).length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...parts, ...directory, end]);
}

describe('a file that would do harm', () => {
	const sheet = (cells: string) => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
	const of = (cells: string) => zip({ 'xl/worksheets/sheet1.xml': sheet(cells) });
	const refusals: [string, Buffer, string][] = [
		['is no zip', Buffer.from('Nr.;Navn\n1;Ola'), t.errors.notExcel],
		['is empty', Buffer.alloc(0), t.errors.notExcel],
		['is too large', Buffer.alloc(maxFileBytes + 1), t.errors.tooBig(300)],
		['unpacks to far more', zip({ 'xl/worksheets/sheet1.xml': sheet(' '.repeat(9_000_000)) }), t.errors.tooMuchInside],
		['lies about how much', zip({ 'xl/worksheets/sheet1.xml': sheet(' '.repeat(900_000)) }, 10), t.errors.notExcel],
		[
			'has a cell far out',
			zip({ 'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="XFD1"/></row>') }),
			t.errors.tooMuchInside
		],
		['has a row far down', zip({ 'xl/worksheets/sheet1.xml': sheet("<row r='1048576'/>") }), t.errors.tooMuchInside],
		['hides the address', zip({ 'xl/x.xml': sheet('<row a=">" r="&#49;048576"/>') }), t.errors.tooMuchInside],
		['hides it behind another', of('<row a="<" r="3000000"><c r="A1"/></row>'), t.errors.notExcel],
		['hides it in a prefix', of('<x:row xmlns:x="http://x" x:r="3000000"/>'), t.errors.tooMuchInside],
		['has a million rows without address', of('<row/>'.repeat(1_000_000)), t.errors.tooMuchInside],
		['is one tag that never ends', of(`<row ${'"'.repeat(3_000_000)}`), t.errors.notExcel],
		['is one tag without end to its spaces', of(`<row ${' '.repeat(3_000_000)}/>`), t.errors.notExcel],
		['is a zip of something else', zip({ 'hei.txt': 'hei' }), t.errors.notExcel]
	];
	test.each(refusals)('%s: refused in plain words', async (_name, bytes, error) => {
		expect(await readSheets(bytes)).toEqual({ ok: false, error });
	});

	test('one long text in very many cells is refused, not multiplied', async () => {
		const long = 'x'.repeat(30_000);
		const rows = Array.from({ length: 1000 }, (_, at) => [at, long]);
		const roles = { key: 'roles' as const, name: 'Roller', columns: [], mark: '', rows: [['Nr.', 'Navn'], ...rows] };
		expect(await readSheets(await writeSheets([roles]))).toEqual({ ok: false, error: t.errors.tooMuchInside });
	});

	test('what is said of a file is short, whatever it holds', () => {
		const long = 'x'.repeat(30_000);
		const rows = Array.from({ length: 5000 }, () => [long, long]);
		const sheets = [
			{ name: 'Roller', rows: [['Nr.', 'Navn', long], ...rows.slice(0, 150)] },
			{ name: t.sheets.stages, rows: [['Nr.'], ...rows] }
		];
		expect(JSON.stringify(planImport(sheets, [], [])).length).toBeLessThan(200_000);
	});

	test('any bytes, and a good file with any byte changed, give a file or a plain refusal', async () => {
		const good = await writeSheets(toSheets([], [], 'staff'));
		await fc.assert(
			fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
				const bytes = Buffer.from(good);
				bytes[at] = byte;
				const read = await readSheets(bytes);
				if (!read.ok)
					expect(read.error).toMatch(/^(Dette er ikke en Excel-fil|Filen inneholder mer|Celle [A-Z]+\d+ i filen)/);
			}),
			{ numRuns: 40 }
		);
	});
});

describeEachEngine('Excel and the database', ({ db }) => {
	let ours: Awaited<ReturnType<typeof municipalityWithExercise>>;
	beforeEach(async () => {
		ours = await municipalityWithExercise(db);
	});

	test('what is taken out of one exercise is taken into another, whole', async () => {
		const objective = await addObjective(db, ours.exerciseId, { title: 'Mål', description: '', version: 0 });
		value(await addCriterion(db, ours.exerciseId, objective, { text: 'Ses', howSeen: '' }));
		await playedRole(db, ours.exerciseId);
		const file = await exportRoles(db, ours.exerciseId, 'staff');
		const theirs = await municipalityWithExercise(db);
		const plan = value(await planRoles(db, theirs.exerciseId, file));
		expect(plan.roles.map(({ status }) => status)).toEqual(['new']);
		expect(await writtenRoles(db, theirs.exerciseId)).toEqual([]);
		expect(await takeRoles(db, theirs.exerciseId, file, plan.seen)).toEqual({ ok: true, value: 1 });
		const bare = (roles: Awaited<ReturnType<typeof writtenRoles>>) =>
			roles.map(({ id: _id, version: _v, ...rest }) => rest);
		expect(bare(await writtenRoles(db, theirs.exerciseId))).toEqual(bare(await writtenRoles(db, ours.exerciseId)));
		const again = value(await planRoles(db, theirs.exerciseId, file));
		expect(again.roles.map(({ status }) => status)).toEqual(['same']);
		expect(await takeRoles(db, theirs.exerciseId, file, again.seen)).toEqual({ ok: true, value: 0 });
	});

	test('when somebody has written meanwhile, or a row is wrong, nothing is stored', async () => {
		await playedRole(db, ours.exerciseId);
		const before = await writtenRoles(db, ours.exerciseId);
		const changed = { ...before[0]!, script: { ...before[0]!.script, mood: 'Sint' } };
		const file = await writeSheets(toSheets([changed], [], 'staff'));
		expect(await takeRoles(db, ours.exerciseId, file, 'x')).toEqual({
			ok: false,
			errors: { form: t.errors.changedSince }
		});
		const wrong = await writeSheets(
			toSheets([changed, { ...changed, facts: { ...changed.facts, number: 8, name: '' } }], [], 'staff')
		);
		const { seen } = value(await planRoles(db, ours.exerciseId, wrong));
		expect(await takeRoles(db, ours.exerciseId, wrong, seen)).toEqual({ ok: false, errors: { form: t.mend } });
		expect(await writtenRoles(db, ours.exerciseId)).toEqual(before);
		expect(await takeRoles(db, ours.exerciseId, file, seen)).toEqual({ ok: true, value: 1 });
		const [after] = await writtenRoles(db, ours.exerciseId);
		expect([after!.script.mood, after!.version]).toEqual(['Sint', before[0]!.version + 1]);
		expect(after!.stages.map(({ trigger }) => roleWriting.trigger[trigger!])).toEqual([
			'Fra start',
			'Når klokka er kommet dit'
		]);
	});
});
