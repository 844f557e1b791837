import type { CoreField, EvaluationGroup, FormState, QuestionKind } from '#lib/evaluations/evaluation.ts';

const answers = (count: number) => `${count} svar`;
const listed = (words: readonly string[]) => new Intl.ListFormat('nb-NO').format(words);

/** Evaluering: the forms, the answers, and the pages where people answer. */
export const evaluations = {
	title: 'Evaluering',
	group: {
		medical_centre: 'Legesentre',
		role_player: 'Markører',
		evaluator: 'Evaluatorer',
		staff: 'Øvingsledelse',
		leadership: 'Kriseledelse'
	} satisfies Record<EvaluationGroup, string>,
	core: {
		generalFeedback: 'Generelle tilbakemeldinger',
		whatWorked: 'Hva fungerte?',
		whatToImprove: 'Hva kan bli bedre?'
	} satisfies Record<CoreField, string>,
	mostImportant: 'Hva er det ene viktigste tiltaket?',
	oneCoreField: 'Skriv minst én ting i ett av de tre første feltene.',
	unknownOption: (question: string) => `Velg blant svarene som står under «${question}».`,
	scale: {
		5: 'Helt enig',
		4: 'Litt enig',
		3: 'Verken enig eller uenig',
		2: 'Litt uenig',
		1: 'Helt uenig',
		0: 'Vet ikke / ikke aktuelt'
	} as Record<number, string>,
	notAnswered: 'Ikke besvart',

	// The coordinator's overview
	lead: 'Hver gruppe har sitt eget skjema. De tre første feltene er de samme for alle.',
	state: {
		missing: 'Ikke satt opp',
		waiting: 'Ikke åpnet',
		open: 'Åpent',
		closed: 'Stengt'
	} satisfies Record<FormState, string>,
	opensOn: (when: string) => `Åpner ${when}`,
	openUntil: (when: string) => `Åpent til ${when}`,
	openNoEnd: 'Åpent, ingen sluttdato',
	closedOn: (when: string) => `Stengte ${when}`,
	columns: { group: 'Gruppe', answered: 'Svar', state: 'Skjema', act: 'Gjør' },
	answeredOf: (answered: number, invited: number) => `${answered} av ${invited}`,
	offices: (answered: number, invited: number) =>
		invited === 1 ? `${answered} av 1 kontor` : `${answered} av ${invited} kontorer`,
	noneInvited: 'Ingen i gruppen',
	setUp: 'Sett opp skjemaene',
	setUpLead: (groups: readonly string[]) =>
		`Disse gruppene har deltakere, men ikke noe skjema: ${listed(groups)}. Skjemaene begynner med standardspørsmål som kan endres fram til det første svaret kommer.`,
	nothingToSetUp:
		'Her kommer skjemaene når øvelsen har deltakere. Legg inn legesentre, markører og andre deltakere først.',
	notAsked: (count: number) =>
		`${count === 1 ? 'Én kontakt svarer' : `${count} kontakter svarer`} for andre virksomheter enn legesentre, og har ikke noe skjema. Det de har å si om øvelsen, kan noteres som observasjoner.`,
	toParticipants: 'Gå til deltakerne',
	forGroup: (group: string) => ` for ${group.toLowerCase()}`,
	openNowShort: 'Åpne nå',
	reopen: 'Åpne igjen',
	forms: 'Skjemaer',
	findings: 'Hva svarene forteller',
	allAnswers: 'Alle svar',
	figures: 'Svar på skalaen',
	figuresLead: 'Antall som valgte hvert svar, fra 1 «Helt uenig» til 5 «Helt enig».',
	figuresHidden: (least: number) =>
		`Tall vises først når minst ${least} enkeltpersoner i gruppen har svart. Kontorenes svar vises ett for ett, ikke som tall.`,
	figuresNone: 'Her kommer tallene når svarene er kommet.',
	question: {
		column: 'Spørsmål',
		unsure: 'Vet ikke',
		tooFew: (least: number) => `Vises når minst ${least} har svart på spørsmålet.`,
		kind: 'Svartype',
		text: 'Spørsmål eller påstand',
		help: 'Hjelpetekst',
		options: 'Svaralternativer',
		optionsHelp: 'Ett på hver linje. Gjelder bare når svartypen er «Velg ett» eller «Velg flere».',
		twoOptions: 'Skriv minst to svaralternativer, ett på hver linje.',
		tooManyOptions: (max: number) => `Et spørsmål kan ha høyst ${max} svaralternativer.`,
		optionTooLong: (max: number) => `Et svaralternativ kan ha høyst ${max} tegn.`,
		add: 'Legg til spørsmål',
		change: 'Endre spørsmålet',
		save: 'Lagre spørsmålet',
		remove: 'Fjern spørsmålet',
		up: (text: string) => `Flytt opp: ${text}`,
		down: (text: string) => `Flytt ned: ${text}`,
		none: 'Skjemaet har ingen egne spørsmål ennå. De tre feltene over er nok til å begynne med.',
		tooMany: (max: number) => `Skjemaet kan ha høyst ${max} spørsmål. Fjern et spørsmål først.`,
		gone: 'Spørsmålet finnes ikke lenger.'
	},
	kind: {
		scale: 'Skala 1–5',
		choice: 'Velg ett',
		choices: 'Velg flere',
		text: 'Fritekst',
		time: 'Klokkeslett'
	} satisfies Record<QuestionKind, string>,

	// One form
	formTitle: (group: string) => `Skjema for ${group.toLowerCase()}`,
	fixed: 'Står først i alle skjemaer',
	fixedLead: 'Disse tre feltene kan ikke endres. Ett av dem må fylles ut, alt annet er frivillig.',
	own: 'Spørsmål til gruppen',
	ownLead: (minutes: number) => `Skjemaet skal ikke ta mer enn ${minutes} minutter.`,
	minutes: (group: EvaluationGroup) => (group === 'medical_centre' ? 8 : 5),
	last: 'Står sist',
	frozen: 'Skjemaet er låst',
	frozenWhy: (count: number) =>
		`Det er kommet ${answers(count)}. Det folk har svart på, kan ikke endres etterpå: da ville svarene få en annen mening.`,
	anonymity: 'Anonymitet',
	anonymous: 'Enkeltpersoner svarer anonymt',
	anonymousHelp:
		'Da lagres det at en lenke er brukt, men ikke hvem som skrev hva. Svaret kan ikke endres etterpå. Et legesenter svarer alltid som kontor, med navn.',
	isAnonymous: 'Enkeltpersoner svarer anonymt. Et legesenter svarer som kontor, med navn.',
	isNamed: 'Svarene vises med navn.',
	saveAnonymity: 'Lagre valget',
	period: {
		title: 'Åpner og stenger',
		opensDate: 'Åpner dato',
		opensTime: 'Åpner klokka',
		closesDate: 'Stenger dato',
		closesHelp: 'Skjemaet stenger ved slutten av dagen.',
		save: 'Lagre tidene',
		dateMissing: 'Skriv datoen også, eller fjern klokkeslettet.',
		skipped: 'Klokkeslettet finnes ikke den dagen: klokka stilles fram til sommertid.',
		closesFirst: 'Skjemaet må stenge etter at det har åpnet.'
	},
	notSetUp: 'Skjemaet er ikke satt opp ennå.',

	// Answers
	answersTitle: 'Svar',
	answersNone: 'Her kommer svarene når noen har svart.',
	answersNoneGroup: 'Ingen i denne gruppen har svart ennå.',
	all: 'Alle',
	filter: 'Vis svar fra',
	readAll: 'Les hele svaret',
	anonymousAnswer: 'Anonymt svar',
	delivered: 'Levert',
	reference: 'Referanse',
	revision: (number: number) => `Endret av avsenderen, versjon ${number}`,
	revisions: 'Versjoner',
	earlierVersion: (number: number, when: string | null) =>
		when ? `Versjon ${number}, levert ${when}` : `Versjon ${number}`,
	latest: 'Gå til den nyeste versjonen',
	isOlder: 'Dette er en tidligere versjon. Avsenderen har endret svaret.',
	cleared: 'Slettet navn',

	/** The pages that a participant's link opens. */
	mine: {
		title: (group: EvaluationGroup) =>
			({
				medical_centre: 'Evaluering for legesentre',
				role_player: 'Evaluering for markører',
				evaluator: 'Evaluering for evaluatorer',
				staff: 'Evaluering for øvingsledelsen',
				leadership: 'Evaluering for kriseledelsen'
			})[group],
		officeHelp: 'Ett svar fra kontoret. Navnet vises sammen med svaret.',
		anonymousWho: 'Du svarer anonymt',
		anonymousHelp:
			'Vi lagrer at lenken din er brukt, men ikke hvem som skrev hva. Derfor kan svaret ikke endres når det er sendt.',
		namedHelp: 'Navnet ditt vises sammen med svaret.',
		intro: (minutes: number, office: boolean) =>
			`Det tar under ${minutes} minutter. Vi vil lære, ikke kontrollere. Svar på det ${office ? 'dere' : 'du'} har noe å si om. Bare ett av de tre første feltene må fylles ut.`,
		noNames: 'Ikke skriv navn på kolleger eller noe om virkelige pasienter.',
		core: (office: boolean): Record<CoreField, string> => ({
			generalFeedback: `Hva sitter ${office ? 'dere' : 'du'} igjen med etter øvelsen?`,
			whatWorked: 'Hva bør gjøres likt neste gang?',
			whatToImprove: 'Hva bør endres, og hva ville ha hjulpet?'
		}),
		questions: (count: number) => (count === 1 ? 'Ett spørsmål til' : `${count} spørsmål til`),
		questionsHelp: (office: boolean) => `Svar på dem ${office ? 'dere' : 'du'} vil, og hopp over resten.`,
		timeHelp: 'Klokkeslett, for eksempel 10.05',
		send: 'Send svaret',
		sendChange: 'Send det endrede svaret',
		saveDraft: 'Lagre utkast',
		draftSaved: (when: string) => `Utkast lagret ${when}.`,
		draftUntil: (date: string) => `Du kan lukke siden og fortsette fra den samme lenken fram til ${date}.`,
		draftOwn: 'Bare du ser utkastet. Det slettes når svaret sendes.',
		notSent: 'Svaret er ikke sendt ennå.',
		onDateAt: (date: string, clock: string) => `${date} kl.\u00a0${clock}`,
		changing: (when: string) => `Kontoret svarte ${when}. Svaret står i skjemaet. Endre det du vil, og send på nytt.`,
		changingOwn: (when: string) => `Du svarte ${when}. Svaret står i skjemaet. Endre det du vil, og send på nytt.`,
		changed: 'Skjemaet er endret mens du skrev. Det du har skrevet, står her fortsatt. Se over og send på nytt.',
		colleague:
			'En kollega har sendt et nyere svar fra kontoret mens du skrev. Sender du dette, blir det kontorets svar. Det andre tas vare på.',
		draftTooLong: (label: string) => `«${label}» er for lang til å lagres. Kort ned teksten.`,
		errorTitle: (title: string) => `Noe må rettes – ${title}`,

		noneTitle: 'Det er ikke noe skjema her ennå',
		none: 'Evalueringen er ikke satt opp. Når den er klar, åpnes den fra den samme lenken.',
		waitingTitle: 'Skjemaet er ikke åpnet ennå',
		waiting: 'Skjemaet åpner etter øvelsen. Bruk den samme lenken da.',
		waitingUntil: (when: string) => `Skjemaet åpner ${when}. Bruk den samme lenken da.`,
		closedTitle: 'Skjemaet er stengt',
		closed: (when: string) => `Skjemaet stengte ${when}.`,
		closedHelp: (phone: string) =>
			phone
				? `Har du noe å si likevel, kan du ringe kommunen på ${phone}.`
				: 'Har du noe å si likevel, kan du si det til den som inviterte deg.',
		closedDraft: 'Du har et utkast som ikke ble sendt.',
		alreadyTitle: 'Du har svart',
		already: 'Takk. Svaret ditt er levert.',
		alreadyWhy: 'Svaret kan ikke endres, for vi vet ikke hvilket som er ditt.',

		receiptTitle: 'Takk. Svaret er levert.',
		receiptLead: (exercise: string, group: EvaluationGroup): string =>
			`${exercise}, ${evaluations.mine.title(group).toLowerCase()}`,
		deliveredOn: (when: string) => `Levert ${when}`,
		from: 'Fra',
		fromAnonymous: 'Anonymt',
		reference: 'Referanse',
		referenceHelp: 'Referansen står også på svaret. Vis den bare til noen som kan få vite hvilket svar som er ditt.',
		next: 'Hva skjer nå?',
		nextClosesOffice: `stenger skjemaet. Til da kan dere endre svaret fra den samme lenken.`,
		nextClosesNamed: `stenger skjemaet. Til da kan du endre svaret fra den samme lenken.`,
		nextCloses: `stenger skjemaet.`,
		nextRead: 'Svarene leses av dem som har ansvar for evalueringen, og brukes i læringsrapporten.',
		change: 'Endre kontorets svar',
		changeOwn: 'Endre svaret',
		talk: 'Vil du snakke med noen om det du opplevde?',
		talkPhone: (phone: string) => `Ring kommunen på ${phone} og spør etter markøransvarlig.`,
		toStart: 'Til forsiden'
	}
};
