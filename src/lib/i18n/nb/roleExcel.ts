const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`);

/** Markørroller to and from Excel. */
export const roleExcel = {
	title: 'Excel',
	link: 'Excel ut og inn',
	lead: 'Hent alle rollene som en Excel-fil, skriv i den, og ta den inn igjen. Ingenting lagres før du har sett hva som blir endret.',
	back: 'Alle markører',
	// Out
	outTitle: 'Hent fil',
	outAll: 'Hent alt, med arket for øvingsledelsen',
	outAllHelp: 'Til dere som planlegger. Arket «Bare for øvingsledelsen» skal ikke deles med markørene.',
	outPlayers: 'Hent bare det markørene kan lese',
	outPlayersHelp: 'Rollene og forløpet, uten noe av det som er for staben.',
	outNone: 'Det er ingen markørroller å hente ennå. Du kan hente filen likevel og skrive rollene i den.',
	file: (title: string, players: boolean) => `${players ? 'Markørroller til markører' : 'Markørroller'}, ${title}`,
	// In
	inTitle: 'Ta inn fil',
	inLead:
		'Rollene kjennes igjen på nummeret. Nye nummer blir nye roller. Roller som ikke står i filen, blir ikke rørt.',
	inFile: {
		label: 'Excel-fil',
		help: 'En .xlsx-fil på høyst 300 kB, med de samme arkene og kolonnene som filen du henter her.',
		button: 'Se hva som blir endret'
	},
	// Dry run
	planTitle: (file: string) => (file ? `Dette står i ${file}` : 'Dette står i filen'),
	nothingStored: 'Ingenting er lagret ennå.',
	summary: (fresh: number, changed: number, same: number, wrong: number) =>
		[
			fresh && count(fresh, 'ny rolle', 'nye roller'),
			changed && count(changed, 'endret rolle', 'endrede roller'),
			same && count(same, 'uendret rolle', 'uendrede roller'),
			wrong && count(wrong, 'rolle med feil', 'roller med feil')
		]
			.filter(Boolean)
			.join(', ') || 'Ingen roller',
	status: { new: 'Ny', changed: 'Endret', same: 'Uendret', wrong: 'Må rettes' },
	columnRole: 'Rolle',
	columnWhat: 'Hva som skjer',
	from: 'Før:',
	to: 'Nå:',
	empty: 'tomt',
	take: 'Ta inn',
	takeCount: (number: number) => `Ta inn ${count(number, 'rolle', 'roller')}`,
	cancel: 'Avbryt',
	mend: 'Rett feilene i filen, og last den opp på nytt. Ingenting er lagret.',
	nothingNew: 'Alt i filen er likt det som er lagret. Det er ingenting å ta inn.',
	done: (number: number) =>
		number === 0 ? 'Ingenting var endret.' : `${count(number, 'rolle er tatt inn', 'roller er tatt inn')}.`,
	remarksTitle: 'Merk',
	// Sheets and columns. Changing a word here makes older files unknown.
	sheets: { roles: 'Roller', stages: 'Forløp', staff: 'Bare for øvingsledelsen' },
	staffMark: 'Bare for øvingsledelsen. Skal ikke deles med markører.',
	number: 'Nr.',
	order: 'Steg',
	yes: 'ja',
	no: 'nei',
	at: (sheet: string, cell: string) => `${sheet}, celle ${cell}: `,
	stageAt: (number: number, label: string) => `Steg ${number}: ${label}`,
	stageRemoved: (number: number) => `Steg ${number}`,
	errors: {
		noFile: 'Velg en Excel-fil.',
		tooBig: (limit: number) => `Filen er for stor. Den kan være på høyst ${limit} kB.`,
		notExcel: 'Dette er ikke en Excel-fil (.xlsx). Åpne den i Excel og lagre den som .xlsx.',
		tooMuchInside: 'Filen inneholder mer enn det som kan tas inn. Kopier rollene over i en ny fil.',
		cellError: (cell: string) => `Celle ${cell} i filen har en feilverdi. Rett den i Excel, og last opp på nytt.`,
		noSheet: (name: string) => `Arket «${name}» mangler i filen.`,
		noColumn: (sheet: string, column: string) => `Kolonnen «${column}» mangler i arket «${sheet}».`,
		tooManyRows: (limit: number) => `Filen har for mange rader. Høyst ${limit} roller kan tas inn om gangen.`,
		noRows: 'Det står ingen roller i filen.',
		twice: (number: string) => `Nummer ${number} står på mer enn én rad.`,
		unknownNumber: (number: string, sheet: string) => `Nummer ${number} står ikke i arket «${sheet}».`,
		tooManyStages: (limit: number) => `En rolle kan ha høyst ${limit} steg.`,
		criterion: (text: string) =>
			`Vurderingskriteriet «${text}» finnes ikke i øvelsen. Skriv nummeret, for eksempel 1.2.`,
		yesNo: 'Skriv «ja» eller «nei».',
		changedSince: 'Noen har endret rollene siden du lastet opp filen. Se over på nytt før du tar inn.'
	},
	unknownColumn: (sheet: string, column: string) =>
		`Kolonnen «${column}» i arket «${sheet}» er ukjent og blir ikke tatt inn.`,
	unknownSheet: (sheet: string) => `Arket «${sheet}» er ukjent og blir ikke tatt inn.`
};
