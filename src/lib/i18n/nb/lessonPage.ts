import type { LessonState } from '#lib/lessons/lesson.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** One læringspunkt on its own page: what it stands on, its history, and its next step. */
export const lessonPage = {
	edit: 'Rediger',
	about: 'Om læringspunktet',
	evidence: 'Opphav',
	evidenceHidden: (count: number) => `${plural(count, 'utsagn', 'utsagn')}. Enkeltsvarene vises for dem som evaluerer.`,
	noEvidence: 'Punktet bygger ikke på noe funn ennå.',
	toReport: 'Læringsrapporten',
	actions: 'Tiltak',
	noActions: 'Det er ikke satt opp noe tiltak.',
	history: 'Historikk',
	actionHistory: 'Tiltakene',
	actionMade: 'Satt opp',
	actionMoved: 'Ny frist',
	actionDue: (from: string | null, to: string) => (from ? `Frist flyttet fra ${from} til ${to}.` : `Frist ${to}.`),
	made: 'Skrevet ned som utkast',
	by: (name: string | null) => name ?? 'Slettet bruker',
	appearances: 'I senere øvelser',
	nextStep: 'Neste steg',
	notYours: 'Neste steg tas av eieren eller en med rett til å avgjøre.',
	moment: (date: string, clock: string) => `${date} kl.\u00a0${clock}`,
	closed: {
		verified: 'Lært og avsluttet.',
		withdrawn: 'Trukket og avsluttet.',
		implemented: 'Tatt inn i plan eller instruks, og avsluttet.'
	} as Partial<Record<LessonState, string>>,
	waitsForVerdict: 'Punktet venter på at en øvelse skal vise det. Det vurderes i øvelsen det er tatt inn i.',
	moveTitle: {
		draft: 'Eieren avslår',
		identified: 'Godkjenn belegget',
		planned: 'Eieren tar på seg punktet',
		in_progress: 'Start arbeidet',
		implemented: 'Meld gjennomført',
		to_verify: 'Sett til verifisering',
		verified: 'Lært',
		not_confirmed: 'Ikke bekreftet',
		not_tested: 'Ikke øvd',
		withdrawn: 'Trekk læringspunktet'
	} satisfies Record<LessonState, string>,
	planAgain: 'Planlegg nye tiltak',
	moveHelp: {
		draft: 'Punktet går tilbake til utkast. Skriv hvorfor eieren ikke tar det på seg.',
		identified: 'Punktet blir «Bekreftet», og eieren får det til svar.',
		planned: 'Punktet blir «Tiltak planlagt».',
		in_progress: 'Punktet blir «Under arbeid».',
		implemented: 'Punktet blir «Gjennomført». Da gjenstår det å vise at det virker.',
		to_verify: 'Punktet blir «Til verifisering» og står først i planleggingen av neste øvelse.',
		verified: '',
		not_confirmed: '',
		not_tested: '',
		withdrawn: 'Punktet avsluttes. Navnet ditt, datoen og begrunnelsen blir stående i historikken.'
	} satisfies Record<LessonState, string>,
	sustainDoneHelp: 'Punktet avsluttes når det er tatt inn i en plan eller instruks. Skriv hvilken.',
	missingTitle: 'Dette mangler først:',
	moveReason: 'Begrunnelse',
	moveReasonOwner: 'Hva eieren har svart, og når',
	moveReasonWorkedInto: 'Hvilken plan eller instruks det er tatt inn i'
};
