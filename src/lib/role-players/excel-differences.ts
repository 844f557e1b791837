import { roleExcel as t } from '#lib/i18n/nb/roleExcel.ts';
import { roleText } from '#lib/i18n/nb/roleText.ts';
import { roleWriting } from '#lib/i18n/nb/roleWriting.ts';
import type { SheetCriterion, SheetRole } from './excel-sheets.ts';
import { roleScriptFields, type CaseStageText } from './instruction.ts';

/** One field that would read otherwise; '' where there is nothing. */
export type Difference = { label: string; from: string; to: string };

/** What is different from one role to another, field by field, in the form's order. */
export function roleDifferences(
	before: SheetRole,
	after: SheetRole,
	criteria: readonly SheetCriterion[]
): Difference[] {
	const found: Difference[] = [];
	const compare = (label: string, from: string, to: string) => {
		if (from !== to) found.push({ label, from, to });
	};
	const yesNo = (yes: boolean) => (yes ? t.yes : t.no);
	compare(roleText.name, before.facts.name, after.facts.name);
	compare(roleText.age, before.facts.age, after.facts.age);
	compare(roleText.keyRole, yesNo(before.facts.keyRole), yesNo(after.facts.keyRole));
	for (const field of roleScriptFields) compare(roleText.script[field], before.script[field], after.script[field]);
	for (let at = 0; at < Math.max(before.stages.length, after.stages.length); at++) {
		const [from, to] = [before.stages[at], after.stages[at]];
		if (!from || !to) compare(t.stageRemoved(at + 1), from ? stageLine(from) : '', to ? stageLine(to) : '');
		else
			for (const [label, text] of Object.entries(stageTexts(to)))
				compare(t.stageAt(at + 1, label), stageTexts(from)[label]!, text);
	}
	const number = (id: string | null) => criteria.find((one) => one.id === id)?.number ?? '';
	const { staff } = roleText;
	compare(staff.purpose, before.staff.purpose, after.staff.purpose);
	compare(staff.criterionId, number(before.staff.criterionId), number(after.staff.criterionId));
	const triage = (code: SheetRole['staff']['expectedTriage']) => (code ? roleText.triage[code] : '');
	compare(staff.expectedTriage, triage(before.staff.expectedTriage), triage(after.staff.expectedTriage));
	for (const field of ['expectedHandling', 'vitalSigns', 'makeUp'] as const)
		compare(staff[field], before.staff[field], after.staff[field]);
	return found;
}

function stageTexts({ when, become, signs, changedBy, trigger, minutes }: CaseStageText): Record<string, string> {
	const { stage } = roleText;
	return {
		[stage.when]: when,
		[stage.trigger]: roleWriting.trigger[trigger ?? 'event'],
		[stage.minutes]: minutes === null || minutes === undefined ? '' : String(minutes),
		[stage.become]: become,
		[stage.signs]: signs,
		[stage.changedBy]: changedBy
	};
}

const stageLine = ({ when, become }: CaseStageText) => `${when}: ${become}`;
