import type { cardLink as bokmål } from '../nb/cardLink.ts';
import { cardLink as nb } from '../nb/cardLink.ts';

const why = 'Det er berre ei øving. Sidan du er føresett, spør vi deg.';

/** As in bokmål. */
export const cardLink: typeof bokmål = {
	language: 'Språk',
	link: {
		title: 'Du har fått ei personleg lenkje',
		lead: (municipality) =>
			`Lenkja gjeld ei beredskapsøving i ${municipality}. Ingenting skjer før du trykkjer på knappen.`,
		leadUnnamed: 'Lenkja gjeld ei beredskapsøving. Ingenting skjer før du trykkjer på knappen.',
		open: 'Opne sida mi',
		aboutLink: 'Om lenkja',
		personal: 'Lenkja er berre til deg. Ikkje send henne vidare.',
		noAccount: 'Du treng ingen konto og ikkje noko passord.',
		scanners: 'E-postprogram opnar ofte lenkjer for å sjekke dei. Derfor må du trykkje sjølv.',
		unsure: 'Er du usikker?',
		callBefore: 'Ring sentralbordet i kommunen på ',
		callAfter: ' og spør etter beredskapskoordinatoren.',
		callUnnamed: 'Ring sentralbordet i kommunen og spør etter beredskapskoordinatoren.',
		dead: 'Denne lenkja kan ikkje opnast',
		deadHelp: 'Ho kan vere gått ut, trekt tilbake eller kopiert feil. Be den som inviterte deg, om ei ny lenkje.',
		wait: 'Det er prøvd mange gonger. Vent eit minutt, og prøv igjen.',
		endedTitle: 'Opne lenkja di på nytt',
		endedLead:
			'Sida kan berre opnast frå den personlege lenkja du fekk. Opne lenkja ein gong til, og trykk på knappen.',
		keptTitle: 'Det du skreiv, er ikkje sendt',
		keptLead:
			'Lenkja du kom frå, verkar ikkje lenger. Her er det du skreiv, så du kan ta vare på det. Be om ei ny lenkje, og lim det inn der.',
		keptOtherLead:
			'Ein annan har opna lenkja si på denne telefonen etter deg. Her er det du skreiv, så du kan ta vare på det. Opne di eiga lenkje på nytt, og lim det inn der.'
	},
	code: {
		title: 'Skriv koden frå kortet',
		lead: 'Har du fått eit kort på papir, står det ein kode under QR-koden. Han opnar sida di utan kamera.',
		label: nb.code.label,
		help: 'Ti teikn, til dømes K7MPX\u2011Q3D9T. Store og små bokstavar er det same, og du treng ikkje skrive streken.',
		about: 'Om koden',
		personal: 'Koden er berre til deg. Ikkje gi han til andre.',
		wrong: 'Denne koden opnar inga side. Sjå om alle ti teikna er rette. Kortet kan òg vere bytt ut: be om eit nytt.',
		wait: 'Det er prøvd mange gonger. Vent ti minutt, og prøv igjen. QR-koden på kortet verkar som før.'
	},
	guardian: {
		title: (name) => `Kan ${name} vere med?`,
		titleOver: { after: 'Øvinga er over', calledOff: 'Øvinga er avlyst' },
		lead: {
			before: (municipality, exercise, day) =>
				`${municipality} skal halde ØVING ${exercise}${day ? ` ${day}` : ''}. ${why}`,
			due: (municipality, exercise, day) =>
				`${municipality} hadde planlagt ØVING ${exercise}${day ? ` til ${day}` : ''}. ${why}`,
			during: (municipality, exercise) => `${municipality} held ØVING ${exercise} no. ${why}`,
			after: (municipality, exercise, day) =>
				`${municipality} heldt ØVING ${exercise}${day ? ` ${day}` : ''}. Her står det du har svart.`,
			calledOff: (municipality, exercise, day) =>
				`${municipality} har avlyst ØVING ${exercise}${day ? `, som skulle vore ${day}` : ''}. Du treng ikkje gjere noko.`
		},
		question: {
			take_part: (name) => `Kan ${name} vere markør i øvinga?`,
			photos: (name) => `Kan kommunen ta bilete av ${name} under øvinga?`
		},
		questionOver: {
			take_part: (name) => `Kunne ${name} vere markør i øvinga?`,
			photos: (name) => `Kunne kommunen ta bilete av ${name} under øvinga?`
		},
		help: {
			take_part:
				'Ein markør spelar ein person som treng hjelp. Ingen blir stukken, får medisin eller blir sett i fare.',
			photos: 'Svarer du nei, blir det ikkje teke bilete. Det har ingenting å seie for om barnet kan vere med.'
		},
		yes: 'Ja, det er greitt',
		no: 'Nei',
		takeBack: 'Nei, eg trekkjer samtykket',
		notAnswered: 'Du har ikkje svart enno.',
		neverAnswered: 'Du svarte ikkje.',
		saidYes: (day) => `Svaret er ja, gitt ${day}.`,
		saidNo: (day) => `Svaret er nei, gitt ${day}.`,
		change: 'Du kan endre svaret her så lenge lenkja verkar.',
		storedTitle: 'Dette er lagra',
		stored: (name, days) =>
			`Om ${name}: namn, telefon eller e-post, aldersgruppe og svara her. Om deg: namnet og telefonnummeret under. ${
				days === 1 ? 'Dagen' : `Seinast ${days} dagar`
			} etter at rapporten frå øvinga er godkjend, blir alt som viser kven de er, sletta.`,
		you: nb.guardian.you,
		doubt: 'Lurer du på noko? Ring kommunen: ',
		dead: 'Denne lenkja verkar ikkje lenger',
		deadHelp: 'Ho kan vere gått ut, trekt tilbake eller kopiert feil. Be den som sende henne, om ei ny.'
	}
};
