import type { DeliveryChannel } from '#lib/participants/participant.ts';
import type { SendingState } from '#lib/participants/sending.ts';
import type { Gate } from '#lib/role-players/reading.ts';
import type { RecipientGroup } from '#lib/role-players/recipient.ts';

const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`);
const cards = (number: number) => (number === 1 ? 'ett kort' : `${small[number] ?? number} kort`);
const small = ['ingen', 'ett', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];

/** Handing the cards to the markører, and the gates before an instruction is Klar. */
export const delivery = {
	title: 'Send kortene',
	titleOver: 'Utsending',
	open: 'Send kortene',
	lead: 'Her ser du hva hver markør har fått, og hva de har gjort med det. Kryss av dem det gjelder, og velg hva du vil gjøre.',
	leadOver: 'Her ser du hva hver markør fikk, og hva de gjorde med det.',
	none: 'Her kommer markørene. Velg først hvem som skal spille rollene.',
	toRoles: 'Til markørene',
	deadline: (day: string) => `Kortet bør være hos alle senest ${day}, sju dager før øvelsen.`,
	deadlinePassed: (day: string) =>
		`Kortet burde vært hos alle ${day}, sju dager før øvelsen. Det som sendes nå, merkes «etter fristen». Rollene kan bli klare likevel.`,
	noMail: 'E-post er ikke satt opp. Det du sender, blir liggende i utboksen, og der kan du kopiere teksten.',
	// Which persons
	filter: 'Vis',
	filterLabel: 'Hvem vil du se?',
	show: 'Vis',
	shows: (shown: number, total: number) => `Viser ${shown} av ${total}`,
	nobody: 'Ingen passer med det du har valgt.',
	group: {
		all: 'Alle',
		not_sent: 'Ikke sendt',
		failed: 'Kom ikke fram',
		not_opened: 'Har ikke åpnet',
		not_read: 'Har ikke lest siste tekst',
		control: 'Svarte feil på kontrollspørsmålet',
		question: 'Har spurt om noe'
	} satisfies Record<RecipientGroup, string>,
	// What is done with them
	bulk: 'For dem du velger',
	whom: 'Hvem gjelder det?',
	whomChosen: 'Dem jeg har krysset av',
	whomGroup: (group: string, number: number) => `${group} (${number})`,
	mail: 'Send kortet på e-post',
	remind: 'Send påminnelse',
	cards: 'Lag QR-kort',
	given: 'Merk som gitt',
	choose: (name: string) => `Velg ${name}`,
	sms: 'SMS',
	smsFor: (name: string) => `Lag SMS til ${name}`,
	nobodyChosen: 'Velg minst én markør først.',
	tooMany: (most: number) => `Velg høyst ${most} om gangen.`,
	unknownFormat: 'Velg et format.',
	changedMeanwhile:
		'Noen av dem du valgte, har trukket seg eller er ikke lenger i øvelsen. Se over listen, og velg på nytt.',
	drawingFailed: 'Kortene kunne ikke lages nå. Ingen kort er byttet ut. Prøv igjen.',
	mailed: (sent: number) =>
		sent === 0 ? 'Ingen kort er lagt i utboksen.' : `${sentence(cards(sent))} er lagt i utboksen.`,
	reminded: (sent: number) =>
		sent === 0
			? 'Ingen påminnelser er lagt i utboksen.'
			: `${count(sent, 'påminnelse', 'påminnelser')} er lagt i utboksen.`,
	toOutbox: 'Se utboksen',
	withoutAddress: (number: number) =>
		`${count(number, 'markør mangler', 'markører mangler')} e-postadresse. Bruk SMS eller QR-kort.`,
	leftOut: {
		title: (number: number) => `${count(number, 'markør får', 'markører får')} ikke kortet på e-post ennå`,
		help: 'De har ikke noe å lese før rollen har en publisert tekst. De blir hoppet over når du sender.',
		noText: (name: string, roles: number) =>
			roles === 1 ? `${name}: Teksten er ikke publisert for` : `${name}: Ingen av tekstene er publisert for`,
		noRole: (name: string) => `${name}: Har ingen rolle.`,
		chooseRole: 'Velg en rolle',
		notSent: (number: number) =>
			number === 1
				? 'Én av dem du valgte, ble hoppet over, fordi det ikke er noe å lese ennå. Se hvem nedenfor.'
				: `${sentence(small[number] ?? String(number))} av dem du valgte, ble hoppet over, fordi det ikke er noe å lese ennå. Se hvem nedenfor.`,
		everybody: 'Ingen av dem du valgte, har noe å lese ennå. Publiser tekstene først.'
	},
	markedGiven: (number: number) => `${count(number, 'markør er merket', 'markører er merket')} som gitt.`,
	// The table
	table: {
		caption: 'Markørene, og hva de har fått',
		choose: 'Velg',
		person: 'Markør',
		role: 'Rolle',
		sent: 'Sendt',
		opened: 'Åpnet',
		read: 'Lest',
		control: 'Kontroll\u00adspørsmål',
		controlPlain: 'Kontrollspørsmål',
		actions: 'Handling'
	},
	reserveFor: (role: string) => `${role} (reserve)`,
	noRole: 'Ingen rolle',
	reach: (email: string, phone: string) => [email, phone].filter(Boolean).join(' · '),
	withdrawn: 'Har trukket seg',
	noReach: 'Mangler e-post og telefon',
	sending: {
		not_sent: 'Ikke sendt',
		waiting: 'Venter i utboksen',
		failed: 'Kom ikke fram',
		sent: 'Sendt'
	} satisfies Record<SendingState, string>,
	sentBy: {
		mail: (day: string) => `E-post ${day}`,
		sms: (day: string) => `SMS ${day}`,
		paper: (day: string) => `QR-kort ${day}`,
		hand: (day: string) => `Gitt ${day}`
	} satisfies Record<DeliveryChannel, (day: string) => string>,
	failedOn: (day: string) => `E-posten ${day} kom ikke fram`,
	late: 'etter fristen',
	lateNotSent: 'fristen er ute',
	notOpened: 'Ikke åpnet',
	openedOn: (day: string) => `Åpnet ${day}`,
	noText: 'Ingen tekst publisert',
	notRead: 'Ikke lest',
	readOf: (role: string, words: string) => (role ? `${role}: ${words}` : words),
	readOlder: (words: string) => `${words}, eldre tekst`,
	asked: (number: number) => count(number, 'ubesvart spørsmål', 'ubesvarte spørsmål'),
	// One person's link, shown once
	smsTitle: (name: string) => `SMS til ${name}`,
	smsHelp: (until: string) =>
		`Lenken vises bare nå. Trykk på knappen på en telefon, eller kopier teksten. Lenken virker til ${until}. En lenke som er vist før til samme person, virker ikke lenger; e-post og QR-kort virker som før.`,
	smsOpen: (phone: string) => `Åpne SMS til ${phone}`,
	smsNoPhone: 'Telefonnummeret mangler. Kopier teksten, og send den på en annen måte.',
	smsText: (name: string, exercise: string, address: string, sender: string) =>
		`Hei, ${name}. Her er markørkortet ditt til ØVELSE ${exercise}: ${address}\nLes det, og trykk «Lest og forstått». Lenken er bare til deg.\nHilsen ${sender}`,
	smsWithdrawn: (name: string) => `${name} har trukket seg. Ingen SMS er laget.`,
	smsNothing: (name: string) => `${name} har ikke noe å lese ennå. Ingen SMS er laget.`,
	smsLabel: 'Teksten',
	copyText: 'Kopier teksten',
	markSms: 'Merk som sendt på SMS',
	// QR cards
	cardsTitle: (number: number) => `Lag QR-kort til ${count(number, 'markør', 'markører')}`,
	cardsLead: 'Kortet har fornavn, markørnummer, QR-kode, kort kode, oppmøte, nødord og telefon. Ingenting om rollen.',
	cardsReplace: (number: number) =>
		number === 1
			? 'Én av dem har et QR-kort fra før. Det slutter å virke når du lager et nytt.'
			: `${sentence(small[number] ?? String(number))} av dem har et QR-kort fra før. De kortene slutter å virke når du lager nye.`,
	cardsFirst: 'Ingen av dem har et QR-kort fra før.',
	cardsSent: 'De blir merket som sendt på papir. Lenker på e-post og SMS virker som før.',
	cardsFormat: 'Format',
	cardsMake: (number: number) => (number === 1 ? 'Lag QR-kortet' : `Lag ${number} QR-kort`),
	cardsNone: 'Lag ingen kort',
	// Gates
	gatesTitle: 'Markørinstrukser som ikke er klare',
	gatesReady: (ready: number, total: number) => `${ready} av ${total} er klare`,
	gatesAll: 'Se alle markørene',
	gatesMore: (number: number) => `og ${number} til`,
	gate: {
		text: 'Teksten er ikke ferdig',
		published: 'Teksten er ikke publisert',
		person: 'Ingen markør er valgt, eller den som var valgt, har trukket seg',
		consent: 'Samtykke mangler',
		sent: 'Kortet er ikke sendt',
		read: 'Siste tekst er ikke lest',
		control: 'Kontrollspørsmålet er besvart feil',
		reserve: 'Nøkkelrollen mangler reserve'
	} satisfies Record<Gate, string>,
	gateShort: {
		text: 'tekst',
		published: 'publisering',
		person: 'markør',
		consent: 'samtykke',
		sent: 'sending',
		read: 'lesing',
		control: 'riktig svar',
		reserve: 'reserve'
	} satisfies Record<Gate, string>,
	alsoMissing: (gates: string) => `Mangler også: ${gates}`
};

function sentence(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
