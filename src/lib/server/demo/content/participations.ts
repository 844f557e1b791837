import type { ParticipationAnswer } from '#lib/organisations/organisation.ts';
import type { OrganisationKey } from './register.ts';

type ParticipationContent = {
	organisation: OrganisationKey;
	meetings: number;
	minutes: number;
	hours: number;
	compensation: string;
	task: string;
	answer: ParticipationAnswer;
	/** Days before the exercise that the answer came; null where it has not. */
	answered: number | null;
	comment: string;
	reply: string;
};

const perHour = 'Kommunen dekker tapt arbeidstid for to leger og to medarbeidere etter avtalt timesats, også møtene.';
const takeIn =
	'Ta imot lettere skadde på eget kontor i vanlig åpningstid. Melde kapasitet og svare på ett skjema etterpå.';
const none = 'Ingen. Inngår i vanlig arbeidstid.';

const office = (
	organisation: OrganisationKey,
	answered: number,
	{ comment = '', reply = '', task = takeIn } = {}
): ParticipationContent => ({
	organisation,
	meetings: 2,
	minutes: 60,
	hours: 3.5,
	compensation: perHour,
	task,
	answer: 'confirmed',
	answered,
	comment,
	reply
});

const own = (
	organisation: OrganisationKey,
	meetings: number,
	hours: number,
	task: string,
	answered: number
): ParticipationContent => ({
	organisation,
	meetings,
	minutes: meetings > 0 ? 60 : 0,
	hours,
	compensation: none,
	task,
	answer: 'confirmed',
	answered,
	comment: '',
	reply: ''
});

/** What taking part in the main exercise cost, and what each answered. */
export const mainParticipations: ParticipationContent[] = [
	office('torget', 41, { comment: 'Vi stiller med to leger. Nummeret til luka er 000 42 110.' }),
	office('havna', 20, {
		comment: 'Blir timene på øvingsdagen dekket?',
		reply: 'Ja, for to leger og to medarbeidere, også møtene. Timelisten sendes til postmottaket.'
	}),
	office('nesbrua', 38, {
		task: 'Klare dere uten bru i halvannen time. Ta imot lettere skadde, melde kapasitet og svare på ett skjema etterpå.'
	}),
	office('moen', 44),
	office('proveneset', 35, { comment: 'Vi er to leger, så den ene tar vanlige pasienter hele dagen.' }),
	own('legevakt', 3, 4, 'Ta imot varsel, fordele pasienter og føre logg.', 46),
	own('amk', 1, 2, 'Én operatør som varsler og tar imot meldinger på øvelsesgruppa.', 50),
	own('kriseledelsen', 3, 4, 'Møtes, lage situasjonsbilde og informere.', 46),
	own('parorende', 2, 3, 'Åpne senteret og svare på telefonen.', 40),
	own('brann', 1, 3, 'Sikre brua og hjelpe til med båre.', 39),
	own('hjelpekorps', 2, 5, 'Varmetelt, sminke og båretransport.', 48)
];

const half = 'Kommunen dekker tapt arbeidstid for én lege etter avtalt timesats.';

/** The invitations to next year's exercise; some are still open. */
export const nextParticipations: ParticipationContent[] = (
	[
		['torget', 'confirmed', 3, '', ''],
		['havna', 'question', 2, 'Gjelder kompensasjonen også planmøtene?', ''],
		['nesbrua', 'confirmed', 4, 'Vi har aggregat nå og vil gjerne prøve det.', ''],
		['moen', 'not_answered', null, '', ''],
		['proveneset', 'not_answered', null, '', '']
	] as const
).map(([organisation, answer, answered, comment, reply]) => ({
	organisation,
	meetings: 2,
	minutes: 45,
	hours: 3,
	compensation: half,
	task: 'Svare på innspill fra eget kontor, uten pasienter. Én lege og én medarbeider.',
	answer,
	answered,
	comment,
	reply
}));
