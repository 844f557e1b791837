/** The page that a personal link opens, and what stands around a participant's own pages. */
export const links = {
	title: 'Du har fått en personlig lenke',
	lead: (municipality: string) =>
		`Lenken gjelder en beredskapsøvelse i ${municipality}. Ingenting skjer før du trykker på knappen.`,
	leadUnnamed: 'Lenken gjelder en beredskapsøvelse. Ingenting skjer før du trykker på knappen.',
	open: 'Åpne siden min',
	aboutLink: 'Om lenken',
	personal: 'Lenken er bare til deg. Ikke send den videre.',
	noAccount: 'Du trenger ingen konto og ikke noe passord.',
	scanners: 'E-postprogrammer åpner ofte lenker for å sjekke dem. Derfor må du trykke selv.',
	unsure: 'Er du usikker?',
	callBefore: 'Ring kommunens sentralbord på ',
	callAfter: ' og spør etter beredskapskoordinatoren.',
	callUnnamed: 'Ring kommunens sentralbord og spør etter beredskapskoordinatoren.',
	dead: 'Denne lenken kan ikke åpnes',
	deadHelp: 'Den kan være utløpt, trukket tilbake eller kopiert feil. Be den som inviterte deg, om en ny lenke.',
	wait: 'Det er prøvd mange ganger. Vent et minutt, og prøv igjen.',
	// The short code beside a QR code
	code: {
		title: 'Skriv koden fra kortet',
		lead: 'Har du fått et kort på papir, står det en kode under QR-koden. Den åpner siden din uten kamera.',
		label: 'Kode',
		help: 'Ti tegn, for eksempel K7MPX\u2011Q3D9T. Store og små bokstaver er det samme, og du trenger ikke skrive streken.',
		about: 'Om koden',
		personal: 'Koden er bare til deg. Ikke gi den til andre.',
		wrong:
			'Denne koden åpner ingen side. Se om alle ti tegnene er riktige. Kortet kan også være byttet ut: be om et nytt.',
		wait: 'Det er prøvd mange ganger. Vent ti minutter, og prøv igjen. QR-koden på kortet virker som før.',
		have: 'Har du et kort med kode?',
		enter: 'Skriv koden'
	},
	// Without a session
	endedTitle: 'Åpne lenken din på nytt',
	endedLead: 'Siden kan bare åpnes fra den personlige lenken du fikk. Åpne lenken en gang til, og trykk på knappen.',
	waitingTitle: 'Dette er ikke sendt fra telefonen',
	waiting:
		'Åpner du lenken din igjen, blir det sendt. Virker den ikke, ta vare på teksten og gi den til den som inviterte deg.',
	keptTitle: 'Det du skrev, er ikke sendt',
	keptLead:
		'Lenken du kom fra, virker ikke lenger. Her er det du skrev, så du kan ta vare på det. Be om en ny lenke, og lim det inn der.',
	keptOtherLead:
		'En annen har åpnet lenken sin på denne telefonen etter deg. Her er det du skrev, så du kan ta vare på det. Åpne din egen lenke på nytt, og lim det inn der.',
	// The participant's own start page
	hello: (name: string) => `Hei, ${name}`,
	participation: 'Deltakelse',
	participationLead: 'Hva øvelsen krever av dere, og hva dere har svart.',
	participationOpen: 'Se hva øvelsen krever',
	evaluation: 'Evaluering',
	evaluationLead: 'Fortell hva som fungerte, og hva som kan bli bedre.',
	evaluationOpen: 'Svar på evalueringen',
	aboutMe: 'Hva er lagret om meg?'
};
