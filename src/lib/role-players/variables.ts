import { readerIn } from '#lib/i18n/readers.ts';
import { applicable } from './applicable.ts';
import type { CaseStageText, InstructionContent, InstructionFront, TranslationLanguage } from './instruction.ts';
import { latestEnd } from './when.ts';

/*
 * What is decided late stands in one place and is written as {markøransvarlig} in the texts. It is filled in before gaps are
 * counted and before a text is frozen, so that whoever reads a card never meets a variable.
 */

/** The users' own words, as they are typed. */
export const variables = [
	'markøransvarlig',
	'telefon',
	'talegruppe',
	'oppmøtested',
	'oppmøtetid',
	'nødord',
	'ferdig'
] as const;
export type Variable = (typeof variables)[number];

/** Where each value is set. */
export const variableSource = {
	markøransvarlig: { where: 'front', block: 'contactName' },
	telefon: { where: 'front', block: 'contactPhone' },
	talegruppe: { where: 'front', block: 'talkGroup' },
	oppmøtested: { where: 'front', block: 'meetingPlace' },
	oppmøtetid: { where: 'front', block: 'meetAt' },
	nødord: { where: 'exercise', block: 'stopPhrase' },
	ferdig: { where: 'front', block: 'endsBy' }
} as const satisfies Record<
	Variable,
	{ where: 'front'; block: keyof InstructionFront } | { where: 'exercise'; block: 'stopPhrase' }
>;

/** These are values themselves: nothing is filled in there. */
const sources: ReadonlySet<string> = new Set(['mapUrl', ...Object.values(variableSource).map(({ block }) => block)]);
export const isSource = (block: string) => sources.has(block);

/** A word in braces. Digits and signs are left alone: «{3}» is text. */
const pattern = /\{\s*(\p{L}(?:[\p{L} _-]{0,38}\p{L})?)\s*\}/gu;

export const isVariable = (name: string): name is Variable => (variables as readonly string[]).includes(name);

/** The variables that a text names, once each, in small letters; known or not. */
export function variablesIn(text: string): string[] {
	return [...new Set([...text.matchAll(pattern)].map(([, name]) => name!.toLocaleLowerCase('nb')))];
}

/** What each variable says in one language; '' while it is not decided. */
export function variableValues(
	content: {
		front: InstructionFront;
		safety: Pick<InstructionContent['safety'], 'stopPhrase'>;
		exercise: InstructionContent['exercise'];
		translations?: InstructionContent['translations'];
	},
	language?: TranslationLanguage
): Record<Variable, string> {
	const { safety, exercise } = content;
	const place = language && content.translations?.front?.[language]?.meetingPlace;
	const front = { ...content.front, meetingPlace: place?.trim() || content.front.meetingPlace };
	const words = readerIn(language ?? 'nb');
	const meetAt = front.meetAt ? words.dates.clock(new Date(front.meetAt), exercise.timeZone) : '';
	return {
		markøransvarlig: applicable(front.contactName),
		telefon: applicable(front.contactPhone),
		talegruppe: applicable(front.talkGroup ?? ''),
		oppmøtested: applicable(front.meetingPlace),
		oppmøtetid: meetAt && words.card.clocks(meetAt, ''),
		nødord: applicable(safety.stopPhrase).replace(/^[«"”]+|[»"”]+$/g, ''),
		ferdig: latestEnd({ front, exercise }, words)
	};
}

/** A text with its variables filled in; one that is unknown or has no value is left standing. */
export function fill(text: string, values: Record<Variable, string>): string {
	return text.replace(pattern, (whole, name: string) => {
		const key = name.toLocaleLowerCase('nb');
		return (isVariable(key) && values[key]) || whole;
	});
}

/** The whole of an instruction, in every language, with its variables filled in. */
export function fillVariables(content: InstructionContent): InstructionContent {
	const values = variableValues(content);
	const { translations, safety } = content;
	return {
		...content,
		safety: { ...safety, realIncidentProcedure: fill(safety.realIncidentProcedure, values) },
		front: filled(content.front, values),
		script: filled(content.script, values),
		stages: content.stages.map((stage) => filled(stage, values)),
		...(translations && {
			translations: {
				role: eachLanguage(translations.role, (role, language) => {
					const own = variableValues(content, language);
					return {
						script: filled(role.script, own),
						stages: role.stages.map((stage: Partial<CaseStageText>) => filled(stage, own))
					};
				}),
				front: eachLanguage(translations.front, (front, language) => filled(front, variableValues(content, language)))
			}
		})
	};
}

function filled<T extends object>(texts: T, values: Record<Variable, string>): T {
	return Object.fromEntries(
		Object.entries(texts).map(([name, text]) => [
			name,
			typeof text === 'string' && !sources.has(name) ? fill(text, values) : text
		])
	) as T;
}

function eachLanguage<T>(
	all: Partial<Record<TranslationLanguage, T>> | undefined,
	change: (one: T, language: TranslationLanguage) => T
): Partial<Record<TranslationLanguage, T>> {
	return Object.fromEntries(
		Object.entries(all ?? {}).map(([language, one]) => [language, change(one as T, language as TranslationLanguage)])
	);
}
