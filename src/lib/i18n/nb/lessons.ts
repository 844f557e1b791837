import type { EvaluationGroup } from '#lib/evaluations/evaluation.ts';
import type { ActionState, LessonKind, LessonState, TakenInAs, Theme, Verdict } from '#lib/lessons/lesson.ts';
import type { MissingKey } from '#lib/lessons/states.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const list = new Intl.ListFormat('nb-NO', { type: 'conjunction' });

const states = {
	draft: 'Utkast',
	identified: 'Bekreftet',
	planned: 'Tiltak planlagt',
	in_progress: 'Under arbeid',
	implemented: 'Gjennomført',
	to_verify: 'Til verifisering',
	verified: 'Lært',
	not_confirmed: 'Ikke bekreftet',
	not_tested: 'Ikke øvd',
	withdrawn: 'Trukket'
} satisfies Record<LessonState, string>;

const takenInAs = {
	objective: 'Øvingsmål',
	criterion: 'Vurderingskriterium',
	inject: 'Innspill i dreieboka',
	contact_line: 'Kontaktlinje',
	instruction: 'Markørinstruks',
	question: 'Spørsmål i skjema'
} satisfies Record<TakenInAs, string>;

/** Findings, læringspunkter, tiltak, and what the next exercise does with them. */
export const lessons = {
	states,
	kinds: { improve: 'Forbedre', sustain: 'Videreføre' } satisfies Record<LessonKind, string>,
	kindHelp: {
		improve: 'Forbedre: en senere øvelse må vise at det er lært',
		sustain: 'Videreføre: tas inn i en plan eller instruks'
	} satisfies Record<LessonKind, string>,
	themes: {
		roles: 'Roller',
		contact_lines: 'Kontaktlinjer',
		situational_understanding: 'Situasjonsforståelse',
		role_player_instruction: 'Markørinstruks',
		alerting: 'Varsling',
		resources: 'Ressurser',
		plans: 'Planer',
		cooperation: 'Samarbeid',
		safety: 'Sikkerhet',
		exercise_design: 'Øvelsens opplegg',
		other: 'Annet'
	} satisfies Record<Theme, string>,
	takenInAs,
	verdicts: { verified: 'Lært', not_confirmed: 'Ikke bekreftet', not_tested: 'Ikke øvd' } satisfies Record<
		Verdict,
		string
	>,
	verdictHelp: {
		verified: 'Lært: øvelsen viste at det virker',
		not_confirmed: 'Ikke bekreftet: øvelsen viste at det ikke virker ennå',
		not_tested: 'Ikke øvd: øvelsen kom ikke inn på det'
	} satisfies Record<Verdict, string>,
	actionStates: { planned: 'Planlagt', in_progress: 'Under arbeid', done: 'Gjennomført' } satisfies Record<
		ActionState,
		string
	>,
	groups: {
		medical_centre: 'legesentre',
		role_player: 'markører',
		evaluator: 'evaluatorer',
		staff: 'øvingsledelse',
		leadership: 'kriseledelse'
	} satisfies Record<EvaluationGroup, string>,
	oneOf: {
		medical_centre: 'Ansatt på legesenter',
		role_player: 'Markør',
		evaluator: 'Evaluator',
		staff: 'Øvingsledelsen',
		leadership: 'Kriseledelsen'
	} satisfies Record<EvaluationGroup, string>,
	findingRef: (number: number) => `F${number}`,
	lessonRef: (number: number) => `L${number}`,
	named: (number: number, title: string) => `L${number} ${title}`,
	namedFinding: (number: number, title: string) => `F${number} ${title}`,
	fields: {
		findingTitle: 'Hva er funnet?',
		findingTitleHelp: 'For eksempel «Markørene manglet svar på vanlige spørsmål»',
		theme: 'Tema',
		cause: 'Antatt årsak',
		causeHelp: 'Hvorfor ble det slik? Let etter årsaker i planer, rutiner og opplegg, ikke hos enkeltpersoner.',
		finding: 'Funn',
		findings: 'Funn det bygger på',
		kind: 'Hva gjelder det?',
		title: 'Læringspunkt',
		titleHelp: 'Kort, for eksempel «Første varsel innen 15 minutter»',
		description: 'Beskrivelse',
		descriptionHelp: 'Hva skal være annerledes, eller hva skal dere fortsette med?',
		owner: 'Eier',
		ownerHelp: 'Den som får det til svar. Eieren kan ikke selv vurdere om det er lært.',
		noOwner: 'Ikke valgt ennå',
		verification: 'Hvordan det skal verifiseres',
		verificationHelp: 'Hva må en senere øvelse vise for at dette skal være lært?',
		lesson: 'Læringspunkt',
		move: 'Ny status',
		reason: 'Begrunnelse',
		goal: 'Mål',
		goalHelp: 'Slik skal det være, for eksempel «Alle legesentre kvitterer innen 15 minutter»',
		measure: 'Tiltak',
		measureHelp: 'Dette skal gjøres',
		effectIndicator: 'Indikator',
		effectIndicatorHelp: 'Slik ser vi at det virket, ikke bare at det er gjort',
		cost: 'Kostnad',
		costHelp: 'Med ord, for eksempel «to arbeidsdager» eller «ingen»',
		costAmount: 'Beløp i kroner',
		actionOwner: 'Ansvarlig',
		dueDate: 'Frist',
		forum: 'Samarbeidsarena',
		forumHelp: 'Hvor tas tiltaket opp? For eksempel ALU, LSU eller beredskapsrådet.',
		noForum: 'Ikke valgt ennå',
		newForum: 'Ny samarbeidsarena',
		newForumHelp: 'Bare hvis arenaen ikke står i lista.',
		actionState: 'Status',
		evidence: 'Dokumentasjon',
		evidenceHelp: 'Hva viser at tiltaket er gjennomført? For eksempel saksnummer, plan eller prøve med dato.',
		takenInAs: 'Ta inn som',
		takenInText: 'Slik står det i øvelsen',
		takenInTextHelp: 'Teksten på målet eller kriteriet, eller hvor det er tatt inn.',
		objective: 'Øvingsmål kriteriet hører til',
		objectiveHelp: 'Brukes bare når punktet tas inn som vurderingskriterium.',
		newObjective: (title: string) => `Nytt mål: ${title}`,
		leaveOutReason: 'Hvorfor utelates punktet?',
		verdict: 'Hva viste øvelsen?',
		verdictReason: 'Begrunnelse',
		verdictReasonHelp: 'Hva ble sett, når og hvor?',
		series: 'Serie',
		underWork: 'Læringspunkter under arbeid'
	},
	errors: {
		sourceGone: 'Svaret finnes ikke lenger. Last siden på nytt.',
		outsideText: 'Det du merket, stemmer ikke med svaret. Last siden på nytt og velg på nytt.',
		noSentence: 'Velg minst én setning.',
		findingInUse: 'Et læringspunkt bygger på dette funnet. Fjern funnet fra læringspunktet først.',
		findingGone: 'Funnet finnes ikke lenger.',
		lessonGone: 'Læringspunktet finnes ikke lenger.',
		kindSettled: 'Belegget er godkjent, så det kan ikke lenger byttes mellom forbedre og videreføre.',
		closed: 'Læringspunktet er avsluttet og kan ikke endres.',
		objectiveTooLong: (length: number) =>
			`Et øvingsmål kan ha høyst 200 tegn. Du har skrevet ${length}. Kort det ned, eller ta punktet inn som vurderingskriterium.`,
		linesNeedRoles: 'Kontaktlinjer går mellom roller. Kryss av for roller også.',
		exerciseReady: 'Øvelsen er ikke lenger under planlegging, så avgjørelsen står fast.',
		alreadyDecided: 'Punktet er allerede avgjort. Gjør om avgjørelsen først.',
		notEvaluating: 'Punktet kan vurderes når øvelsen er gjennomført.',
		notTakenIn: 'Bare punkter som er tatt inn i øvelsen, kan vurderes.',
		alreadyJudged: 'Punktet er allerede vurdert i denne øvelsen.',
		underWork: (state: LessonState) =>
			`Punktet står som «${states[state]}» og kan ikke bekreftes ennå. Sett det til «${states.to_verify}» først, eller velg «Ikke øvd».`,
		ownersMove: 'Bare eieren eller en med rett til å avgjøre kan gjøre dette.',
		doneAction: 'Et gjennomført tiltak hører til historien og kan ikke slettes.'
	},
	/** What stands between a lesson and a new state. */
	missing: {
		notAllowed: 'Læringspunktet kan ikke få denne statusen herfra.',
		description: 'Beskrivelsen mangler.',
		evidence: 'Det mangler belegg: Koble punktet til et funn med minst ett merket utsagn.',
		owner: 'Punktet mangler en eier.',
		ownerAnswer: 'Skriv hvordan og når eieren har svart.',
		action: 'Det er ikke satt opp noe tiltak.',
		openAction: 'Øvelsen bekreftet ikke at tiltakene virket. Sett opp et nytt tiltak.',
		goal: 'Et tiltak mangler mål.',
		measure: 'Et tiltak mangler beskrivelse.',
		effectIndicator: 'Et tiltak mangler indikator.',
		cost: 'Et tiltak mangler kostnad. Skriv «ingen» hvis det ikke koster noe.',
		actionOwner: 'Et tiltak mangler ansvarlig.',
		dueDate: 'Et tiltak mangler frist.',
		forum: 'Et tiltak mangler samarbeidsarena.',
		verification: 'Det står ikke hvordan punktet skal verifiseres.',
		actionsDone: 'Ikke alle tiltak er gjennomført.',
		actionEvidence: 'Et tiltak mangler dokumentasjon på at det er gjennomført.',
		workedInto: 'Skriv hvilken plan eller instruks det er tatt inn i.',
		reason: 'Skriv en begrunnelse.',
		takenIn: 'Punktet er ikke tatt inn i øvelsen.',
		otherThanOwner: 'Eieren kan ikke vurdere sitt eget læringspunkt. Be en annen om å gjøre det.'
	} satisfies Record<MissingKey, string>,
	plural: (count: number) => plural(count, 'læringspunkt', 'læringspunkter'),
	/** Written in the lesson's history when an exercise takes it in. */
	takenInReason: (as: TakenInAs, text: string) => `Tatt inn som ${takenInAs[as].toLowerCase()}: ${text}`,
	passages: (count: number) => plural(count, 'utsagn', 'utsagn'),
	sources: (parts: readonly string[]) => list.format(parts)
};
