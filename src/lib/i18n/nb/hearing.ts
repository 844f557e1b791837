import type { CommentAnswer } from '#lib/report/hearing.ts';

const counted = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);

/** The hearing of a læringsrapport: who is asked, what they remark, and what became of it. */
export const hearing = {
	title: 'Høring',
	toReport: 'Tilbake til rapporten',
	lead: 'De du velger, får en personlig lenke til utkastet og kan skrive en merknad til hvert kapittel uten å logge inn. De leser den interne utgaven. Lenkene virker til fristen, eller til rapporten er godkjent.',
	open: 'Send på høring',
	see: 'Se høringen',
	asked: 'Disse er spurt',
	nobody: 'Ingen er spurt om utkastet ennå.',
	suggestions: 'Velg blant dem som har e-postadresse her',
	other: 'Noen andre',
	name: 'Navn',
	email: 'E-post',
	emailHelp: 'Uten adresse får du en lenke du kan gi videre selv.',
	until: 'Frist',
	untilHelp: 'Lenkene virker ut denne dagen.',
	untilPassed: 'Velg en dag som ikke er over.',
	ask: 'Be om merknader',
	chooseSomebody: 'Velg minst én, eller skriv et navn.',
	notYet: 'Rapporten kan sendes på høring når øvelsen er avsluttet.',
	nobodyNew: 'Alle du valgte, har en lenke til denne versjonen fra før.',
	gone: 'Lenken kan ikke lages. Fristen er ute, eller den er stoppet.',
	links: 'Lenkene vises bare nå',
	linksHelp: 'De som har e-postadresse, får lenken på e-post. Hver lenke er bare til den som er nevnt.',
	linkOf: (name: string) => `Lenken til ${name}`,
	copy: (name: string) => `Kopier lenken til ${name}`,
	row: (name: string, version: number) => `${name}, versjon ${version}`,
	works: (day: string) => `Lenken virker til ${day}.`,
	dead: 'Lenken virker ikke lenger.',
	remarks: (count: number) => (count === 0 ? 'Ingen merknader' : counted(count, 'Én merknad', 'merknader')),
	renew: (name: string) => `Ny lenke til ${name}`,
	renewHelp: 'Den forrige lenken, også den i e-posten, slutter å virke.',
	stop: (name: string) => `Stopp lenken til ${name}`,
	someone: 'Høringspart',
	// Beside each section of the report
	remarksTitle: 'Merknader fra høringen',
	toDecide: (count: number) => `${counted(count, 'Én merknad', 'merknader')} å ta stilling til`,
	by: (name: string, day: string, version: number) => `${name}, ${day}, til versjon ${version}`,
	answer: {
		taken_in: 'Tatt inn',
		not_taken_in: 'Ikke tatt inn, fordi'
	} satisfies Record<CommentAnswer, string>,
	answered: (answer: CommentAnswer, reason: string) =>
		answer === 'taken_in' ? `Tatt inn.${reason ? ` ${reason}` : ''}` : `Ikke tatt inn, fordi: ${reason}`,
	decide: 'Hva gjør dere med merknaden?',
	reason: 'Begrunnelse',
	reasonHelp: 'Må med når merknaden ikke er tatt inn.',
	reasonMissing: 'Skriv hvorfor merknaden ikke er tatt inn.',
	save: 'Lagre svaret',
	change: 'Endre svaret',
	commentGone: 'Merknaden finnes ikke lenger.',
	// The page that a hearer reads
	draft: (exercise: string) => `Utkast til læringsrapport: ${exercise}`,
	draftLead: (name: string, municipality: string, day: string) =>
		`${name}, ${municipality} vil gjerne høre hva du mener om dette utkastet. Skriv en merknad til de kapitlene du vil, til og med ${day}.`,
	drill: 'Dette gjelder en øvelse. Utkastet er ikke godkjent og skal ikke deles.',
	chapters: 'Kapitler',
	write: (section: string) => `Skriv en merknad til «${section}»`,
	remark: 'Merknad',
	send: 'Send merknaden',
	yours: 'Dine merknader',
	sent: 'Takk. Merknaden er sendt.',
	noAnswer: 'Ikke svart på ennå.',
	noPersons: 'Ikke skriv navn på markører eller opplysninger om virkelige pasienter.',
	storedTitle: 'Dette er lagret om deg',
	stored: (days: number) =>
		`Navnet og e-postadressen din, og merknadene du sender. Navn og adresse slettes senest ${days} dager etter fristen. Merknadene blir stående uten navn.`,
	deadTitle: 'Denne lenken virker ikke lenger',
	deadHelp: 'Fristen kan være ute, rapporten kan være godkjent, eller lenken er stoppet eller kopiert feil.',
	notSent: 'Merknaden ble ikke sendt',
	notSentHelp: 'Du kan kopiere det du skrev, og gi det videre på en annen måte.',
	tooMany: (most: number) => `Du har sendt ${most} merknader, og flere tas ikke imot. Slå dem sammen, eller ta kontakt.`
};
