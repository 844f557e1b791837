/** Pages that anybody may read. Each section is a heading and its paragraphs. */
export const publicPages = {
	privacyTitle: 'Personvern',
	privacyLead: 'Hva Brunn lagrer om deg, hvorfor, hvem som ser det, og når det slettes.',
	privacy: [
		{
			heading: 'Hvem som er ansvarlig',
			text: [
				'Kommunen som holder øvelsen, er behandlingsansvarlig. Spørsmål om opplysninger om deg går til beredskapskoordinatoren i kommunen.'
			]
		},
		{
			heading: 'Markører og andre deltakere',
			text: [
				'Vi lagrer navnet ditt, og e-postadresse og telefonnummer hvis du har gitt oss det. Vi lagrer også når du åpnet lenken, når du trykket «Lest og forstått», og om du har svart på evalueringen.',
				'Rollen du spiller, er oppdiktet. Det som står på markørkortet, er ikke opplysninger om din helse.',
				'Bare de som planlegger og leder øvelsen i kommunen, ser navn og kontaktopplysninger.'
			]
		},
		{
			heading: 'Evalueringen',
			text: [
				'Når skjemaet er uten navn, lagres svaret uten noen kobling til deg. Vi vet at lenken er brukt, men ikke hva du svarte.',
				'Et legesenter svarer som kontor. Da vises kontorets navn sammen med svaret.',
				'Skriv aldri navn på kolleger eller noe om virkelige pasienter.'
			]
		},
		{
			heading: 'Ansatte som logger inn',
			text: [
				'Vi lagrer navn, e-postadresse og rolle i kommunen, og hvem som gjorde hva med øvelser, læringspunkter og rapporter. Passordet lagres bare som en kontrollsum.'
			]
		},
		{
			heading: 'Når det slettes',
			text: [
				'Navn, e-post og telefon for deltakere skal slettes senest 90 dager etter at læringsrapporten er godkjent, eller før hvis du ber om det.',
				'Personlige lenker slutter å virke 120 dager etter øvelsen. Kommunen kan trekke dem tilbake når som helst.'
			]
		},
		{
			heading: 'Informasjonskapsler',
			text: [
				'Brunn bruker én informasjonskapsel for innloggede og én for deg som har åpnet en personlig lenke. De er nødvendige for at siden skal virke. Ingenting sendes til andre, og ingen følger med på deg.'
			]
		},
		{
			heading: 'Rettighetene dine',
			text: [
				'Du kan be om å få se, rette og slette det som er lagret om deg. Mener du at vi bryter reglene, kan du klage til Datatilsynet.'
			]
		}
	],
	accessibilityTitle: 'Tilgjengelighetserklæring',
	accessibilityLead: 'Brunn skal kunne brukes av alle.',
	accessibility: [
		{
			heading: 'Hva vi arbeider etter',
			text: [
				'Nettsidene er laget etter WCAG 2.2 på nivå A og AA. De virker uten skript, med bare tastatur, på en skjerm som er 320 piksler bred, og med 400 prosent forstørring.',
				'PDF-filene er laget etter PDF/UA-1 og PDF/A-2a: Overskrifter, lister, tabeller, figurer og lenker er merket, så de kan leses opp i rett rekkefølge.',
				'Hver side og hver type PDF prøves automatisk mot reglene før en ny versjon tas i bruk.'
			]
		},
		{
			heading: 'Kjente mangler',
			text: ['Sidene og PDF-filene er ikke prøvd systematisk med skjermleser.']
		},
		{
			heading: 'Si fra',
			text: [
				'Finner du noe som ikke virker for deg, si fra til beredskapskoordinatoren i kommunen. Kommunen har plikt til å svare. Uu-tilsynet fører tilsyn med reglene.'
			]
		}
	]
};
