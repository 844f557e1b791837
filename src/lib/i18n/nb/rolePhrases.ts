import type { RoleScript } from '#lib/role-players/instruction.ts';

/** Ready sentences for the blocks that are alike from role to role; variables are filled in later. */
export const rolePhrases: Partial<Record<keyof RoleScript, readonly string[]>> = {
	awake: ['Ja, helt våken', 'Ja, men svarer sent', 'Ja, men ør og forvirret'],
	breathing: ['Som vanlig', 'Litt fortere enn vanlig', 'Tungt, med pauser mellom ordene'],
	bleeding: ['Nei', 'Litt, men det stopper når noen trykker på såret'],
	walking: ['Ja', 'Ja, med støtte', 'Nei. Du prøver ikke å reise deg'],
	mood: ['Rolig', 'Redd og stille', 'Urolig og snakker mye'],
	sayIfAsked: [
		'Bruker du medisiner? | Nei, ingen.',
		'Er du allergisk mot noe? | Nei.',
		'Hvor vondt har du, fra null til ti? | Seks.',
		'Hvem kan vi ringe? | Ingen akkurat nå.'
	],
	doNotSay: ['Hva du tror feiler deg', 'Hva som skal skje senere', 'Noe om din egen helse'],
	doNot: [
		'Ikke løp eller klatre',
		'Ikke ring 113 for rollen',
		'Ikke gå fra stedet uten å si fra',
		'Ikke finn på nye skader',
		'Ikke spis, drikk eller ta medisin du får i rollen'
	],
	ifNobodyComes: [
		'Har ingen kommet etter 15 minutter: si høyt «Hallo, jeg trenger hjelp!»',
		'Har ingen kommet etter 25 minutter: ring {markøransvarlig} på {telefon}.'
	],
	ifInDoubt: ['Gjør mindre, og spør {markøransvarlig}.'],
	roleEnds: [
		'En lege har undersøkt deg ferdig, eller {markøransvarlig} sier at rollen din er ferdig. Gå da til utsjekk.',
		'Senest {ferdig} er rollen slutt, uansett hvor langt dere er kommet.'
	],
	practicalException: ['Du møter på {oppmøtested} {oppmøtetid}, som de andre, men spiller et annet sted.']
};

export const rolePhraseTexts = {
	title: 'Ferdige setninger',
	insert: 'Sett inn',
	insertPhrase: (phrase: string) => `Sett inn «${phrase}»`
};
