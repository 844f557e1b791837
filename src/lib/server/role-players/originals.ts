import { createHash } from 'node:crypto';
import {
	translationLanguages,
	type CaseStageText,
	type FrontTranslations,
	type RoleScript,
	type RoleTranslations,
	type Stored,
	type TranslationLanguage
} from '#lib/role-players/instruction.ts';

/*
 * Which translations were made from a bokmål text that says something else now. With each translation lies a fingerprint of
 * its original; one that was stored before there were fingerprints is not doubted.
 */
type Texts = Readonly<Record<string, unknown>>;

const fingerprint = (text: unknown) =>
	createHash('sha256')
		.update(String(text ?? '').trim())
		.digest('base64url')
		.slice(0, 12);

const isText = (text: unknown): text is string => typeof text === 'string' && text.trim() !== '';

/**
 * The fingerprints to store with what was just written.
 * @param words what is written now; `before` what stood there, with the `marks` of its originals
 * @param holds names of texts that were looked through: they stand as they did, and still say what the original says
 */
export function marked(
	original: Texts,
	words: Texts,
	before: Texts | undefined,
	marks: Texts | undefined,
	holds: readonly string[]
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(words)
			.filter(([, text]) => isText(text))
			.map(([name, text]) => {
				const kept = marks?.[name];
				const seen = holds.includes(name) || before?.[name] !== text || !isText(kept);
				return [name, seen ? fingerprint(original[name]) : kept];
			})
	);
}

/** Names of the translated texts whose original says something else than when they were written. */
export function outdated(original: Texts, words: Texts | undefined, marks: Texts | undefined): string[] {
	return Object.entries(marks ?? {})
		.filter(([name, mark]) => isText(words?.[name]) && isText(original[name]) && mark !== fingerprint(original[name]))
		.map(([name]) => name);
}

/** As `outdated` for a whole role, by the names of its form's fields. */
export function outdatedInRole(
	{ script, stages }: { script: RoleScript; stages: readonly CaseStageText[] },
	{ originals, ...translations }: Stored<RoleTranslations>,
	language: TranslationLanguage
): string[] {
	const [words, marks] = [translations[language], originals?.[language]];
	return [
		...outdated(script, words?.script, marks?.script),
		...stages.flatMap((stage, at) =>
			outdated(stage, words?.stages[at], marks?.stages[at]).map((name) => `stages.${at}.${name}`)
		)
	];
}

/** As `outdated` for the practical front. */
export function outdatedInFront(
	front: Texts,
	{ originals, ...translations }: Stored<FrontTranslations>,
	language: TranslationLanguage
): string[] {
	return outdated(front, translations[language], originals?.[language]);
}

/** How many in all languages. @param within what one language has */
export const countOutdated = (within: (language: TranslationLanguage) => readonly string[]) =>
	translationLanguages.reduce((sum, language) => sum + within(language).length, 0);
