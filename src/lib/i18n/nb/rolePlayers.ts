import type { Control, Reading, Step } from '#lib/role-players/reading.ts';

const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`);

/** Markører, as the coordinator works with them. What the markør reads is in rolePlayerCard.ts. */
export const rolePlayers = {
	title: 'Markører',
	pages: 'Mer om markørene',
	// The list
	newRole: 'Ny markørrolle',
	practical: 'Praktisk for alle',
	publishAll: (ready: number) => (ready === 1 ? 'Publiser den som er klar' : `Publiser ${ready} som er klare`),
	publishedAll: (published: number) =>
		published === 0
			? 'Ingen tekster var endret, så ingenting er publisert.'
			: `${count(published, 'tekst er publisert', 'tekster er publisert')}.`,
	removed: 'Markørrollen er fjernet.',
	none: 'Her kommer markørrollene: den oppdiktede pasienten, den pårørende, journalisten. Hent noen fra biblioteket, eller skriv den første selv.',
	frontMissing: 'Fyll ut det praktiske, som er likt for alle markørene. Uten det kan ingen tekst publiseres.',
	frontMissingTitle: 'Det praktiske mangler',
	metrics: {
		ready: 'klare',
		notOpened: 'har ikke fått eller åpnet lenken',
		readLatest: 'har lest siste tekst',
		wrong: 'svarte feil på kontrollspørsmålet',
		deadline: 'kortet bør være hos alle',
		of: (total: number) => `av ${total}`
	},
	filter: {
		label: 'Filtrer markører',
		search: 'Søk på rolle eller navn',
		reading: 'Lesing',
		all: 'Alle',
		onlyMissing: 'Bare dem som mangler noe',
		show: 'Vis',
		clear: 'Vis alle',
		nothing: 'Ingen markører passer med det du har valgt.',
		shows: (shown: number, total: number) => `Viser ${shown} av ${total}`
	},
	table: {
		caption: 'Markører og hvor langt de er kommet',
		number: 'Nr.',
		role: 'Markørrolle',
		person: 'Markør',
		text: 'Tekst',
		link: 'Lenke',
		read: 'Lest og forstått',
		control: 'Kontroll\u00adspørsmål',
		controlPlain: 'Kontrollspørsmål',
		reserve: 'Reserve',
		status: 'Status'
	},
	noPerson: 'Ingen',
	hiddenPerson: 'Valgt',
	keyRoleShort: 'nøkkelrolle',
	versionShort: (version: number) => `v${version}`,
	versionAndDay: (version: number, day: string) => `v${version}, ${day}`,
	changedSince: (version: number) => `Endret siden v${version}`,
	notPublished: 'Ikke publisert',
	linkOpened: (day: string) => `Åpnet ${day}`,
	noLink: 'Ikke laget',
	reserveMissing: 'Mangler',
	reserveNotNeeded: 'Trengs ikke',
	reading: {
		no_person: 'Ingen markør valgt',
		no_text: 'Ingen tekst publisert',
		no_link: 'Ikke fått lenke',
		not_opened: 'Ikke åpnet',
		opened: 'Åpnet, ikke lest',
		read_older: 'Leste eldre tekst',
		read: 'Lest og forstått'
	} satisfies Record<Reading, string>,
	control: {
		not_answered: '–',
		right: 'Riktig',
		right_later: 'Riktig etter feil svar',
		wrong: 'Feil svar'
	} satisfies Record<Control, string>,
	askedAgain: 'Spørres på nytt',
	step: {
		write: 'Skriv ferdig teksten',
		publish: 'Publiser teksten',
		cast: 'Velg markør',
		consent: 'Få samtykke',
		explain: 'Ring og forklar',
		not_arrived: 'Send på en annen måte',
		send: 'Send kortet',
		remind_open: 'Minn om lenken',
		remind_read: 'Minn om å bekrefte',
		read_again: 'Be om ny lesing',
		reserve: 'Finn reserve',
		ready: 'Klar'
	} satisfies Record<Step, string>,
	frontStep: 'Fyll ut det praktiske',
	readyMeans:
		'Klar betyr: teksten er ferdig og publisert, markøren har lest denne versjonen og svart riktig på kontrollspørsmålet, og nøkkelroller har reserve. Kortet bør være hos alle minst sju dager før øvelsen. Markørens navn og telefon slettes senest 90 dager etter at rapporten er godkjent.',
	// Side panels
	who: 'Hvem spiller rollen',
	whoNone: 'Ingen er valgt ennå.',
	whoChange: 'Markør, reserve og lenke',
	preview: 'Se kortet slik markøren ser det',
	publishTitle: 'Publisering',
	publish: (version: number) => `Publiser versjon\u00a0${version}`,
	publishedNow: (version: number) => `Versjon\u00a0${version} er publisert.`,
	publishUnchanged: 'Teksten er den samme som sist. Det trengs ingen ny versjon.',
	latestIs: (version: number, day: string, clock: string) =>
		`Versjon\u00a0${version} ble publisert ${day} kl.\u00a0${clock}.`,
	neverPublished: 'Teksten er ikke publisert ennå.',
	upToDate: 'Markøren ser den teksten som står her.',
	hasChanges: 'Det er endringer som markøren ikke ser ennå.',
	publishAsksAgain: (readers: number) =>
		readers === 0
			? ''
			: `${count(readers, 'person har', 'personer har')} lest den forrige og blir bedt om å lese på nytt.`,
	gapsTitle: (gaps: number) => `${gaps === 1 ? 'Én' : gaps} ting mangler før teksten kan publiseres`,
	gapsWhere: { exercise: 'Øvelsen', front: 'Praktisk for alle', role: 'Rollen' },
	gapBlocks: {
		stopPhrase: 'Nødord',
		realIncidentProcedure: 'Reell hendelse',
		meetAt: 'Oppmøtetid',
		endsBy: 'Senest ferdig',
		stages: 'Forløp'
	},
	skipTitle: 'Noe gjelder ikke for denne rollen',
	skipHelp:
		'Lagre først det du har skrevet. Det du krysser av her, får teksten «Gjelder ikke» og vises ikke på kortet.',
	publishStored: 'Det er den lagrede teksten som publiseres.',
	skip: 'Sett til «Gjelder ikke»',
	versions: 'Publiserte versjoner',
	versionLine: (version: number, day: string) => `Versjon\u00a0${version}, ${day}`,
	// Casting and link
	castTitle: (number: string, name: string) => `Hvem spiller markør ${number}, ${name}?`,
	castLead: 'Her står virkelige personer. Kortet og lenken er personlige.',
	backToText: 'Tilbake til teksten',
	cast: {
		main: 'Markør',
		reserves: 'Reserver',
		noReserves: 'Ingen reserve.',
		reserve: 'Er reserve',
		reserveHelp: 'Reserven får også kortet, og skal lese det.',
		choose: 'Velg blant dem som er lagt inn',
		person: 'Person',
		choosePerson: 'Velg en person',
		chosen: 'Velg',
		noOne: 'Ingen er lagt inn som markør i øvelsen ennå.',
		add: 'Legg til en ny person',
		addLead:
			'E-post eller telefon må til, så lenken kan sendes. Alt slettes senest 90 dager etter at rapporten er godkjent.',
		name: 'Navn',
		email: 'E-post',
		phone: 'Telefon',
		addYes: 'Legg til',
		uncast: 'Ta av rollen',
		saved: 'Lagret.'
	},
	needsReserve: 'Dette er en nøkkelrolle. Den må ha reserve.',
	// The preview
	previewDraft: 'Forhåndsvisning av utkastet. Markøren ser det ikke før det er publisert.',
	previewVersion: (version: number) => `Forhåndsvisning av versjon\u00a0${version}, slik den ble publisert.`,
	previewBack: 'Tilbake til redigeringen',
	previewButton: 'Knappen virker bare for markøren.',
	errors: {
		mapUrl: '«Lenke til kart» må begynne med https://.',
		clockSkipped: (clock: string) => `Klokka ${clock} finnes ikke den dagen: klokka stilles fram til sommertid.`,
		dateMissing: 'Skriv datoen også, eller fjern klokkeslettet.',
		endsBeforeMeeting: 'Markørene må være ferdige etter oppmøtet.',
		stageWhen: 'Skriv når steget begynner, eller hva som utløser det.',
		stageBecome: 'Skriv hvordan markøren blir.',
		stageMinutes: 'Skriv hvor mange minutter etter start steget begynner.',
		numberTaken: 'En annen markørrolle har dette nummeret.',
		notReady: 'Teksten kan ikke publiseres ennå. Se hva som mangler.',
		chooseBlock: 'Kryss av for minst én ting.',
		reachable: 'Skriv e-post eller telefon, så markøren kan få lenken.',
		acknowledged: 'Rollen er bekreftet lest av en markør og kan ikke fjernes.'
	}
};
