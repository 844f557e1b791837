/** What `npm run backup` and `npm run restore` answer. */
export const backup = {
	written: (file: string, rows: number, size: string) => `Sikkerhetskopi: ${file} (${rows} rader, ${size})`,
	keepSafe:
		'Filen inneholder personopplysninger. Oppbevar den der bare de som skal, kan lese den. Innlogginger er ikke med.',
	restored: (rows: number) => `Hentet tilbake ${rows} rader. Alle må logge inn på nytt.`,
	safetyCopy: (file: string) => `Det som lå i databasen, er lagret i ${file}`,
	notRunning: (folder: string) =>
		`Fant ingen Brunn som kjører med DATA_DIR ${folder}. Start den med «npm start», og prøv igjen.`,
	broken: 'Brunn brøt av forbindelsen. Se i loggen til Brunn, og prøv igjen.',
	restoreUsage: 'Bruk: npm run restore -- <fil> [--erstatt]',
	backupUsage: 'Bruk: npm run backup -- [fil]',
	fileMissing: (file: string) => `Finner ikke filen ${file}.`,
	fileExists: (file: string) => `Filen ${file} finnes fra før. Velg et annet navn.`,
	cannotWrite: (file: string, code: string) =>
		`Kan ikke skrive filen ${file} (${code}). Se at mappen finnes, og at du har skrivetilgang.`,
	notBackup: 'Filen er ikke en sikkerhetskopi fra Brunn.',
	damaged: 'Sikkerhetskopien er skadet eller ikke hel. Ingenting er endret.',
	otherFormat: (format: unknown) =>
		`Sikkerhetskopien har format ${String(format)}, som denne utgaven av Brunn ikke kan lese. Ingenting er endret.`,
	otherVersion:
		'Sikkerhetskopien er tatt med en annen utgave av Brunn. Bruk den utgaven til å hente den tilbake, og oppgrader etterpå. Ingenting er endret.',
	notEmpty:
		'Databasen er ikke tom. Legg til --erstatt for å slette det som ligger der. Da blir det først lagret i en egen sikkerhetskopi. Ingenting er endret.'
};
