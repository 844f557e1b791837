import { report } from '#lib/i18n/nb/report.ts';

/** What an exercise gives as files to work on: tables for Excel, everything as JSON, and the report for Word. */
export const paperFiles = {
	tables: {
		title: 'Til videre arbeid',
		lead: 'Det samme innholdet som filer dere kan endre, eller ta med til et annet system.',
		excel: 'Excel',
		use: 'Hver tabell i øvelsen som et ark. Navn på dem som har svart, er ikke med.',
		all: 'Last ned alle tabellene (Excel)',
		one: 'Bare én tabell',
		download: (name: string) => `${name} (Excel)`,
		file: 'tabeller',
		/** At most 31 characters: Excel has no room for more. */
		sheet: (name: string) => `${name} – ${report.edition.internal.toLowerCase()}`,
		yes: 'ja',
		name: {
			dreiebok: 'Dreiebok',
			roller: 'Roller',
			kontaktlinjer: 'Kontaktlinjer',
			laeringspunkter: 'Læringspunkter',
			tiltaksplan: 'Tiltaksplan',
			svar: 'Svar'
		},
		columns: {
			dreiebok: [
				...['Nr.', 'Minutter', 'Klokka', 'Fra', 'Til', 'Kanal', 'Innspill', 'Forventet reaksjon', 'Mål', 'Status'],
				'Levert'
			],
			roller: ['Rolle', 'Funksjon', 'Virksomhet', 'Ansvar', 'Fylles av', 'Stedfortreder', 'Utenfor kommunen'],
			kontaktlinjer: ['Nr.', 'Fra', 'Til', 'Formål', 'Kanaler i rekkefølge', 'Kvittering (min)'],
			laeringspunkter: [
				'Nr.',
				'Type',
				'Læringspunkt',
				'Utdyping',
				'Status',
				'Ansvarlig',
				'Funn',
				'Slik skal det vises'
			],
			tiltaksplan: [
				...['Læringspunkt', 'Mål', 'Tiltak', 'Indikator', 'Kostnad', 'Kroner', 'Ansvarlig', 'Frist', 'Arena'],
				'Status'
			],
			svar: ['Gruppe', 'Spurt', 'Svart', 'Spørsmål', '1', '2', '3', '4', '5', 'Vet ikke']
		}
	},
	json: {
		name: 'Alt i øvelsen',
		use: 'Hele øvelsen i én fil (JSON), til arkiv eller et annet system. Filen forklarer selv hva som står hvor.',
		readers: {
			plan: 'Har navn og kontaktopplysninger. For dem som planlegger øvelsen.',
			read: 'Uten navn og kontaktopplysninger til deltakerne.'
		},
		download: 'Last ned alt (JSON)',
		edition: report.edition.internal,
		/** What each key of the file holds. */
		keys: {
			format: 'Navnet på formatet.',
			formatVersion: 'Heltall. Øker når en nøkkel endres eller fjernes.',
			madeAt: 'Når filen ble laget (ISO 8601).',
			edition: 'Den interne utgaven: det som er unntatt offentlighet, er med.',
			keys: 'Denne forklaringen.',
			leftOut: 'Deler som den som lastet ned, ikke har tilgang til.',
			exercise: 'Navn, status, tider, sted, serie og sikkerhet.',
			objectives: 'Øvingsmål med vurderingskriterier.',
			roles: 'Roller, funksjon og hvem som fyller dem.',
			contactLines: 'Kontaktlinjer med kanaler i rekkefølge. Skjermede verdier bare for dem som planlegger.',
			organisations: 'Deltakende virksomheter.',
			injects: 'Dreieboka. Klokkeslett er regnet fra start.',
			rolePlays:
				'Markørrollene med forløp og det som bare er for øvingsledelsen. «criterion» er nummeret på vurderingskriteriet under «objectives».',
			participants: 'Personene: type, navn, e-post og telefon.',
			report: 'Alt læringsrapporten bygger på: vurderinger, tilbakemeldinger, funn, læringspunkter og tiltak.'
		}
	},
	docx: {
		name: 'Læringsrapport (Word)',
		use: 'Læringsrapporten slik den står nå, til å redigere i Word. Figurene er bilder. Det er PDF-en som godkjennes og arkiveres.',
		download: 'Last ned læringsrapporten (Word)',
		draft: 'Redigerbar kopi. Den godkjente rapporten er PDF-en.'
	}
};
