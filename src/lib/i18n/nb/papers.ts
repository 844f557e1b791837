import type { PaperName } from '#lib/papers/paper.ts';

const list = new Intl.ListFormat('nb-NO', { type: 'conjunction' });

/** Papirer: what is printed or sent as a file before, during and after an exercise. */
export const papers = {
	title: 'Papirer',
	lead: 'Alt som skrives ut eller sendes som fil. Innholdet hentes fra øvelsen når du laster ned. Endre det der det står, ikke i papiret.',
	creator: 'Brunn',
	fileTitle: (paper: string, exercise: string) => `${paper}, ${exercise}`,
	drawingFailed: 'Papiret ble ikke laget. Prøv igjen om litt.',
	page: (number: number, pages: number) => `Side ${number} av ${pages}`,
	madeOn: (date: string) => `Laget ${date}`,
	exerciseMark: 'ØVELSE',
	isFor: (whom: string) => `For ${whom}`,
	caseNumber: (number: string) => (number.trim() ? `Saksnummer ${number}` : ''),
	replaced: 'Noen tegn finnes ikke i skriften og vises som □. De kan likevel kopieres og leses opp.',
	notSet: 'Ikke bestemt ennå',
	none: '–',

	name: {
		ovingsdirektiv: 'Øvingsdirektiv',
		sambandskatalog: 'Sambandskatalog',
		plakater: 'Plakater',
		dreiebok: 'Dreiebok',
		signeringslister: 'Signeringslister',
		navneskilt: 'Navneskilt',
		arenastatus: 'Status til samarbeidsarena',
		historikk: 'Øvelser og læring gjennom årene'
	} satisfies Record<PaperName, string>,
	/** What it is for. */
	use: {
		ovingsdirektiv: 'Hensikt, mål, tid, sikkerhet, roller og regler. Første side er det korte til deltakerne.',
		sambandskatalog: 'Hvem som kontakter hvem, i hvilken rekkefølge kanalene brukes, og hvor fort det skal kvitteres.',
		plakater: 'Til å henge opp: nødordet, og QR-koden til siden der markørene skriver koden sin.',
		dreiebok: 'Innspillene i den rekkefølgen de skal skje, og for hver avsender: mine innspill.',
		signeringslister: 'Hvem som kom og gikk: markører, legesentre, evaluatorer og øvingsledelse.',
		navneskilt: 'Åtte på et A4-ark: fornavn og rolle. Til å klippe ut.',
		arenastatus: 'Åpne tiltak som en arena skal følge opp: sak, tema, ansvarlig og oppfølging. Én side for hver arena.',
		historikk:
			'Øvelsene, det de ga å lære av, og det en senere øvelse har vist. Forskrift om kommunal beredskapsplikt §§ 7–9.'
	} satisfies Record<PaperName, string>,
	/** Who gets it; also printed on it. */
	audience: {
		ovingsdirektiv: 'alle som deltar',
		sambandskatalog: 'dem som skal bruke linjene i øvelsen',
		plakater: 'øvingsområdet',
		dreiebok: 'øvingsledelse og spillstab. Må ikke vises for dem som øver',
		signeringslister: 'den som tar imot på dagen',
		navneskilt: 'markører og øvingsledelse',
		arenastatus: 'samarbeidsarenaen',
		historikk: 'ledelsen og tilsynsmyndigheten'
	} satisfies Record<PaperName, string>,

	groups: {
		participants: 'Til deltakerne',
		staff: 'Til øvingsledelsen',
		afterwards: 'Etter øvelsen'
	},
	download: (paper: string) => `Last ned ${paper.toLowerCase()} (PDF)`,
	restricted: 'Last ned med skjermede numre (PDF)',
	restrictedHelp: 'Med det som gjelder i en reell hendelse. Bare for dem som planlegger.',
	restrictedReaders: 'dem som planlegger øvelsen. Skal ikke deles videre',
	/** In the place of the words of a læringspunkt that is unntatt offentlighet. */
	withheld: '(unntatt offentlighet)',
	lacksList: (lacks: readonly string[]) => `Mangler ${list.format(lacks)}`,
	lacks: {
		time: 'dato og klokkeslett',
		place: 'sted',
		purpose: 'hensikt',
		objectives: 'øvingsmål',
		stopPhrase: 'nødord',
		realIncidentProcedure: 'hva alle gjør ved en reell hendelse',
		safety: 'sikkerhetsansvarlig med telefon',
		director: 'øvingsleder',
		roles: 'roller',
		lines: 'kontaktlinjer',
		channels: 'kanal på alle linjene',
		exerciseValues: 'nummer eller adresse til bruk i øvelsen på alle kanalene',
		acknowledge: 'mål for kvittering',
		injects: 'innspill',
		people: 'folk'
	},
	complete: 'Ingenting mangler.',
	empty: {
		sambandskatalog: 'Det er ingen kontaktlinjer ennå. Legg dem inn først.',
		dreiebok: 'Dreieboka er tom. Legg inn innspill først.',
		arenastatus: 'Ingen samarbeidsarenaer er lagt inn. De legges inn i registeret.',
		navneskilt: 'Ingen er knyttet til øvelsen ennå. Legg til markører, evaluatorer eller roller i øvingsledelsen først.'
	},
	/** Where what is lacking is filled out. */
	fill: {
		rediger: 'Rediger øvelsen',
		mal: 'Gå til øvingsmålene',
		roller: 'Gå til roller og kontaktlinjer',
		dreiebok: 'Gå til dreieboka',
		deltakere: 'Gå til deltakerne'
	},

	directive: {
		subject: 'Øvingsdirektiv',
		brief: 'Kort fortalt for deltakere',
		what: 'Hva',
		when: 'Når',
		where: 'Hvor',
		meeting: 'Markører møter',
		lead: 'Øvingsleder',
		safety: 'Sikkerhet på dagen',
		stop: (phrase: string) => `Nødord: «${phrase}»`,
		stopHelp:
			'Si det høyt når noe skjer på ordentlig, eller når noen er i fare. Alle rundt stanser spillet med en gang. Det gjelder også deg som er markør.',
		noStop: 'Nødord er ikke bestemt ennå.',
		real: 'Reell hendelse',
		noReal: 'Det er ikke skrevet ennå hva alle gjør når noe skjer på ordentlig.',
		purpose: 'Hensikt',
		objectives: 'Øvingsmål',
		ring: (contact: string, phone: string) => [contact, phone].filter(Boolean).join(', tlf. '),
		staff: 'Øvingsledelse',
		staffColumns: ['Funksjon', 'Rolle', 'Fylles av'],
		roles: 'Roller som øver',
		roleColumns: ['Rolle', 'Virksomhet', 'Ansvar'],
		organisations: 'Deltakende virksomheter',
		organisationColumns: ['Virksomhet', 'Type'],
		rulesTitle: 'Regler',
		rules: [
			'Alle meldinger i øvelsen begynner og slutter med ordet ØVELSE.',
			'Bruk numrene i sambandskatalogen. Ring aldri nødnumrene som en del av spillet.',
			'Skjer det noe på ordentlig, gjelder de vanlige nødnumrene og planene.',
			'Ingen skal gjøre noe som kan skade dem selv, andre eller utstyr.',
			'Ikke ta eller del bilder av markørene uten at de har sagt ja.',
			'Vi øver for å lære. Ingen får karakter, og det er lov å spørre og å ta feil.'
		]
	},
	directory: {
		subject: 'Sambandskatalog',
		restricted: 'SKJERMET: med det som gjelder i en reell hendelse. Ikke del ut til deltakerne.',
		exerciseOnly: 'Numrene og adressene gjelder bare i øvelsen. Begynn og slutt hver melding med ØVELSE.',
		order: 'Prøv kanalene i den rekkefølgen de står. Svarer ingen på den første, gå til den neste.',
		acknowledge: 'Kvitter ved å gjenta det viktigste i meldingen. Kolonnen til høyre sier hvor fort.',
		columns: {
			number: 'Nr.',
			from: 'Fra',
			to: 'Til',
			purpose: 'Formål',
			channels: 'Kanaler i rekkefølge',
			acknowledge: 'Kvittering'
		},
		channel: (rank: number, kind: string, value: string) => `${rank}. ${kind}${value ? ` ${value}` : ''}`,
		real: (value: string) => `reell: ${value}`,
		within: (minutes: number) => `innen ${minutes}\u00a0min`,
		severalPages: (lines: number) => `Katalogen har ${lines} linjer og får ikke plass på én side. Ta med alle sidene.`,
		none: 'Ingen kontaktlinjer er lagt inn.'
	},
	posters: {
		here: 'Her pågår en øvelse',
		calm: 'Du kan se folk som spiller skadde. Ikke ring nødnumrene for det som er spilt.',
		stop: 'Nødord',
		stopHelp: 'Si det høyt når noe skjer på ordentlig. Alle stanser spillet.',
		real: 'Når noe skjer på ordentlig',
		safety: 'Sikkerhet på dagen',
		code: 'Er du markør?',
		codeHelp: 'Skann koden med telefonen, og skriv koden som står på kortet ditt. Da får du instruksen din.',
		qrAlt: (address: string) => `QR-kode til ${address}`,
		typed: (address: string) => `Eller skriv ${address} i nettleseren`
	},
	msel: {
		mine: (sender: string) => `Mine innspill: ${sender}`,
		mineLink: (sender: string) => `Mine innspill: ${sender} (PDF)`,
		mineTitle: 'Mine innspill, for hver avsender',
		noSender: 'Uten avsender',
		scenario: 'Scenario',
		byTime: 'Innspill etter tid',
		bySender: 'Innspill for hver avsender',
		columns: {
			number: 'Nr.',
			time: 'Tid',
			fromTo: 'Fra og til',
			to: 'Til',
			channel: 'Kanal',
			content: 'Innspill',
			expected: 'Forventet reaksjon',
			objective: 'Mål',
			done: 'Levert'
		},
		none: 'Ingen innspill er lagt inn.',
		secret: 'Dreieboka røper hva som skal skje. Den må ikke vises for dem som øver, før øvelsen er gjennomført.',
		openWhenOver: 'Dreieboka kan lastes ned når øvelsen er gjennomført.'
	},
	signIn: {
		rolePlayers: 'Markører',
		offices: 'Legesentre',
		evaluators: 'Evaluatorer',
		staff: 'Øvingsledelse',
		columns: {
			number: 'Nr.',
			name: 'Navn',
			office: 'Legesenter',
			duty: 'Funksjon',
			arrived: 'Inn kl.',
			left: 'Ut kl.',
			signature: 'Underskrift'
		},
		keep: 'Listen har navn. Lever den til øvingsledelsen, og makuler den når alle er sjekket ut og tallene er ført inn.',
		onlyPlan: 'Bare de som planlegger øvelsen, kan laste ned lister med navn.'
	},
	badges: {
		rolePlayer: 'Markør',
		reserve: 'Reserve',
		evaluator: 'Evaluator',
		none: 'Ingen navneskilt å skrive ut.'
	},
	arena: {
		title: (name: string) => `Status til ${name}`,
		next: (date: string) => `Neste møte: ${date}`,
		noMeeting: 'Neste møte er ikke satt.',
		columns: { matter: 'Sak', theme: 'Tema', owner: 'Ansvarlig', followUp: 'Oppfølging' },
		followUp: (state: string, date: string) => `${state}. Frist ${date}.`,
		overdue: 'Fristen er ute.',
		indicator: (text: string) => `Vi ser at det virker når: ${text}`,
		none: 'Ingen åpne tiltak følges opp her nå.',
		noArenas: 'Ingen samarbeidsarenaer er lagt inn i registeret.',
		all: 'alle arenaer',
		chooseTitle: 'Bare én arena',
		choose: (name: string) => `Status til ${name} (PDF)`
	},
	history: {
		download: 'Læringen gjennom årene (PDF)',
		lawColumns: ['Krav', 'Status'],
		due: (date: string) => `Neste øvelse innen ${date}.`,
		exercises: 'Øvelser',
		exerciseColumns: ['Øvelse', 'Dato', 'Øvingsform', 'Rapport godkjent', 'Læringspunkter'],
		points: (improve: number, sustain: number) => `${improve} å forbedre, ${sustain} å videreføre`,
		noExercises: 'Ingen øvelser er gjennomført ennå.',
		noReport: 'Ikke ennå',
		withCase: (date: string, caseNumber: string) => (caseNumber.trim() ? `${date} (sak\u00a0${caseNumber})` : date),
		verdicts: 'Vist i en senere øvelse',
		verdictsLead: 'Et læringspunkt er først lært når en senere øvelse viser det, vurdert av en annen enn eieren.',
		verdictColumns: ['Læringspunkt', 'Øvelse', 'Resultat', 'Begrunnelse'],
		noVerdicts: 'Ingen læringspunkter er prøvd i en senere øvelse ennå.',
		lessons: 'Alle læringspunkter',
		lessonColumns: ['Læringspunkt', 'Fra øvelse', 'Tema', 'Status'],
		noLessons: 'Ingen læringspunkter ennå.'
	}
};
