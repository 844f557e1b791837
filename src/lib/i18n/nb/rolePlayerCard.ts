import { sentence } from '#lib/i18n/time.ts';
import type { StageTrigger } from '#lib/role-players/instruction.ts';

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const small = ['null', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
const quoted = (text: string) => `«${text.replace(/^[«"”]+|[»"”]+$/g, '')}»`;

/** How the role has it from the start: the words beside what is written. */
const state = {
	position: 'Stilling',
	awake: 'Våken',
	breathing: 'Puster',
	pain: 'Smerter',
	bleeding: 'Blør',
	walking: 'Går',
	mood: 'Humør'
};
/** Underway and at the end: the same words over the text and where a change is told of. */
const toTheEnd = {
	ifNobodyComes: 'Hvis ingen kommer',
	ifInDoubt: 'Hvis du er i tvil',
	roleEnds: 'Når rollen er slutt'
};

/** What a markør reads on the phone. Short words, spoken to one person, readable outdoors in a hurry. */
export const rolePlayerCard = {
	documentTitle: (number: string, name: string, exercise: string) => `Markør ${number}: ${name} – ØVELSE ${exercise}`,
	youAre: 'Du er ',
	rolePlayer: (number: string) => `Markør ${number}`,
	roleLine: ({ number, name, age }: { number: number; name: string; age: string }) =>
		`Markør ${String(number).padStart(2, '0')}, ${name}${age ? `, ${age}` : ''}`,
	nameAndAge: (name: string, age: string) =>
		/^\d+$/.test(age) ? `${name}, ${age}\u00a0år` : age ? `${name}, ${age}` : name,
	day: sentence,
	dayAndClock: (day: string, clock: string) => `${day} kl.\u00a0${clock}`,
	clocks: (from: string, to: string) => (to ? `kl.\u00a0${from}–${to}` : `kl.\u00a0${from}`),
	atClock: (clock: string) => `Kl.\u00a0${clock}`,
	until: (when: string) => `til ${when}`,
	fetched: (day: string, clock: string, version: number) => `Hentet ${day} kl.\u00a0${clock}, versjon\u00a0${version}.`,
	sunlight: 'Sollys: sterkere kontrast',
	onCard: 'På kortet',
	sections: { practical: 'Praktisk', role: 'Rollen', stages: 'Forløp', say: 'Hva du sier', safety: 'Sikkerhet' },
	confirm: 'Bekreft',
	roleTitle: (name: string) => `Rollen: ${name}`,
	reserveTitle: 'Du er reserve for denne rollen',
	reserve: (contact: string) =>
		`Les kortet, så du er klar. Spill rollen bare hvis ${contact || 'markøransvarlig'} ber deg om det.`,
	otherRoles: (count: number) => `Du har ${small[count] ?? count} roller. Hver rolle har sitt eget kort.`,
	roles: 'Rollene dine',
	reserveShort: 'reserve',
	// 1 Praktisk
	thanks: (name: string) => (name ? `Takk for at du stiller opp, ${name}.` : 'Takk for at du stiller opp.'),
	meet: 'Møt opp',
	map: 'Kart til oppmøtestedet',
	mapWords: 'Slik finner du fram',
	openMap: 'Kartskisse. Åpne den stor',
	mapIsNew: 'Kartskissen er ny.',
	mapGone: 'Kartskissen',
	askFor: 'Spør etter',
	talkGroup: 'Talegruppe',
	coordinator: 'markøransvarlig',
	done: 'Ferdig',
	latest: (when: string) => `Senest ${when}.`,
	exercise: 'Øvelsen',
	bring: 'Ta med',
	wear: 'Ha på',
	leave: 'La ligge',
	food: 'Mat',
	photos: 'Bilder',
	afterwards: 'Etterpå',
	exception: 'Bare for deg',
	// 2 Rollen
	whatHasHappened: 'Dette har skjedd',
	atStart: 'Slik har du det fra start',
	state,
	// 3 Forløp
	theySee: 'De ser:',
	changedBy: 'Det endrer seg når:',
	...toTheEnd,
	/** What sets a stage off, where a change is told of. Nothing for what is only said in words. */
	triggerChange: (trigger: StageTrigger | undefined, minutes: number | null | undefined) =>
		trigger === 'time'
			? ` (${minutes ?? 0} minutter etter start)`
			: trigger === 'start'
				? ' (fra start)'
				: trigger === 'helped'
					? ' (når du har fått hjelp)'
					: trigger === 'nobody'
						? ' (når ingen har kommet)'
						: '',
	now: 'Nå',
	next: 'Neste',
	stagesHelp: 'Merk av hvor du er, så ser du hva som gjelder nå, og hva som kommer.',
	stagesWhere: 'Hvor er du i forløpet?',
	hereNow: 'Her er jeg nå',
	helped: 'Jeg har fått hjelp',
	nobody: 'Ingen har kommet',
	// The person's own press on the day
	attendance: {
		title: 'Oppmøte',
		before: 'Trykk når du er på oppmøtestedet.',
		checkIn: 'Sjekk inn',
		in: (clock: string) => `Du sjekket inn kl.\u00a0${clock}.`,
		inHelp: 'Trykk når du er ferdig og går fra stedet.',
		checkOut: 'Sjekk ut',
		out: (clock: string) => `Du sjekket ut kl.\u00a0${clock}. Takk for innsatsen.`,
		outHelp: 'Er du tilbake, sjekk inn igjen.',
		absent: 'Du er notert som ikke møtt. Er du her likevel, sjekk inn.',
		notNow: 'Du kan sjekke inn og ut når øvelsen er klar eller i gang. Si fra til markøransvarlig.'
	},
	// 4 Hva du sier
	/** A line to be said, in quotes unless it was written with them. */
	spoken: (line: string) => (/[«»"”“]/.test(line) ? line : quoted(line)),
	say: 'Si',
	sayIfAsked: 'Si hvis de spør',
	doNotSay: 'Ikke si',
	doNot: 'Ikke gjør',
	// 5 Sikkerhet
	quoted,
	stopTitle: (phrase: string) => `Nødord: ${quoted(phrase)}`,
	stopBefore: (phrase: string) =>
		`Blir du eller andre skadd eller syke på ordentlig: si ${quoted(phrase)} høyt. Da stopper spillet rundt deg. Haster det, `,
	emergency: 'ring 113',
	stopAfter: '.',
	mayStop: 'Du kan slutte når som helst, uten å si hvorfor.',
	realIncident: 'Hvis noe skjer på ordentlig',
	respondersWill: 'Dette kan hjelperne gjøre',
	respondersWillNot: 'Dette skal hjelperne ikke gjøre',
	safetyContact: 'Sikkerhetsansvarlig',
	realHelp: 'Jeg trenger hjelp på ordentlig',
	ring113: 'Ring 113',
	strip: 'Stopp alt, si:',
	stripLabel: 'Nødord og telefon',
	/** «Ring Marte»; only «Ring» when the first name is too long for a small phone. */
	ring: (name: string) => {
		const first = name.trim().split(/\s+/)[0] ?? '';
		return first && first.length <= 9 ? `Ring ${first}` : 'Ring';
	},
	ringFull: (name: string) => (name ? `Ring ${name}` : 'Ring markøransvarlig'),
	// 6 Bekreft
	ringSafety: 'Ring sikkerhetsansvarlig',
	question: 'Hva sier du hvis noe skjer på ordentlig?',
	wrongAnswers: (stopPhrase: string) => {
		const phrases = ['Hjelp, hjelp', 'Kan noen komme'].filter((phrase) => letters(phrase) !== letters(stopPhrase));
		return [quoted(phrases[0]!), 'Ingenting. Jeg venter på beskjed'];
	},
	acknowledge: (version: number) => `Lest og forstått, versjon\u00a0${version}`,
	chooseAnswer: 'Velg hva du sier hvis noe skjer på ordentlig.',
	notQuite: 'Ikke helt',
	explainBefore: 'Nødordet er ',
	explainMiddle: '. Les ',
	explainLink: '5 Sikkerhet',
	explainAfter: ' og svar en gang til. Du kan prøve så mange ganger du vil.',
	confirmedTitle: (day: string, clock: string) => `Lest og forstått ${day} kl.\u00a0${clock}`,
	confirmed: (version: number) => `Du leste og forsto versjon\u00a0${version}.`,
	seen: (contact: string) => `${contact} ser at du har lest den.`,
	seeYou: (when: string) => `Vi ses ${when}.`,
	wonder: 'Lurer du på noe?',
	// Spør markøransvarlig
	ask: 'Spør markøransvarlig',
	askTitle: 'Spør markøransvarlig',
	askLead: 'Markøransvarlig svarer her på siden. Haster det, ring heller.',
	questionLabel: 'Spørsmålet ditt',
	askSend: 'Send spørsmålet',
	asked: 'Spørsmålene dine',
	noneAsked: 'Du har ikke spurt om noe ennå.',
	askedAt: (day: string, clock: string) => `${day} kl.\u00a0${clock}`,
	answer: 'Svar:',
	notAnswered: 'Ikke svart ennå.',
	toCard: 'Tilbake til kortet',
	// Which language the frame is in
	language: 'Språk',
	onlyNorwegian: '',
	// The text has changed
	changedTitle: 'Teksten er endret',
	changedLead: (read: number, day: string, count: number, version: number) =>
		`Du leste versjon\u00a0${read} den ${day}. ${sentence(`${small[count] ?? count} ting`)} er endret i versjon\u00a0${version}. Resten er som før.`,
	toConfirm: 'Les endringene og bekreft',
	removed: 'Tatt bort:',
	added: 'Nytt:',
	inSection: (number: number, title: string) => `(${number} ${title})`,
	blocks: {
		title: 'Øvelsens navn',
		when: 'Øvelsens tid',
		place: 'Øvelsens sted',
		about: 'Om øvelsen',
		meetAt: 'Oppmøtetid',
		meetingPlace: 'Oppmøtested',
		mapUrl: 'Kart',
		mapPicture: 'Kartskisse',
		mapWords: 'Slik finner du fram',
		talkGroup: 'Talegruppe',
		contactName: 'Spør etter',
		contactPhone: 'Telefon til markøransvarlig',
		endsBy: 'Senest ferdig',
		gettingHome: 'Hjemreise',
		bring: 'Ta med',
		wear: 'Ha på',
		leaveAtHome: 'La ligge',
		food: 'Mat',
		photos: 'Bilder',
		afterwards: 'Etterpå',
		practicalException: 'Bare for deg',
		role: 'Rollen',
		whoYouAre: 'Hvem du er',
		whatHasHappened: 'Dette har skjedd',
		...state,
		stages: 'Forløp',
		...toTheEnd,
		say: 'Hva du sier',
		sayIfAsked: 'Hva du sier hvis de spør',
		doNotSay: 'Hva du ikke sier',
		doNot: 'Hva du ikke gjør',
		stopPhrase: 'Nødord',
		realIncidentProcedure: 'Hvis noe skjer på ordentlig',
		respondersWill: 'Dette kan hjelperne gjøre',
		respondersWillNot: 'Dette skal hjelperne ikke gjøre',
		safetyContact: 'Sikkerhetsansvarlig',
		safetyPhone: 'Telefon til sikkerhetsansvarlig'
	},
	// Nothing published yet
	notYetTitle: 'Kortet ditt er ikke klart ennå',
	notYet: 'Teksten blir skrevet nå. Åpne lenken igjen senere, så ligger kortet her.',
	noRole: 'Du har ikke fått noen rolle ennå. Åpne lenken igjen senere, så ligger kortet her.',
	notYetDocument: (exercise: string) => `Markørkortet – ØVELSE ${exercise}`
};
