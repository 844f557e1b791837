import type { Tense } from '#lib/exercises/tense.ts';
import type { ConsentKind } from '#lib/participants/participant.ts';

const why = 'Det er bare en øvelse. Siden du er foresatt, spør vi deg.';

/** A guardian's own page, and how staff make the link to it. */
export const guardian = {
	title: (name: string) => `Kan ${name} være med?`,
	titleOver: { after: 'Øvelsen er over', calledOff: 'Øvelsen er avlyst' },
	lead: {
		before: (municipality: string, exercise: string, day: string) =>
			`${municipality} skal holde ØVELSE ${exercise}${day ? ` ${day}` : ''}. ${why}`,
		due: (municipality: string, exercise: string, day: string) =>
			`${municipality} hadde planlagt ØVELSE ${exercise}${day ? ` til ${day}` : ''}. ${why}`,
		during: (municipality: string, exercise: string) => `${municipality} holder ØVELSE ${exercise} nå. ${why}`,
		after: (municipality: string, exercise: string, day: string) =>
			`${municipality} holdt ØVELSE ${exercise}${day ? ` ${day}` : ''}. Her står det du har svart.`,
		calledOff: (municipality: string, exercise: string, day: string) =>
			`${municipality} har avlyst ØVELSE ${exercise}${day ? `, som skulle vært ${day}` : ''}. Du trenger ikke gjøre noe.`
	} satisfies Record<Tense, (municipality: string, exercise: string, day: string) => string>,
	question: {
		take_part: (name: string) => `Kan ${name} være markør i øvelsen?`,
		photos: (name: string) => `Kan kommunen ta bilder av ${name} under øvelsen?`
	} satisfies Record<ConsentKind, (name: string) => string>,
	questionOver: {
		take_part: (name: string) => `Kunne ${name} være markør i øvelsen?`,
		photos: (name: string) => `Kunne kommunen ta bilder av ${name} under øvelsen?`
	} satisfies Record<ConsentKind, (name: string) => string>,
	help: {
		take_part: 'En markør spiller en person som trenger hjelp. Ingen blir stukket, får medisin eller blir satt i fare.',
		photos: 'Svarer du nei, blir det ikke tatt bilder. Det har ingenting å si for om barnet kan være med.'
	} satisfies Record<ConsentKind, string>,
	yes: 'Ja, det er greit',
	no: 'Nei',
	takeBack: 'Nei, jeg trekker samtykket',
	notAnswered: 'Du har ikke svart ennå.',
	neverAnswered: 'Du svarte ikke.',
	saidYes: (day: string) => `Svaret er ja, gitt ${day}.`,
	saidNo: (day: string) => `Svaret er nei, gitt ${day}.`,
	change: 'Du kan endre svaret her så lenge lenken virker.',
	storedTitle: 'Dette er lagret',
	stored: (name: string, days: number) =>
		`Om ${name}: navn, telefon eller e-post, aldersgruppe og svarene her. Om deg: navnet og telefonnummeret under. ${
			days === 1 ? 'Dagen' : `Senest ${days} dager`
		} etter at rapporten fra øvelsen er godkjent, blir alt som viser hvem dere er, slettet.`,
	you: (name: string, phone: string) => [name, phone].filter(Boolean).join(', '),
	doubt: 'Lurer du på noe? Ring kommunen: ',
	dead: 'Denne lenken virker ikke lenger',
	deadHelp: 'Den kan være utløpt, trukket tilbake eller kopiert feil. Be den som sendte den, om en ny.',
	// For staff
	linkTitle: 'Lenke til foresatt',
	linkHelp:
		'Den foresatte kan svare selv på en egen side. Der står bare det vi spør om, ikke kortet. Send lenken til den foresattes telefon. Endrer du navnet eller telefonen til den foresatte, slutter lenken å virke.',
	works: (day: string) => `En lenke virker til ${day}.`,
	make: 'Lag lenke til foresatt',
	makeNew: 'Lag ny lenke til foresatt',
	stop: 'Stopp lenken til foresatt',
	address: 'Lenken til foresatt',
	shownOnce: (day: string) =>
		`Lenken vises bare nå, og virker til ${day}. En som er laget før, virker ikke lenger. Den er bare til den foresatte, ikke til barnet.`,
	copy: 'Kopier lenken',
	onlyMinors: 'Bare markører under 18 år har en foresatt som skal svare.'
};
