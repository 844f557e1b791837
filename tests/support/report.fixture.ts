import type { ReportData } from '#lib/report/report.ts';

/** A report with something in every section, about a municipality and an exercise that do not exist. */
export function richReport(): ReportData {
	const zone = 'Europe/Oslo';
	const at = (clock: string) => `2026-12-03T${clock}:00+01:00`;
	const inject = (number: number, title: string, planned: string, actual: string | null) => ({
		number,
		title,
		planned: at(planned),
		actual: actual && at(actual),
		state: actual ? ('delivered' as const) : ('dropped' as const)
	});
	const centre = (name: string, answer: 'confirmed' | 'declined' | 'not_answered' | 'question', hoursOnDay = 3.5) => ({
		name,
		kind: 'medical_centre' as const,
		answer,
		meetings: 2,
		hoursOnDay
	});
	const role = (id: string, name: string, organisation: string, responsibility: string, external = false) => ({
		id,
		name,
		organisation,
		external,
		responsibility,
		staffed: id !== 'nesbrua',
		deputy: id.length % 2 === 0
	});
	return {
		document: {
			municipality: 'Eksempelvik kommune',
			title: 'Mimirsbrunn 2026',
			caseNumber: '2026/1487',
			version: 1,
			status: 'approved',
			edition: 'internal',
			date: '2027-01-18',
			grading: 'Åpen',
			approvedBy: 'Kommunedirektøren'
		},
		exercise: {
			format: 'full_scale',
			series: 'Mimirsbrunn',
			purpose:
				'Prøve om legesentrene, legevakta og kriseledelsen når hverandre i tide, og om alle forstår situasjonen likt, når mange blir skadd samtidig.',
			scenario:
				'En buss har kjørt av veien ved Nesbrua. Tolv personer er skadd, tre av dem alvorlig. Veien er stengt, og ambulansene kommer fra nabokommunen.\n\nLegesentrene blir bedt om å ta imot lettere skadde.',
			startsAt: at('09:00'),
			endsAt: at('13:00'),
			timeZone: zone,
			place: 'Nesbrua og legesentrene',
			organisations: [
				centre('Havna legesenter', 'confirmed'),
				centre('Torget legekontor', 'confirmed', 4),
				centre('Nesbrua legesenter', 'confirmed', 3),
				centre('Åsen legegruppe', 'declined', 0),
				centre('Fjordgløtt legesenter', 'not_answered', 0),
				{ name: 'Eksempelvik legevakt', kind: 'out_of_hours', answer: 'confirmed', meetings: 3, hoursOnDay: 4 },
				{ name: 'Eksempelvik Røde Kors', kind: 'volunteer', answer: 'question', meetings: 1, hoursOnDay: 5 }
			]
		},
		summary: {
			worked: [
				'Varslingen fra AMK til legevakta gikk på fire minutter.',
				'Alle legesentrene som deltok, tok imot pasienter innen en time.',
				'Markørene holdt seg i rollen, og alle ble sjekket ut.'
			],
			toImprove: [
				'Markørene trenger mer instruksjon om hvordan tilstanden utvikler seg.',
				'Situasjonsbildet nådde ikke ut til legesentrene.',
				'Torget legekontor hadde feil nummer i sambandskatalogen.'
			],
			decisions: [
				'Tiltaksplanen i kapittel 11 vedtas, med 45 000 kr til opplæring i 2027.',
				'Neste øvelse holdes høsten 2027, utenfor serien.'
			]
		},
		narratives: {
			earlierLessons: 'To av punktene fra 2025 ble øvd på nytt.',
			objectives:
				'Øvelsen hadde tre mål. Varslingen gikk raskere enn i 2025. Den felles forståelsen av situasjonen kom seint.',
			contactLines:
				'Situasjonsbildet ble gitt muntlig kl. 10.04 og ikke skrevet ned. Legesentrene fikk tall først da de ringte selv.',
			rolePlayers: 'Tolv markører møtte. To ga beskjed om at de ikke visste når rollen var over.'
		},
		timeline: [
			inject(1, 'AMK varsler legevakta om ulykken', '09:30', '09:30'),
			inject(2, 'Første pårørende ringer sentralbordet', '09:40', '09:43'),
			inject(3, 'Kriseledelsen møtes', '09:45', '09:52'),
			inject(4, 'Situasjonsbilde til alle (T+30)', '10:00', '10:04'),
			inject(5, 'Lokalavisa ber om et intervju med ordføreren om sikkerheten ved brua', '10:20', '10:18'),
			inject(6, 'Ett legesenter melder at det er fullt', '10:45', '11:01'),
			inject(7, 'Nødnett faller ut i ti minutter', '11:10', null),
			inject(8, 'Pårørendesenteret åpner', '11:30', '11:35')
		],
		earlierLessons: [
			{
				number: 2,
				title: 'Legesentrene skal varsles samtidig',
				fromExercise: 'Mimirsbrunn 2025',
				decision: { kind: 'taken_in', as: 'criterion', what: '1.1 Alle legesentrene har kvittert innen 15 minutter' },
				verdict: {
					result: 'verified',
					reason: 'Tre av tre kvitterte innen 11 minutter.',
					judgedBy: 'Ola Nordberg, Fiktivsund kommune',
					judgedAt: at('14:00')
				}
			},
			{
				number: 4,
				title: 'Situasjonsbildet skal være skriftlig',
				fromExercise: 'Mimirsbrunn 2025',
				decision: { kind: 'taken_in', as: 'objective', what: 'Mål 2' },
				verdict: {
					result: 'not_confirmed',
					reason: 'Bildet ble gitt muntlig og ikke sendt videre.',
					judgedBy: 'Ola Nordberg, Fiktivsund kommune',
					judgedAt: at('14:00')
				}
			},
			{
				number: 6,
				title: 'Reservestrøm på legevakta',
				fromExercise: 'Skybrudd 2024',
				decision: { kind: 'left_out', reason: 'Aggregatet er bestilt, men ikke levert.' },
				verdict: null
			}
		],
		lessonYears: [
			{ exercise: 'Skybrudd 2024', year: '2024', states: { verified: 3, not_tested: 1 } },
			{
				exercise: 'Mimirsbrunn 2025',
				year: '2025',
				states: { verified: 4, to_verify: 2, not_confirmed: 1, withdrawn: 1 }
			},
			{ exercise: 'Mimirsbrunn 2026', year: '2026', states: { verified: 1, planned: 2, in_progress: 1 } }
		],
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
		roles: [
			role('amk', 'AMK', 'Helseforetaket', 'Varsler legevakta.', true),
			role('innsats', 'Innsatsleder helse', 'Helseforetaket', 'Leder på stedet.', true),
			role('legevakt', 'Legevakt', 'Kommunen', 'Varsler kommuneoverlegen og tar imot alvorlig skadde.'),
			role('overlege', 'Kommuneoverlege', 'Kommunen', 'Varsler legesentrene og gir råd til kriseledelsen.'),
			role('krise', 'Kriseledelse', 'Kommunen', 'Leder kommunens innsats.'),
			role('komm', 'Kommunikasjon', 'Kommunen', 'Informerer befolkningen.'),
			role('eps', 'Pårørendesenter', 'Kommunen', ''),
			role('havna', 'Havna', 'Legesenter', 'Tar imot lettere skadde.'),
			role('torget', 'Torget', 'Legesenter', 'Tar imot lettere skadde.'),
			role('nesbrua', 'Nesbrua', 'Legesenter', 'Tar imot lettere skadde.')
		],
		contactLines: (
			[
				['amk', 'legevakt', 'alert', 'confirmed', 5, 4],
				['legevakt', 'overlege', 'alert', 'confirmed', 5, 3],
				['overlege', 'krise', 'alert', 'confirmed', 10, 7],
				['overlege', 'havna', 'task', 'confirmed', 15, 7],
				['overlege', 'torget', 'task', 'wrong', 15, 11],
				['overlege', 'nesbrua', 'task', 'uncertain', 15, 11],
				['innsats', 'amk', 'report', 'confirmed', null, null],
				['innsats', 'legevakt', 'report', 'untested', 5, null],
				['krise', 'eps', 'task', 'confirmed', 10, 6],
				['krise', 'komm', 'public', 'confirmed', 10, 2],
				['eps', 'krise', 'report', 'untested', 15, null],
				['havna', 'legevakt', 'advice', 'uncertain', 10, 14]
			] as const
		).map(([fromRoleId, toRoleId, purpose, status, acknowledgeMinutes, acknowledgedMinutes], index) => ({
			number: index + 1,
			fromRoleId,
			toRoleId,
			purpose,
			channels: index % 3 === 0 ? ['nodnett', 'phone'] : ['phone', 'sms', 'email'],
			acknowledgeMinutes,
			acknowledgedMinutes,
			status
		})),
		acknowledgement: {
			measured: 9,
			withinTarget: 8,
			medianMinutes: 7,
			slowestMinutes: 14,
			onFallback: 1,
			wrong: 1,
			alarmToFirstCentre: 11
		},
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
					{ question: 'Vi visste i tide hva øvelsen krevde av oss', counts: [0, 1, 1, 3, 1], unsure: 0 },
					{ question: 'Vi visste hvem vi skulle kontakte, og på hvilken kanal', counts: [1, 2, 2, 1, 0], unsure: 0 },
					{ question: 'Alle hadde samme forståelse av situasjonen', counts: [2, 2, 1, 0, 0], unsure: 1 }
				],
				quotations: [
					{
						reference: 'U4',
						text: 'Vi fikk ikke vite hvor mange som var på vei før de sto i døra.',
						by: 'Havna legesenter',
						field: 'whatToImprove'
					},
					{
						reference: 'U2',
						text: 'Nyttig å få prøvd rutinen sammen med legevakta.',
						by: 'Nesbrua legesenter',
						field: 'whatWorked'
					}
				]
			},
			{
				group: 'role_player',
				invited: 12,
				answered: 11,
				individualAnswers: 11,
				scales: [
					{ question: 'Jeg fikk instruksen i tide', counts: [0, 0, 1, 2, 8], unsure: 0 },
					{ question: 'Jeg visste hvordan tilstanden skulle utvikle seg', counts: [3, 4, 2, 1, 1], unsure: 0 },
					{ question: 'Jeg følte meg trygg', counts: [0, 0, 0, 2, 9], unsure: 0 }
				],
				quotations: [
					{
						reference: 'U11',
						text: 'Jeg visste ikke om jeg skulle bli dårligere eller bedre.',
						by: 'Markør',
						field: 'whatToImprove'
					}
				]
			},
			{
				group: 'leadership',
				invited: 4,
				answered: 3,
				individualAnswers: 3,
				scales: [{ question: 'Rollen min var klar', counts: [0, 0, 0, 2, 1], unsure: 0 }],
				quotations: [
					{ reference: 'U15', text: 'Vi savnet én tavle som alle så.', by: 'Kriseledelsen', field: 'generalFeedback' }
				]
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
		],
		lessons: [
			{
				number: 11,
				kind: 'improve',
				title: 'Markørinstruksen skal beskrive forløpet',
				description: 'Hva som skjer, når det skjer, og hva som endrer det.',
				state: 'planned',
				owner: 'Markøransvarlig',
				findings: [2],
				verification: 'Kriterium i neste øvelse: markørene svarer rett på kontrollspørsmålet om forløpet.'
			},
			{
				number: 12,
				kind: 'improve',
				title: 'Situasjonsbildet skal sendes skriftlig til legesentrene ved T+30',
				description: '',
				state: 'in_progress',
				owner: 'Beredskapskoordinator',
				findings: [3],
				verification: ''
			},
			{
				number: 13,
				kind: 'improve',
				title: 'Sambandskatalogen skal prøves hvert halvår',
				description: '',
				state: 'verified',
				owner: 'Kommuneoverlege',
				findings: [1, 3],
				verification: 'Sambandsprøve'
			},
			{
				number: 14,
				kind: 'sustain',
				title: 'SMS som reserve for telefon',
				description: '',
				state: 'planned',
				owner: '',
				findings: [1],
				verification: ''
			}
		],
		actions: [
			{
				lesson: 11,
				goal: 'Alle markører vet hvordan tilstanden utvikler seg',
				measure: 'Ny mal for markørinstruks med forløp, og en time opplæring før øvelsen',
				effectIndicator: 'Ni av ti svarer rett på kontrollspørsmålet',
				cost: 'Innleid opplæring',
				costAmount: 45000,
				owner: 'Markøransvarlig',
				dueDate: '2027-05-01',
				forum: 'Beredskapsråd',
				state: 'planned'
			},
			{
				lesson: 12,
				goal: 'Legesentrene har samme tall som kriseledelsen',
				measure: 'Fast skjema for situasjonsbilde, med én som har ansvar for å sende det',
				effectIndicator: 'Alle legesentre gjengir tallet rett ved T+40',
				cost: 'Ingen',
				costAmount: null,
				owner: 'Beredskapskoordinator',
				dueDate: '2027-03-15',
				forum: 'ALU',
				state: 'in_progress'
			},
			{
				lesson: 13,
				goal: 'Ingen feil i katalogen',
				measure: 'Sambandsprøve i mars og september',
				effectIndicator: 'Alle linjer prøvd siste seks måneder, ingen feil',
				cost: 'To timer per prøve',
				costAmount: null,
				owner: 'Kommuneoverlege',
				dueDate: null,
				forum: '',
				state: 'done'
			}
		],
		involvement: {
			direct: 'Fastlegene får være med på å skrive scenarioet, og får kompensasjon for to møter.',
			viaForums: [
				{
					forum: 'ALU',
					what: 'Læringspunktene legges fram i mars. Utvalget svarer på hvordan legesentrene best varsles.'
				},
				{ forum: 'LSU', what: 'Økonomien i deltakelsen tas opp.' }
			]
		},
		planChanges: {
			kind: 'changes',
			changes: [
				{
					document: 'Plan for helseberedskap',
					change: 'Situasjonsbilde til legesentrene ved T+30 tas inn i kapittel 4.',
					owner: 'Kommuneoverlege',
					dueDate: '2027-04-01'
				},
				{ document: 'Helhetlig ROS', change: 'Ingen endring.', owner: '', dueDate: null }
			]
		},
		nextExercise: {
			name: 'Skjærgård 2027',
			startsAt: '2027-10-14T09:00:00+02:00',
			timeZone: zone,
			lessons: [
				{ number: 4, title: 'Situasjonsbildet skal være skriftlig' },
				{ number: 11, title: 'Markørinstruksen skal beskrive forløpet' }
			]
		},
		method: {
			notAnswered: ['Åsen legegruppe', 'Fjordgløtt legesenter', 'Én i kriseledelsen'],
			limits: [
				'Bare ett av to pårørendeteam ble observert.',
				'Tidene er tatt med armbåndsur og kan være ett minutt feil.'
			]
		}
	};
}
