const save = 'Lagre kartskissen';
const pictureHelp =
	'PNG, JPEG eller WebP, høyst 5\u00a0MB. Vi gjør det mindre, og fjerner det kameraet har lagret om sted og tid.';

/** Kartskissen, as the coordinator works with it. What the markør reads is in rolePlayerCard.ts. */
export const mapSketch = {
	title: 'Kartskisse',
	link: 'Kartskisse',
	add: 'Legg inn en kartskisse',
	change: 'Bytt eller endre kartskissen',
	help: 'Et bilde som viser veien til oppmøtestedet. Det ligger på telefonen, også uten dekning.',
	lead: 'Kartskissen står på alle kortene, rett etter oppmøtestedet. Den ligger på telefonen, også uten dekning. En tegning på papir som du tar bilde av, er godt nok.',
	leadSecret: 'Vis bare veien inn. Ikke vis noe som røper scenarioet.',
	now: 'Slik er den nå',
	size: (kilobytes: number) => `${kilobytes} kB på telefonen`,
	openLarge: 'Åpne den stor',
	file: { label: 'Bilde', help: pictureHelp, button: save },
	anotherFile: {
		label: 'Nytt bilde',
		help: `Velg bare hvis du vil bytte. Ellers blir bildet som er der. ${pictureHelp}`,
		button: save
	},
	words: 'Slik finner du fram',
	wordsHelp:
		'Det samme med ord, for den som ikke ser bildet. For eksempel «Fra parkeringen går du langs gjerdet til inngang B. Følg de gule skiltene.»',
	saved: 'Kartskissen er lagret. Publiser på nytt for at markørene skal se den.',
	removed: 'Kartskissen er fjernet. Publiser på nytt for at den skal bli borte fra kortene.',
	remove: 'Fjern kartskissen',
	removeAsk: 'Bildet og teksten blir borte fra utkastet. Kort som er publisert, er som før til du publiserer på nytt.',
	removeYes: 'Ja, fjern den',
	removeChanged: 'Noen andre har endret kartskissen siden du åpnet siden. Se over den før du fjerner den.',
	back: 'Tilbake til det praktiske',
	errors: {
		empty: 'Velg et bilde.',
		tooBig: 'Bildet er større enn 5\u00a0MB. Gjør det mindre, eller ta et nytt bilde med lavere oppløsning.',
		type: 'Filen er ikke et PNG-, JPEG- eller WebP-bilde. Velg et slikt bilde.',
		broken: 'Bildet kan ikke leses. Filen kan være ødelagt. Lagre bildet på nytt, eller velg et annet.',
		tooManyPixels: 'Bildet har for mange bildepunkter (mer enn 50 millioner). Gjør det mindre og prøv igjen.'
	}
};
