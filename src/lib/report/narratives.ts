import { z } from 'zod';
import { optionalChoice, optionalText } from '#lib/forms/fields.ts';
import { reportPage as t } from '#lib/i18n/nb/reportPage.ts';
import { sectionIds, type PlanChanges, type SectionId } from './report.ts';

/** Where people write in the report beside what is drawn from data. Lists are one item a line. */
export const narrativeKeys = [
	...sectionIds,
	'worked',
	'toImprove',
	'decisions',
	'involvementDirect',
	'planChangesKind',
	'planChangesText',
	'limits'
] as const;
export type NarrativeKey = (typeof narrativeKeys)[number];

const n = t.narrative;

/** The fields that each section's form has, in order. */
export const sectionFields: Record<SectionId, readonly NarrativeKey[]> = {
	summary: ['worked', 'toImprove', 'decisions'],
	exercise: ['exercise'],
	earlierLessons: ['earlierLessons'],
	objectives: ['objectives'],
	roles: ['roles'],
	contactLines: ['contactLines'],
	rolePlayers: ['rolePlayers'],
	feedback: ['feedback'],
	assessment: ['assessment'],
	lessons: ['lessons'],
	actions: ['actions'],
	involvement: ['involvementDirect'],
	planChanges: ['planChangesKind', 'planChangesText'],
	nextExercise: ['nextExercise'],
	method: ['method', 'limits']
};

const longest: Partial<Record<NarrativeKey, number>> = { worked: 1500, toImprove: 1500, decisions: 1500 };

/** How many characters the field may have. */
export const narrativeLimit = (key: NarrativeKey): number => longest[key] ?? 4000;

/** Whether each line of the field is an item of its own. */
export const isList = (key: NarrativeKey): boolean =>
	['worked', 'toImprove', 'decisions', 'planChangesText', 'limits'].includes(key);

/** The items of such a field. */
export const itemsIn = (text = ''): string[] =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);

/** Forskrift om kommunal beredskapsplikt § 8: what changes, one «plan: change» a line, or that nothing does and why. */
export function planChangesFrom(kind: string | undefined, text = ''): PlanChanges {
	if (kind === 'none') return { kind: 'none', reason: text };
	const changes = itemsIn(text).map((line) => {
		const [, document = '', change = line] = /^(.*?):(?!\/\/|\d\d\b)\s*(.+)$/.exec(line) ?? [];
		return { document: document.trim(), change, owner: '', dueDate: null };
	});
	return changes.length > 0 ? { kind: 'changes', changes } : { kind: 'not_stated' };
}

/** What the field is called on the page where the report is written. */
export const narrativeLabel = (key: NarrativeKey): string =>
	key in n.labels ? n.labels[key as keyof typeof n.labels] : n.introduction;

/** The schema of one section's form. */
export function narrativeInput(section: SectionId) {
	return z.object(
		Object.fromEntries(
			sectionFields[section].map((key) => [
				key,
				key === 'planChangesKind'
					? optionalChoice(narrativeLabel(key), ['none', 'changes']).transform((kind) => kind ?? '')
					: optionalText(narrativeLabel(key), narrativeLimit(key))
			])
		)
	) as z.ZodType<Partial<Record<NarrativeKey, string>>>;
}
