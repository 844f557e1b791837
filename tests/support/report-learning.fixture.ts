import type { ReportData } from '#lib/report/report.ts';

/** What came of it: lessons, earlier and new, tiltak and the next exercise. */
export function learning(): Pick<
	ReportData,
	'earlierLessons' | 'lessonYears' | 'lessons' | 'actions' | 'involvement' | 'planChanges' | 'nextExercise'
> {
	const at = (clock: string) => `2026-12-03T${clock}:00+01:00`;
	return {
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
			timeZone: 'Europe/Oslo',
			lessons: [
				{ number: 4, title: 'Situasjonsbildet skal være skriftlig' },
				{ number: 11, title: 'Markørinstruksen skal beskrive forløpet' }
			]
		}
	};
}
