import type { InjectState } from '#lib/msel/inject.ts';

type InjectContent = {
	/** Minutes after the planned start. */
	offset: number;
	/** When it really was given; null where it was dropped. */
	delivered: string | null;
	state: InjectState;
	sender: string;
	recipient: string;
	channel: string;
	content: string;
	expected: string;
	/** Number of the objective it serves. */
	objective: 1 | 2 | 3;
};

const spill = 'Spillstab';

export const injects: InjectContent[] = [
	{
		offset: 0,
		delivered: '09:34',
		state: 'delivered',
		sender: 'AMK',
		recipient: 'Legevakt',
		channel: 'Nødnett, øvelsesgruppe',
		content:
			'«Øvelse, øvelse, øvelse.» Buss med om lag 30 om bord har lagt seg mot rekkverket på Nesbrua. To ambulanser er sendt.',
		expected: 'Legevakten gjentar meldingen og varsler kommuneoverlegen innen 5 minutter.',
		objective: 1
	},
	{
		offset: 8,
		delivered: '09:42',
		state: 'delivered',
		sender: spill,
		recipient: 'Legevakt',
		channel: 'Telefon',
		content: 'Det er fire plasser igjen på legevakten. AMK regner med at minst tjue kommer dit.',
		expected: 'Legevakten sier fra til kommuneoverlegen, som varsler legesentrene.',
		objective: 1
	},
	{
		offset: 15,
		delivered: '09:47',
		state: 'delivered',
		sender: 'Markør 02',
		recipient: 'Havna legesenter',
		channel: 'Oppmøte',
		content: 'En ung kvinne kommer selv, før noen er meldt.',
		expected: 'Kontoret tar imot, skriver henne opp og melder fra til legevakten.',
		objective: 2
	},
	{
		offset: 20,
		delivered: '09:53',
		state: 'delivered',
		sender: 'Markør 10',
		recipient: 'Legevakt',
		channel: 'Telefon, øvelsesnummer',
		content: 'En datter leter etter moren sin på 83 år.',
		expected: 'Legevakten noterer navnet og viser til pårørendesenteret når det er åpent.',
		objective: 2
	},
	{
		offset: 25,
		delivered: '09:55',
		state: 'delivered',
		sender: 'Innsatsleder helse',
		recipient: 'Legevakt',
		channel: 'Nødnett, øvelsesgruppe',
		content: 'Første vindusrapport: 31 om bord. En rød, fire gule, resten grønne.',
		expected: 'Tallet gjentas, skrives ned og gis videre til kriseledelsen.',
		objective: 2
	},
	{
		offset: 30,
		delivered: '10:00',
		state: 'delivered',
		sender: 'Statsforvalteren (spilt)',
		recipient: 'Kriseledelse',
		channel: 'Telefon, øvelsesnummer',
		content: 'Ber om kommunens situasjonsbilde, skriftlig.',
		expected: 'Situasjonsbildet er skrevet ned og sendt innen kort tid.',
		objective: 2
	},
	{
		offset: 40,
		delivered: '10:12',
		state: 'delivered',
		sender: 'Markør 09',
		recipient: 'Kriseledelse',
		channel: 'Telefon, øvelsesnummer',
		content: 'Journalisten har hørt to ulike tall og spør hvilket som stemmer.',
		expected: 'Én person uttaler seg, med tallet fra situasjonsbildet.',
		objective: 2
	},
	{
		offset: 45,
		delivered: '10:15',
		state: 'delivered',
		sender: spill,
		recipient: 'Kommuneoverlege',
		channel: 'Telefon',
		content: 'Spillstaben holder linjen til kommuneoverlegen opptatt i 25 minutter.',
		expected: 'Stedfortreder svarer legesentrene innen 10 minutter.',
		objective: 1
	},
	{
		offset: 55,
		delivered: '10:27',
		state: 'delivered',
		sender: spill,
		recipient: 'Eksempelmoen legekontor',
		channel: 'Kort i luka',
		content: 'Papirpasient: mann på 66 med brystsmerter, ikke fra ulykken.',
		expected: 'Får hjelp med en gang, selv om venterommet er fullt.',
		objective: 3
	},
	{
		offset: 70,
		delivered: '10:40',
		state: 'delivered',
		sender: 'Markør 07',
		recipient: 'Torget legekontor',
		channel: 'I rollen',
		content: 'Astrid Berg blir tungpusten igjen på undersøkelsesrommet.',
		expected: 'Oppdages og prioriteres på nytt innen 10 minutter, sendes til sykehus.',
		objective: 3
	},
	{
		offset: 90,
		delivered: '11:00',
		state: 'delivered',
		sender: 'Evaluatorer',
		recipient: 'Legevakt, kriseledelse og pårørendesenter',
		channel: 'Muntlig',
		content: 'Tre evaluatorer spør samtidig: Hvor mange er skadd?',
		expected: 'Alle tre oppgir det samme tallet.',
		objective: 2
	},
	{
		offset: 150,
		delivered: null,
		state: 'dropped',
		sender: 'Legevakt',
		recipient: 'Alle legesentre',
		channel: 'SMS, øvelsesnummer',
		content: 'Brua åpner igjen. Legevakten har plass og tar over.',
		expected: 'Legesentrene kvitterer og melder hvor mange de har igjen.',
		objective: 1
	}
];
