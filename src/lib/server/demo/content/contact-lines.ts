import type { CheckOutcome } from '#lib/contact-lines/comms-check.ts';
import type { ChannelKind, LinePurpose, LineStatus } from '#lib/contact-lines/contact-line.ts';
import type { RoleKey } from './roles.ts';

type ChannelContent = { kind: ChannelKind; real: string; exercise: string };
type LineContent = {
	from: RoleKey;
	to: RoleKey;
	purpose: LinePurpose;
	trigger: string;
	message: string;
	acknowledge: number | null;
	escalation: string;
	outOfHours: string;
	status: LineStatus;
	/** Verified on the exercise day; false: never. */
	verified: boolean;
	channels: ChannelContent[];
};

const phone = (real: string, exercise: string): ChannelContent => ({ kind: 'phone', real, exercise });
const sms = (real: string, exercise: string): ChannelContent => ({ kind: 'sms', real, exercise });

const toOffice = (to: RoleKey, status: LineStatus, channels: ChannelContent[]): LineContent => ({
	from: 'overlege',
	to,
	purpose: 'task',
	trigger: 'Legevakten melder at den blir full.',
	message: 'Hva som har skjedd, hvor mange dere kan få, når de første kommer, og hvem dere melder tilbake til.',
	acknowledge: 15,
	escalation: 'Ikke kvittert etter 15 minutter: ring daglig leder privat.',
	outOfHours: 'Etter kl. 16: ingen. Legevakten tar imot alle.',
	status,
	verified: true,
	channels
});

/** Twelve lines: one is wrong, two are uncertain and two have never been tried. */
export const lines: LineContent[] = [
	{
		from: 'amk',
		to: 'legevakt',
		purpose: 'alert',
		trigger: 'Hendelse med flere enn fem skadde i kommunen.',
		message: 'Sted, hva som har skjedd, antatt antall skadde, hvilke ressurser som er sendt.',
		acknowledge: 5,
		escalation: 'Ikke svar: ring leder for legevakten.',
		outOfHours: 'Den samme hele døgnet.',
		status: 'confirmed',
		verified: true,
		channels: [{ kind: 'nodnett', real: 'EKS-HELSE-1', exercise: 'EKS-ØV-1' }, phone('000 41 300', '000 49 300')]
	},
	{
		from: 'legevakt',
		to: 'overlege',
		purpose: 'alert',
		trigger: 'Legevakten er varslet om flere enn fem skadde.',
		message: 'Det AMK har sagt, og hvor lenge legevakten klarer seg alene.',
		acknowledge: 5,
		escalation: 'Ikke svar etter to forsøk: ring kriseledelsen direkte.',
		outOfHours: 'Kommuneoverlegen har ikke vakt. Ring kriseledelsen.',
		status: 'confirmed',
		verified: true,
		channels: [phone('000 41 210', '000 49 210'), sms('000 41 210', '000 49 210')]
	},
	{
		from: 'overlege',
		to: 'kriseledelse',
		purpose: 'alert',
		trigger: 'Kommuneoverlegen har fått varsel fra legevakten.',
		message: 'Hva som har skjedd, hva helsetjenesten trenger, om kriseledelsen bør møtes.',
		acknowledge: 10,
		escalation: 'Ikke svar: ring kommunalsjef for helse.',
		outOfHours: 'Den samme hele døgnet.',
		status: 'confirmed',
		verified: true,
		channels: [
			phone('000 41 101', '000 49 101'),
			{ kind: 'teams', real: 'Kanalen «Kriseledelse»', exercise: 'Kanalen «Øvelse kriseledelse»' },
			{ kind: 'cim', real: 'Varslingsliste 1', exercise: 'Varslingsliste øvelse' }
		]
	},
	toOffice('havna', 'confirmed', [sms('000 42 122', '000 49 122'), phone('000 42 120', '000 49 120')]),
	toOffice('torget', 'wrong', [sms('000 42 119', '000 49 119'), phone('000 42 110', '000 49 110')]),
	toOffice('nesbrua', 'uncertain', [phone('000 42 130', '000 49 130')]),
	toOffice('moen', 'confirmed', [
		sms('000 42 142', '000 49 142'),
		{ kind: 'email', real: 'vakt@moen.example.no', exercise: 'ovelse@moen.example.no' }
	]),
	toOffice('proveneset', 'confirmed', [phone('000 42 150', '000 49 150'), sms('000 42 152', '000 49 152')]),
	{
		from: 'innsatsleder',
		to: 'legevakt',
		purpose: 'report',
		trigger: 'Hvert kvarter, og når en gruppe sendes fra skadestedet.',
		message: 'Antall av hver farge, hvem som er sendt hvor, hvem som er igjen.',
		acknowledge: 5,
		escalation: 'Be AMK gi meldingen videre.',
		outOfHours: 'Den samme hele døgnet.',
		status: 'untested',
		verified: false,
		channels: [{ kind: 'nodnett', real: 'EKS-HELSE-2', exercise: 'EKS-ØV-2' }, phone('000 41 302', '000 49 302')]
	},
	{
		from: 'kriseledelse',
		to: 'parorende',
		purpose: 'task',
		trigger: 'Kriseledelsen har bestemt at senteret skal åpne.',
		message: 'Åpne senteret, nummeret som skal ut til innbyggerne, hvem som får navnelisten.',
		acknowledge: 10,
		escalation: 'Ikke svar: nestleder i kriseteamet.',
		outOfHours: 'Kriseteamets vakttelefon.',
		status: 'confirmed',
		verified: true,
		channels: [
			phone('000 41 401', '000 49 401'),
			{ kind: 'runner', real: 'Kulturhuset, inngang A', exercise: 'Kulturhuset, inngang A' }
		]
	},
	{
		from: 'parorende',
		to: 'kriseledelse',
		purpose: 'report',
		trigger: 'Hvert kvarter mens senteret er åpent.',
		message: 'Antall henvendelser, hva folk spør om, navn vi ikke finner.',
		acknowledge: 15,
		escalation: '',
		outOfHours: '',
		status: 'untested',
		verified: false,
		channels: [phone('000 41 103', '000 49 103')]
	},
	{
		from: 'havna',
		to: 'legevakt',
		purpose: 'advice',
		trigger: 'En pasient på legesenteret blir verre.',
		message: 'Alder, hva som er galt, hva dere har gjort, hva dere trenger.',
		acknowledge: 10,
		escalation: 'Haster det, ring 113.',
		outOfHours: '',
		status: 'uncertain',
		verified: true,
		channels: [phone('000 41 305', '000 49 305')]
	}
];

type CheckContent = {
	/** The line's number. */
	line: number;
	channel: ChannelKind;
	clock: string;
	outcome: CheckOutcome;
	minutes: number | null;
	note?: string;
};

/** The tries on the exercise day, as the lines' statuses above tell of them. */
export const checks: CheckContent[] = [
	{ line: 1, channel: 'nodnett', clock: '09:34', outcome: 'reached', minutes: 2 },
	{ line: 2, channel: 'phone', clock: '09:37', outcome: 'reached', minutes: 4 },
	{ line: 3, channel: 'phone', clock: '09:42', outcome: 'reached', minutes: 7 },
	{ line: 4, channel: 'sms', clock: '09:45', outcome: 'reached', minutes: 6 },
	{ line: 5, channel: 'sms', clock: '09:45', outcome: 'wrong_number', minutes: null, note: 'Nummeret er sagt opp.' },
	{
		line: 6,
		channel: 'phone',
		clock: '09:46',
		outcome: 'reached_on_fallback',
		minutes: 12,
		note: 'Linjen inn var opptatt. Kvitterte fra privat mobil.'
	},
	{ line: 7, channel: 'sms', clock: '09:45', outcome: 'reached', minutes: 3 },
	{ line: 8, channel: 'phone', clock: '09:47', outcome: 'reached', minutes: 1 },
	{
		line: 10,
		channel: 'phone',
		clock: '10:02',
		outcome: 'reached',
		minutes: 14,
		note: 'Svarte først på tredje forsøk.'
	},
	{ line: 12, channel: 'phone', clock: '10:41', outcome: 'no_answer', minutes: null, note: 'Åtte minutter i kø.' }
];
