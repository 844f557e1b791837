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
	summaryKept: 'Ingenting du har skrive, er borte.'
};
