import { thanks } from './thanks.ts';

/** After the exercise: what the markør meets, and what staff follow up. */
export const after = {
	...thanks,

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
