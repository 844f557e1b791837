import type { Quotation, ReportData, ScaleResult } from '#lib/report/report.ts';

const scale = (question: string, counts: ScaleResult['counts'], unsure = 0): ScaleResult => ({
	question,
	counts,
	unsure
});
const said = (reference: string, by: string, field: Quotation['field'], text: string): Quotation => ({
	...{ reference, text, by, field }
});

/** What was seen and said: objectives, role players, answers and findings. */
export function evaluation(): Pick<ReportData, 'objectives' | 'rolePlayers' | 'impressions' | 'feedback' | 'findings'> {
	return {
		objectives: [
			{
				number: 1,
				title: 'Varsle legesentrene i tide',
				description: '',
				attainment: 'attained',
				criteria: [
					{
						number: '1.1',
						text: 'Alle legesentrene har kvittert innen 15 minutter',
						observations: 3,
						observed: ['Havna kvitterte 09.37.', 'Nesbrua kvitterte 09.41.', 'Torget ble nådd på reserve 09.41.'],
						attainment: 'attained',
						reason: 'Alle kvitterte innen 11 minutter.'
					}
				]
			},
			{
				number: 2,
				title: 'Dele ett situasjonsbilde',
				description: 'Alle som skal handle, ser det samme bildet 30 minutter etter varselet.',
				attainment: 'partly_attained',
				criteria: [
					{
						number: '2.1',
						text: 'Kriseledelsen har skrevet et situasjonsbilde ved T+30',
						observations: 2,
						observed: ['Bildet ble lest opp 10.04. Ingen skrev det ned.'],
						attainment: 'partly_attained',
						reason: 'Bildet fantes, men bare muntlig.'
					},
					{
						number: '2.2',
						text: 'Legesentrene kan gjengi antall skadde',
						observations: 1,
						observed: ['To av tre legesentre visste ikke hvor mange som var på vei.'],
						attainment: 'not_attained',
						reason: 'Tallet nådde ikke ut før de ringte selv.'
					}
				]
			},
			{
				number: 3,
				title:
					'Prioritere mange skadde og fordele dem mellom legevakta og legesentrene uten at noen blir stående og vente',
				description: '',
				attainment: 'attained_with_challenges',
				criteria: [
					{
						number: '3.1',
						text: 'Alle skadde er prioritert innen 20 minutter',
						observations: 4,
						observed: ['Alle tolv hadde fargemerke 09.58.'],
						attainment: 'attained_with_challenges',
						reason: 'To fikk feil farge først.'
					}
				]
			},
			{
				number: 4,
				title: 'Opprette pårørendesenter',
				description: '',
				attainment: 'not_exercised',
				criteria: [
					{
						number: '4.1',
						text: 'Senteret tar imot pårørende innen to timer',
						observations: 0,
						observed: [],
						attainment: 'not_exercised',
						reason: 'Innspillet om nødnett ble sløyfet, og tiden strakk ikke til.'
					}
				]
			}
		],
		rolePlayers: {
			cases: 12,
			players: 12,
			readLatest: 11,
			controlRight: 9,
			missing: [
				{ what: 'Hvordan tilstanden endrer seg', count: 7 },
				{ what: 'Når rollen er over', count: 4 },
				{ what: 'Klær og mat', count: 1 }
			]
		},
		impressions: {
			answers: 9,
			counts: [0, 1, 2, 4, 2],
			worked: { all: 2, shown: ['Jeg visste hvor jeg skulle være.', 'God mat og varme tepper'] },
			better: { all: 8, shown: ['Si tydelig fra når rollen er over.', 'For lang venting i kulda'] }
		},
		feedback: [
			{
				group: 'medical_centre',
				invited: 5,
				answered: 3,
				individualAnswers: 6,
				scales: [
					scale('Vi visste i tide hva øvelsen krevde av oss', [0, 1, 1, 3, 1]),
					scale('Vi visste hvem vi skulle kontakte, og på hvilken kanal', [1, 2, 2, 1, 0]),
					scale('Alle hadde samme forståelse av situasjonen', [2, 2, 1, 0, 0], 1)
				],
				quotations: [
					said(
						'U4',
						'Havna legesenter',
						'whatToImprove',
						'Vi fikk ikke vite hvor mange som var på vei før de sto i døra.'
					),
					said('U2', 'Nesbrua legesenter', 'whatWorked', 'Nyttig å få prøvd rutinen sammen med legevakta.')
				]
			},
			{
				group: 'role_player',
				invited: 12,
				answered: 11,
				individualAnswers: 11,
				scales: [
					scale('Jeg fikk instruksen i tide', [0, 0, 1, 2, 8]),
					scale('Jeg visste hvordan tilstanden skulle utvikle seg', [3, 4, 2, 1, 1]),
					scale('Jeg følte meg trygg', [0, 0, 0, 2, 9])
				],
				quotations: [said('U11', 'Markør', 'whatToImprove', 'Jeg visste ikke om jeg skulle bli dårligere eller bedre.')]
			},
			{
				group: 'leadership',
				invited: 4,
				answered: 3,
				individualAnswers: 3,
				scales: [scale('Rollen min var klar', [0, 0, 0, 2, 1])],
				quotations: [said('U15', 'Kriseledelsen', 'generalFeedback', 'Vi savnet én tavle som alle så.')]
			}
		],
		findings: [
			{
				number: 1,
				title: 'Varslingen gikk på første forsøk til to av tre',
				theme: 'alerting',
				kind: 'sustain',
				cause: 'Vaktlista var oppdatert uka før, og SMS var satt opp som reserve.',
				sources: [
					{ from: 'medical_centre', passages: 2 },
					{ from: 'observations', passages: 3 }
				],
				recurring: false
			},
			{
				number: 2,
				title: 'Markørene visste ikke hvordan tilstanden skulle utvikle seg',
				theme: 'role_player_instruction',
				kind: 'improve',
				cause: 'Instruksen beskrev starten, men ikke forløpet.',
				sources: [{ from: 'role_player', passages: 7 }],
				recurring: true
			},
			{
				number: 3,
				title: 'Situasjonsbildet nådde ikke legesentrene',
				theme: 'situational_understanding',
				kind: 'improve',
				cause: 'Ingen hadde fått oppgaven med å sende det videre.',
				sources: [
					{ from: 'medical_centre', passages: 4 },
					{ from: 'leadership', passages: 1 }
				],
				recurring: true
			},
			{
				number: 4,
				title: 'Øvelsen tok mer tid enn avtalt for ett legesenter',
				theme: 'exercise_design',
				kind: null,
				cause: '',
				sources: [{ from: 'medical_centre', passages: 1 }],
				recurring: false
			}
		]
	};
}
