import { rolePlayerCard } from '#lib/i18n/nb/rolePlayerCard.ts';
import { rolePlayers as t } from '#lib/i18n/nb/rolePlayers.ts';
import { roleFront } from '#lib/i18n/nb/roleFront.ts';
import { roleText } from '#lib/i18n/nb/roleText.ts';
import { roleWriting as w } from '#lib/i18n/nb/roleWriting.ts';
import { isUnset, type Gap } from './gates.ts';
import { isVariable } from './variables.ts';

/** The block's name, as its form has it. */
export function blockWords({ where, block }: Pick<Gap, 'where' | 'block'>): string {
	const labels: Record<string, string> = where === 'front' ? roleFront.front : roleText.script;
	return (
		(t.gapBlocks as Record<string, string>)[block] ??
		labels[block] ??
		(rolePlayerCard.blocks as Record<string, string>)[block] ??
		block
	);
}

/** What is missing, in words. */
export function gapWords(gap: Gap): string {
	const label = blockWords(gap);
	if (!gap.variable) return label;
	if (isUnset(gap)) return w.variableMissing(gap.variable, label.toLocaleLowerCase('nb'));
	const place = gap.language ? w.inLanguage(label, w.languageName[gap.language]) : w.quotedBlock(label);
	return isVariable(gap.variable) ? w.variableNotHere(gap.variable, place) : w.variableUnknown(gap.variable, place);
}

const fieldIds: Partial<Record<Gap['block'], string>> = {
	meetAt: 'meetTime',
	endsBy: 'endsTime',
	stages: 'stages-0-when'
};

/** The address where a gap is mended: page and field. */
export function gapAddress(exerciseId: string, rolePlayId: string, gap: Gap): string {
	const exercise = `/ovelser/${exerciseId}`;
	const role = `${exercise}/markorer/${rolePlayId}`;
	const { where, block, language } = gap;
	if (language) return `${where === 'front' ? `${exercise}/markorer/praktisk` : role}/sprak?til=${language}#${block}`;
	if (block === 'mapWords') return `${exercise}/markorer/praktisk/kartskisse#words`;
	const page =
		where === 'exercise' ? `${exercise}/rediger` : where === 'front' ? `${exercise}/markorer/praktisk` : role;
	return `${page}#${fieldIds[block] ?? block}`;
}
