import type { EvaluationGroup } from '#lib/evaluations/evaluation.ts';
import type { LessonKind } from '#lib/lessons/lesson.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const list = new Intl.ListFormat('nb-NO', { type: 'conjunction' });

/** The workbench: answers and observations are read, sentences marked, and findings made of them. */
export const workbench = {
	workbench: 'Hva svarene forteller',
	workbenchLink: 'Merk svarene og lag funn',
	answers: 'Svar',
	tabs: {
		generalFeedback: 'Generelle tilbakemeldinger',
		whatWorked: 'Hva fungerte?',
		whatToImprove: 'Hva kan bli bedre?',
		mostImportant: 'Det viktigste tiltaket',
		questions: 'Andre svar',
		observations: 'Observasjoner'
	},
	tabsLabel: 'Spørsmål',
	answeredMetric: {
		medical_centre: 'legesentre har svart',
		role_player: 'markører',
		evaluator: 'evaluatorer',
		staff: 'øvingsledelse',
		leadership: 'kriseledelse'
	} satisfies Record<EvaluationGroup, string>,
	outOf: (count: number) => `av ${count}`,
	markedMetric: 'tekster er lest og merket',
	shownTexts: (texts: number, unmarked: number) =>
		`${plural(texts, 'tekst', 'tekster')}. ${unmarked === 0 ? 'Alle er merket.' : unmarked === 1 ? 'Én er ikke merket.' : `${unmarked} er ikke merket.`}`,
	onlyUnmarked: 'Bare umerkede',
	showAll: 'Vis alle',
	noAnswers:
		'Her kommer svarene fra evalueringen og det evaluatorene har observert. Da merker du setningene som sier noe dere kan lære av.',
	noTexts: 'Ingen har skrevet noe her.',
	allMarked: 'Alle tekstene her er merket.',
	byOffice: (name: string) => `${name}, svar fra kontoret`,
	byIndividual: (who: string) => `${who}, uten navn`,
	observedAt: (clock: string) => `Observasjon kl.\u00a0${clock}`,
	wholeAnswer: 'Hele svaret',
	chooseSentences: 'Velg setninger',
	chooseLegend: 'Velg setningene som hører sammen',
	addTo: 'Legg til i funnet',
	newFinding: 'Nytt funn',
	newFindingOf: 'Lag funn av setningene',
	makeFinding: 'Lag funnet',
	chooseFinding: 'Velg funn',
	findingWord: 'Funn ',
	findingsAndLessons: 'Funn og læringspunkter',
	noFindings: 'Her kommer funnene. Velg setninger i et svar og lag det første.',
	noLessonYet: 'Ikke noe læringspunkt ennå',
	makeLesson: 'Lag læringspunkt',
	sourceCounts: (total: number, parts: readonly string[]) =>
		parts.length === 0
			? 'Ingen utsagn ennå'
			: parts.length === 1
				? `${plural(total, 'utsagn', 'utsagn')} fra ${parts[0]!.replace(/ \d+$/, '')}`
				: `${plural(total, 'utsagn', 'utsagn')}: ${list.format(parts)}`,
	observations: 'observasjoner',
	returningFinding: 'Samme tema i minst to øvelser.',
	chain: 'Opphav',
	reportChapter: (number: number) => `Rapport, kap.\u00a0${number}`,
	lessonKick: (number: number, kind: LessonKind) =>
		`Læringspunkt L${number}, ${kind === 'improve' ? 'forbedre' : 'videreføre'}`,
	/** The sender has sent the answer again since it was marked. */
	olderRevision: 'Utsagn i en tidligere utgave av svaret',
	unmark: 'Fjern merkingen',
	unmarkOf: (text: string) => `Fjern merkingen av «${text}»`,
	editFinding: 'Rediger funnet',
	saveFinding: 'Lagre funnet',
	removeFinding: 'Slett funnet',
	removeFindingHelp: 'Merkingene som hører til funnet, blir også borte. Svarene blir stående.',
	cause: 'Antatt årsak'
};
