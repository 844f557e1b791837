import type { Attainment } from '#lib/observations/attainment.ts';
import type { CriterionKey } from './exercise.ts';
import type { Member } from './people.ts';

type ObservationContent = {
	key: string;
	criterion: CriterionKey;
	clock: string;
	place: string;
	fact: string;
	by: Member;
};

/** What was seen, on the day of the main exercise. */
export const observations: ObservationContent[] = [
	{
		key: 'varslet',
		criterion: '1.1',
		clock: '09:49',
		place: 'Kommuneoverlegens kontor',
		fact: 'Fire av fem legesentre er varslet 15 minutter etter at legevakten fikk varsel. SMS til Torget legekontor er sendt til et nummer som er sagt opp.',
		by: 'perArne'
	},
	{
		key: 'torget-sent',
		criterion: '1.1',
		clock: '10:07',
		place: 'Torget legekontor',
		fact: 'Luka får første varsel på telefon, 33 minutter etter legevakten. Kortet fra sambandskatalogen viser det gamle nummeret.',
		by: 'perArne'
	},
	{
		key: 'kvittert',
		criterion: '1.2',
		clock: '10:01',
		place: 'Kommuneoverlegens kontor',
		fact: 'Kvittert: Prøveneset etter 1 minutt, Eksempelmoen 3, Havna 6, Nesbrua 12. Nesbrua brukte privat mobil fordi linjen inn var opptatt.',
		by: 'perArne'
	},
	{
		key: 'opptatt',
		criterion: '1.3',
		clock: '10:22',
		place: 'Torget legekontor',
		fact: 'Daglig leder ringer kommuneoverlegen kl. 10.17, 10.20 og 10.22. Opptatt hver gang, og ingen andre svarer på nummeret.',
		by: 'silje'
	},
	{
		key: 'muntlig',
		criterion: '2.1',
		clock: '10:04',
		place: 'Kriseledelsens rom',
		fact: 'Lederen gir situasjonsbildet muntlig til dem som er i rommet. Det finnes ikke på papir før kl. 10.31, 57 minutter etter første varsel.',
		by: 'perArne'
	},
	{
		key: 'pa-vei',
		criterion: '2.2',
		clock: '10:09',
		place: 'Havna legesenter',
		fact: 'Fire pasienter kommer uten at kontoret har fått vite et tall. Eksempelmoen, Nesbrua og Prøveneset fikk tallet 6–11 minutter før.',
		by: 'silje'
	},
	{
		key: 'antall',
		criterion: '2.3',
		clock: '11:00',
		place: 'Legevakten, kriseledelsen og pårørendesenteret',
		fact: 'Spurt samtidig om antall skadde: legevakten 31, kriseledelsen 31, pårørendesenteret 29.',
		by: 'perArne'
	},
	{
		key: 'skadekort',
		criterion: '3.1',
		clock: '10:25',
		place: 'Utgangen ved Nesbrua',
		fact: 'Åtte av åtte markører som går gjennom utgangen, har skadekort med farge. Kortene stemmer med listen.',
		by: 'silje'
	},
	{
		key: 'plass',
		criterion: '3.2',
		clock: '10:14',
		place: 'Eksempelmoen legekontor',
		fact: 'De første tas imot 12 minutter etter at de ble meldt. Telefonen for vanlige pasienter er stengt fra kl. 10.14 til 10.29.',
		by: 'perArne'
	},
	{
		key: 'brystsmerter',
		criterion: '3.2',
		clock: '10:27',
		place: 'Eksempelmoen legekontor',
		fact: 'Papirpasienten med brystsmerter får lege etter 3 minutter, selv om venterommet er fullt.',
		by: 'perArne'
	},
	{
		key: 'verre-07',
		criterion: '3.3',
		clock: '10:46',
		place: 'Torget legekontor',
		fact: 'Markør 07 blir verre kl. 10.40 og er på vei til sykehus kl. 10.46.',
		by: 'silje'
	},
	{
		key: 'verre-08',
		criterion: '3.3',
		clock: '10:18',
		place: 'Nesbrua',
		fact: 'Markør 08 blir verre kl. 10.00, alene bak bussen. Han blir sett til kl. 10.18.',
		by: 'perArne'
	}
];

/** How each criterion was rated, and why. */
export const assessments: Record<CriterionKey, { rating: Attainment; reason: string }> = {
	'1.1': {
		rating: 'attained_with_challenges',
		reason: 'Fire av fem fikk varselet i tide. Torget fikk det sent, fordi nummeret i katalogen var feil.'
	},
	'1.2': {
		rating: 'partly_attained',
		reason:
			'Fire kvitterte innen 12 minutter, men ett av dem på en annen linje enn den som står i katalogen. Torget kunne ikke kvittere.'
	},
	'1.3': {
		rating: 'not_attained',
		reason: 'Tre forsøk på fem minutter ble ikke besvart. Rollen har ingen stedfortreder.'
	},
	'2.1': {
		rating: 'not_attained',
		reason: 'Situasjonsbildet var muntlig etter 30 minutter og skriftlig etter 57.'
	},
	'2.2': {
		rating: 'partly_attained',
		reason: 'Tre av fem kontorer visste hvor mange som kom. Havna og Torget fikk vite det i døra.'
	},
	'2.3': {
		rating: 'partly_attained',
		reason: 'To av tre oppga det samme tallet. Pårørendesenteret brukte en eldre liste.'
	},
	'3.1': { rating: 'attained', reason: 'Alle som gikk ut, hadde skadekort, og kortene stemte med listen.' },
	'3.2': {
		rating: 'attained_with_challenges',
		reason:
			'Alle tok imot innen 20 minutter, og øyeblikkelig hjelp ble gitt. Ett kontor stengte telefonen for andre i et kvarter.'
	},
	'3.3': {
		rating: 'attained_with_challenges',
		reason: 'To av tre ble fanget opp innen 10 minutter. Den tredje satt alene og ble sett etter 18.'
	}
};
