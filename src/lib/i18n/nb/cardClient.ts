/** What the card's own small script says: what waits on the phone, how old the copy is, that the play is stopped. */
export const cardClient = {
	// Something was pressed or written
	stored: 'Lagret på telefonen',
	storedHelp: 'Det blir sendt av seg selv når du får dekning. Du kan lukke siden.',
	heldHelp: 'Telefonen får ikke lagret det. Hold siden åpen til det står «Levert».',
	sending: 'Sender',
	sendingHelp: 'Dette tar vanligvis noen sekunder.',
	delivered: (clock: string) => `Levert kl.\u00a0${clock}`,
	deliveredHelp: {
		read: 'Markøransvarlig ser at du har lest kortet.',
		question: 'Markøransvarlig har fått spørsmålet. Svaret kommer her på telefonen.',
		attendance: 'Markøransvarlig ser det på listen sin.',
		impression: 'Takk. Svaret er kommet fram.'
	},
	overtaken: 'Noe nyere er notert allerede, så dette endret ingenting.',
	receipt: (code: string) => `Kvittering ${code}`,
	wrongTitle: 'Ikke helt',
	wrong: 'Les om sikkerhet på kortet og svar en gang til. Du kan prøve så mange ganger du vil.',
	refusedTitle: 'Dette ble ikke tatt imot',
	refused: 'Ta vare på det du skrev, og ring markøransvarlig.',
	chooseFirst: 'Velg et svar først.',
	writeFirst: 'Skriv noe først.',
	yours: 'Du skrev:',
	youPressed: 'Du trykket:',
	pressed: { in: 'Sjekk inn', out: 'Sjekk ut' },
	afterPress: { in: 'Trykk når du er ferdig og går fra stedet.', out: 'Er du tilbake, sjekk inn igjen.' },
	// The copy on the phone
	kept: 'Kortet ligger på telefonen og virker uten dekning.',
	offline: (when: string) => `Uten dekning. Siden er fra ${when}.`,
	offlineHelp: 'Klokka og forløpet virker.',
	stale: (when: string) => `Siden er fra ${when}.`,
	old: (days: number) => `Den er ${days} dager gammel. Åpne kortet én gang med dekning før du drar hjemmefra.`,
	today: (clock: string) => `i dag kl.\u00a0${clock}`,
	yesterday: (clock: string) => `i går kl.\u00a0${clock}`,
	onDay: (day: string, clock: string) => `${day} kl.\u00a0${clock}`,
	reload: 'Last inn på nytt',
	remove: 'Slett fra telefonen',
	removeAsk: 'Sletter kopien av kortet, og det som ikke er sendt.',
	removed: 'Kortet er slettet fra telefonen. Åpne lenken din for å hente det igjen.',
	newVersion: (version: number) => `Det er kommet en ny tekst, versjon\u00a0${version}.`,
	loadNew: 'Last inn den nye teksten',
	// The link no longer works
	endedTitle: 'Lenken virker ikke lenger',
	ended: 'Kopien på telefonen er slettet. Be om en ny lenke hvis du fortsatt skal være med.',
	otherTitle: 'En annen har åpnet lenken sin på denne telefonen',
	other: 'Åpne din egen lenke på nytt for å fortsette.',
	unsentTitle: 'Dette er ikke sendt',
	unsent: 'Ta vare på teksten, eller ring og si det.',
	unsentKinds: {
		read: 'Lest og forstått',
		question: 'Spørsmål',
		attendance: 'Oppmøte',
		impression: 'Førsteinntrykk'
	},
	ring: (name: string) => (name ? `Ring ${name}` : 'Ring markøransvarlig'),
	// «Reell hendelse»
	stopTitle: 'Reell hendelse – øvelsen er stoppet',
	stopDocument: 'STOPP – øvelsen er stoppet',
	stopDo: 'Slutt å spille nå. Dette er ekte. Bli der du er, eller gå til et trygt sted, og gjør det hjelperne sier.',
	stopAt: (clock: string) => `Meldt kl.\u00a0${clock}`,
	stopRing113: 'Ring 113 hvis det haster',
	stopOver: (clock: string) => `Stoppen ble opphevet kl.\u00a0${clock}. Vent til markøransvarlig sier fra.`,
	// Forløp
	byClock: 'Følger øvelsens klokke.',
	byHand: 'Du har valgt selv.',
	followClock: 'Følg klokka igjen',
	// A page that is not on the phone
	missingTitle: 'Denne siden ligger ikke på telefonen',
	missing: 'Du har ikke dekning, og siden har ikke vært åpnet før.',
	toCard: 'Åpne kortet'
};
