import type { ReportData } from '#lib/report/report.ts';

/** What was played: when, by whom, and over which lines. */
export function play(): Pick<ReportData, 'exercise' | 'timeline' | 'roles' | 'contactLines' | 'acknowledgement'> {
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
		exercise: {
			format: 'full_scale',
			series: 'Mimirsbrunn',
			purpose:
				'Prøve om legesentrene, legevakta og kriseledelsen når hverandre i tide, og om alle forstår situasjonen likt, når mange blir skadd samtidig.',
			scenario:
				'En buss har kjørt av veien ved Nesbrua. Tolv personer er skadd, tre av dem alvorlig. Veien er stengt, og ambulansene kommer fra nabokommunen.\n\nLegesentrene blir bedt om å ta imot lettere skadde.',
			startsAt: at('09:00'),
			endsAt: at('13:00'),
			timeZone: 'Europe/Oslo',
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
		}
	};
}
