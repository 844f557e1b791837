import type { CoreField } from '#lib/evaluations/evaluation.ts';
import type { Theme } from '#lib/lessons/lesson.ts';

/** One whole sentence of an answer or an observation, quoted word for word: the loader finds where it stands. */
export type PassageContent =
	| { answer: string; field: CoreField | 'mostImportant'; quote: string }
	| { answer: string; question: string; quote: string }
	| { observation: string; quote: string };

export type FindingContent = { title: string; theme: Theme; cause: string; passages: PassageContent[] };

const worked = (answer: string, quote: string): PassageContent => ({ answer, field: 'whatWorked', quote });
const improve = (answer: string, quote: string): PassageContent => ({ answer, field: 'whatToImprove', quote });
const asked = (answer: string, question: string, quote: string): PassageContent => ({ answer, question, quote });
const seen = (observation: string, quote: string): PassageContent => ({ observation, quote });

/** F1–F8 of the main exercise, in order. */
export const findings: FindingContent[] = [
	{
		title: 'Markørene manglet svar på vanlige spørsmål',
		theme: 'role_player_instruction',
		cause:
			'Instruksen sa hva markørene skulle si, men ikke hva de skulle svare når helsepersonell spurte om medisiner, allergi og smerte. Ingen med helsefaglig bakgrunn hadde lest tekstene før de ble sendt.',
		passages: [
			improve('m1', 'Jeg visste ikke hva jeg skulle svare da legen spurte om medisiner.'),
			improve('m4', 'de spurte om allergi og fastlege og alt mulig, og ingenting av det sto på kortet.'),
			improve('m6', 'På legesenteret fikk jeg spørsmål jeg ikke hadde svar på, og da måtte jeg finne på.'),
			improve('m12', 'Et svar på «hvor vondt har du fra null til ti» burde stå på kortet, for det spør alle om.'),
			improve('nesbrua', 'To markører fant på egne symptomer da vi spurte videre.'),
			improve('e-torget', 'Flere av markørene svarte ulikt på de samme spørsmålene.')
		]
	},
	{
		title: 'Ingen svarte når kommuneoverlegen var opptatt',
		theme: 'contact_lines',
		cause:
			'Kommuneoverlegen hadde to oppgaver samtidig og var eneste vei til legesentrene. Planen har ingen stedfortreder, og tiltakskortet viser bare ett nummer.',
		passages: [
			improve('torget', 'Da vi ringte kommuneoverlegen for å si at vi var fulle, kom vi ikke gjennom.'),
			improve('torget', 'Vi prøvde tre ganger.'),
			improve('k2', 'Kommuneoverlegen satt i to roller: råd til oss og varsling av legesentrene.'),
			asked('e-stab', 'unclearRoles', 'Hvem som taler for kommuneoverlegen når han er opptatt.'),
			seen('opptatt', 'Opptatt hver gang, og ingen andre svarer på nummeret.')
		]
	},
	{
		title: 'Situasjonsbildet nådde ikke legesentrene',
		theme: 'situational_understanding',
		cause:
			'Skjemaet fra i fjor fantes, men ingen hadde fått oppgaven med å fylle det ut og sende det. Legesentrene sto ikke på listen over mottakere.',
		passages: [
			improve('havna', 'Vi fikk ikke vite hvor mange som var på vei før de sto i døra.'),
			improve('havna', 'Et tall hvert kvarter hadde holdt.'),
			improve(
				'nesbrua',
				'Vi ante ikke om legevakten fortsatt var full, og holdt derfor igjen pasienter som kunne vært sendt.'
			),
			improve('e-stab', 'Situasjonsbildet kl. 10.04 ble gitt muntlig og ikke skrevet ned før kl. 10.31.'),
			improve('k1', 'Vi trodde legesentrene hadde de samme tallene som oss.'),
			improve('k4', 'Vi fikk tre ulike tall på hvor mange som var skadd.'),
			improve('m10', 'Den ene sa tjueni og den andre trettién.'),
			seen('muntlig', 'Lederen gir situasjonsbildet muntlig til dem som er i rommet.')
		]
	},
	{
		title: 'Tiltakskortet ble brukt og virket',
		theme: 'plans',
		cause: 'Kortet er én side, henger der telefonen står, og ble gått gjennom med kontorene i forberedelsene.',
		passages: [
			worked('torget', 'Tiltakskortet lå ved telefonen og ble brukt fra første minutt.'),
			worked('havna', 'Tiltakskortet virket.'),
			worked('nesbrua', 'Tiltakskortet for avskåret kontor var riktig, og vi fulgte det.'),
			worked('e-nesbrua', 'Tiltakskortet for avskåret kontor ble lest høyt og fulgt punkt for punkt.')
		]
	},
	{
		title: 'Numre i sambandskatalogen var feil',
		theme: 'alerting',
		cause:
			'Katalogen blir rettet når noen sier fra, men ingen prøver numrene. Kontorene vet ikke hvem de skal melde endringer til.',
		passages: [
			improve(
				'torget',
				'Første varsel kom ikke fram til oss, for nummeret i katalogen gikk til en telefon vi sa opp i fjor.'
			),
			asked('e-torget', 'informationStopped', 'Varselet stanset i et nummer som ikke er i bruk lenger.'),
			improve('s-spill', 'To numre i sambandskatalogen hadde ikke vært prøvd på over et år.'),
			seen('varslet', 'SMS til Torget legekontor er sendt til et nummer som er sagt opp.')
		]
	},
	{
		title: 'Markørene visste ikke når rollen var slutt',
		theme: 'safety',
		cause:
			'Kortet sa hvem som avslutter rollen, men ikke når, og heller ikke hva markøren gjør hvis ingen kommer. Hjemreisen fra legesentrene var ikke planlagt.',
		passages: [
			improve('m2', 'Jeg sto 25 minutter uten å vite om det var meningen at ingen skulle komme.'),
			improve('m2', 'Det sto ikke på kortet når jeg kunne gi meg.'),
			improve('m8', 'Jeg ble sittende igjen på legesenteret i en time etter at jeg var ferdig.'),
			improve(
				's-marker',
				'To markører ble stående igjen etter at rollen var slutt, fordi ingen hadde sagt fra til dem.'
			)
		]
	},
	{
		title: 'Prioriteringen ved brua var rolig og lik',
		theme: 'cooperation',
		cause:
			'Ambulansepersonell og hjelpekorps hadde øvd sammen to ganger det siste året og brukte de samme faste spørsmålene.',
		passages: [
			worked('e-bru', 'Prioriteringen ved brua var rolig og lik fra den første til den siste.'),
			worked('m3', 'Den som kom til meg først, satte seg ned, sa hvem hun var og spurte om to ting.'),
			worked('m12', 'De som hjalp meg, spurte alle om det samme og i den samme rekkefølgen.')
		]
	},
	{
		title: 'Fastlegene vil være med og planlegge',
		theme: 'cooperation',
		cause: 'Legesentrene ble invitert da opplegget var ferdig. Spørsmål om kompensasjon ble besvart sent.',
		passages: [
			improve(
				'moen',
				'Ta oss gjerne med når neste øvelse planlegges, så kan vi si hva som er mulig på en vanlig formiddag.'
			),
			{
				answer: 'moen',
				field: 'mostImportant',
				quote: 'Ta fastlegene med i planleggingen, én fra hvert kontor, to møter.'
			},
			asked('havna', 'nextYear', 'Svar på spørsmål om kompensasjon innen en uke, så kan vi si ja med en gang.')
		]
	}
];
