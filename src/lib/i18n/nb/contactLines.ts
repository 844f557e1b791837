import type { ChannelKind, LinePurpose, LineStatus } from '#lib/contact-lines/contact-line.ts';

const list = new Intl.ListFormat('nb-NO', { type: 'conjunction' });

const channel = {
	phone: 'Telefon',
	sms: 'SMS',
	nodnett: 'Nødnett',
	email: 'E-post',
	teams: 'Teams',
	cim: 'CIM',
	runner: 'Løper',
	other: 'Annet'
} satisfies Record<ChannelKind, string>;

/** Kinds that are written with a small letter inside a sentence; the others are names. */
const common: readonly ChannelKind[] = ['phone', 'email', 'runner', 'other'];

const numbers = (lines: readonly number[]) => list.format(lines.map(String));
const plural = (count: number, one: string, many: string) => (count === 1 ? `Én ${one}` : `${count} ${many}`);

/** Contact lines between roles: the page «Roller og kontaktlinjer» and its forms. */
export const contactLines = {
	purpose: {
		alert: 'Varsling',
		task: 'Oppdrag',
		advice: 'Råd',
		report: 'Rapport',
		public: 'Til befolkningen'
	} satisfies Record<LinePurpose, string>,
	status: {
		untested: 'Ikke prøvd',
		confirmed: 'Bekreftet',
		uncertain: 'Usikker',
		wrong: 'Feil'
	} satisfies Record<LineStatus, string>,
	channel,
	/** «Nødnett, telefon» */
	channelList: (kinds: readonly ChannelKind[]) =>
		kinds
			.map((kind, index) => (index > 0 && common.includes(kind) ? channel[kind].toLowerCase() : channel[kind]))
			.join(', '),

	title: 'Hvem varsler hvem',
	documentTitle: 'Roller og kontaktlinjer',
	metrics: {
		confirmed: 'linjer bekreftet',
		problem: 'linjer usikre eller feil',
		untested: 'linjer ikke prøvd',
		withTarget: 'linjer med mål for kvittering',
		recent: 'linjer prøvd siste 12 måneder',
		of: (count: number) => `av ${count}`
	},
	diagram: 'Kontaktlinjene tegnet',
	legend: 'Slik leser du tegningen',
	caption:
		'Pilen peker mot den som blir kontaktet. Tallet er linjens nummer i tabellen. Stiplet ramme: utenfor kommunen.',
	diagramNarrow: 'Tegningen av kontaktlinjene vises på bredere skjermer. Alle linjene står i listen under.',

	count: (count: number) => (count === 0 ? 'Ingen linjer ennå' : plural(count, 'linje', 'linjer')),
	none: 'Her kommer kontaktlinjene. Begynn med hvem som skal varsle hvem først.',
	noneNeedsRoles: 'Her kommer kontaktlinjene. En linje går mellom to roller, så legg til minst to roller først.',
	add: 'Legg til linje',
	fromTo: (from: string, to: string) => `${from} → ${to}`,
	columns: {
		number: 'Nr.',
		fromTo: 'Fra og til',
		channels: 'Kanal, deretter reserve',
		acknowledge: 'Kvittering',
		lastVerified: 'Prøvd',
		status: 'Status'
	},
	minutes: (count: number) => `${count}\u00a0min`,
	noTarget: '–',
	never: 'Aldri',
	noChannel: 'Ingen kanal',

	gaps: {
		title: 'Hull i nettet',
		found: (count: number) => `${count} funnet`,
		none: 'Ingen hull funnet.',
		unreachable: (names: readonly string[]) => `${list.format(names)} kan ikke nås`,
		unreachableHelp: 'Alle linjene inn har status Feil.',
		noChannel: (lines: readonly number[]) =>
			lines.length === 1 ? `Linje ${lines[0]} har ingen kanal` : `Linje ${numbers(lines)} har ingen kanal`,
		noChannelHelp: 'Uten kanal vet ingen hvordan de skal ta kontakt.',
		noLines: (names: readonly string[]) => `${list.format(names)} har ingen kontaktlinje`,
		noLinesHelp: 'Ingen linje går dit, og ingen linje går derfra.',
		unstaffed: (names: readonly string[]) => `${list.format(names)} er ikke bemannet`,
		unstaffedHelp: 'Skriv navnet eller stillingen til den som skal være det.',
		noDeputy: (names: readonly string[]) => `${list.format(names)} har ingen stedfortreder`,
		noDeputyHelp: 'Skal kontakte flere. Er ingen der, blir de ikke varslet.',
		noWayBack: (names: readonly string[]) => `${list.format(names)} har ingen vei tilbake`,
		noWayBackHelp: 'Kan bli kontaktet, men ikke melde fra.',
		noReserve: (lines: readonly number[]) => `Linje ${numbers(lines)} har bare én kanal`,
		noReserveHelp: 'Legg til en reserve som kan brukes når den første ikke virker.',
		untested: (lines: readonly number[]) => `Linje ${numbers(lines)} er ikke prøvd`,
		untestedHelp: 'Linjene kan prøves uten øvelse.',
		line: (line: number) => `Rett linje ${line}`,
		role: (name: string) => `Rediger ${name}`,
		lineTo: (name: string) => `Legg til linje til ${name}`,
		lineFrom: (name: string) => `Legg til linje fra ${name}`,
		seeLines: 'Se linjene',
		mend: (count: number) => `Rett ${count} steder`
	},

	newTitle: 'Ny kontaktlinje',
	lineTitle: (line: number) => `Linje ${line}`,
	create: 'Legg til linjen',
	remove: 'Fjern linjen',
	removeSure: 'Linjen og kanalene blir borte for godt. De andre linjene beholder numrene sine.',
	removeConfirm: (line: number) => `Fjern linje ${line}`,
	sections: {
		about: 'Hvem og hva',
		channels: 'Kanaler',
		channelsHelp:
			'Skriv kanalene i den rekkefølgen de skal prøves, med nummeret eller adressen som brukes i øvelsen, og det som gjelder i en reell hendelse.',
		follow: 'Kvittering og oppfølging',
		tested: 'Prøvd'
	},
	channelRank: ['Første kanal', 'Reserve', 'Andre reserve', 'Siste utvei'],
	restrictedHelp:
		'Felter merket «skjermet» ser bare de som planlegger øvelsen. De vises aldri for deltakere og kommer aldri i rapporten.',
	fields: {
		fromRoleId: 'Fra rolle',
		toRoleId: 'Til rolle',
		chooseRole: 'Velg rolle',
		purpose: 'Formål',
		trigger: 'Når skal det skje',
		triggerHelp: 'Hva utløser kontakten? For eksempel «Når AMK melder om masseskade».',
		message: 'Dette må sies',
		messageHelp: 'For eksempel hva som har skjedd, hva det haster med, og hvem som skal ringes tilbake.',
		kind: 'Kanal',
		noKind: 'Ingen',
		exerciseValue: 'I øvelsen',
		realValue: 'I en reell hendelse (skjermet)',
		acknowledgeMinutes: 'Skal kvitteres innen (minutter)',
		acknowledgeMinutesHelp: 'La feltet stå tomt når det ikke trengs kvittering.',
		escalation: 'Hvis ingen svarer',
		escalationHelp: 'Hvem kontaktes da, og etter hvor lang tid?',
		outOfHours: 'Utenom kontortid',
		outOfHoursHelp: 'Hva er annerledes om kvelden, natten og i helgen?',
		status: 'Status',
		lastVerifiedOn: 'Sist prøvd'
	},
	/** A message about one of several fields with the same label names the channel too. */
	fieldOfChannel: (rank: number, field: string) => `Kanal ${rank}: ${field}`,
	notStated: 'Ikke skrevet',
	errors: {
		sameRole: 'En kontaktlinje går mellom to ulike roller. Velg en annen rolle her.',
		kindMissing: (rank: number) => `Velg hva slags kanal nummer ${rank} er, eller tøm de to feltene under.`,
		verifiedInFuture: 'Datoen linjen sist ble prøvd, kan ikke være fram i tid.'
	}
};
