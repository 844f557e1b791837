/** Messages that any form may give. `label` is the field's own label. */
export const forms = {
	required: (label: string) => `Fyll ut «${label}».`,
	choose: (label: string) => `Velg et svar for «${label}».`,
	tooLong: (label: string, max: number, length: number) =>
		`«${label}» kan ha høyst ${max} tegn. Du har skrevet ${length}.`,
	controlCharacters: (label: string) => `«${label}» har tegn som ikke kan lagres. Skriv teksten på nytt.`,
	email: (label: string) => `«${label}» må være en e-postadresse, for eksempel post@kommune.no.`,
	phone: (label: string) => `«${label}» må være et telefonnummer med 3–15 sifre.`,
	integer: (label: string, min: number, max: number) => `«${label}» må være et helt tall fra ${min} til ${max}.`,
	decimal: (label: string, min: number, max: number) => `«${label}» må være et tall fra ${min} til ${max}.`,
	date: (label: string) => `«${label}» må være en dato som finnes, for eksempel 03.12.2026.`,
	time: (label: string) => `«${label}» må være et klokkeslett som finnes, for eksempel 09.30.`,
	unknownReference: (label: string) => `Det du valgte for «${label}», finnes ikke lenger. Velg på nytt.`,
	summaryTitle: (count: number) => (count === 1 ? 'Du må rette én ting' : `Du må rette ${count} ting`),
	summaryKept: 'Ingenting du har skrevet er borte.',
	changedMeanwhile:
		'Noen andre har lagret endringer her mens du skrev. Det du skrev, står fortsatt i skjemaet. Se over og lagre på nytt.',
	loggedOut: 'Du er ikke lenger logget inn. Det du skrev, står fortsatt her.',
	loggedOutHelp: 'Logg inn i en ny fane, kom tilbake hit og lagre på nytt.',
	loggedOutLink: 'Logg inn i ny fane',
	tooLarge:
		'Skjemaet er for stort til å sendes. Alt i det kan til sammen være på høyst 512 kB. Kort ned det lengste feltet, og lagre på nytt.',
	closedKept: 'Det du skrev, er ikke lagret, men står fortsatt her.',
	optional: '(valgfritt)',
	fillIn: (label: string) => `Fyll ut ${label.toLowerCase()}`,
	save: 'Lagre',
	cancel: 'Avbryt',
	saved: (clock: string) => `Lagret kl. ${clock}`,
	forbidden: 'Du har ikke tilgang til å gjøre dette.'
};
