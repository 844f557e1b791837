import type { MemberRole } from '#lib/municipalities/member.ts';

/** The fictive municipality. Every number begins with 000, which no Norwegian subscriber has. */
export const place = {
	name: 'Eksempelvik kommune',
	phone: '000 41 000',
	email: 'postmottak@eksempelvik.example.no'
};

/** Members by a short key, so that the rest of the content can name them. */
export const members = {
	ingrid: { name: 'Ingrid Solvang', email: 'koordinator@eksempelvik.example.no', role: 'administrator' },
	bjorg: { name: 'Bjørg Fossum', email: 'bjorg.fossum@eksempelvik.example.no', role: 'coordinator' },
	torHakon: { name: 'Tor Håkon Vik', email: 'tor.hakon.vik@eksempelvik.example.no', role: 'planner' },
	marte: { name: 'Marte Nyhus', email: 'marte.nyhus@eksempelvik.example.no', role: 'planner' },
	perArne: { name: 'Per Arne Dalen', email: 'per.arne.dalen@eksempelvik.example.no', role: 'evaluator' },
	silje: { name: 'Silje Haugland', email: 'silje.haugland@eksempelvik.example.no', role: 'planner' },
	jonas: { name: 'Jonas Ekeli', email: 'jonas.ekeli@eksempelvik.example.no', role: 'planner' }
} as const satisfies Record<string, { name: string; email: string; role: MemberRole }>;

export type Member = keyof typeof members;
