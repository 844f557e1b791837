/** After the exercise: what the markør meets, and what staff follow up. */
export const after = {
	// The markør's page
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
	contact: 'Vil du snakke med noen?',
	contactLead: (reader: string) =>
		`${reader} ringer deg. Ingen andre ser at du har bedt om det. Haster det, ring heller.`,
	coordinator: 'Markøransvarlig',
	coordinatorUnnamed: 'Beredskapskoordinatoren',
	contactText: 'Hva gjelder det?',
	contactTextHelp: 'Du trenger ikke å skrive noe her.',
	contactButton: 'Kontakt meg',
	contactSent: (when: string) => `Du ba om å bli kontaktet ${when}. Vi ringer deg.`,
	contactDone: (when: string) => `Du ble kontaktet ${when}. Du kan be om det igjen.`,
	contactNoPhone: 'Vi har ikke telefonnummeret ditt. Skriv det her, så vi kan ringe.',
	ring: (name: string) => `Ring ${name}`,

	// Staff
	followUp: 'Oppfølging',
	followUpLead: 'Markørene skal følges opp samme dag og dagen etter. Det de skriver her, er privat.',
	requests: 'Vil bli kontaktet',
	requestsNone: 'Ingen har bedt om å bli kontaktet.',
	requestsOther: (waiting: number) =>
		waiting === 0
			? 'Ingen venter på å bli kontaktet.'
			: waiting === 1
				? 'Én venter på å bli kontaktet.'
				: `${waiting} venter på å bli kontaktet.`,
	onlyCoordinator: (name: string) => `Bare ${name}, som er markøransvarlig, ser hvem det er og hva de har skrevet.`,
	unnamed: 'Velg en markøransvarlig. Før det er gjort, er det bare beredskapskoordinatorer som ser hvem det er.',
	readers: (name: string) => `Bare du ser dette, ${name}, fordi du er markøransvarlig.`,
	readersUnnamed: 'Bare beredskapskoordinatorer ser dette, til en markøransvarlig er valgt.',
	requestedAt: (when: string) => `Bedt om ${when}`,
	noText: 'Skrev ikke hva det gjelder.',
	done: 'Gjort',
	doneAt: (when: string) => `Kontaktet ${when}`,
	chooseCoordinator: 'Hvem er markøransvarlig?',
	chooseCoordinatorHelp:
		'Et medlem som logger inn. Navnet og telefonnummeret på kortet endres under Praktisk for alle.',
	chooseMember: 'Velg et medlem',
	chooseNobody: 'Ingen er valgt',
	chooseSave: 'Lagre',
	chosen: 'Markøransvarlig er valgt.',
	frontFirst: 'Fyll ut Praktisk for alle først.',
	nextDay: 'Dagen etter',
	nextDayLead: 'De som har e-post, får en hilsen dagen etter klokka 10. De andre må noen ringe.',
	nextDayNone: 'Alle har e-post eller er fulgt opp.',
	nextDayLater: 'Når øvelsen er avsluttet, kommer de som må ringes, her.',
	followedUp: 'Fulgt opp',
	followedUpCount: (persons: number) => (persons === 1 ? 'Én er fulgt opp.' : `${persons} er fulgt opp.`),
	impressionsTitle: 'Førsteinntrykk fra markørene',
	impressionsNone: 'Her kommer det markørene skriver når de er ferdige.',
	impressionsCount: (persons: number) => (persons === 1 ? '1 førsteinntrykk' : `${persons} førsteinntrykk`),
	impressionsFew: 'Tallene vises når minst fem har svart.',
	impressionsLead: 'Uten navn og i tilfeldig rekkefølge. Ikke prøv å finne ut hvem som har skrevet hva.',
	impressionColumns: { feeling: 'Hvordan det var', worked: 'Hva fungerte', better: 'Hva kan bli bedre' },
	feelingColumn: 'Svar',
	personsColumn: 'Antall',

	// Questions
	questions: 'Spørsmål fra markørene',
	questionsNone: 'Her kommer det markørene spør om fra kortet sitt.',
	questionsWaiting: (waiting: number) =>
		waiting === 0
			? 'Alle spørsmål er besvart.'
			: waiting === 1
				? 'Ett spørsmål venter på svar.'
				: `${waiting} spørsmål venter på svar.`,
	askedBy: (name: string, when: string) => `${name}, ${when}`,
	asker: (number: string, role: string) => `Nr.\u00a0${number} ${role}`,
	answer: 'Svar',
	answerHelp: 'Svaret vises på kortet til den som spurte. Gjelder det flere, så endre teksten i instruksen.',
	answerSave: 'Svar',
	answerChange: 'Endre svaret',
	answeredBy: (name: string, when: string) => (name ? `Besvart av ${name} ${when}` : `Besvart ${when}`),
	erasedText: 'Teksten er slettet.',
	waits: 'Venter på svar',
	editText: 'Åpne teksten'
};
