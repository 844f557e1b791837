import type { InstructionFront } from '#lib/role-players/instruction.ts';

export const meetClock = '08:15';
export const endsByClock = '13:30';

/** The practical front of every card in the main exercise; the moments are added by the loader. */
export const front: Omit<InstructionFront, 'meetAt' | 'endsBy'> = {
	about:
		'Legevakten og fem legesentre øver på at mange trenger hjelp samtidig. Du er en av tolv markører som gjør det mulig. Uten dere hadde de bare øvd på papir.',
	contactName: 'Marte Nyhus',
	contactPhone: '000 41 207',
	meetingPlace: 'Gymsalen på Eksempelvik skole, inngang B',
	mapUrl: 'https://kart.example.no/eksempelvik-skole',
	gettingHome: 'Minibuss tilbake til Eksempelvik sentrum kl. 13.45. Si fra til Marte hvis du må hjem før.',
	bring: 'Legitimasjon, dine egne medisiner og lader til telefonen',
	wear: 'Gamle klær som tåler sminke og søle, og varmt undertøy under',
	leaveAtHome: 'Smykker, verdisaker og linser. Ta heller på deg briller.',
	food: 'Frokost kl. 08.15 og varm suppe kl. 12.45. Vann og toalett i gymsalen hele dagen. Si fra om allergi når du møter.',
	respondersWill:
		'De kan snakke med deg, kjenne på pulsen, legge på teppe eller bandasje, feste et skadekort på deg og løfte deg på båre. De sier hva de gjør før de gjør det.',
	respondersWillNot:
		'De skal ikke stikke deg, gi deg medisin eller noe å drikke, ta av deg klær innenfor jakka eller undersøke deg der du ikke vil. Si «nei» når som helst. Da lar de være.',
	photos:
		'Kommunen tar bilder til opplæring. Vil du ikke være med på dem, får du et hvitt armbånd når du møter. Du kan ombestemme deg etterpå også.',
	afterwards:
		'Kom til utsjekk i gymsalen, også hvis du må dra tidlig. Vi tar en kort runde ved suppebordet, og du får et skjema på den samme lenken som dette kortet. Marte ringer deg dagen etter hvis du ber om det.'
};
