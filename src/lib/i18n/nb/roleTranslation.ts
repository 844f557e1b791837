/** The same instruction in nynorsk and English. */
export const roleTranslation = {
	link: 'Andre språk',
	roleTitle: (number: string, name: string) => `Markør ${number}, ${name}: andre språk`,
	frontTitle: 'Praktisk for alle: andre språk',
	lead: 'Bokmål står til venstre. Det som ikke er oversatt, leses på bokmål. Markøren velger selv språk på kortet.',
	choose: 'Velg språk',
	language: { nn: 'Nynorsk', en: 'Engelsk' },
	original: 'Bokmål',
	stageTitle: (number: number) => `Steg ${number}`,
	missing: (number: number) =>
		number === 0 ? 'Alt er oversatt.' : number === 1 ? '1 felt mangler.' : `${number} felt mangler.`,
	notWritten: 'Ikke oversatt',
	originalChanged: 'Bokmål er endret siden dette ble oversatt.',
	holds: 'Oversettelsen stemmer fortsatt',
	holdsFor: (label: string) => `(${label})`,
	outdated: (number: number) =>
		number === 1
			? 'Bokmål er endret etter at 1 felt ble oversatt. Se over feltet.'
			: `Bokmål er endret etter at ${number} felt ble oversatt. Se over feltene.`,
	outdatedRole: (number: number) =>
		`Bokmål er endret etter at ${number} felt i rollen ble oversatt. De som leser et annet språk, ser den gamle oversettelsen.`,
	outdatedFront: (number: number) =>
		`Bokmål er endret etter at ${number} felt i det praktiske ble oversatt. De som leser et annet språk, ser den gamle oversettelsen.`,
	lookThrough: 'Se over',
	frontFirst: 'Fyll ut «Praktisk for alle» på bokmål først.',
	nothing: 'Det står ingenting på bokmål ennå.',
	saved: 'Oversettelsen er lagret. Publiser på nytt for at markørene skal se den.',
	back: 'Tilbake til teksten',
	backFront: 'Tilbake til det praktiske',
	variablesStay: 'Ord i krøllparenteser skrives likt på alle språk.'
};
