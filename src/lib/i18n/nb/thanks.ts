import type { ContactWay } from '#lib/participants/participant.ts';

/** After the exercise: what the markør meets. */
export const thanks = {
	title: 'Takk for hjelpen',
	lead: (firstName: string) =>
		firstName ? `${firstName}, uten deg ble det ingen øvelse.` : 'Uten deg ble det ingen øvelse.',
	next: 'Hva skjer nå?',
	notOut:
		'Du er ikke sjekket ut ennå. Gå innom utsjekken, eller sjekk deg ut på kortet, så vet vi at du er trygt ute av rollen.',
	toCard: 'Åpne kortet',
	out: (when: string) => `Du ble sjekket ut ${when}. Rollen din er slutt.`,
	steps: {
		now: 'Nå: skriv førsteinntrykket ditt mens du husker det. Det tar ett minutt.',
		form: 'Så: svar på evalueringen når den er åpen. Det du svarer der, er anonymt hvis det står på skjemaet.',
		tomorrow: 'I morgen tar vi kontakt og spør hvordan det går.',
		report: 'Til slutt blir alle svarene til læring i en rapport.'
	},
	over: 'Øvelsen er ferdig evaluert. Svarene er samlet i en rapport, og neste øvelse viser om vi lærte av dem.',
	body: 'Det er vanlig å kjenne på det du har spilt, også dagen etter. Si fra hvis det ikke slipper taket.',
	impression: 'Førsteinntrykk',
	impressionLead: 'De som evaluerer øvelsen, ser svaret ditt uten navn. Det er lagret på deg, så du kan endre det.',
	feeling: 'Hvordan var det å være med?',
	feelings: ['Svært dårlig', 'Ikke så bra', 'Midt på treet', 'Bra', 'Svært bra'],
	worked: 'Hva fungerte?',
	better: 'Hva kan bli bedre?',
	save: 'Lagre førsteinntrykket',
	change: 'Endre førsteinntrykket',
	saved: (when: string) => `Lagret ${when}. Du kan endre det til rapporten er ferdig.`,
	saySomething: 'Velg et tall, eller skriv noe i et av feltene.',
	closed: 'Førsteinntrykk kan skrives når øvelsen pågår og til rapporten er ferdig.',
	evaluation: 'Evalueringen',
	evaluationOpen: 'Skjemaet er åpent. Det tar rundt fem minutter.',
	evaluationGo: 'Svar på evalueringen',
	evaluationDone: 'Du har svart. Tusen takk.',
	evaluationLater: 'Skjemaet er ikke åpent ennå. Du får beskjed, eller kan se her igjen senere.',
	evaluationClosed: 'Evalueringen er avsluttet.',
	contact: 'Vil du snakke med noen?',
	/** How the person can be reached, which is all that may be promised. */
	contactLead: (reader: string, way: ContactWay) =>
		`${reader} ${{ phone: 'ringer deg', email: 'skriver til deg på e-post', none: 'tar kontakt med deg' }[way]}. Ingen andre ser at du har bedt om det. Haster det, ring heller.`,
	coordinator: 'Markøransvarlig',
	coordinatorUnnamed: 'Beredskapskoordinatoren',
	contactText: 'Hva gjelder det?',
	contactTextHelp: {
		phone: 'Du trenger ikke å skrive noe her.',
		email: 'Du trenger ikke å skrive noe her. Vil du heller bli ringt, skriv telefonnummeret ditt.',
		none: 'Vi har ikke telefonnummeret ditt. Skriv det her, så kan vi ringe deg.'
	} satisfies Record<ContactWay, string>,
	contactButton: 'Kontakt meg',
	contactSent: (when: string) => `Du ba om å bli kontaktet ${when}. Du hører fra oss.`,
	contactDone: (when: string) => `Du ble kontaktet ${when}. Du kan be om det igjen.`,
	ring: (name: string) => `Ring ${name}`
};
