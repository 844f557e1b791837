import type { RoleFunction } from '#lib/roles/role.ts';
import type { OrganisationKey } from './register.ts';

type RoleContent = {
	name: string;
	function: RoleFunction;
	organisation: OrganisationKey | null;
	external: boolean;
	responsibility: string;
	staffedBy: string;
	deputy: string;
};

const office = (name: string, organisation: OrganisationKey, deputy: string): RoleContent => ({
	name,
	function: 'exercised',
	organisation,
	external: false,
	responsibility: 'Rydde plass, ta imot lettere skadde, melde fra om kapasitet og om pasienter som må videre.',
	staffedBy: 'Daglig leder og vakthavende lege',
	deputy
});

/** Eleven roles that are exercised, and the five that run the exercise. */
export const roles = {
	amk: {
		name: 'AMK',
		function: 'exercised',
		organisation: 'amk',
		external: true,
		responsibility: 'Varsle legevakten, sende ambulanser, si hvor mange sykehuset kan ta imot.',
		staffedBy: 'Operatør på AMK, én plass satt av til øvelsen',
		deputy: 'Vaktleder på AMK'
	},
	innsatsleder: {
		name: 'Innsatsleder helse',
		function: 'exercised',
		organisation: 'amk',
		external: true,
		responsibility: 'Lede helseinnsatsen ved brua, prioritere, melde antall og fordeling.',
		staffedBy: 'Operativ leder på første ambulanse',
		deputy: 'Operativ leder på andre ambulanse'
	},
	legevakt: {
		name: 'Legevakt',
		function: 'exercised',
		organisation: 'legevakt',
		external: false,
		responsibility: 'Ta imot varsel fra AMK, varsle kommuneoverlegen, ta imot dem som haster, fordele resten.',
		staffedBy: 'Vakthavende sykepleier og legevaktlege',
		deputy: 'Leder for legevakten'
	},
	overlege: {
		name: 'Kommuneoverlege',
		function: 'exercised',
		organisation: 'kriseledelsen',
		external: false,
		responsibility: 'Varsle kriseledelsen og legesentrene, be om kapasitet, gi faglige råd.',
		staffedBy: 'Kommuneoverlegen',
		deputy: ''
	},
	kriseledelse: {
		name: 'Kriseledelse',
		function: 'exercised',
		organisation: 'kriseledelsen',
		external: false,
		responsibility: 'Lede kommunens innsats, lage og dele situasjonsbildet, informere innbyggere og presse.',
		staffedBy: 'Bjørg Fossum, kommunedirektør',
		deputy: 'Kommunalsjef for helse'
	},
	parorende: {
		name: 'Pårørendesenter',
		function: 'exercised',
		organisation: 'parorende',
		external: false,
		responsibility: 'Svare pårørende på ett nummer, føre liste over hvem som er hvor.',
		staffedBy: 'Leder for psykososialt kriseteam',
		deputy: 'Nestleder i kriseteamet'
	},
	torget: office('Torget legekontor', 'torget', 'Vikarlegen'),
	havna: office('Havna legesenter', 'havna', 'Lege nummer to på listen'),
	nesbrua: office('Nesbrua legesenter', 'nesbrua', ''),
	moen: office('Eksempelmoen legekontor', 'moen', 'Assisterende daglig leder'),
	proveneset: office('Prøveneset legesenter', 'proveneset', ''),
	director: {
		name: 'Øvingsleder',
		function: 'exercise_director',
		organisation: null,
		external: false,
		responsibility: 'Starte, styre og stanse øvelsen.',
		staffedBy: 'Tor Håkon Vik',
		deputy: 'Ingrid Solvang'
	},
	simulation: {
		name: 'Spillstab',
		function: 'simulation_cell',
		organisation: null,
		external: false,
		responsibility: 'Gi innspillene i dreieboka og spille alle som ikke er med.',
		staffedBy: 'Jonas Ekeli og to til',
		deputy: ''
	},
	rolePlayers: {
		name: 'Markøransvarlig',
		function: 'role_player_coordinator',
		organisation: null,
		external: false,
		responsibility: 'Ta imot, følge og sjekke ut markørene. Ringe dem dagen etter.',
		staffedBy: 'Marte Nyhus',
		deputy: 'Silje Haugland'
	},
	evaluation: {
		name: 'Evalueringsleder',
		function: 'lead_evaluator',
		organisation: null,
		external: false,
		responsibility: 'Fordele evaluatorene, samle observasjonene og lede vurderingen.',
		staffedBy: 'Per Arne Dalen',
		deputy: ''
	},
	safety: {
		name: 'Sikkerhetsansvarlig',
		function: 'safety_officer',
		organisation: null,
		external: false,
		responsibility: 'Stanse det som ikke er trygt, og ta imot alt som er ekte.',
		staffedBy: 'Silje Haugland',
		deputy: 'Tor Håkon Vik'
	}
} satisfies Record<string, RoleContent>;

export type RoleKey = keyof typeof roles;
