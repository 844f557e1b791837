import { mapSketch } from './mapSketch.ts';

const contrast = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 });

/** The municipality's colour and coat of arms. */
export const look = {
	title: 'Farge og kommunevåpen',
	lead: 'Fargen og våpenet kommer på forsiden av læringsrapporten og på papirene.',
	link: 'Velg farge og kommunevåpen',
	back: 'Tilbake til innstillingene',
	savedColour: 'Fargen er lagret.',
	savedArms: 'Kommunevåpenet er lagret.',
	removed: 'Kommunevåpenet er fjernet.',
	colourTitle: 'Farge',
	colour: 'Kommunens farge',
	colourHelp:
		'Sekstallskode, for eksempel #0b4454. Den skal bære hvit tekst. La feltet stå tomt for Brunns egen farge.',
	saveColour: 'Lagre fargen',
	sample: 'Hvit tekst på fargen',
	notColour: 'Skriv fargen som # og seks tegn (0–9 og a–f), for eksempel #0b4454.',
	tooLight: (colour: string, measured: number, nearest: string) =>
		`Hvit tekst er ikke lesbar på ${colour}: kontrasten er ${contrast.format(measured)}, og den må være minst 4,5. Nærmeste nyanse som kan brukes, er ${nearest}.`,
	useNearest: (nearest: string) => `Bruk ${nearest}`,
	armsTitle: 'Kommunevåpen',
	armsFile: {
		label: 'Bilde av kommunevåpenet',
		help: 'PNG, JPEG eller WebP, høyst 5\u00a0MB, eller SVG, høyst 1\u00a0MB. Gjennomsiktig bunn blir hvit. Bildet lagres på nytt uten annet enn det som synes.',
		button: 'Lagre våpenet'
	},
	armsErrors: {
		...mapSketch.errors,
		tooBig: 'Bildet er for stort. Et bilde kan være på 5\u00a0MB, og en SVG på 1\u00a0MB.',
		type: 'Filen er ikke et PNG-, JPEG-, WebP- eller SVG-bilde. Velg et slikt bilde.',
		broken:
			'Bildet kan ikke leses. Filen kan være ødelagt, eller være en SVG med bilder i eller med mer enn en tegning trenger. Lagre det som PNG, eller velg et annet.'
	},
	armsNow: (municipality: string) => `Kommunevåpenet til ${municipality}`,
	remove: 'Fjern våpenet',
	removeAsk: 'Godkjente rapporter beholder våpenet de ble godkjent med.',
	removeYes: 'Ja, fjern det',
	alt: (municipality: string) => `Kommunevåpenet til ${municipality}`
};
