import { moves, type LessonContent } from './lesson.ts';

/** L5–L11: what came out of the main exercise. */
export const lessons: LessonContent[] = [
	{
		kind: 'improve',
		title: 'Markørene vet hva de skal svare, og når rollen er slutt',
		description:
			'Markørinstruksen skal si hva markøren svarer på de vanligste spørsmålene (medisiner, allergi, smerte, hvem vi kan ringe), når rollen er slutt, og hvordan man kommer seg hjem.',
		theme: 'role_player_instruction',
		owner: 'marte',
		verification: 'I neste øvelse med markører sier færre enn én av ti at de manglet svar.',
		findings: [1, 6],
		moves: moves(
			'main',
			'marte',
			{ draft: 16, identified: 19, planned: 21, in_progress: 24, implemented: 43, to_verify: 46 },
			{
				planned: 'Dette er mitt ansvar, og jeg tar det gjerne.',
				implemented: 'Ny mal er brukt på alle tolv rollene, og lest av en sykepleier.',
				to_verify: 'Malen ligger klar. Må prøves i en øvelse med markører.'
			}
		),
		actions: [
			{
				goal: 'Ingen markør må finne på noe.',
				measure: 'Ny mal for markørinstruks med faste spørsmål og svar, og et eget felt for når rollen er slutt.',
				indicator: 'Færre enn én av ti svarer at de manglet noe å si.',
				cost: 'Tre arbeidsdager',
				amount: null,
				owner: 'marte',
				due: 42,
				forum: 'radet',
				state: 'done',
				evidence: 'Malen er lagret i kommunens beredskapsperm og brukt på de tolv rollene.'
			},
			{
				goal: 'Feil i tekstene blir funnet før markørene får dem.',
				measure: 'En sykepleier på legevakten leser alle instruksene 14 dager før øvelsen.',
				indicator: 'Ingen instruks endres de siste sju dagene.',
				cost: 'Fire timer per øvelse',
				amount: 3200,
				owner: 'marte',
				due: 46,
				forum: 'lsu',
				state: 'done',
				evidence: 'Avtale med legevakten, skrevet inn i sjekklisten for øvelser.'
			}
		]
	},
	{
		kind: 'improve',
		title: 'Stedfortreder på varslingslinjene',
		description:
			'Ingen kontaktlinje til legesentrene skal avhenge av én person. Når kommuneoverlegen er opptatt, skal en annen svare på det samme nummeret.',
		theme: 'contact_lines',
		owner: 'jonas',
		verification:
			'I en øvelse er kommuneoverlegen opptatt i 20 minutter, og legesentrene får likevel svar innen 10 minutter.',
		findings: [2],
		moves: moves(
			'main',
			'jonas',
			{ draft: 16, identified: 19, planned: 22, in_progress: 25, implemented: 44, to_verify: 47 },
			{
				planned: 'Enig. Jeg trenger hjelp fra kommunalsjefen til å peke ut folk.',
				implemented: 'To stedfortredere er pekt ut og har øvd på linjen én gang.',
				to_verify: 'Viderekobling er satt opp. Bør prøves under press.'
			}
		),
		actions: [
			{
				goal: 'Legesentrene får alltid svar på varslingslinjen.',
				measure: 'Peke ut to stedfortredere og sette opp viderekobling etter 30 sekunder.',
				indicator: 'Linje 4–8 blir besvart innen ett minutt når rollen er borte, prøvd to ganger.',
				cost: 'To arbeidsdager og viderekobling',
				amount: 4800,
				owner: 'jonas',
				due: 45,
				forum: 'radet',
				state: 'done',
				evidence: 'Prøvd fra Havna og Eksempelmoen: besvart etter 34 og 41 sekunder.'
			}
		]
	},
	{
		kind: 'improve',
		title: 'Legesentrene får tall før pasientene kommer',
		description:
			'Legesentrene skal få antallet som er på vei, og om legevakten er full, på SMS hvert kvarter, også når det ikke er noe nytt.',
		theme: 'situational_understanding',
		owner: 'torHakon',
		verification: 'Fire av fem legesentre sier etter øvelsen at de hadde samme forståelse som de andre.',
		findings: [3],
		moves: moves(
			'main',
			'torHakon',
			{ draft: 17, identified: 19, planned: 26, in_progress: 33 },
			{ planned: 'Tas sammen med L1, som ikke ble bekreftet.' }
		),
		actions: [
			{
				goal: 'Legesentrene ser de samme tallene som staben.',
				measure: 'Ett kort skjema, sendt på SMS hvert kvarter fra en fast rolle i staben.',
				indicator: 'Fire av fem legesentre svarer «litt enig» eller «helt enig» på samme forståelse.',
				cost: 'Ingen',
				amount: null,
				owner: 'torHakon',
				due: 130,
				forum: 'lsu',
				state: 'in_progress',
				evidence: ''
			}
		]
	},
	{
		kind: 'improve',
		title: 'Numrene i sambandskatalogen prøves hvert kvartal',
		description:
			'Alle numre i sambandskatalogen skal prøves hvert kvartal, og legesentrene skal vite hvem de melder endringer til.',
		theme: 'alerting',
		owner: 'silje',
		verification: 'En sambandsprøve uten varsel finner ingen feil nummer.',
		findings: [5],
		moves: moves(
			'main',
			'silje',
			{ draft: 17, identified: 19, planned: 20, in_progress: 23, implemented: 40, to_verify: 45 },
			{
				planned: 'Ja. Det burde vært gjort for lenge siden.',
				implemented: 'Første prøve er gjort: 24 av 25 numre riktige, ett rettet.'
			}
		),
		actions: [
			{
				goal: 'Ingen varsler et nummer som ikke finnes.',
				measure: 'Sambandsprøve hvert kvartal, med fast dato og en e-postadresse for endringer.',
				indicator: 'Ingen feil nummer i to prøver på rad.',
				cost: 'Fire timer hvert kvartal',
				amount: null,
				owner: 'silje',
				due: 40,
				forum: 'alu',
				state: 'done',
				evidence: 'Prøve gjennomført, og datoene for resten av året er sendt legesentrene.'
			}
		]
	},
	{
		kind: 'sustain',
		title: 'Tiltakskortet ligger ved telefonen',
		description:
			'Kortet på én side virket på fire av fire kontorer. Det skal beholdes slik det er, og finnes på alle fem.',
		theme: 'plans',
		owner: 'ingrid',
		verification: '',
		findings: [4],
		moves: moves(
			'main',
			'ingrid',
			{ draft: 18, identified: 20, planned: 21, implemented: 38 },
			{ implemented: 'Tatt inn i beredskapsplanen, kapittel 4, og sendt alle legesentrene på nytt.' }
		),
		actions: [
			{
				goal: 'Kortet finnes der telefonen står, på alle fem kontorer.',
				measure: 'Skrive kortet inn i beredskapsplanen og dele ut nye eksemplarer.',
				indicator: 'Sett ved besøk på alle fem kontorer.',
				cost: 'Trykking',
				amount: 900,
				owner: 'ingrid',
				due: 36,
				forum: 'alu',
				state: 'done',
				evidence: 'Beredskapsplanen kapittel 4. Besøk gjort på alle fem kontorer.'
			}
		]
	},
	{
		kind: 'sustain',
		title: 'Faste spørsmål i den samme rekkefølgen',
		description:
			'Ambulanse og hjelpekorps stilte alle de samme spørsmålene. Fortsett med felles øving to ganger i året, og ta legevakten med.',
		theme: 'cooperation',
		owner: 'bjorg',
		verification: '',
		findings: [7],
		moves: moves(
			'main',
			'bjorg',
			{ draft: 18, identified: 20, planned: 27 },
			{ planned: 'Vi fortsetter, og legevakten blir med.' }
		),
		actions: [
			{
				goal: 'Alle som prioriterer, gjør det likt.',
				measure: 'To felles øvekvelder i året for ambulanse, hjelpekorps og legevakt.',
				indicator: 'Ti av ti papirpasienter får den samme fargen av tre som prioriterer hver for seg.',
				cost: 'Mat og lokale',
				amount: 6000,
				owner: 'bjorg',
				due: 150,
				forum: 'radet',
				state: 'planned',
				evidence: ''
			}
		]
	},
	{
		kind: 'improve',
		title: 'Fastlegene er med fra første planmøte',
		description:
			'Ett legesenter per øvelse skal sitte i planleggingsgruppa, og spørsmål om kompensasjon skal besvares innen en uke.',
		theme: 'cooperation',
		owner: 'bjorg',
		verification: 'Neste øvelse har en fastlege i planleggingsgruppa, og alle fem kontorer har svart innen fristen.',
		findings: [8],
		moves: moves(
			'main',
			'bjorg',
			{ draft: 18, identified: 20, planned: 28 },
			{ planned: 'Tas opp i allmennlegeutvalget og lokalt samarbeidsutvalg.' }
		),
		actions: [
			{
				goal: 'Øvelsene passer inn i en vanlig formiddag på et legesenter.',
				measure: 'Invitere én fastlege til planleggingsgruppa, med møtehonorar, og svare på spørsmål innen en uke.',
				indicator: 'Fem av fem kontorer sier at de visste i god tid hva øvelsen krevde.',
				cost: 'Møtehonorar for to møter',
				amount: 9600,
				owner: 'bjorg',
				due: 110,
				forum: 'lsu',
				state: 'planned',
				evidence: ''
			}
		]
	}
];
