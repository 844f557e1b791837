import type { FailureReason } from '#lib/mail/failure.ts';
import type { MailKind, MailSecurity, MailState } from '#lib/mail/mail.ts';

const count = (n: number, one: string, many: string) => (n === 1 ? one : many.replace('#', String(n)));
const inWords = new Intl.ListFormat('nb-NO', { type: 'conjunction' });

/** The pages about mail: settings, outbox, and who a mail goes to. The words of the mails are in mailWords.ts. */
export const mail = {
	kind: {
		invitation: 'Invitasjon',
		card: 'Markørkort',
		reminder: 'Påminnelse',
		changed: 'Endret markørkort',
		evaluation: 'Evaluering',
		follow_up: 'Oppfølging',
		hearing: 'Høring',
		test: 'Prøve'
	} satisfies Record<MailKind, string>,
	state: {
		waiting: 'Venter',
		sending: 'Sendes nå',
		sent: 'Sendt',
		failed: 'Ikke sendt',
		withdrawn: 'Trukket tilbake'
	} satisfies Record<MailState, string>,
	/** What went wrong, and what somebody can do about it. */
	reason: {
		name_unknown: 'Navnet på e-posttjeneren finnes ikke. Se om det er skrevet riktig.',
		refused: 'E-posttjeneren tar ikke imot forbindelsen. Se om porten er riktig, og om Brunn får lov til å koble til.',
		unreachable: 'E-posttjeneren kan ikke nås herfra. Det kan være en brannmur imellom.',
		password: 'E-posttjeneren godtar ikke brukernavnet eller passordet.',
		login_missing: 'E-posttjeneren krever innlogging. Fyll ut brukernavn og passord, og bruk en kryptert forbindelse.',
		certificate:
			'Sertifikatet til e-posttjeneren kan ikke godtas. Se om navnet er det samme som i sertifikatet, og om det er utløpt.',
		tls: 'Den krypterte forbindelsen kom ikke i stand. Prøv den andre typen sikkerhet, og se om porten hører til den.',
		timeout: 'E-posttjeneren svarte ikke i tide.',
		dropped: 'E-posttjeneren brøt forbindelsen før den hadde tatt imot e-posten.',
		busy: 'E-posttjeneren ba oss prøve igjen senere.',
		recipient: 'E-posttjeneren tar ikke imot e-post til denne adressen. Se om adressen er riktig.',
		sender: 'E-posttjeneren godtar ikke avsenderadressen. Se om adressen i innstillingene hører til denne tjeneren.',
		rejected: 'E-posttjeneren avviste e-posten.',
		restored:
			'Brunn ble lagt tilbake fra en sikkerhetskopi mens e-posten ventet, så den kan være sendt i mellomtiden. Spør mottakeren, eller prøv igjen.',
		unknown: 'E-posten kunne ikke sendes.'
	} satisfies Record<FailureReason, string>,
	serverSaid: (words: string) => `Tjeneren svarte: «${words}»`,

	settings: {
		title: 'E-post',
		lead: 'Invitasjoner, markørkort og evalueringslenker sendes herfra, fra kommunens egen e-posttjener.',
		link: 'Sett opp e-post',
		linkLead: 'Hvilken e-posttjener Brunn sender fra, og hvem e-posten kommer fra.',
		none: 'E-post er ikke satt opp. Det som skal sendes, venter i utboksen, og kan kopieres derfra.',
		locked:
			'Passordet til e-posttjeneren kan ikke leses, fordi nøkkelen er en annen enn da det ble lagret. Det skjer når en sikkerhetskopi legges tilbake uten nøkkelen. Skriv passordet på nytt. Til da venter all e-post i utboksen.',
		server: 'E-posttjener',
		serverHelp: 'Spør den som har ansvar for kommunens IT.',
		host: 'Navn på tjeneren',
		hostHelp: 'For eksempel smtp.kommune.no',
		hostWrong: '«Navn på tjeneren» skal bare være navnet eller IP-adressen, uten noe foran eller etter.',
		port: 'Port',
		portHelp: 'Som regel 587 med STARTTLS, 465 med TLS og 25 uten kryptering.',
		security: 'Sikkerhet',
		securityOptions: {
			starttls: 'STARTTLS: forbindelsen blir kryptert etter oppkobling',
			tls: 'TLS: forbindelsen er kryptert fra begynnelsen',
			none: 'Ingen kryptering: bare til en tjener på samme maskin eller i et lukket nett'
		} satisfies Record<MailSecurity, string>,
		username: 'Brukernavn',
		usernameHelp: 'Tomt når tjeneren ikke krever innlogging.',
		password: 'Passord',
		passwordKeep: 'Et passord er lagret. La feltet stå tomt for å beholde det.',
		passwordAgain: 'Det du skrev, vises ikke igjen. Står feltet tomt, må du skrive passordet på nytt.',
		passwordLost: 'Skriv passordet på nytt.',
		passwordLong: '«Passord» kan ha høyst 200 tegn.',
		sender: 'Avsender',
		fromName: 'Navn på avsenderen',
		fromAddress: 'Avsenderadresse',
		fromAddressHelp: 'En adresse som noen leser: folk svarer på e-posten.',
		oneLine: '«Navn på avsenderen» må stå på én linje.',
		save: 'Lagre',
		saved: 'Innstillingene er lagret.',
		test: 'Send til meg',
		testHelp: (address: string) =>
			`«Send til meg» sender en prøve til ${address} med det som står her, uten å lagre det.`,
		testSent: (address: string, clock: string) =>
			`Prøven er sendt til ${address} kl.\u00a0${clock}. Se om den er kommet fram, også i søppelpost. Husk å lagre.`,
		testFailed: 'Prøven ble ikke sendt.',
		tested: (date: string, clock: string) => `Sist prøvd og i orden ${date} kl.\u00a0${clock}.`,
		neverTested: 'Innstillingene er ikke prøvd. Trykk på «Send til meg».',
		testSubject: 'ØVELSE: Prøve fra Brunn',
		testText: (municipality: string) =>
			`Hei\n\nDette er en prøve fra Brunn. Når du leser dette, virker e-posten for ${municipality}.\n\nÆ, ø og å skal se riktige ut.\n`
	},

	outbox: {
		title: 'Utboks',
		lead: 'All e-post som er sendt eller skal sendes, og hvor langt den er kommet.',
		none: 'Ingen e-post ennå. Invitasjoner, markørkort og evalueringslenker kommer hit når de sendes.',
		nothingHere: 'Ingen e-post passer til det du har valgt.',
		notSetUp: 'E-post er ikke satt opp, så ingenting sendes av seg selv. Åpne en e-post for å kopiere teksten.',
		locked: 'E-post venter, fordi passordet til e-posttjeneren må skrives på nytt.',
		toSettings: 'Sett opp e-post',
		filter: 'Vis',
		exercise: 'Øvelse',
		everyExercise: 'Alle øvelser',
		stateLabel: 'Tilstand',
		everyState: 'Alle',
		show: 'Vis',
		to: 'Til',
		what: 'Hva',
		stateColumn: 'Tilstand',
		when: 'Laget',
		atClock: (clock: string) => `kl.\u00a0${clock}`,
		counted: (state: string, n: number) => `${state} (${n})`,
		shown: (shown: number, all: number) => `Viser de ${shown} nyeste av ${all}.`,
		retryAll: (n: number) =>
			count(n, 'Prøv igjen med den som ikke ble sendt', 'Prøv igjen med de # som ikke ble sendt'),
		emptied: 'Slettet',
		link: 'Utboks',
		ofExercise: (waiting: number, failed: number) =>
			failed > 0
				? `Utboks (${count(failed, '1 ikke sendt', '# ikke sendt')})`
				: waiting > 0
					? `Utboks (${waiting} venter)`
					: 'Utboks',
		sentAt: (date: string, clock: string) => `Sendt ${date} kl.\u00a0${clock}`,
		again: (date: string, clock: string) => `Prøver igjen ${date} kl.\u00a0${clock}`,
		notBefore: (date: string, clock: string) => `Sendes ${date} kl.\u00a0${clock}`,
		waitsForSetup: 'E-post er ikke satt opp',
		failedStart: (n: number) => count(n, 'Én e-post ble ikke sendt', '# e-poster ble ikke sendt'),
		stuckStart: (n: number) => count(n, 'Én e-post venter på å bli sendt', '# e-poster venter på å bli sendt'),
		failedStartHelp: 'Se hvorfor, og rett adressen eller send på en annen måte.'
	},

	one: {
		mails: 'E-post til personen',
		title: (kind: string, name: string) => `${kind} til ${name}`,
		address: 'Til',
		subject: 'Emne',
		text: 'Teksten',
		calendar: 'Vedlegg',
		calendarFile: 'Kalenderfil (ovelse.ics)',
		tries: 'Forsøk',
		triesNone: 'Ingen',
		what: 'Hva vil du gjøre?',
		by: 'Bestemt av',
		byServer: 'Brunn',
		created: 'Laget',
		createdAt: (date: string, clock: string) => `${date} kl.\u00a0${clock}`,
		person: 'Personen',
		copy: 'Kopier teksten',
		copyHelp:
			'Sender du e-posten selv, må du lime inn hele teksten: lenken i den er personlig. Trykk deretter på «Merk som sendt».',
		linkGone: 'Den personlige lenken er tatt ut av teksten etter at e-posten ble sendt.',
		cleared: 'Navn, adresse og tekst er slettet sammen med opplysningene om personen.',
		retry: 'Prøv igjen',
		retryNow: 'Prøv nå',
		withdraw: 'Trekk tilbake',
		withdrawHelp: 'E-posten blir ikke sendt. Det kan ikke angres, men du kan sende en ny.',
		withdrawYes: 'Ja, trekk tilbake',
		mark: 'Merk som sendt',
		movedMeanwhile: 'E-posten er kommet lenger siden du åpnet siden. Se hvor den er nå.',
		addressOld: (address: string) =>
			`Personen har fått en annen adresse siden e-posten ble laget: ${address}. «Prøv igjen» bruker den nye.`
	},

	send: {
		invitationTitle: 'Send invitasjoner',
		invitationLead:
			'Hver kontakt får en e-post med hva øvelsen krever av dem, en kalenderfil og en personlig lenke til å svare med.',
		invitationButton: (n: number) => count(n, 'Send invitasjon til ett legesenter', 'Send invitasjon til # legesentre'),
		invitationOthers: (n: number) =>
			count(n, 'Send invitasjon til én virksomhet', 'Send invitasjon til # virksomheter'),
		invitationSubmit: 'Send invitasjon til de valgte',
		evaluationTitle: (group: string) => `Send evalueringslenker: ${group.toLowerCase()}`,
		evaluationLead: 'Hver får en e-post med hvor lenge skjemaet er åpent, og en personlig lenke til å svare med.',
		evaluationButton: (n: number) => (n === 0 ? 'Send evalueringslenke' : `Send evalueringslenke til ${n}`),
		evaluationSubmit: 'Send evalueringslenke til de valgte',
		anonymous: 'Skjemaet er anonymt, så her vises ikke hvem som har svart. Den som har svart, får også e-posten.',
		closed: 'Skjemaet er ikke åpent. Åpne det før du sender lenken.',
		tooLate: 'Det er for lenge siden øvelsen: en lenke som lages nå, ville ikke virke.',
		who: 'Hvem skal få e-posten?',
		whoHelp: 'De som ikke har fått den før, er krysset av.',
		nobody: 'Ingen å sende til ennå.',
		toPeople: 'Legg til folk',
		over: 'Øvelsen er over, så det sendes ingen flere invitasjoner.',
		choose: 'Velg minst én.',
		meanwhile: 'Noen har sendt siden du åpnet siden. Se hvem som har fått e-posten, og velg på nytt.',
		noAddress: 'Mangler e-postadresse',
		addAddress: (name: string) => `Legg inn adressen til ${name}`,
		declined: 'Har takket nei',
		answered: 'Har svart',
		earlier: (state: string, date: string) => `${state} ${date}`,
		doneTitle: (n: number) => count(n, 'Én e-post er lagt i utboksen', '# e-poster er lagt i utboksen'),
		doneTo: (names: string[]) => `Til ${inWords.format(names)}.`,
		doneWaits: 'E-post er ikke satt opp, så ingenting sendes før det er gjort.',
		doneSends: 'Brunn sender nå. Går noe galt, ser du det på startsiden.',
		doneMissing: (names: string[]) => `${inWords.format(names)} mangler e-postadresse og fikk ingenting.`,
		seeOutbox: 'Se utboksen'
	}
};
