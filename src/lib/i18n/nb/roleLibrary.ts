import type { CaseCategory } from '#lib/role-players/library/case.ts';

const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`);

/** The cases to start from, and copies of roles. */
export const roleLibrary = {
	title: 'Bibliotek',
	link: 'Hent fra biblioteket',
	lead: 'Ferdig skrevne markørroller å begynne med. Velg dem dere trenger, og tilpass dem til øvelsen etterpå. Personene er oppdiktet.',
	back: 'Alle markører',
	filterLabel: 'Filtrer biblioteket',
	search: 'Søk',
	category: 'Hva rollen er',
	allCategories: 'Alle',
	show: 'Vis',
	clear: 'Vis alle',
	shows: (shown: number, total: number) => `Viser ${shown} av ${total} roller`,
	nothing: 'Ingen roller passer med det du har valgt.',
	categories: {
		injured: 'Skadde',
		ill: 'Syke og andre som trenger hjelp',
		children: 'Barn og foresatte',
		relatives: 'Pårørende og andre som er redde',
		public: 'Presse og publikum',
		surgery: 'På legekontoret',
		phone: 'På telefon'
	} satisfies Record<CaseCategory, string>,
	read: 'Les hele',
	readCase: (name: string) => `Les hele rollen ${name}`,
	choose: (name: string, age: string) => `Velg ${name}${age ? `, ${age}` : ''}`,
	chosen: 'Legg til de valgte',
	addThis: 'Legg til denne rollen',
	addLead: 'De får de neste ledige numrene.',
	added: (number: number) =>
		`${count(number, 'markørrolle er lagt til', 'markørroller er lagt til')}. Les gjennom og tilpass teksten før du publiserer.`,
	chooseCase: 'Kryss av for minst én rolle.',
	chooseRole: 'Kryss av for minst én rolle.',
	close: 'Lukk',
	stagesTitle: 'Forløp',
	staffTitle: 'Bare for staben',
	expectedTriage: 'Forventet triage',
	noTriage: 'Ikke aktuelt',
	length: (words: number, lix: number) => `${words} ord, lesbarhet (LIX) ${lix}`,
	// Copies
	copy: 'Kopier rollen',
	copyOf: (name: string) => `${name} (kopi)`,
	copied: 'Dette er kopien. Gi den et eget navn.',
	gone: 'Rollen finnes ikke lenger.',
	numbersEnd: 'Det er ikke plass til flere markørroller i denne øvelsen.',
	earlierTitle: 'Fra en annen øvelse',
	earlierLead: 'Hent roller dere har skrevet før. Teksten kopieres; hvem som spilte dem, blir ikke med.',
	earlierNone: 'Ingen andre øvelser har markørroller ennå.',
	earlierLine: (title: string, year: string) => (year ? `${title} (${year})` : title),
	earlierRoles: (number: number) => count(number, 'rolle', 'roller'),
	rolesOf: (title: string) => `Roller i ${title}`
};
