/** What the person who starts and runs the server reads in the terminal. */
export const operations = {
	setup: (address: string, code: string) =>
		['Brunn er ikke satt opp ennå.', `Åpne ${address}`, `Oppsettkode: ${code}`].join('\n'),
	databaseLocked: (folder: string) =>
		[
			`Databasen i ${folder} er allerede åpen i et annet program.`,
			'To programmer kan ikke bruke den samme mappen: da går data tapt.',
			'Gjør ett av dette:',
			'  – Stopp den Brunn som kjører, og start på nytt.',
			'  – Bruk en annen mappe: sett DATA_DIR til en tom mappe.',
			'  – Skal du ta eller hente tilbake en sikkerhetskopi? «npm run backup» og «npm run restore» går gjennom den Brunn som kjører.'
		].join('\n'),
	folderNotWritable: (folder: string, reason: string) =>
		`Kan ikke skrive i mappen ${folder} (${reason}). Gi brukeren som kjører Brunn, skrivetilgang, eller sett DATA_DIR til en annen mappe.`,
	fsyncMissing:
		'Databasen skriver ikke trygt til disk her, og Brunn starter derfor ikke. Bruk nøyaktig de versjonene som står i package-lock.json («npm ci»), eller bruk PostgreSQL med DATABASE_URL.',
	migrationsMissing: (folder: string) =>
		`Finner ikke databaseoppsettet i ${folder}. Start Brunn fra mappen der package.json ligger.`,
	databaseNewer:
		'Databasen er laget av en nyere utgave av Brunn enn denne. Bruk den nyere utgaven, eller hent tilbake en sikkerhetskopi som er tatt med denne.',
	databaseUnreachable: (address: string, reason: string) =>
		`Får ikke kontakt med PostgreSQL på ${address} (${reason}). Se at databasen kjører, og at DATABASE_URL stemmer.`
};
