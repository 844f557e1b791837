import type { Attainment } from '#lib/observations/attainment.ts';
import type { Theme } from '#lib/lessons/lesson.ts';
import { moves, type LessonContent } from './lesson.ts';

/** Last year's exercise: finished, and thin, as far as the main one builds on it. */
export const earlier = {
	title: 'Ekstremvær',
	startClock: '09:00',
	endClock: '12:00',
	purpose:
		'Øve kriseledelsen og legevakten i et døgn med storm, stengte veier og strømbrudd, og se om varslingen når fram til legesentrene.',
	scenario:
		'Storm og springflo er varslet. Strømmen går i hele kommunen kl. 09.20, og fylkesveien stenges. To legesentre er uten strøm, og mobilnettet faller ut etter fire timer.',
	place: 'Rådhuset',
	caseNumber: (year: string) => `${year.slice(2)}/01184`
};

type EarlierObjective = {
	title: string;
	criterion: string;
	howSeen: string;
	clock: string;
	place: string;
	fact: string;
	rating: Attainment;
	reason: string;
	finding: string;
	theme: Theme;
	cause: string;
};

/** One criterion, one observation and one finding each. */
export const earlierObjectives: EarlierObjective[] = [
	{
		title: 'Skrive ned og dele situasjonsbildet',
		criterion: 'Kriseledelsen har et skriftlig situasjonsbilde innen 30 minutter.',
		howSeen: 'Evaluator i kriseledelsen.',
		clock: '10:10',
		place: 'Kriseledelsens rom',
		fact: 'Situasjonsbildet finnes bare på tavla 70 minutter etter start. Ingen utenfor rommet har det.',
		rating: 'not_attained',
		reason: 'Bildet ble ikke skrevet ned eller sendt.',
		finding: 'Situasjonsbildet ble ikke skrevet ned',
		theme: 'situational_understanding',
		cause: 'Ingen hadde fått oppgaven, og det fantes ikke noe skjema.'
	},
	{
		title: 'Varsle legesentrene',
		criterion: 'Legesentrene får første varsel samtidig med kommunens egne enheter.',
		howSeen: 'Loggen i kriseledelsen mot svar fra legesentrene.',
		clock: '09:55',
		place: 'Kriseledelsens rom',
		fact: 'Hjemmetjenesten og skolene er varslet kl. 09.24. Legesentrene er ikke varslet kl. 09.55 og hører om det fra pasienter.',
		rating: 'not_attained',
		reason: 'Legesentrene sto ikke på varslingslisten.',
		finding: 'Legesentrene ble ikke varslet',
		theme: 'alerting',
		cause: 'Varslingslisten hadde bare kommunens egne enheter.'
	},
	{
		title: 'Holde legesentrene i drift uten strøm',
		criterion: 'Legesentre uten strøm kan ta imot øyeblikkelig hjelp i fire timer.',
		howSeen: 'Spørsmål til to legesentre på telefon.',
		clock: '10:40',
		place: 'På telefon',
		fact: 'To av to legesentre svarer at de ikke har nødstrøm til datamaskiner og vaksinekjøleskap.',
		rating: 'partly_attained',
		reason: 'De kan ta imot, men uten journal og med vaksiner som blir ødelagt.',
		finding: 'Legesentrene mangler nødstrøm',
		theme: 'resources',
		cause: 'Ingen har hatt ansvaret for å kartlegge det.'
	},
	{
		title: 'Føre logg',
		criterion: 'Alle beslutninger står i loggen med klokkeslett.',
		howSeen: 'Loggen gjennomgås etterpå.',
		clock: '11:30',
		place: 'Kriseledelsens rom',
		fact: 'Loggføreren sitter ved siden av lederen. Alle elleve beslutninger står i loggen med klokkeslett.',
		rating: 'attained',
		reason: 'Alle beslutninger ble ført med en gang.',
		finding: 'Loggen var fullstendig',
		theme: 'roles',
		cause: 'Loggføreren hadde fast plass og ingen andre oppgaver.'
	}
];

const accepted = { draft: 12, identified: 15, planned: 22, in_progress: 40 };

/** L1–L4. The first two were taken into the main exercise and judged there; the third waits; the fourth is closed. */
export const earlierLessons: LessonContent[] = [
	{
		kind: 'improve',
		title: 'Situasjonsbildet skrives ned innen 30 minutter',
		description: 'Kriseledelsen skal ha et skriftlig situasjonsbilde innen 30 minutter, i et fast skjema.',
		theme: 'situational_understanding',
		owner: 'torHakon',
		verification: 'I neste øvelse finnes situasjonsbildet på papir eller skjerm innen 30 minutter.',
		findings: [1],
		moves: [
			...moves(
				'earlier',
				'torHakon',
				{ ...accepted, implemented: 170, to_verify: 230 },
				{ planned: 'Jeg lager skjemaet.', implemented: 'Skjemaet ligger i krisestøtteverktøyet.' }
			),
			{
				to: 'not_confirmed',
				after: 'main',
				day: 15,
				by: 'ingrid',
				reason:
					'Situasjonsbildet ble gitt muntlig etter 30 minutter og var skriftlig etter 57. Skjemaet ble ikke brukt.'
			},
			{
				to: 'planned',
				after: 'main',
				day: 26,
				by: 'torHakon',
				reason: 'Skjemaet alene var ikke nok. Nå får en fast rolle oppgaven.'
			},
			{ to: 'in_progress', after: 'main', day: 33, by: 'torHakon', reason: '' }
		],
		actions: [
			{
				goal: 'Alle i staben ser det samme bildet.',
				measure: 'Lage et skjema for situasjonsbilde på én side.',
				indicator: 'Skjemaet er fylt ut innen 30 minutter i neste øvelse.',
				cost: 'Én arbeidsdag',
				amount: null,
				owner: 'torHakon',
				due: 120,
				forum: 'radet',
				state: 'done',
				evidence: 'Skjemaet ligger i krisestøtteverktøyet.'
			},
			{
				goal: 'Situasjonsbildet blir skrevet og sendt uten at noen må be om det.',
				measure: 'Gi loggføreren oppgaven, med skjemaet på egen skjerm og alarm hvert 25. minutt.',
				indicator: 'Skriftlig bilde innen 30 minutter i to øvelser på rad.',
				cost: 'To timer opplæring',
				amount: null,
				owner: 'torHakon',
				due: 500,
				forum: 'radet',
				state: 'in_progress',
				evidence: ''
			}
		]
	},
	{
		kind: 'improve',
		title: 'Legesentrene varsles samtidig med kommunens egne',
		description: 'De fem legesentrene skal stå på kommunens varslingsliste og få det samme varselet.',
		theme: 'alerting',
		owner: 'jonas',
		verification: 'I neste øvelse har legesentrene fått første varsel innen 15 minutter.',
		findings: [2],
		moves: [
			...moves(
				'earlier',
				'jonas',
				{ ...accepted, implemented: 150, to_verify: 230 },
				{ planned: 'Greit å få til.', implemented: 'Legesentrene står på varslingslisten og i tiltakskortet.' }
			),
			{
				to: 'verified',
				after: 'main',
				day: 15,
				by: 'ingrid',
				reason:
					'Fire av fem hadde fått varselet innen 15 minutter, mot ingen sist. Det femte sto på listen, men med feil nummer. Det følges opp i et eget punkt.'
			}
		],
		actions: [
			{
				goal: 'Legesentrene får vite det først, ikke sist.',
				measure: 'Ta de fem legesentrene inn på varslingslisten og prøve den én gang.',
				indicator: 'Første varsel innen 15 minutter.',
				cost: '12 000 kroner i året for SMS-tjenesten',
				amount: 12000,
				owner: 'jonas',
				due: 120,
				forum: 'alu',
				state: 'done',
				evidence: 'Varslingslisten, prøvd mot alle fem kontorer.'
			}
		]
	},
	{
		kind: 'improve',
		title: 'Legesentrene kan drive i fire timer uten strøm',
		description: 'Legesentrene skal ha en plan for journal, telefon og vaksiner når strømmen er borte.',
		theme: 'resources',
		owner: 'silje',
		verification: 'I en øvelse med strømbrudd tar legesentrene imot øyeblikkelig hjelp i fire timer.',
		findings: [3],
		moves: moves(
			'earlier',
			'silje',
			{ ...accepted, implemented: 210, to_verify: 240 },
			{
				planned: 'Ja, sammen med legesentrene.',
				implemented: 'Tre kontorer har fått aggregat, to har avtale om å flytte vaksiner til legevakten.'
			}
		),
		actions: [
			{
				goal: 'Øyeblikkelig hjelp går som vanlig de første fire timene.',
				measure: 'Kartlegge behovet, tilskudd til aggregat på tre kontorer og papirjournal på alle fem.',
				indicator: 'Ingen kontorer stenger de første fire timene uten strøm.',
				cost: 'Tilskudd til tre aggregater',
				amount: 45000,
				owner: 'silje',
				due: 200,
				forum: 'lsu',
				state: 'done',
				evidence: 'Tre aggregater er montert og prøvekjørt. Papirjournal er delt ut.'
			}
		]
	},
	{
		kind: 'sustain',
		title: 'Loggføreren sitter ved siden av lederen',
		description: 'Fast plass og ingen andre oppgaver ga en fullstendig logg. Det skal fortsette.',
		theme: 'roles',
		owner: 'ingrid',
		verification: '',
		findings: [4],
		moves: moves(
			'earlier',
			'ingrid',
			{ draft: 12, identified: 15, planned: 20, implemented: 60 },
			{ implemented: 'Tatt inn i rollekortet for loggfører.' }
		),
		actions: []
	}
];

/** What the main exercise did with them, by lesson number. */
export const earlierInMain = {
	takenIn: [
		{ lesson: 1, criterion: '2.1', verdict: 'not_confirmed' },
		{ lesson: 2, criterion: '1.1', verdict: 'verified' }
	],
	leftOut: [{ lesson: 3, reason: 'Strømmen går ikke i dette scenarioet. Tas i neste øvelse med strømbrudd.' }]
} as const;
