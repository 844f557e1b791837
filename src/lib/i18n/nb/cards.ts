import type { CardFormat } from '#lib/cards/card.ts';

/** QR cards on paper: what is printed on them, and the names of the formats. */
export const cards = {
	band: 'ØVELSE',
	rolePlayer: (numbers: string) => (numbers ? `Markør ${numbers}` : 'Markør'),
	reserve: (numbers: string) => (numbers ? `Reserve for ${numbers}` : 'Reserve'),
	qrAlt: (address: string) => `QR-kode som åpner kortet ditt: ${address}`,
	noCamera: 'Uten kamera? Skriv koden på',
	meet: 'Møt opp',
	stop: 'Nødord',
	contact: 'Markøransvarlig',
	fileTitle: (exercise: string) => `QR-kort – ØVELSE ${exercise}`,
	fileName: (exercise: string, format: string) => `qr-kort-${exercise}-${format}.pdf`,
	subject: 'Personlige QR-kort til markører',
	creator: 'Brunn',
	formats: {
		a6: 'A6: ett kort på hvert ark',
		a5: 'A5: ett kort på hvert ark, større skrift',
		a4_8: 'A4: åtte kort på arket, med klippemerker',
		lanyard: 'Til å henge om halsen: 86 × 124 mm, fire på A4-arket, med hullmerke'
	} satisfies Record<CardFormat, string>
};
