import { lessons } from '#lib/i18n/nb/lessons.ts';
import type { TakenInAs } from '#lib/lessons/lesson.ts';
import { number, plural } from '#lib/i18n/nb/numbers.ts';

/** The chapters about learning: earlier and new læringspunkter, tiltak, plans, and the next exercise. */
export const reportLearning = {
	earlier: {
		lesson: 'Læringspunkt',
		from: 'Fra',
		decision: 'I denne øvelsen',
		verdict: 'Resultat',
		undecided: 'Ikke avgjort',
		takenIn: (as: TakenInAs, what: string) => [lessons.takenInDone(as), what].filter(Boolean).join(': '),
		leftOut: (reason: string) => `Utelatt: ${reason}`,
		judged: (by: string, date: string) => [by && `Vurdert av ${by}`, date].filter(Boolean).join(', '),
		notJudged: 'Ikke vurdert',
		count: (verified: number, all: number) =>
			`${number(verified)} av ${plural(all, 'læringspunkt', 'læringspunkter')} fra tidligere øvelser er vist lært i denne øvelsen.`
	},
	assessment: {
		finding: 'Funn',
		cause: 'Årsak',
		noCause: 'Årsaken er ikke vurdert.',
		restsOn: 'Bygger på',
		passages: (count: number, from: string) => `${from} (${number(count)})`,
		recurring: 'Temaet var også et funn i en tidligere øvelse.',
		worked: 'Hvorfor det virket',
		toImprove: 'Hva som kan bli bedre',
		undecided: 'Andre funn'
	},
	lessons: {
		ref: (lessonNumber: number) => `L${lessonNumber}`,
		findingRef: (findingNumber: number) => `F${findingNumber}`,
		lesson: 'Læringspunkt',
		owner: 'Eier',
		state: 'Status',
		evidence: 'Bygger på',
		verification: (how: string) => `${lessons.verificationShort}: ${how}`,
		noOwner: 'Ingen eier'
	},
	actions: {
		goal: 'Mål',
		measure: 'Tiltak',
		effectIndicator: 'Indikator',
		cost: 'Kostnad',
		owner: 'Ansvarlig',
		dueDate: 'Frist',
		forum: 'Arena',
		state: 'Status',
		kroner: (amount: number) => `${number(amount)}\u00a0kr`,
		noDate: 'Ikke satt',
		intro: 'Indikatoren sier hvordan vi ser at tiltaket virket, ikke bare at det er gjort.'
	},
	involvement: { direct: 'Direkte', viaForums: 'Gjennom samarbeidsarenaer', forum: 'Arena', what: 'Hva' },
	planChanges: {
		none: 'Ingen endring i ROS eller planer.',
		document: 'Plangrunnlag',
		change: 'Endring',
		owner: 'Ansvarlig',
		dueDate: 'Frist'
	},
	next: {
		planned: (name: string, date: string) => (date ? `${name}, ${date}` : name),
		waiting: (count: number) =>
			`${plural(count, 'læringspunkt', 'læringspunkter')} venter på å bli vist i neste øvelse.`,
		noneWaiting: 'Ingen læringspunkter venter på verifisering.'
	}
};
