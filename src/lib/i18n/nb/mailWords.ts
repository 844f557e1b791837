/** The words of the mails themselves. What stands on the pages about mail is in mail.ts. */
const number = new Intl.NumberFormat('nb-NO');
const on = (day: string) => (day ? ` ${day}` : '');

export const mailWords = {
	greeting: (name: string) => (name ? `Hei, ${name}` : 'Hei'),
	drill: 'Dette gjelder en øvelse. Ingenting av det som øves, har hendt.',
	goodbye: (municipality: string) => `Hilsen\n${municipality}`,
	doubt: (phone: string) =>
		`Er du usikker på om e-posten er ekte? Ring sentralbordet på ${phone}, og spør etter beredskapskoordinatoren.`,
	doubtUnnamed:
		'Er du usikker på om e-posten er ekte? Ring kommunens sentralbord, og spør etter beredskapskoordinatoren.',
	when: (span: string) => `Når: ${span}`,
	from: (day: string, clock: string) => `${day} fra kl. ${clock}`,
	noDate: 'Når: Datoen er ikke bestemt ennå.',
	linkHelp: (until: string) =>
		`Lenken er personlig. Du trenger verken konto eller passord, og den virker til ${until}.`,
	linkTaken: '[Her sto den personlige lenken]',

	invitation: {
		subject: (title: string, day: string) => `ØVELSE: Invitasjon til ${title}${on(day)}`,
		lead: (municipality: string, organisation: string, title: string) =>
			`${municipality} inviterer ${organisation || 'dere'} til å være med på øvelsen «${title}».`,
		demands: 'Dette ber vi dere om:',
		meetings: (meetings: number, minutes: number) =>
			meetings === 0
				? 'Møter før øvelsen: ingen'
				: meetings === 1
					? `Møter før øvelsen: 1 møte på ${minutes} minutter`
					: `Møter før øvelsen: ${meetings} møter på ${minutes} minutter hver`,
		hours: (hours: number) =>
			hours === 0
				? 'Tid på øvingsdagen: ingen'
				: `Tid på øvingsdagen: ${hours === 1 ? '1 time' : `${number.format(hours)} timer`}`,
		compensation: (words: string) => `Kompensasjon: ${words || 'ikke avklart ennå. Dere får svar før øvelsen.'}`,
		task: (words: string) => `Oppgaven deres: ${words}`,
		answer: 'Svar ja eller nei her. Der kan du også spørre om noe:',
		calendar: 'Øvelsen ligger ved som kalenderfil.'
	},
	card: {
		subject: (day: string) => `ØVELSE: Markørkortet ditt${day ? ` til ${day}` : ''}`,
		lead: (title: string) => `Takk for at du stiller som markør i øvelsen «${title}».`,
		practical: 'Det praktiske:',
		meet: (day: string, clock: string) => `Møt opp ${day} kl. ${clock}`,
		place: (place: string) => `Sted: ${place}`,
		map: (address: string) => `Kart: ${address}`,
		endsBy: (clock: string) => `Du er ferdig senest kl. ${clock}`,
		exception: (words: string) => `For deg gjelder også dette: ${words}`,
		contact: (name: string, phone: string) => `Lurer du på noe? Ring ${name ? `${name}, ` : ''}${phone}.`,
		open: 'Rollen din står på kortet. Åpne det her:',
		read: 'Les kortet i god tid, og trykk på «Lest og forstått» til slutt. Når du har åpnet det på telefonen, kan du lese det der på dagen også.'
	},
	changed: {
		subject: (day: string) => `ØVELSE: Markørkortet ditt${day ? ` til ${day}` : ''} er endret`,
		lead: 'Markørkortet ditt har fått en ny tekst. På kortet står det hva som er nytt, og hva som er tatt bort. Det du har lest før, gjelder ikke lenger.',
		open: 'Les den nye teksten, og bekreft at du har lest den:'
	},
	reminder: {
		cardSubject: (day: string) => `ØVELSE: Husk å lese markørkortet ditt${day ? ` til ${day}` : ''}`,
		card: 'Vi ser ikke at du har lest og bekreftet markørkortet ditt ennå. Det tar noen få minutter.',
		officeSubject: (title: string) => `ØVELSE: Kan dere være med på ${title}?`,
		office: (organisation: string, title: string) =>
			`Vi har ikke fått svar fra ${organisation} om øvelsen «${title}». Et nei er også et nyttig svar.`
	},
	evaluation: {
		subject: (title: string, minutes: number) => `ØVELSE: Hvordan gikk ${title}? ${minutes} minutter`,
		lead: (title: string, office: boolean) =>
			`Takk for at ${office ? 'dere' : 'du'} var med på øvelsen «${title}». Det ${office ? 'dere' : 'du'} så, er det vi lærer av.`,
		minutes: (minutes: number) => `Det tar under ${minutes} minutter å svare.`,
		closes: (day: string) => `Skjemaet er åpent til og med ${day}.`,
		office: 'Svar gjerne samlet for kontoret. Er dere uenige, kan hver enkelt svare for seg.',
		anonymous: 'Svaret ditt er anonymt.',
		open: 'Svar her:'
	},
	followUp: {
		subject: 'ØVELSE: Takk for innsatsen som markør',
		lead: (title: string) => `Takk for at du var markør i øvelsen «${title}». Uten deg hadde vi ikke fått øvd.`,
		care: 'Noen kjenner det først dagen etter. Er det noe som sitter i, eller noe du vil snakke om, så trykk på «Kontakt meg» på siden din. Bare markøransvarlig ser det.',
		open: 'Siden din, der du også kan si hva som kan bli bedre:'
	},
	hearing: {
		subject: (title: string) => `ØVELSE: Les utkastet til læringsrapport etter ${title}`,
		lead: (municipality: string, title: string) =>
			`${municipality} har skrevet et utkast til læringsrapport etter øvelsen «${title}», og vil gjerne høre hva du mener før den godkjennes.`,
		ask: (day: string) =>
			`Du kan skrive en merknad til hvert kapittel, til og med ${day}. Du trenger ikke logge inn. Er alt som det skal være, trenger du ikke gjøre noe.`,
		open: 'Les utkastet her:',
		internal: 'Utkastet er den interne utgaven. Ikke send lenken videre: den er din, og merknadene får navnet ditt.'
	},
	calendar: {
		title: (title: string) => `ØVELSE: ${title}`,
		cardTitle: 'ØVELSE: Markør',
		description: (municipality: string) =>
			`En øvelse i ${municipality}. Den personlige lenken står i e-posten som kalenderfilen lå ved.`,
		contact: (name: string, phone: string) => `Spør ${name ? `${name}, ` : ''}${phone}.`
	}
};
