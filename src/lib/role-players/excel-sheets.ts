import { roleExcel as t } from '#lib/i18n/nb/roleExcel.ts';
import { roleText } from '#lib/i18n/nb/roleText.ts';
import { roleWriting } from '#lib/i18n/nb/roleWriting.ts';
import { forAudience, roleAudience, scriptAudience, stageAudience, type Audience } from './audience.ts';
import { written } from './excel-cells.ts';
import type { RolePlayInput } from './input.ts';
import { roleScriptFields } from './instruction.ts';

/** A role as Excel carries it: everything but its translations. */
export type SheetRole = Pick<RolePlayInput, 'facts' | 'script' | 'stages' | 'staff'>;
export type SheetCriterion = { id: string; number: string };

/** The sheets by key; `rows` begins with the header. */
export type SheetKey = keyof typeof t.sheets;
export type Sheet = { key: SheetKey; name: string; mark?: string; columns: SheetColumn[]; rows: (string | number)[][] };
export type SheetColumn = { key: string; label: string; width: number };

const column = (key: string, label: string, width = 30): SheetColumn => ({ key, label, width });

/** The columns of each sheet. A file's are known by these words. */
export const sheetColumns: Record<SheetKey, SheetColumn[]> = {
	roles: [
		column('number', t.number, 6),
		column('name', roleText.name, 24),
		column('age', roleText.age, 8),
		...roleScriptFields.map((field) => column(field, roleText.script[field], 34))
	],
	stages: [
		column('number', t.number, 6),
		column('order', t.order, 6),
		column('when', roleText.stage.when),
		column('trigger', roleText.stage.trigger, 24),
		column('minutes', roleText.stage.minutes, 12),
		column('become', roleText.stage.become, 40),
		column('signs', roleText.stage.signs, 40),
		column('changedBy', roleText.stage.changedBy, 40)
	],
	staff: [
		column('number', t.number, 6),
		column('keyRole', roleText.keyRole, 12),
		column('purpose', roleText.staff.purpose, 40),
		column('criterionId', roleText.staff.criterionId, 20),
		column('expectedTriage', roleText.staff.expectedTriage, 18),
		column('expectedHandling', roleText.staff.expectedHandling, 40),
		column('vitalSigns', roleText.staff.vitalSigns, 34),
		column('makeUp', roleText.staff.makeUp, 34)
	]
};

/**
 * The roles as sheets, for those who may read them: a file for role players has no sheet for the staff.
 * @param criteria of the exercise: a role's is written by its number
 */
export function toSheets(
	roles: readonly SheetRole[],
	criteria: readonly SheetCriterion[],
	reader: Extract<Audience, 'staff' | 'role_player'>
): Sheet[] {
	const sheet = (key: SheetKey, rows: Record<string, string | number>[], mark?: string): Sheet => ({
		key,
		name: t.sheets[key],
		mark,
		columns: sheetColumns[key],
		rows: [
			sheetColumns[key].map(({ label }) => label),
			...rows.map((row) => sheetColumns[key].map((one) => written(row[one.key] ?? '')))
		]
	});
	const open = [
		sheet(
			'roles',
			roles.map(({ facts, script }) => ({
				...forAudience(facts, roleAudience, 'role_player'),
				...forAudience(script, scriptAudience, 'role_player')
			}))
		),
		sheet(
			'stages',
			roles.flatMap(({ facts, stages }) =>
				stages.map((stage, index) => {
					const { trigger, minutes, ...words } = forAudience(stage, stageAudience, 'role_player');
					return {
						...words,
						number: facts.number,
						order: index + 1,
						trigger: roleWriting.trigger[trigger ?? 'event'],
						minutes: minutes ?? ''
					};
				})
			)
		)
	];
	if (reader !== 'staff') return open;
	const numbers = new Map(criteria.map(({ id, number }) => [id, number]));
	const staff = roles.map(({ facts, staff: { criterionId, expectedTriage, ...notes } }) => ({
		...notes,
		number: facts.number,
		keyRole: facts.keyRole ? t.yes : t.no,
		criterionId: (criterionId && numbers.get(criterionId)) || '',
		expectedTriage: expectedTriage ? roleText.triage[expectedTriage] : ''
	}));
	return [...open, sheet('staff', staff, t.staffMark)];
}
