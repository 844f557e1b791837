/** The files with data inside a læringsrapport «med data»: their names, and what each holds. */
export const reportData = {
	download: 'Last ned med data',
	all: { name: 'rapport.json', description: 'Alle opplysningene i læringsrapporten' },
	tables: {
		criteria: { name: 'kriterier.csv', description: 'Øvingsmål og vurderingskriterier med måloppnåelse' },
		contactLines: { name: 'kontaktlinjer.csv', description: 'Kontaktlinjer med mål og målt tid til kvittering' },
		answers: { name: 'svar.csv', description: 'Hvor mange som svarte hva på hvert spørsmål' },
		findings: { name: 'funn.csv', description: 'Funn med årsak' },
		lessons: { name: 'laeringspunkter.csv', description: 'Læringspunkter med eier og status' },
		actions: { name: 'tiltaksplan.csv', description: 'Tiltaksplanen' }
	},
	columns: { objective: 'Øvingsmål', group: 'Gruppe', theme: 'Tema', costAmount: 'Kroner', lesson: 'Læringspunkt' }
};
