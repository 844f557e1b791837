import type { cardFaults as bokmål } from '../nb/cardFaults.ts';

/** As in bokmål. */
export const cardFaults: typeof bokmål = {
	title: {
		400: 'Dette kunne ikkje takast imot',
		413: 'Det du sende, er for stort',
		429: 'Det vart litt for mange forsøk',
		500: 'Noko gjekk gale hos oss'
	},
	help: {
		400: 'Noko i det du sende, mangla eller var skrive på ein måte vi ikkje forstår. Gå tilbake og prøv ein gong til.',
		413: 'Gå tilbake og kort ned det lengste feltet.',
		429: 'Vent nokre minutt og prøv att.',
		500: 'Feilen er registrert. Vent litt og prøv att.'
	},
	linkTitle: 'Denne lenkja kan ikkje opnast',
	linkHelp:
		'Lenkja kan ha gått ut, vere trekt tilbake eller kopiert feil. Opne henne på nytt frå e-posten eller arket du fekk. Hjelper ikkje det, be den som inviterte deg, om ei ny lenkje.'
};
