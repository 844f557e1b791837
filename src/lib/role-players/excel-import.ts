import { roleExcel as t } from '#lib/i18n/nb/roleExcel.ts';
import { roleText } from '#lib/i18n/nb/roleText.ts';
import { roleWriting } from '#lib/i18n/nb/roleWriting.ts';
import { cellName, fromCell, type CellValue } from './excel-cells.ts';
import { sheetColumns, type SheetCriterion, type SheetKey, type SheetRole } from './excel-sheets.ts';
import { maxStages, rolePlayInput } from './input.ts';
import { roleScriptFields, stageTriggers, triageCategories } from './instruction.ts';
import { roleDifferences, type Difference } from './excel-differences.ts';

/** A sheet as it was read. */
export type ReadSheet = { name: string; rows: readonly (readonly CellValue[])[] };

/** What is wrong, with the cell it stands in («» where there is none). */
export type Problem = { place: string; message: string };

/** What one row of the file would do. Nothing is stored by making it. */
export type PlannedRole = { number: string; name: string; problems: Problem[] } & (
	| { status: 'wrong'; role: null; differences: [] }
	| { status: 'new' | 'changed' | 'same'; role: SheetRole; differences: Difference[] }
);
export type ImportPlan = {
	roles: PlannedRole[];
	/** What is wrong with the file as a whole: nothing can be taken in. */
	problems: string[];
	/** What is left out, and why. */
	remarks: string[];
};

/** Roles that one file can hold. */
export const maxRoles = 200;

type Row = { at: number; texts: Record<string, string> };
type Table = { key: SheetKey; name: string; columns: Map<string, number>; rows: Row[] };

const same = (one: string, other: string) =>
	one.trim().toLocaleLowerCase('nb') === other.trim().toLocaleLowerCase('nb');

/**
 * What a file would do to the roles that are there.
 * @param existing the exercise's roles as they are written  @param criteria the exercise's
 */
export function planImport(
	sheets: readonly ReadSheet[],
	existing: readonly SheetRole[],
	criteria: readonly SheetCriterion[]
): ImportPlan {
	const plan: ImportPlan = { roles: [], problems: [], remarks: [] };
	const tables = {} as Partial<Record<SheetKey, Table>>;
	for (const sheet of sheets) {
		const key = (Object.keys(t.sheets) as SheetKey[]).find((one) => same(t.sheets[one], sheet.name));
		if (!key) plan.remarks.push(t.unknownSheet(short(sheet.name)));
		else if (!tables[key]) tables[key] = asTable(key, sheet, plan);
	}
	if (!tables.roles) plan.problems.push(t.errors.noSheet(t.sheets.roles));
	for (const table of Object.values(tables))
		for (const wanted of table.key === 'roles' ? ['number', 'name'] : ['number'])
			if (!table.columns.has(wanted))
				plan.problems.push(
					t.errors.noColumn(table.name, sheetColumns[table.key].find(({ key }) => key === wanted)!.label)
				);
	if (plan.problems.length > 0 || !tables.roles) return plan;
	const { roles, stages, staff } = tables;
	if (roles.rows.length === 0) plan.problems.push(t.errors.noRows);
	if (roles.rows.length > maxRoles) plan.problems.push(t.errors.tooManyRows(maxRoles));
	if (plan.problems.length > 0) return plan;

	const seen = new Set(roles.rows.map(({ texts }) => key(texts.number)));
	for (const table of [stages, staff])
		for (const row of table?.rows ?? [])
			if (!seen.has(key(row.texts.number)))
				plan.problems.push(place(table!, row, 'number') + t.errors.unknownNumber(short(row.texts.number), roles.name));
	const taken = new Set<string>();
	for (const row of roles.rows) {
		const number = key(row.texts.number);
		const before = existing.find(({ facts }) => String(facts.number) === number);
		const parts = {
			roles,
			row,
			stages: stages && { table: stages, rows: stages.rows.filter(({ texts }) => key(texts.number) === number) },
			staff: staff && { table: staff, rows: staff.rows.filter(({ texts }) => key(texts.number) === number) }
		};
		const planned = planRole(parts, before, criteria);
		if (taken.has(number) && number !== '')
			planned.problems.push({ place: place(roles, row, 'number'), message: t.errors.twice(short(number)) });
		taken.add(number);
		plan.roles.push(
			planned.problems.length > 0 ? { ...planned, status: 'wrong', role: null, differences: [] } : planned
		);
	}
	plan.problems = plan.problems.slice(0, mostSaid);
	plan.remarks = plan.remarks.slice(0, mostSaid);
	return plan;
}

/** What is said back of a file: enough to find it, whatever the file holds. */
const mostSaid = 50;
const short = (text: string | undefined) => {
	const whole = (text ?? '').trim();
	return whole.length > 120 ? `${whole.slice(0, 120)}…` : whole;
};

/** «07» and 7 are the same number. */
const key = (text: string | undefined) => (text ?? '').trim().replace(/^0+(?=\d)/, '');

const place = (table: Table, row: Row, column: string) =>
	t.at(table.name, cellName(row.at, table.columns.get(column) ?? 0));

/** The header is the first row with the number's column; what stands above it is a heading. */
function asTable(key: SheetKey, sheet: ReadSheet, plan: ImportPlan): Table {
	const header = sheet.rows.slice(0, 5).findIndex((row) => row.some((cell) => same(fromCell(cell), t.number)));
	const table: Table = { key, name: sheet.name, columns: new Map(), rows: [] };
	if (header < 0) return table;
	sheet.rows[header]!.forEach((cell, index) => {
		const label = fromCell(cell).trim();
		const known = sheetColumns[key].find((one) => same(one.label, label));
		if (known && !table.columns.has(known.key)) table.columns.set(known.key, index);
		else if (label !== '') plan.remarks.push(t.unknownColumn(sheet.name, short(label)));
	});
	sheet.rows.slice(header + 1).forEach((cells, index) => {
		const texts = Object.fromEntries([...table.columns].map(([name, at]) => [name, fromCell(cells[at])]));
		if (Object.values(texts).some((text) => text.trim() !== '')) table.rows.push({ at: header + 1 + index, texts });
	});
	return table;
}

type Part = { table: Table; rows: Row[] } | undefined;

/** A row, its steps and its notes checked as the form would; what the file has no column for stays as it is. */
function planRole(
	{ roles, row, stages, staff }: { roles: Table; row: Row; stages: Part; staff: Part },
	before: SheetRole | undefined,
	criteria: readonly SheetCriterion[]
): PlannedRole {
	const problems: Problem[] = [];
	const kept = before ? asTexts(before) : {};
	const values: Record<string, string> = { ...kept, version: '1' };
	for (const name of ['number', 'name', 'age', ...roleScriptFields])
		if (name in row.texts) values[name] = row.texts[name]!;
	values.number = key(row.texts.number);

	const steps = (stages?.rows ?? [])
		.map((step, index) => ({ step, rank: Number(step.texts.order || index + 1) || index + 1 }))
		.sort((one, other) => one.rank - other.rank)
		.map(({ step }) => step);
	if (stages) {
		for (const name of Object.keys(values)) if (name.startsWith('stages.')) delete values[name];
		if (steps.length > maxStages)
			problems.push({
				place: place(stages.table, steps[maxStages]!, 'number'),
				message: t.errors.tooManyStages(maxStages)
			});
		steps.forEach(({ texts }, at) => {
			for (const name of ['when', 'become', 'signs', 'changedBy', 'minutes'])
				values[`stages.${at}.${name}`] = texts[name] ?? '';
			const word = texts.trigger ?? '';
			values[`stages.${at}.trigger`] = stageTriggers.find((code) => same(roleWriting.trigger[code], word)) ?? word;
		});
	}
	const notes = staff?.rows[0];
	if (staff && staff.rows.length > 1)
		problems.push({
			place: place(staff.table, staff.rows[1]!, 'number'),
			message: t.errors.twice(short(values.number))
		});
	if (staff && notes) takeNotes(staff.table, notes, values, criteria, problems);

	const parsed = rolePlayInput.safeParse(values);
	for (const issue of parsed.error?.issues ?? []) {
		const [first, at, name] = issue.path.map(String);
		const found =
			first === 'stages' && stages && steps[Number(at)]
				? place(stages.table, steps[Number(at)]!, name!)
				: staff && notes && staff.table.columns.has(first!) && !roles.columns.has(first!)
					? place(staff.table, notes, first!)
					: place(roles, row, first!);
		problems.push({ place: found, message: issue.message });
	}
	const named = { number: short(values.number), name: short(values.name), problems: problems.slice(0, mostSaid) };
	if (!parsed.success || problems.length > 0) return { ...named, status: 'wrong', role: null, differences: [] };
	const { facts, script, stages: course, staff: own } = parsed.data;
	const role: SheetRole = { facts, script, stages: course, staff: own };
	const differences = before ? roleDifferences(before, role, criteria) : [];
	return { ...named, status: !before ? 'new' : differences.length > 0 ? 'changed' : 'same', role, differences };
}

function takeNotes(
	table: Table,
	{ at, texts }: Row,
	values: Record<string, string>,
	criteria: readonly SheetCriterion[],
	problems: Problem[]
): void {
	const row = { at, texts };
	for (const name of ['purpose', 'expectedHandling', 'vitalSigns', 'makeUp'])
		if (name in texts) values[name] = texts[name]!;
	const triage = texts.expectedTriage?.trim();
	if (triage !== undefined)
		values.expectedTriage = triageCategories.find((code) => same(roleText.triage[code], triage)) ?? triage;
	const criterion = texts.criterionId?.trim();
	if (criterion !== undefined) {
		const found = criteria.find(({ number }) => number === criterion.replace(',', '.'));
		values.criterionId = found?.id ?? '';
		if (criterion !== '' && !found)
			problems.push({ place: place(table, row, 'criterionId'), message: t.errors.criterion(short(criterion)) });
	}
	const keyRole = texts.keyRole?.trim().toLocaleLowerCase('nb');
	if (keyRole !== undefined) {
		if (!['', t.yes, t.no, 'x'].includes(keyRole))
			problems.push({ place: place(table, row, 'keyRole'), message: t.errors.yesNo });
		if ([t.yes, 'x'].includes(keyRole)) values.keyRole = t.yes;
		else delete values.keyRole;
	}
}

/** A stored role as the form would send it. */
function asTexts({ facts, script, stages, staff }: SheetRole): Record<string, string> {
	const texts: Record<string, string> = { ...script, name: facts.name, age: facts.age };
	if (facts.keyRole) texts.keyRole = t.yes;
	stages.forEach((stage, at) => {
		for (const [name, text] of Object.entries(stage)) texts[`stages.${at}.${name}`] = text === null ? '' : String(text);
	});
	for (const [name, text] of Object.entries(staff)) texts[name] = text ?? '';
	return texts;
}
