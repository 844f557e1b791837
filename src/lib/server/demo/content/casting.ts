import type { ParticipantKind } from '#lib/participants/participant.ts';
import { organisations, type OrganisationKey } from './register.ts';

/** How far somebody came with the instruction before the exercise. */
export type Reading =
	/** Pressed «Lest og forstått», right at once or after a mistake. */
	| { read: 'right' | 'after_mistake'; daysBefore: number; clock: string }
	/** The same, but of the first of two versions. */
	| { read: 'older'; daysBefore: number; clock: string }
	/** Opened the link, did not press. */
	| { read: 'opened' };

type CastContent = { name: string; email: string; phone: string; role: number; reading: Reading };

/** Who played what: all fictive. A guardian stands for the child. */
export const cast: CastContent[] = [
	{
		name: 'Gunnar Tveit',
		email: 'gunnar.tveit@example.no',
		phone: '000 45 101',
		role: 1,
		reading: { read: 'right', daysBefore: 10, clock: '19:20' }
	},
	{
		name: 'Fatima Yusuf',
		email: 'fatima.yusuf@example.no',
		phone: '000 45 102',
		role: 2,
		reading: { read: 'right', daysBefore: 11, clock: '16:05' }
	},
	{
		name: 'Magnus Rygh',
		email: 'magnus.rygh@example.no',
		phone: '000 45 103',
		role: 3,
		reading: { read: 'right', daysBefore: 12, clock: '20:41' }
	},
	{
		name: 'Turid Moen',
		email: '',
		phone: '000 45 104',
		role: 4,
		reading: { read: 'right', daysBefore: 8, clock: '10:30' }
	},
	{
		name: 'Ahmad Karimi',
		email: 'ahmad.karimi@example.no',
		phone: '000 45 105',
		role: 5,
		reading: { read: 'right', daysBefore: 9, clock: '21:12' }
	},
	{
		name: 'Pia Solheim',
		email: 'pia.solheim@example.no',
		phone: '000 45 106',
		role: 6,
		reading: { read: 'older', daysBefore: 11, clock: '18:02' }
	},
	{
		name: 'Liv Torunn Bakke',
		email: 'liv.torunn.bakke@example.no',
		phone: '000 45 107',
		role: 7,
		reading: { read: 'opened' }
	},
	{
		name: 'Arvid Holen',
		email: 'arvid.holen@example.no',
		phone: '000 45 108',
		role: 8,
		reading: { read: 'right', daysBefore: 7, clock: '12:15' }
	},
	{
		name: 'Jon Erik Sæther',
		email: 'jon.erik.saether@example.no',
		phone: '000 45 109',
		role: 9,
		reading: { read: 'right', daysBefore: 13, clock: '09:48' }
	},
	{
		name: 'Else Marie Rud',
		email: 'else.marie.rud@example.no',
		phone: '000 45 110',
		role: 10,
		reading: { read: 'after_mistake', daysBefore: 9, clock: '14:33' }
	},
	{
		name: 'Ola Myhre',
		email: 'ola.myhre@example.no',
		phone: '000 45 111',
		role: 11,
		reading: { read: 'right', daysBefore: 3, clock: '22:10' }
	},
	{
		name: 'Kari Hagen (foresatt til Emil, 9 år)',
		email: 'kari.hagen@example.no',
		phone: '000 45 112',
		role: 12,
		reading: { read: 'right', daysBefore: 11, clock: '20:00' }
	}
];

/** Stands behind the key roles. */
export const reserve = { name: 'Nora Strand', email: 'nora.strand@example.no', phone: '000 45 120', roles: [1, 6, 7] };

/** `organisation`: whom the person speaks for. */
export type PersonContent = { name: string; email: string; phone: string; organisation?: OrganisationKey };

/** The other participants of the main exercise, by the key that answers name them with. */
export const people = {
	evaluator: {
		hegge: { name: 'Torbjørn Hegge', email: 'torbjorn.hegge@example.no', phone: '000 45 201' },
		ronning: { name: 'Wenche Rønning', email: 'wenche.ronning@example.no', phone: '000 45 202' },
		sæbø: { name: 'Kristian Sæbø', email: 'kristian.saebo@example.no', phone: '000 45 203' },
		lange: { name: 'Inger Lange', email: 'inger.lange@example.no', phone: '000 45 204' }
	},
	staff: {
		torHakon: { name: 'Tor Håkon Vik', email: 'tor.hakon.vik@eksempelvik.example.no', phone: '000 41 205' },
		marte: { name: 'Marte Nyhus', email: 'marte.nyhus@eksempelvik.example.no', phone: '000 41 207' },
		jonas: { name: 'Jonas Ekeli', email: 'jonas.ekeli@eksempelvik.example.no', phone: '000 41 208' },
		silje: { name: 'Silje Haugland', email: 'silje.haugland@eksempelvik.example.no', phone: '000 41 209' },
		morten: { ...organisations.amk.contact, organisation: 'amk' },
		jorunn: { ...organisations.hjelpekorps.contact, organisation: 'hjelpekorps' }
	},
	leadership: {
		bjorg: { ...organisations.kriseledelsen.contact, organisation: 'kriseledelsen' },
		halvard: { name: 'Halvard Ness', email: 'halvard.ness@eksempelvik.example.no', phone: '000 41 102' },
		anita: { ...organisations.parorende.contact, organisation: 'parorende' },
		sigrid: { ...organisations.legevakt.contact, organisation: 'legevakt' },
		stian: { ...organisations.brann.contact, organisation: 'brann' },
		terje: { name: 'Terje Lillebø', email: 'terje.lillebo@eksempelvik.example.no', phone: '000 41 106' }
	}
} as const satisfies Partial<Record<ParticipantKind, Record<string, PersonContent>>>;

/** A doctor who took part beside the office's contact. */
export const singleDoctor = { name: 'Anniken Rosvold', email: 'anniken.rosvold@example.no', phone: '000 45 301' };
