import type { RoleFunction } from '#lib/roles/role.ts';

const list = new Intl.ListFormat('nb-NO', { type: 'conjunction' });

/** Roles of an exercise: who takes part as what. */
export const roles = {
	function: {
		exercised: 'Øver selv',
		exercise_director: 'Øvingsleder',
		local_controller: 'Lokal øvingsleder',
		simulation_cell: 'Spillstab',
		role_player_coordinator: 'Markøransvarlig',
		lead_evaluator: 'Evalueringsleder',
		safety_officer: 'Sikkerhetsansvarlig'
	} satisfies Record<RoleFunction, string>,
	/** What the usual roles of the staff answer for, in a sentence that can be changed afterwards. */
	usualResponsibility: {
		exercise_director: 'Leder øvelsen på dagen og bestemmer om den skal stanses.',
		role_player_coordinator: 'Tar imot markørene, gir dem instruksen, og sjekker alle inn og ut.',
		lead_evaluator: 'Samler observasjoner og tilbakemeldinger og skriver læringsrapporten.',
		safety_officer: 'Følger med på sikkerheten og stanser øvelsen når noe skjer på ordentlig.'
	},

	title: 'Roller',
	count: (count: number) => (count === 0 ? 'Ingen roller ennå' : count === 1 ? 'Én rolle' : `${count} roller`),
	none: 'Her kommer rollene i øvelsen, for eksempel kommuneoverlege, legevakt og hvert legesenter. Kontaktlinjene går mellom roller, ikke mellom personer.',
	add: 'Legg til rolle',
	addUsual: 'Legg til vanlige roller',
	addUsualHelp: (names: readonly string[]) =>
		`Legger til det som mangler i øvingsledelsen: ${list.format(names.map((name) => name.toLowerCase()))}.`,
	newTitle: 'Ny rolle',
	editTitle: (name: string) => `Rediger ${name}`,
	create: 'Legg til rollen',
	remove: 'Fjern rollen',
	removeSure: 'Rollen blir borte for godt.',
	removeConfirm: (name: string) => `Fjern ${name}`,

	columns: {
		name: 'Rolle',
		organisation: 'Virksomhet',
		function: 'Funksjon i øvelsen',
		staffedBy: 'Fylles av',
		deputy: 'Stedfortreder',
		responsibility: 'Ansvar'
	},
	noValue: '–',
	unstaffed: 'Ingen ennå',
	external: 'Utenfor kommunen',

	fields: {
		name: 'Navn på rollen',
		nameHelp: 'For eksempel Kommuneoverlege. Skriv rollen, ikke navnet på en person.',
		function: 'Funksjon i øvelsen',
		organisationId: 'Virksomhet',
		organisationHelp: 'Virksomhetene ligger i registeret.',
		noOrganisation: 'Ikke valgt',
		external: 'Rollen er utenfor kommunens egen organisasjon',
		externalHelp: 'Kryss også av når spillstaben spiller rollen. Den tegnes med stiplet ramme.',
		responsibility: 'Ansvar',
		responsibilityHelp: 'Hva skal rollen gjøre og avgjøre?',
		staffedBy: 'Fylles av',
		staffedByHelp: 'Navn eller stilling. Skriv aldri navnet på en markør eller pasient her.',
		deputy: 'Stedfortreder',
		deputyHelp: 'Hvem tar over hvis rollen faller ut?'
	},
	errors: {
		nameTaken: 'Øvelsen har allerede en rolle med dette navnet.',
		inUse: (numbers: readonly number[]) =>
			`Rollen kan ikke fjernes nå, for den er i bruk i linje ${list.format(numbers.map(String))}. Endre eller fjern ${numbers.length === 1 ? 'linjen' : 'linjene'} først.`
	}
};
