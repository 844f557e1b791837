import type { AnswerContent } from './answer.ts';

/** The four evaluators, each with a name. */
export const evaluatorAnswers: AnswerContent<'evaluator'>[] = [
	{
		key: 'e-bru',
		by: 'hegge',
		day: 1,
		generalFeedback: 'God ro på skadestedet. Den som lå stillest, ble funnet først, og det er ikke selvsagt.',
		whatWorked:
			'Prioriteringen ved brua var rolig og lik fra den første til den siste. Alle som gikk ut, hadde skadekort, og kortene stemte med listen.',
		whatToImprove: 'Den som satt alene bak bussen, ble ikke sett til på atten minutter.',
		answers: {
			seenWell: 5,
			criteriaUsable: 5,
			decisions: 'Innsatsleder helse delte skadestedet i to kl. 09.51. Det var avgjørende for at alle ble sett.',
			informationStopped: 'Mellom innsatsleder helse og legevakten. Antallet ble sagt på Nødnett, men ikke gjentatt.',
			unclearRoles: 'Ingen på stedet.',
			sharedPicture: 4,
			betterThanPlan: 'Fordelingen til legesentre ble gjort etter hvor legene satt, ikke etter adresse.',
			exerciseFlaws: 'Mobildekningen var bedre enn scenarioet sa.',
			safety: 'Nei. Nødordet ble prøvd før start, og alle kunne det.'
		}
	},
	{
		key: 'e-stab',
		by: 'ronning',
		day: 1,
		generalFeedback: 'Kriseledelsen kom raskt sammen og fordelte rollene uten diskusjon.',
		whatWorked: 'Loggen ble ført fortløpende. Pårørendesenteret var åpent etter 34 minutter.',
		whatToImprove:
			'Situasjonsbildet kl. 10.04 ble gitt muntlig og ikke skrevet ned før kl. 10.31. Legesentrene sto ikke på listen over dem som skulle ha det.',
		mostImportant: 'Gi én person i staben oppgaven med å skrive og sende situasjonsbildet.',
		answers: {
			seenWell: 5,
			criteriaUsable: 4,
			decisions: 'Åpne pårørendesenteret kl. 09.58. Be om uttalelse fra kommunikasjon kl. 10.12.',
			informationStopped: 'Mellom kriseledelsen og legesentrene. Ingen hadde fått oppgaven med å sende det videre.',
			unclearRoles: 'Hvem som taler for kommuneoverlegen når han er opptatt.',
			sharedPicture: 3,
			exerciseFlaws: 'Innspillet om telefonen kom mens staben hadde pause.'
		}
	},
	{
		key: 'e-torget',
		by: 'sæbø',
		day: 2,
		generalFeedback: 'Kontoret gjorde jobben sin. Det var systemet rundt som ikke hang med.',
		whatWorked: 'Luka hadde tiltakskortet framme og krysset av underveis.',
		whatToImprove:
			'Flere av markørene svarte ulikt på de samme spørsmålene. Da legen hørte tre forskjellige svar om medisiner, sluttet hun å spørre.',
		answers: {
			seenWell: 4,
			criteriaUsable: 4,
			decisions: 'Å sende markør 07 videre til sykehus kl. 10.46.',
			informationStopped: 'Varselet stanset i et nummer som ikke er i bruk lenger.',
			unclearRoles: 'Hvem kontoret skulle melde kapasitet til.',
			sharedPicture: 2,
			betterThanPlan: 'De brukte pauserommet som ekstra undersøkelsesrom.',
			safety: 'En markør frøs. Hun fikk teppe og gikk inn.'
		}
	},
	{
		key: 'e-nesbrua',
		by: 'lange',
		day: 4,
		generalFeedback: 'Imponerende av et kontor med tre leger.',
		whatWorked: 'Tiltakskortet for avskåret kontor ble lest høyt og fulgt punkt for punkt.',
		whatToImprove:
			'Ingen visste hva de andre kontorene hadde fått. Kontoret ringte tre steder for å finne ut det samme.',
		answers: {
			seenWell: 4,
			criteriaUsable: 3,
			informationStopped: 'Inn til kontoret: én linje, opptatt.',
			sharedPicture: 2,
			exerciseFlaws: 'Kriterium 3.3 krever at man følger én markør hele tiden. Jeg måtte velge.',
			safety: 'Nei.'
		}
	}
];

/** Four of the six who ran the exercise, each with a name. */
export const staffAnswers: AnswerContent<'staff'>[] = [
	{
		key: 's-leder',
		by: 'torHakon',
		day: 1,
		generalFeedback: 'Vi kom i mål med alle tre målene prøvd og ingen skadd. Jeg er fornøyd.',
		whatWorked: 'Fire minutter forsinket start, resten etter planen. Dreieboka på papir ved siden av skjermen.',
		whatToImprove: 'Øvingsmål 2 ble prøvd for lite, fordi vi ga staben situasjonsbildet halvferdig.',
		answers: {
			deadlines: 4,
			measurable: 4,
			injects: 'Innspill 12 ble droppet, fordi legevakten alt hadde gitt beskjeden selv.',
			staffing: 3,
			rolePlayersInOut: 4,
			safety: 'Ingenting. Nødordet ble brukt én gang, av en som frøs. Det virket.',
			earlierLessons: 'Noen av dem',
			hoursAndCost: '410 timer mot 380 planlagt. 86 000 kroner, av dem 52 000 til legesentrene.'
		}
	},
	{
		key: 's-marker',
		by: 'marte',
		day: 0,
		generalFeedback: 'Tolv flotte folk. De fortjener bedre tekster enn dem vi ga dem.',
		whatWorked: 'Utsjekken: tolv av tolv, med navn og underskrift, kl. 12.47. Telefonrunden dagen etter.',
		whatToImprove:
			'To markører ble stående igjen etter at rollen var slutt, fordi ingen hadde sagt fra til dem. Instruksene må leses av en som ikke har skrevet dem, og ingen tekst skal endres kvelden før.',
		mostImportant: 'Ferdige markørinstrukser 14 dager før, lest av en som ikke har skrevet dem.',
		answers: {
			deadlines: 2,
			measurable: 3,
			injects: 'Ingen, men teksten til markør 06 ble endret kvelden før. Hun som spilte rollen, hadde lest den gamle.',
			staffing: 3,
			rolePlayersInOut: 4,
			safety: 'En markør frøs og sa nødordet. Hun var inne etter to minutter.',
			earlierLessons: 'Noen av dem',
			hoursAndCost: '64 timer, det dobbelte av planen.'
		}
	},
	{
		key: 's-spill',
		by: 'jonas',
		day: 2,
		generalFeedback: 'Artig, men vi var for få i spillstaben da alt skjedde samtidig.',
		whatWorked: 'Øvelsesnumrene. Ingen ringte noen på ordentlig.',
		whatToImprove:
			'To numre i sambandskatalogen hadde ikke vært prøvd på over et år. Det fant vi ut midt i øvelsen, og det burde vi funnet ut i en sambandsprøve.',
		answers: {
			deadlines: 4,
			measurable: 4,
			injects: 'Innspill 7 kom to minutter for sent.',
			staffing: 2,
			rolePlayersInOut: 0,
			earlierLessons: 'Noen av dem',
			hoursAndCost: '38 timer, som planlagt.'
		}
	},
	{
		key: 's-sikker',
		by: 'silje',
		day: 3,
		generalFeedback: 'Trygg gjennomføring.',
		whatWorked: 'Alle ble spurt om nødordet før de fikk vesten. Sperrebåndet holdt.',
		whatToImprove: 'Vi hadde for få varmeposer. Det er billig å rette på.',
		answers: {
			deadlines: 4,
			measurable: 0,
			staffing: 4,
			rolePlayersInOut: 5,
			safety: 'Én som frøs. Ingen skader.',
			earlierLessons: 'Noen av dem'
		}
	}
];

/** Five of the six in the leadership, without names. */
export const leadershipAnswers: AnswerContent<'leadership'>[] = [
	{
		key: 'k1',
		by: null,
		day: 1,
		generalFeedback: 'Jeg fikk se hvor mye vi lener oss på noen få. Det var nyttig og litt ubehagelig.',
		whatWorked: 'Rollekortene. Vi visste hvem som førte ordet.',
		whatToImprove:
			'Vi trodde legesentrene hadde de samme tallene som oss. Det hadde de ikke, og det fikk vi først vite på førsteinntrykksmøtet.',
		answers: {
			roleClear: 5,
			basis: 3,
			sharedPicture: 2,
			linesWorked: 3,
			decisions: 'Om vi skulle åpne pårørendesenteret før vi hadde sikre tall.',
			planHelped: 4,
			needMore: 'Situasjonsbilde, skrevet ned og sendt ut.'
		}
	},
	{
		key: 'k2',
		by: null,
		day: 1,
		generalFeedback: 'Godt planlagt. Passe lang.',
		whatWorked: 'Loggføreren ved siden av lederen, slik vi ble enige om sist.',
		whatToImprove: 'Kommuneoverlegen satt i to roller: råd til oss og varsling av legesentrene. Det går ikke.',
		mostImportant: 'Del de to oppgavene på to personer.',
		answers: {
			roleClear: 4,
			basis: 4,
			sharedPicture: 3,
			linesWorked: 3,
			planHelped: 4,
			needMore: 'Stedfortredere i alle ledd.'
		}
	},
	{
		key: 'k3',
		by: null,
		day: 2,
		generalFeedback: 'Første gang jeg var med. Jeg forsto oppgaven min etter et kvarter.',
		whatWorked: 'Tonen. Det var lov å spørre.',
		whatToImprove: 'En kort innføring i krisestøtteverktøyet før øvelsen.',
		answers: {
			roleClear: 3,
			basis: 3,
			sharedPicture: 3,
			linesWorked: 4,
			decisions: 'Hvem som skulle snakke med avisa.',
			planHelped: 3,
			needMore: 'Krisekommunikasjon.'
		}
	},
	{
		key: 'k4',
		by: null,
		day: 5,
		generalFeedback: '',
		whatWorked: 'Raskt samlet, rolig ledet.',
		whatToImprove: 'Vi fikk tre ulike tall på hvor mange som var skadd. Til slutt brukte vi det høyeste.',
		answers: { roleClear: 5, basis: 2, sharedPicture: 2, linesWorked: 3, planHelped: 4 }
	},
	{
		key: 'k5',
		by: null,
		day: 8,
		generalFeedback: 'Øvelsen viste at vi er bedre rustet enn for et år siden.',
		whatWorked: 'Legesentrene ble varslet av kommunen, og ikke av ryktet. Det var annerledes sist.',
		whatToImprove: 'Planen sier ikke hva vi gjør når brua er stengt. Den bør oppdateres.',
		answers: {
			roleClear: 4,
			basis: 4,
			sharedPicture: 3,
			linesWorked: 4,
			decisions: 'Ingen spesielt vanskelige.',
			planHelped: 5,
			needMore: 'Langvarige hendelser, over mer enn ett døgn.'
		}
	}
];
