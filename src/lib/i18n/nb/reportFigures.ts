import { minutes, number, percent, plural, shareOf } from '#lib/i18n/nb/numbers.ts';

/** What stands in and under the figures of the report, and what they tell who cannot see them. */
export const reportFigures = {
	figure: (figureNumber: number, caption: string) => `Figur ${figureNumber}. ${caption}`,
	figures: {
		attainment: 'Måloppnåelse',
		attainmentCaption: 'Måloppnåelse for hvert øvingsmål.',
		attainmentDesc: (rows: { number: number; title: string; rating: string }[]) =>
			rows.map((row) => `Mål ${row.number}, ${row.title}: ${row.rating}.`).join(' '),
		responseRate: 'Svarprosent',
		responseRateCaption: 'Hvor mange som svarte i hver gruppe.',
		responseRateValue: (answered: number, invited: number) =>
			invited === 0 ? shareOf(answered, invited) : `${shareOf(answered, invited)} · ${percent(answered, invited)}`,
		responseRateDesc: (rows: { name: string; value: string }[]) =>
			rows.map((row) => `${row.name}: ${row.value}.`).join(' '),
		scale: (group: string) => `Svar fra ${group.toLowerCase()}`,
		scaleCaption: (group: string) => `Svar fra ${group.toLowerCase()}, antall i hver del av stolpen.`,
		scaleCount: (count: number) => `${number(count)} svar`,
		scaleRow: (question: string, counts: number[], unsure: number, words: readonly string[]) =>
			`${question} ${[
				...counts.map((count, index) => `${words[index]}: ${number(count)}`),
				`vet ikke: ${number(unsure)}`
			].join(', ')}.`,
		timeline: 'Planlagt og faktisk forløp',
		timelineCaption: 'Innspillene i dreieboka: planlagt og faktisk tid.',
		timelineTimes: (entry: { planned: string; actual: string; state: string }) =>
			[
				entry.planned && `planlagt kl.\u00a0${entry.planned}`,
				entry.actual && `levert kl.\u00a0${entry.actual}`,
				!entry.actual && entry.state.toLowerCase()
			]
				.filter(Boolean)
				.join(', '),
		timelineRow: (entry: { number: number; title: string; planned: string; actual: string; state: string }): string =>
			`${entry.number} ${entry.title}: ${reportFigures.figures.timelineTimes(entry)}.`,
		planned: 'Planlagt tid',
		actual: 'Faktisk tid',
		dropped: 'Sløyfet',
		late: (by: number) => (by > 0 ? `+${minutes(by)}` : by < 0 ? `−${minutes(-by)}` : 'i rute'),
		lessonStates: 'Hvor læringspunktene står',
		lessonStatesCaption: 'Læringspunktene etter status. Firkant: forbedre. Sirkel: videreføre.',
		lessonStatesRow: (state: string, refs: string[]) => `${state}: ${refs.join(', ')}.`,
		contactLines: (roles: number, lines: number) =>
			`${plural(roles, 'rolle', 'roller')} og ${plural(lines, 'kontaktlinje', 'kontaktlinjer')}`,
		contactLinesCaption:
			'Pilen peker mot den som blir kontaktet. Tallet er linjens nummer i tabellen. Stiplet ramme: utenfor kommunen.',
		contactLineLabel: (lineNumber: number, status: string) => `${lineNumber} ${status}`,
		contactLineRow: (lineNumber: number, from: string, to: string, purpose: string, status: string) =>
			`${lineNumber}: ${from} til ${to}, ${purpose.toLowerCase()}, ${status.toLowerCase()}.`
	}
};
