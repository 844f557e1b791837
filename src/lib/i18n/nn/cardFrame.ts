import type { cardFrame as bokmål } from '../nb/cardFrame.ts';
import { cardFrame as nb } from '../nb/cardFrame.ts';

/** As in bokmål. */
export const cardFrame: typeof bokmål = {
	exercise: 'ØVING',
	municipality: nb.municipality,
	demoShort: 'Demo: alt er oppdikta.',
	storedAboutMe: 'Kva er lagra om meg?',
	privacy: 'Personvern',
	accessibilityShort: 'Tilgjenge',
	optional: '(valfritt)',
	summaryTitle: (count) => (count === 1 ? 'Du må rette éin ting' : `Du må rette ${count} ting`),
	summaryKept: 'Ingenting du har skrive, er borte.',
	required: (label) => `Fyll ut «${label}».`,
	choose: (label) => `Vel eit svar for «${label}».`,
	tooLong: (label, max, length) => `«${label}» kan ha høgst ${max} teikn. Du har skrive ${length}.`,
	controlCharacters: (label) => `«${label}» har teikn som ikkje kan lagrast. Skriv teksten på nytt.`,
	time: (label) => `«${label}» må vere eit klokkeslett som finst, til dømes 09.30.`
};
