import type { InjectState } from '#lib/msel/inject.ts';

const minutes = (count: number) => `${count}\u00a0min`;

/** Dreiebok: the injects of an exercise. */
export const msel = {
	title: 'Dreiebok',
	state: { planned: 'Planlagt', delivered: 'Levert', dropped: 'Sløyfet' } satisfies Record<InjectState, string>,
	count: (count: number) => (count === 1 ? 'Ett innspill' : `${count} innspill`),
	none: 'Her kommer innspillene: meldingene og hendelsene som driver øvelsen framover. Begynn med det som setter den i gang.',
	add: 'Legg til innspill',
	newTitle: 'Nytt innspill',
	editTitle: (number: number) => `Innspill ${number}`,
	create: 'Legg til innspillet',
	remove: 'Fjern innspillet',
	removeSure: 'Innspillet blir borte for godt. De andre innspillene beholder numrene sine.',
	removeConfirm: (number: number) => `Fjern innspill ${number}`,

	/** Where the clock times come from. */
	clockPlanned: (clock: string) => `Klokkeslettene er regnet fra planlagt start kl.\u00a0${clock}.`,
	clockStarted: (clock: string) => `Klokkeslettene er regnet fra da øvelsen startet kl.\u00a0${clock}.`,
	clockMissing: 'Øvelsen har ikke fått dato og klokkeslett ennå. Derfor vises bare minutter fra start.',
	setClock: 'Sett dato og klokkeslett',
	notRunning: 'Innspillene kan merkes som levert eller sløyfet når øvelsen pågår.',

	metrics: {
		planned: 'gjenstår',
		delivered: 'levert',
		dropped: 'sløyfet',
		of: (count: number) => `av ${count}`
	},
	columns: {
		number: 'Nr.',
		time: 'Tid',
		fromTo: 'Fra, til og kanal',
		content: 'Innspill',
		expectedAction: 'Forventet reaksjon',
		objective: 'Mål',
		status: 'Status'
	},
	/** «T+15», «T−30» */
	offset: (offset: number) => (offset < 0 ? `T−${-offset}` : `T+${offset}`),
	clock: (clock: string) => `kl.\u00a0${clock}`,
	clockOn: (date: string, clock: string) => `${date} kl.\u00a0${clock}`,
	noValue: '–',
	objective: (number: number) => `Mål ${number}`,
	overdue: 'Skulle vært levert',
	deliveredAt: (clock: string) => `Levert kl.\u00a0${clock}`,
	late: (late: number) => (late === 0 ? 'i rute' : `${minutes(Math.abs(late))} ${late > 0 ? 'etter' : 'før'} planen`),
	deliver: 'Merk levert',
	drop: 'Sløyf',
	undo: 'Angre',
	/** Read out after a button's or a link's own words. */
	injectNumber: (number: number) => `innspill ${number}`,
	edit: 'rediger',
	/** «AMK → Legevakt»; either may be missing. */
	fromTo: (from: string, to: string) => (from || to ? `${from || '–'} → ${to || '–'}` : '–'),
	hidden: 'Dreieboka røper hva som skal skje i øvelsen. Du kan lese den når øvelsen er gjennomført.',

	fields: {
		offsetMinutes: 'Minutter etter start',
		offsetHelp: 'Skriv 0 for starten og minus foran tall før start, for eksempel -30.',
		offsetHelpClock: (clock: string) =>
			`Starten er kl.\u00a0${clock}. Skriv 0 for starten og minus foran tall før start, for eksempel -30.`,
		sender: 'Fra',
		senderHelp: 'Avsenderen, for eksempel AMK.',
		recipient: 'Til',
		recipientHelp: 'Rollen som får innspillet.',
		channel: 'Kanal',
		channelHelp: 'For eksempel telefon, e-post eller muntlig.',
		content: 'Innspill',
		contentHelp: 'Det som sies, sendes eller skjer. Begynn og avslutt meldinger med ØVELSE.',
		expectedAction: 'Forventet reaksjon',
		expectedActionHelp: 'Hva gjør mottakeren når det går bra?',
		objectiveId: 'Øvingsmål',
		noObjective: 'Ikke knyttet til et mål',
		objectiveOption: (number: number, title: string) => `Mål ${number}: ${title}`
	},
	errors: {
		notRunning: 'Innspill kan bare merkes mens øvelsen pågår.',
		alreadyMarked: (number: number) => `Noen andre har nettopp merket innspill ${number}. Se hva som står der nå.`,
		gone: 'Innspillet finnes ikke lenger.',
		delivered: 'Innspillet er levert og kan ikke fjernes. Angre leveringen i dreieboka først.'
	}
};
