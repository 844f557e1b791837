import type { StageTrigger, TranslationLanguage } from '#lib/role-players/instruction.ts';
import type { ReadabilityLevel } from '#lib/role-players/readability.ts';
import type { Variable } from '#lib/role-players/variables.ts';

/** How an instruction is written: what is decided late, how it reads, phrases, other languages. */
export const roleWriting = {
	/** When a stage begins, as the form asks. */
	trigger: {
		start: 'Fra start',
		time: 'Når klokka er kommet dit',
		helped: 'Når markøren får hjelp',
		nobody: 'Når ingen har kommet',
		event: 'Når noe annet skjer'
	} satisfies Record<StageTrigger, string>,

	// Variables
	variablesTitle: 'Ord som fylles ut av seg selv',
	variablesLead:
		'Skriv ordet i teksten med krøllparenteser rundt. Kortet viser det dere har bestemt. Endrer dere det ett sted, endres det overalt.',
	variablesWord: 'Skriv',
	variablesValue: 'På kortet står det nå',
	variablesNone: 'Ikke bestemt ennå',
	variablesSet: 'Fylles ut i «Praktisk for alle», og nødordet i selve øvelsen.',
	variables: {
		markøransvarlig: 'Navnet på markøransvarlig',
		telefon: 'Telefonen til markøransvarlig',
		talegruppe: 'Talegruppen markørene trenger å kjenne',
		oppmøtested: 'Oppmøtestedet',
		oppmøtetid: 'Når markørene møter',
		nødord: 'Nødordet',
		ferdig: 'Når markørene senest er ferdige'
	} satisfies Record<Variable, string>,
	variableMissing: (name: string, what: string) => `{${name}} er brukt i teksten, men ${what} er ikke fylt ut`,
	variableUnknown: (name: string, block: string) => `{${name}} i ${block} er ikke et ord som fylles ut`,
	variableNotHere: (name: string, block: string) => `{${name}} kan ikke brukes i ${block}`,
	quotedBlock: (label: string) => `«${label}»`,
	inLanguage: (label: string, language: string) => `«${label}» på ${language}`,

	// Languages
	languageName: { nn: 'nynorsk', en: 'engelsk' } satisfies Record<TranslationLanguage, string>,
	languageTitle: { nn: 'Nynorsk', en: 'Engelsk' } satisfies Record<TranslationLanguage, string>,

	// How it reads
	readingTitle: 'Slik leses teksten',
	readingNone: 'Ingenting er skrevet ennå.',
	readingWhole: (words: number, time: string, lix: number, level: string) =>
		`${words} ord, om lag ${time} å lese. Lesbarhet (LIX) ${lix}: ${level}.`,
	readingTime: (seconds: number) => {
		if (seconds < 60) return `${Math.max(5, Math.round(seconds / 5) * 5)} sekunder`;
		const minutes = Math.round(seconds / 30) / 2;
		return minutes === 1 ? '1 minutt' : `${String(minutes).replace('.', ',')} minutter`;
	},
	level: {
		easy: 'lett',
		fair: 'passe',
		heavy: 'litt tung',
		hard: 'tung'
	} satisfies Record<ReadabilityLevel, string>,
	readingGood: 'Teksten er lett å lese.',
	readingHeavy: 'Tungt å lese på en telefon ute. Del opp setningene, og velg kortere ord:',
	readingLong: 'Teksten er lang for en telefon ute. Stryk det markøren klarer seg uten.',
	readingBlocks: 'Ord og tid for hver del',
	readingBlock: 'Del',
	readingWords: 'Ord',
	readingSeconds: 'Lesetid',
	readingLevel: 'Lesbarhet',
	readingLevelOf: (level: string, lix: number) => `${level} (${lix})`,

	// The live preview
	liveTitle: 'Kortet mens du skriver',
	liveHelp: 'Det du ser her, er ikke lagret ennå.'
};
