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
		newForumHelp: 'Bare hvis arenaen ikke står i listen.',
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
		ownerStays:
			'Læringspunktet venter på å bli vist i en øvelse. Da kan ikke eieren selv gi det til en annen. Be en annen om å endre eier.',
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
	// The workbench
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
	cause: 'Antatt årsak',

	// A lesson's form
	newLesson: 'Nytt læringspunkt',
	editLesson: (ref: string) => `Rediger ${ref}`,
	saveDraft: 'Lagre utkastet',
	save: 'Lagre',
	cancel: 'Avbryt',
	noFindingsToChoose: 'Øvelsen har ingen funn ennå. Punktet kan ikke bekreftes før det bygger på et funn.',

	// The municipality's lessons
	title: 'Læring',
	lead: 'Alt kommunen har lært, eller er i ferd med å lære, på tvers av øvelser.',
	cycle: 'Kommunens læringspunkter',
	cycleCount: (lessons: number, exercises: number) =>
		`${plural(lessons, 'læringspunkt', 'læringspunkter')} fra ${plural(exercises, 'øvelse', 'øvelser')}`,
	outside: 'Utenom løpet:',
	outsideNotConfirmed: (count: number, escalated: number) =>
		escalated === 0
			? `${count} ikke bekreftet`
			: escalated === count
				? `${count} ikke bekreftet, løftet til ledelsen`
				: `${count} ikke bekreftet, ${escalated} av dem løftet til ledelsen`,
	outsideNotTested: (count: number) => `${count} ikke øvd`,
	outsideWithdrawn: (count: number) => `${count} trukket`,
	learnedRule: 'Et punkt er Lært først når en senere øvelse viser det, vurdert av en annen enn eieren.',
	none: 'Her kommer læringspunktene når den første øvelsen er evaluert.',
	toExercises: 'Gå til øvelsene',
	filterState: 'Status',
	filterTheme: 'Tema',
	all: 'Alle',
	open: 'Åpne',
	flagAny: (count: number) => `Trenger oppfølging (${count})`,
	listTitle: 'Alle læringspunkter',
	showFiltered: 'Vis',
	filtered: (shown: number, all: number) => `Viser ${shown} av ${all}.`,
	noneFiltered: 'Ingen læringspunkter passer med filteret.',
	from: 'Fra øvelse',
	state: 'Status',
	noOwner: 'Ingen eier',
	escalated: 'Løftet til ledelsen',
	escalatedLong: (round: number) =>
		`To øvelser eller flere har ikke bekreftet punktet (runde ${round}). Ledelsen må avgjøre hva som skal til.`,
	notExercised: (months: number) => `Ikke øvd på ${months} måneder`,
	retest: (months: number) => `Lært for ${months} måneder siden. Prøv det igjen.`,
	returning: 'Temaet kommer igjen',
	returningLong: 'Temaet har kommet opp i minst to øvelser. Se om tiltakene har truffet årsaken.',
	stateRound: (state: LessonState, round: number) =>
		state === 'not_confirmed' && round > 1 ? `${states[state]}, runde ${round}` : states[state],

	// One lesson
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
	verificationShort: 'Verifiseres ved',
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
	moveReasonWorkedInto: 'Hvilken plan eller instruks det er tatt inn i',

	// In an exercise
	exerciseTitle: 'Læring og tiltak',
	fromThis: 'Læringspunkter fra øvelsen',
	noLessons: 'Her kommer læringspunktene fra øvelsen. De bygger på funn i svarene og observasjonene.',
	noLessonsBefore: 'Her kommer læringspunktene når øvelsen er gjennomført og evaluert.',
	toWorkbench: 'Gå til svarene',
	plan: (exercise: string) => `Tiltaksplan etter ${exercise}`,
	addAction: 'Legg til tiltak',
	editAction: 'Rediger tiltaket',
	newAction: 'Nytt tiltak',
	saveAction: 'Lagre tiltaket',
	removeAction: 'Slett tiltaket',
	noPlan: 'Ingen tiltak ennå. Et læringspunkt som skal forbedres, trenger minst ett.',
	columns: {
		lesson: 'Læringspunkt',
		goal: 'Mål',
		measure: 'Tiltak',
		indicator: 'Indikator',
		cost: 'Kostnad',
		owner: 'Ansvarlig, arena',
		due: 'Frist',
		state: 'Status'
	},
	amount: (kroner: number) => `${new Intl.NumberFormat('nb-NO').format(kroner)} kr`,
	overdue: 'Fristen er ute',
	goToNext: (title: string) => `Gå til ${title}`,
	startNext: 'Start neste øvelse',

	// Earlier lessons in an exercise
	toVerifyIn: (exercise: string) => `Læring å verifisere i ${exercise}`,
	decideLead: (decided: number, all: number) =>
		`Ta hvert punkt inn i øvelsen, eller utelat det med en begrunnelse. ${decided} av ${all} er avgjort. ${decided < all ? 'Øvelsen kan ikke bli klar før alle er det.' : ''}`.trim(),
	judgeLead: (judged: number, all: number) =>
		`Hva viste øvelsen? ${judged} av ${all} punkter som ble tatt inn, er vurdert. Eieren kan ikke vurdere sitt eget punkt.`,
	standing: (state: string, date: string | null) => (date ? `${state} ${date}` : state),
	fromExercise: (exercise: string) => `fra ${exercise}`,
	ownedBy: (name: string) => `eier ${name}`,
	underWorkNote: 'Arbeidet er ikke ferdig.',
	takenInDone: (as: TakenInAs) => `Tatt inn som ${takenInAs[as].toLowerCase()}`,
	leftOutDone: 'Utelatt med begrunnelse',
	undecided: 'Ikke avgjort',
	decidedBy: (name: string | null, date: string | null) => [name, date].filter(Boolean).join(', '),
	takeIn: 'Ta inn',
	adjust: 'Endre teksten eller velg øvingsmål',
	leaveOut: 'Utelat',
	leaveOutOpen: 'Utelat …',
	undo: 'Gjør om',
	undoOf: (ref: string) => `Gjør om avgjørelsen for ${ref}`,
	choose: 'Velg',
	judge: 'Vurder',
	judgeOf: (ref: string) => `Vurder ${ref}`,
	ownLesson: 'Du eier dette punktet. En annen må vurdere det.',
	notJudged: 'Ikke vurdert',
	judgedBy: (name: string | null, date: string | null) =>
		`Vurdert av ${[name ?? 'slettet bruker', date].filter(Boolean).join(', ')}`,

	// The next exercise
	nextTitle: 'Start neste øvelse',
	nextLead: (exercise: string) => `Den nye øvelsen begynner der ${exercise} sluttet: med det som ennå ikke er vist.`,
	seriesSame: (name: string) => `I serien ${name}`,
	seriesOutside: 'Utenfor serien',
	seriesQuestion: 'Hører øvelsen til serien?',
	dateHelp: 'Kan vente.',
	copy: 'Ta med fra øvelsen',
	copyHelp: 'Det dere tar med, blir egne kopier. Endringer i den nye øvelsen rører ikke den gamle.',
	copyPlace: (place: string) => `Sted: ${place}`,
	copySafety: 'Sikkerhet: nødord, reell hendelse og sikkerhetsansvarlig',
	copyRoles: (count: number) => `Roller (${count})`,
	copyLines: (count: number) => `Kontaktlinjer (${count})`,
	copyLinesHelp: 'Linjer som er bekreftet, må prøves på nytt.',
	carried: 'Læring som følger med',
	carriedLead: 'Disse venter på å bli vist, og står først i planleggingen. Hvert punkt tas inn eller utelates der.',
	noneCarried: 'Ingen læringspunkter venter på å bli vist.',
	underWork: 'Under arbeid',
	underWorkLead: 'Arbeidet er ikke ferdig. Kryss av for dem dere regner med å vise i den nye øvelsen.',
	createNext: 'Opprett øvelsen',

	plural: (count: number) => plural(count, 'læringspunkt', 'læringspunkter'),
	/** Written in the lesson's history when an exercise takes it in. */
	takenInReason: (as: TakenInAs, text: string) => `Tatt inn som ${takenInAs[as].toLowerCase()}: ${text}`,
	passages: (count: number) => plural(count, 'utsagn', 'utsagn'),
	sources: (parts: readonly string[]) => list.format(parts)
};
