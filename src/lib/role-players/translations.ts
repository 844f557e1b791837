import { applicable } from './applicable.ts';
import {
	roleScriptFields,
	translationLanguages,
	type CaseStageText,
	type FrontTranslations,
	type InstructionContent,
	type InstructionFront,
	type RoleTranslations,
	type Stored,
	type TranslatedRole,
	type TranslationLanguage
} from './instruction.ts';

/** The words of the front that may be written in more than one language. */
export const translatedFront = [
	'about',
	'meetingPlace',
	'mapWords',
	'gettingHome',
	'bring',
	'wear',
	'leaveAtHome',
	'food',
	'respondersWill',
	'respondersWillNot',
	'photos',
	'afterwards'
] as const satisfies readonly (keyof InstructionFront)[];

/** The words of a stage. */
export const translatedStage = [
	'when',
	'become',
	'signs',
	'changedBy'
] as const satisfies readonly (keyof CaseStageText)[];

const written = (text: string | undefined) => (text ?? '').trim() !== '';

/** The languages in which something of this instruction is written, beside bokmål. */
export function languagesOf({ translations }: Pick<InstructionContent, 'translations'>): TranslationLanguage[] {
	return translationLanguages.filter((language) => {
		const role = translations?.role?.[language];
		const texts = [
			...Object.values(role?.script ?? {}),
			...(role?.stages ?? []).flatMap((stage) => Object.values(stage)),
			...Object.values(translations?.front?.[language] ?? {})
		];
		return texts.some((text) => typeof text === 'string' && written(text));
	});
}

/** The instruction as it reads in one language; what is not translated stays in bokmål. */
export function inLanguage(content: InstructionContent, language: TranslationLanguage | 'nb'): InstructionContent {
	if (language === 'nb') return content;
	const role = content.translations?.role?.[language];
	return {
		...content,
		front: over(content.front, content.translations?.front?.[language]),
		script: over(content.script, role?.script),
		stages: content.stages.map((stage, index) => over(stage, role?.stages[index]))
	};
}

/** `base` with what is written in `words` in its place. What does not apply in bokmål does not in any language. */
function over<T extends object>(base: T, words: Record<string, unknown> | undefined): T {
	const merged = { ...base };
	for (const [name, text] of Object.entries(words ?? {})) {
		const own = base[name as keyof T];
		if (typeof text === 'string' && written(text) && typeof own === 'string' && applicable(own) !== '')
			merged[name as keyof T] = text as T[keyof T];
	}
	return merged;
}

/** Which words stand in bokmål only, in one language: names of blocks of the front and the script, and stages by number. */
export function untranslated(content: InstructionContent, language: TranslationLanguage) {
	const role = content.translations?.role?.[language];
	const front = content.translations?.front?.[language];
	const lacks = (own: string | undefined, text: string | undefined) => applicable(own ?? '') !== '' && !written(text);
	return {
		front: translatedFront.filter((block) => lacks(content.front[block], front?.[block])),
		script: roleScriptFields.filter((block) => lacks(content.script[block], role?.script[block])),
		stages: content.stages.flatMap((stage, index) =>
			translatedStage.some((name) => lacks(stage[name], role?.stages[index]?.[name])) ? [index + 1] : []
		)
	};
}

/** Only the languages in which something is written; undefined when there is none. */
export function frozenTranslations(
	role: RoleTranslations,
	front: FrontTranslations
): InstructionContent['translations'] {
	const languages = languagesOf({ translations: { role, front } });
	if (languages.length === 0) return undefined;
	const only = <T>(all: Partial<Record<TranslationLanguage, T>>) =>
		Object.fromEntries(languages.flatMap((language) => (all[language] ? [[language, all[language]]] : []))) as Partial<
			Record<TranslationLanguage, T>
		>;
	return { role: only(role), front: only(front) };
}

/**
 * The translated stages after the bokmål ones were put in another order or taken away.
 * @param rows for each stage as it is now, which one it was before (from 0), or null when it is new
 */
export function moveStages(
	{ originals, ...translations }: Stored<RoleTranslations>,
	rows: readonly (number | null)[]
): Stored<RoleTranslations> {
	const moved = Object.fromEntries(
		Object.entries(translations).map(([language, { script, stages }]) => [
			language,
			{ script, stages: rows.map((row) => (row === null ? undefined : stages[row]) ?? {}) } satisfies TranslatedRole
		])
	);
	return originals ? { ...moved, originals: moveStages(originals, rows) } : moved;
}
