import type { EvaluationGroup } from '#lib/evaluations/evaluation.ts';
import type { ActionState, LessonKind, LessonState, TakenInAs, Theme, Verdict } from '#lib/lessons/lesson.ts';

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
	takenInDone: (as: TakenInAs) => `Tatt inn som ${takenInAs[as].toLowerCase()}`,
	verificationShort: 'Verifiseres ved',
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

	plural: (count: number) => plural(count, 'læringspunkt', 'læringspunkter'),
	passages: (count: number) => plural(count, 'utsagn', 'utsagn'),
	sources: (parts: readonly string[]) => list.format(parts)
};
