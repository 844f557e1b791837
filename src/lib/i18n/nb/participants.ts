import type { LinkState } from '#lib/participants/link.ts';
import type { LinkChannel, ParticipantKind } from '#lib/participants/participant.ts';

/** People with a personal link: the coordinator's list, and what is stored about each. */
export const participants = {
	title: 'Deltakere',
	people: 'Folk med lenke',
	peopleHelp:
		'Alle som trenger en egen side uten å logge inn. Markørene legges til under Markører. Navn, e-postadresse og telefon slettes senest 90 dager etter at rapporten er godkjent.',
	peopleEmpty: 'Her kommer de som skal ha en personlig lenke: kontakter, markører, evaluatorer og ledelse.',
	peopleHidden: 'Navn og lenker vises bare for dem som planlegger øvelsen.',
	kind: {
		medical_centre: 'Kontakt for virksomhet',
		role_player: 'Markør',
		evaluator: 'Evaluator',
		staff: 'Øvingsledelse',
		leadership: 'Kriseledelse'
	} satisfies Record<ParticipantKind, string>,
	kindColumn: 'Rolle i øvelsen',
	nameColumn: 'Navn',
	reachColumn: 'E-post og telefon',
	linkColumn: 'Lenke',
	actionsColumn: 'Handling',
	cleared: 'Slettet',
	noReach: 'Mangler e-post og telefon',
	add: 'Legg til person',
	addTitle: 'Legg til en person',
	addButton: 'Legg til',
	rolePlayersElsewhere: 'Markører legges til under Markører, sammen med rollen de skal spille.',
	kindLabel: 'Rolle i øvelsen',
	participationLabel: 'Virksomhet',
	participationHelp: 'Bare for en kontakt: virksomheten som personen svarer for.',
	participationNone: 'Ingen',
	participationRequired: 'Velg virksomheten som kontakten svarer for.',
	participationOnlyContact: 'Bare en kontakt for virksomhet skal ha virksomhet. Velg «Ingen».',
	name: 'Navn',
	email: 'E-postadresse',
	phone: 'Telefon',
	editTitle: (name: string) => name,
	about: 'Om personen',
	save: 'Lagre',
	saved: 'Lagret.',
	gone: 'Personen er fjernet fra øvelsen.',
	linkState: {
		none: 'Ingen lenke',
		issued: 'Laget, ikke åpnet',
		opened: 'Åpnet',
		expired: 'Utløpt',
		revoked: 'Trukket tilbake'
	} satisfies Record<LinkState, string>,
	linkSince: {
		none: () => 'Ingen lenke',
		issued: (date: string) => `Laget ${date}, ikke åpnet`,
		opened: (date: string) => `Åpnet ${date}`,
		expired: (date: string) => `Utløpt ${date}`,
		revoked: (date: string) => `Trukket tilbake ${date}`
	} satisfies Record<LinkState, (date: string) => string>,
	linkTitle: 'Personlig lenke',
	linkUntil: (date: string) => `Lenken virker til ${date}.`,
	issue: 'Lag lenke',
	issueFor: (name: string) => `Lag lenke til ${name}`,
	reissue: 'Lag ny lenke',
	reissueHelp:
		'Den forrige lenken som ble vist her, slutter å virke med en gang. Lenker som er sendt på e-post eller trykt på QR-kort, virker fortsatt.',
	revoke: 'Trekk tilbake lenken',
	revokeHelp: 'Lenken slutter å virke med en gang, også der den alt er åpnet. Du kan lage en ny senere.',
	channel: {
		shown: 'Vist for å kopieres',
		mail: 'Sendt på e-post',
		paper: 'Trykt på QR-kort'
	} satisfies Record<LinkChannel, string>,
	revokeOne: 'Trekk tilbake denne',
	revokeOneLabel: (channel: string) => `Trekk tilbake lenken: ${channel}`,
	revokeAll: 'Trekk tilbake alle lenkene',
	revokeAllHelp:
		'Alle lenkene slutter å virke med en gang, også på papir og der de alt er åpnet. Du kan lage nye senere.',
	issueAll: (count: number) =>
		count === 1 ? 'Lag lenke til den ene som mangler' : `Lag lenker til alle ${count} som mangler`,
	issuedTitle: (count: number) => (count === 1 ? 'Lenken er laget' : `${count} lenker er laget`),
	issuedHelp: (until: string) =>
		`Kopier nå: adressen vises bare denne ene gangen, fordi Brunn ikke lagrer den. Mister du den, lager du en ny. Virker til ${until}.`,
	issuedPersonal: 'Hver lenke er personlig. Send den bare til den det gjelder.',
	issuedAddress: (name: string) => `Lenke til ${name}`,
	issuedAll: 'Alle lenkene, én på hver linje',
	line: (name: string, address: string) => `${name}: ${address}`,
	noneMissing: 'Alle har en lenke allerede.',
	issuedMeanwhile: (name: string) =>
		`${name} har fått en ny lenke etter at du åpnet siden. Se hva som står nå, før du eventuelt lager enda en.`,
	linkTooLate: (days: number) => `Det er mer enn ${days} dager siden øvelsen var slutt. Lenker kan ikke lages lenger.`,
	noLink: 'Personen har ingen lenke som virker.',
	revoked: 'Lenken er trukket tilbake.',
	clearedPerson: 'Opplysningene om personen er slettet.',
	copy: 'Kopier',
	copyAll: 'Kopier alle',
	copied: 'Kopiert',
	remove: 'Fjern fra øvelsen',
	removeHelp: 'Navn, e-postadresse, telefon og lenke slettes for godt.',
	removeInside: (name: string) => `${name} er sjekket inn, og kan ikke fjernes før utsjekk.`,
	removeAnswered: (name: string) =>
		`${name} har svart eller bekreftet noe i øvelsen, og kan ikke fjernes. Trekk tilbake lenken i stedet.`,
	counts: (kind: string, count: number) => `${kind}: ${count}`,
	// «Hva er lagret om meg?»
	me: {
		title: 'Hva er lagret om deg?',
		lead: 'Dette er alt som er lagret om deg i denne øvelsen.',
		stored: 'Opplysningene',
		name: 'Navn',
		email: 'E-post',
		phone: 'Telefon',
		notStored: 'Ikke lagret',
		role: 'Rolle',
		register:
			'Kommunen kan også ha deg som beredskapskontakt i registeret sitt. Det slettes ikke sammen med øvelsen, men når du ber om det.',
		office: 'Virksom\u00adhet',
		link: 'Om lenken',
		linkText: (made: string, until: string) => `Laget ${made}. Virker til ${until}.`,
		linkOpened: (at: string) => `Åpnet første gang ${at}.`,
		linkCookie:
			'Når du trykker på knappen, legges det en informasjonskapsel i nettleseren. Den husker bare at det er du som har åpnet lenken.',
		linkLog: 'Når kommunen lager eller trekker tilbake en lenke, føres det i en logg uten navnet ditt.',
		play: 'Markør\u00adrolle',
		playText: (number: number, reserve: boolean) => (reserve ? `Reserve for nr. ${number}` : `Nr. ${number}`),
		read: 'Lest og forstått',
		readText: (number: number, version: number, at: string) => `Nr. ${number}, versjon ${version}, ${at}`,
		mistakes: 'Kontroll\u00adspørsmål',
		attendance: 'På dagen',
		attendanceText: {
			in: (when: string) => `Sjekket inn ${when}.`,
			out: (when: string) => `Sjekket ut ${when}.`,
			absent: (when: string) => `Notert som ikke møtt ${when}.`
		},
		mistakesText: (count: number) =>
			count === 1
				? 'Ett svar var feil, og tidspunktet er lagret.'
				: `${count} svar var feil, og tidspunktene er lagret.`,
		answer: 'Svar',
		answerText: (answer: string, at: string) => `${answer}, ${at}. Svaret er virksomhetens.`,
		comment: 'Kommentar',
		evaluation: 'Evaluering',
		evaluationUsed: (date: string) => `At du har svart, og datoen: ${date}.`,
		evaluationUsedUndated: 'At du har svart, men ikke når.',
		evaluationTied: 'Hva du svarte, er lagret sammen med navnet på virksomheten eller ditt.',
		evaluationAnonymous: 'Hva du svarte, er lagret uten noe som kan føre tilbake til deg.',
		draft: 'Et utkast du ikke har sendt, er lagret. Det slettes når du sender svaret.',
		why: 'Hvorfor',
		whyText: (municipality: string) =>
			`${municipality} trenger opplysningene for å invitere deg, nå deg før og under øvelsen og høre hva du mener etterpå. De brukes ikke til noe annet.`,
		who: 'Hvem ser dem',
		whoText: (municipality: string) =>
			`De som planlegger øvelsen i ${municipality}. Ingen andre deltakere ser navnet, e-postadressen eller telefonnummeret ditt her.`,
		when: 'Når de slettes',
		whenAsk: 'Du kan slette dem selv før, og du kan be om å få dem rettet.',
		callBefore: 'Ring kommunens sentralbord på ',
		callAfter: ' og spør etter beredskapskoordinatoren.',
		callUnnamed: 'Ring kommunens sentralbord og spør etter beredskapskoordinatoren.',
		complain: 'Mener du at opplysningene brukes feil, kan du klage til Datatilsynet.',
		back: 'Tilbake til siden din'
	}
};
