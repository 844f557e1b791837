import type { OrganisationKind } from '#lib/organisations/organisation.ts';

type OrganisationContent = {
	kind: OrganisationKind;
	name: string;
	address: string;
	email: string;
	phone: string;
	doctors: number | null;
	note: string;
	contact: { name: string; email: string; phone: string };
};

/** The register. The five legesentre come first, in the order they are named everywhere. */
export const organisations = {
	torget: {
		kind: 'medical_centre',
		name: 'Torget legekontor',
		address: 'Torget 3, 0000 Eksempelvik',
		email: 'post@torget.example.no',
		phone: '000 42 110',
		doctors: 4,
		note: 'Stengt for oppmøte onsdager etter kl. 14. Vakttelefonen går til luka.',
		contact: { name: 'Ragnhild Moe', email: 'ragnhild.moe@torget.example.no', phone: '000 42 111' }
	},
	havna: {
		kind: 'medical_centre',
		name: 'Havna legesenter',
		address: 'Kaigata 12, 0000 Eksempelvik',
		email: 'post@havna.example.no',
		phone: '000 42 120',
		doctors: 5,
		note: 'Nærmest legevakten. Har to spjelkesett og ekstra båre.',
		contact: { name: 'Eirik Sande', email: 'eirik.sande@havna.example.no', phone: '000 42 121' }
	},
	nesbrua: {
		kind: 'medical_centre',
		name: 'Nesbrua legesenter',
		address: 'Brugata 1, 0000 Eksempelvik',
		email: 'post@nesbrua.example.no',
		phone: '000 42 130',
		doctors: 3,
		note: 'Ligger på den andre siden av brua: kan bli avskåret.',
		contact: { name: 'Hanne Kvale', email: 'hanne.kvale@nesbrua.example.no', phone: '000 42 131' }
	},
	moen: {
		kind: 'medical_centre',
		name: 'Eksempelmoen legekontor',
		address: 'Moveien 40, 0000 Eksempelvik',
		email: 'post@moen.example.no',
		phone: '000 42 140',
		doctors: 6,
		note: 'Størst. Vil helst ha henvendelser på e-post.',
		contact: { name: 'Tuva Lindahl', email: 'tuva.lindahl@moen.example.no', phone: '000 42 141' }
	},
	proveneset: {
		kind: 'medical_centre',
		name: 'Prøveneset legesenter',
		address: 'Nesveien 7, 0000 Eksempelvik',
		email: 'post@proveneset.example.no',
		phone: '000 42 150',
		doctors: 2,
		note: 'To leger og én medarbeider. Sårbare når noen er borte.',
		contact: { name: 'Frida Nordlie', email: 'frida.nordlie@proveneset.example.no', phone: '000 42 151' }
	},
	legevakt: {
		kind: 'out_of_hours',
		name: 'Eksempelvik legevakt',
		address: 'Helsehuset, Kaigata 2, 0000 Eksempelvik',
		email: 'legevakt@eksempelvik.example.no',
		phone: '000 41 300',
		doctors: null,
		note: '',
		contact: { name: 'Sigrid Aune', email: 'sigrid.aune@eksempelvik.example.no', phone: '000 41 301' }
	},
	amk: {
		kind: 'hospital',
		name: 'Eksempelkysten helseforetak, AMK',
		address: '',
		email: 'amk@eksempelkysten.example.no',
		phone: '000 43 100',
		doctors: null,
		note: 'Øvelser meldes minst åtte uker før.',
		contact: { name: 'Morten Fjell', email: 'morten.fjell@eksempelkysten.example.no', phone: '000 43 101' }
	},
	kriseledelsen: {
		kind: 'municipal_unit',
		name: 'Kriseledelsen',
		address: 'Rådhuset, 0000 Eksempelvik',
		email: 'kriseledelsen@eksempelvik.example.no',
		phone: '000 41 100',
		doctors: null,
		note: '',
		contact: { name: 'Bjørg Fossum', email: 'bjorg.fossum@eksempelvik.example.no', phone: '000 41 101' }
	},
	parorende: {
		kind: 'municipal_unit',
		name: 'Pårørendesenteret',
		address: 'Eksempelvik kulturhus',
		email: 'parorende@eksempelvik.example.no',
		phone: '000 41 400',
		doctors: null,
		note: 'Åpner på en halv time. Fire av åtte har nøkkel.',
		contact: { name: 'Anita Holmen', email: 'anita.holmen@eksempelvik.example.no', phone: '000 41 401' }
	},
	brann: {
		kind: 'emergency_service',
		name: 'Eksempelvik brann og redning',
		address: 'Stasjonsveien 1, 0000 Eksempelvik',
		email: 'brann@eksempelvik.example.no',
		phone: '000 41 500',
		doctors: null,
		note: '',
		contact: { name: 'Stian Breivik', email: 'stian.breivik@eksempelvik.example.no', phone: '000 41 501' }
	},
	hjelpekorps: {
		kind: 'volunteer',
		name: 'Eksempelvik hjelpekorps',
		address: '',
		email: 'hjelpekorps@eksempelvik.example.no',
		phone: '000 44 100',
		doctors: null,
		note: 'Stiller med varmetelt og sminke.',
		contact: { name: 'Jorunn Teig', email: 'jorunn.teig@hjelpekorps.example.no', phone: '000 44 101' }
	}
} as const satisfies Record<string, OrganisationContent>;

export type OrganisationKey = keyof typeof organisations;

/** The five legesentre, in the order they are named everywhere. */
export const centres = ['torget', 'havna', 'nesbrua', 'moen', 'proveneset'] as const satisfies OrganisationKey[];

/** Samarbeidsarenaer, with meeting days counted from today. */
export const forums = {
	alu: { name: 'Allmennlegeutvalget', abbreviation: 'ALU', meetings: [-75, -34, 18, 88] },
	lsu: { name: 'Lokalt samarbeidsutvalg', abbreviation: 'LSU', meetings: [-98, -21, 41] },
	radet: { name: 'Beredskapsrådet', abbreviation: '', meetings: [-180, 26] }
} as const;

export type ForumKey = keyof typeof forums;
