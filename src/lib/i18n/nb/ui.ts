/** «Eksempelvik» → «Eksempelvik kommune»; names that already say so (also herad, gielda, suohkan, tjïelte) stay. */
function withKind(name: string): string {
	return /(kommune|herad|gielda|suohkan|tjïelte)$/i.test(name.trim()) ? name : `${name} kommune`;
}

/** Words of the frame around every page, and of the shared components. */
export const ui = {
	brand: 'Brunn',
	pageTitle: (title: string) => `${title} – Brunn`,
	skip: 'Gå til innholdet',
	menu: 'Meny',
	closeMenu: 'Lukk menyen',
	mainMenu: 'Hovedmeny',
	breadcrumbs: 'Her er du',
	start: 'Start',
	exercises: 'Øvelser',
	learning: 'Læring',
	register: 'Register',
	law: 'Lovkrav',
	settings: 'Innstillinger',
	myAccount: (name: string) => `${name}, min konto`,
	municipality: withKind,
	footer: (municipality: string) => `Brunn for ${withKind(municipality)}`,
	footerPublic: 'Brunn for beredskapsøvelser i norske kommuner',
	accessibility: 'Tilgjengelighetserklæring',
	accessibilityShort: 'Tilgjengelighet',
	privacy: 'Personvern',
	storedAboutMe: 'Hva er lagret om meg?',
	logIn: 'Logg inn',
	demo: 'Demo: Kommunen, øvelsene og alle navn og numre er oppdiktet.',
	demoShort: 'Demo: alt er oppdiktet.',
	exercise: 'ØVELSE',
	errorTitle: {
		400: 'Dette kunne ikke tas imot',
		401: 'Du må logge inn',
		403: 'Du har ikke tilgang til denne siden',
		404: 'Siden finnes ikke',
		409: 'Noen andre har endret dette',
		410: 'Siden er ikke lenger tilgjengelig',
		413: 'Det du sendte, er for stort',
		429: 'Det ble litt for mange forsøk',
		500: 'Noe gikk galt hos oss'
	} as Record<number, string>,
	/** What the person can do next, for those who work in the municipality. */
	errorHelp: {
		400: 'Noe i det du sendte, manglet eller var skrevet på en måte Brunn ikke forstår. Gå tilbake, se over og prøv en gang til.',
		401: 'Du er ikke logget inn, eller det er en stund siden sist. Logg inn, så kommer du videre.',
		403: 'Rollen din i kommunen gir ikke tilgang hit. Trenger du det, kan en administrator i kommunen gi deg en annen rolle.',
		404: 'Adressen kan være skrevet feil, eller det du leter etter, kan være slettet.',
		409: 'Gå tilbake, last siden på nytt og se hva som er endret, før du gjør endringen din igjen.',
		410: 'Det som lå her, er trukket tilbake eller utløpt.',
		413: 'Skjemaet kan være på høyst 512 kB til sammen, og dette var større. Ingenting er lagret. Gå tilbake i nettleseren: Det du skrev, står der fortsatt. Kort ned det lengste feltet, eller del det opp, og send på nytt.',
		429: 'Vent noen minutter og prøv igjen.',
		500: 'Feilen er registrert. Vent litt og prøv igjen. Skjer det flere ganger, si fra til den som drifter Brunn i kommunen.'
	} as Record<number, string>,
	/** The same for those who came by a link; says nothing about which links exist. */
	errorHelpParticipant: {
		400: 'Noe i det du sendte, manglet eller var skrevet på en måte vi ikke forstår. Gå tilbake og prøv en gang til.',
		413: 'Skjemaet kan være på høyst 512 kB til sammen, og dette var større. Gå tilbake i nettleseren: Det du skrev, står der fortsatt. Kort ned det lengste feltet, og send på nytt.',
		429: 'Vent noen minutter og prøv igjen.',
		500: 'Feilen er registrert. Vent litt og prøv igjen.'
	} as Record<number, string>,
	errorParticipantTitle: 'Denne lenken kan ikke åpnes',
	errorParticipantHelp:
		'Lenken kan være utløpt, trukket tilbake eller kopiert feil. Åpne den på nytt fra e-posten eller arket du fikk. Hjelper ikke det, be den som inviterte deg, om en ny lenke.',
	errorCode: (status: number) => `Feilkode ${status}`,
	toStart: 'Gå til startsiden'
};
