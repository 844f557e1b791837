/** The main exercise. Where it says «T», it means the start of the play at 09.30. */
export const main = {
	series: 'Brønnvakt',
	startClock: '09:30',
	endClock: '13:00',
	startedClock: '09:34',
	endedClock: '12:52',
	purpose:
		'Øve kommunen, legevakten og de fem legesentrene i å ta imot mange lettere skadde samtidig. Vi vil finne ut om varslingen til fastlegene virker, om alle har den samme forståelsen av situasjonen, og hvordan fastlegene best kan brukes når legevakten er full.',
	scenario: [
		'En rutebuss med 31 om bord får skrens på Nesbrua og legger seg mot rekkverket. Ingen er omkommet. Én er alvorlig skadd, fire trenger sykehus eller tett tilsyn, og resten har lettere skader.',
		'Helseforetaket har to ambulanser ledige den første halve timen. Legevakten er full etter tjue minutter. Kommuneoverlegen ber derfor legesentrene om å ta imot lettere skadde.',
		'Brua er stengt. Nesbrua legesenter ligger på den andre siden og må klare seg selv i halvannen time. Mobilnettet ved brua er ustabilt de første ti minuttene.',
		'Tolv markører spiller på stedet, på legesentrene og på telefon. Resten av passasjerene finnes bare på papir.'
	].join('\n\n'),
	place: 'Nesbrua, Eksempelvik skole og fem legesentre',
	stopPhrase: 'Dette er ekte',
	realIncidentProcedure: [
		'Si «Dette er ekte» høyt. Alle som er nær, stanser spillet og hjelper.',
		'Haster det, ring 113. Ring deretter sikkerhetsansvarlig.',
		'Sikkerhetsansvarlig sier fra til øvingsleder, som stanser hele øvelsen eller bare stedet.',
		'Spillet starter ikke igjen før øvingsleder sier «Øvelsen fortsetter» på Nødnett og telefon.'
	].join('\n'),
	safetyContact: 'Silje Haugland, sikkerhetsansvarlig',
	safetyPhone: '000 41 209',
	caseNumber: (year: string) => `${year.slice(2)}/00417`
};

type ObjectiveContent = {
	title: string;
	description: string;
	criteria: { key: string; text: string; howSeen: string }[];
};

export const objectives = [
	{
		title: 'Varsle legesentrene i tide',
		description:
			'Legesentrene får vite om hendelsen så tidlig at de kan rydde plass, og vi vet at de har fått beskjeden.',
		criteria: [
			{
				key: '1.1',
				text: 'Alle fem legesentre har fått første varsel innen 15 minutter etter at legevakten ble varslet.',
				howSeen: 'Evaluator på hvert legesenter noterer klokkeslettet. Sammenholdes med loggen på legevakten.'
			},
			{
				key: '1.2',
				text: 'Hvert legesenter kvitterer for varselet innen 15 minutter, på linjen som står i sambandskatalogen.',
				howSeen: 'Loggen hos kommuneoverlegen, og skjemaet legesentrene svarer på.'
			},
			{
				key: '1.3',
				text: 'Når en rolle i varslingskjeden er opptatt, svarer stedfortrederen innen 10 minutter.',
				howSeen: 'Spillstaben ringer kommuneoverlegen mens linjen er opptatt (innspill 8).'
			}
		]
	},
	{
		title: 'Dele ett situasjonsbilde',
		description:
			'Kriseledelsen, legevakten, legesentrene og pårørendesenteret har de samme tallene og vet hva de andre gjør.',
		criteria: [
			{
				key: '2.1',
				text: 'Kriseledelsen har et skriftlig situasjonsbilde innen 30 minutter etter første varsel.',
				howSeen: 'Evaluator i kriseledelsen tar vare på en kopi med klokkeslett.'
			},
			{
				key: '2.2',
				text: 'Hvert legesenter får vite hvor mange som er på vei, før de første kommer.',
				howSeen: 'Evaluator på hvert legesenter noterer når tallet kom, og når den første sto i døra.'
			},
			{
				key: '2.3',
				text: 'Legevakten, kriseledelsen og pårørendesenteret oppgir samme antall skadde når de blir spurt kl. 11.00.',
				howSeen: 'Tre evaluatorer spør på samme tid. Journalisten (markør 09) spør også.'
			}
		]
	},
	{
		title: 'Prioritere og ta imot mange skadde',
		description: 'De som haster mest, får hjelp først, både ved brua og på legesentrene.',
		criteria: [
			{
				key: '3.1',
				text: 'Alle skadde har fått skadekort med farge før de forlater skadestedet.',
				howSeen: 'Evaluator ved utgangen av skadestedet teller kort mot liste.'
			},
			{
				key: '3.2',
				text: 'Hvert legesenter tar imot de første innen 20 minutter etter at de er meldt, uten å stanse øyeblikkelig hjelp for andre.',
				howSeen: 'Evaluator på hvert legesenter. Medarbeideren i luka blir spurt etterpå.'
			},
			{
				key: '3.3',
				text: 'En pasient som blir verre, blir oppdaget og prioritert på nytt innen 10 minutter.',
				howSeen: 'Markør 04, 07 og 08 blir verre på avtalte tider. Evaluator tar tiden.'
			}
		]
	}
] as const satisfies ObjectiveContent[];

export type CriterionKey = (typeof objectives)[number]['criteria'][number]['key'];
