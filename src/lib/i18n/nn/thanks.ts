import type { thanks as bokmål } from '../nb/thanks.ts';

/** As in bokmål. */
export const thanks: typeof bokmål = {
	title: 'Takk for hjelpa',
	lead: (firstName) => (firstName ? `${firstName}, utan deg vart det inga øving.` : 'Utan deg vart det inga øving.'),
	next: 'Kva skjer no?',
	notOut:
		'Du er ikkje sjekka ut enno. Gå innom utsjekken, eller sjekk deg ut på kortet, så veit vi at du er trygt ute av rolla.',
	toCard: 'Opne kortet',
	out: (when) => `Du vart sjekka ut ${when}. Rolla di er slutt.`,
	steps: {
		now: 'No: skriv førsteinntrykket ditt medan du hugsar det. Det tek eitt minutt.',
		form: 'Så: svar på evalueringa når ho er open. Det du svarer der, er anonymt dersom det står på skjemaet.',
		tomorrow: 'I morgon tek vi kontakt og spør korleis det går.',
		report: 'Til slutt blir alle svara til læring i ein rapport.'
	},
	over: 'Øvinga er ferdig evaluert. Svara er samla i ein rapport, og neste øving viser om vi lærte av dei.',
	body: 'Det er vanleg å kjenne på det du har spelt, også dagen etter. Sei frå dersom det ikkje slepper taket.',
	impression: 'Førsteinntrykk',
	impressionLead: 'Dei som evaluerer øvinga, ser svaret ditt utan namn. Det er lagra på deg, så du kan endre det.',
	feeling: 'Korleis var det å vere med?',
	feelings: ['Svært dårleg', 'Ikkje så bra', 'Midt på treet', 'Bra', 'Svært bra'],
	worked: 'Kva fungerte?',
	better: 'Kva kan bli betre?',
	save: 'Lagre førsteinntrykket',
	change: 'Endre førsteinntrykket',
	saved: (when) => `Lagra ${when}. Du kan endre det til rapporten er ferdig.`,
	saySomething: 'Vel eit tal, eller skriv noko i eitt av felta.',
	closed: 'Førsteinntrykk kan skrivast når øvinga går føre seg og til rapporten er ferdig.',
	evaluation: 'Evalueringa',
	evaluationOpen: 'Skjemaet er ope. Det tek rundt fem minutt.',
	evaluationGo: 'Svar på evalueringa',
	evaluationDone: 'Du har svart. Tusen takk.',
	evaluationLater: 'Skjemaet er ikkje ope enno. Du får beskjed, eller kan sjå her att seinare.',
	evaluationClosed: 'Evalueringa er avslutta.',
	contact: 'Vil du snakke med nokon?',
	contactLead: (reader, way) =>
		`${reader} ${{ phone: 'ringjer deg', email: 'skriv til deg på e-post', none: 'tek kontakt med deg' }[way]}. Ingen andre ser at du har bedt om det. Hastar det, ring heller.`,
	coordinator: 'Markøransvarleg',
	coordinatorUnnamed: 'Beredskapskoordinatoren',
	contactText: 'Kva gjeld det?',
	contactTextHelp: {
		phone: 'Du treng ikkje å skrive noko her.',
		email: 'Du treng ikkje å skrive noko her. Vil du heller bli ringt, skriv telefonnummeret ditt.',
		none: 'Vi har ikkje telefonnummeret ditt. Skriv det her, så kan vi ringje deg.'
	},
	contactButton: 'Kontakt meg',
	contactSent: (when) => `Du bad om å bli kontakta ${when}. Du høyrer frå oss.`,
	contactDone: (when) => `Du vart kontakta ${when}. Du kan be om det att.`,
	ring: (name) => `Ring ${name}`
};
