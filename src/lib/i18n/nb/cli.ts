/** What the commands `npm start`, `npm run demo` and `npm run dev` write in the terminal. */
export const cli = {
	notBuilt: 'Brunn er ikke bygget ennå. Kjør «npm ci» og så «npm run build», og prøv igjen.',
	portTaken: (port: number) =>
		`Port ${port} er opptatt av et annet program. Stopp det, eller velg en annen port: PORT=${port + 1}.`,
	portForbidden: (port: number) =>
		`Du har ikke lov til å bruke port ${port} på denne maskinen. Velg en port over 1023, for eksempel PORT=3000.`,
	hostUnknown: (host: string) => `HOST er ${host}, men denne maskinen har ingen slik adresse. Prøv HOST=127.0.0.1.`,
	started: (appUrl: string) => `Brunn kjører på ${appUrl}`,
	stopped: 'Brunn er stoppet.',
	building: 'Bygger Brunn. Det kan ta et minutt.',
	buildFailed: 'Byggingen gikk galt:',
	loading: 'Legger inn demoøvelsen.',
	notReady: 'Brunn svarte ikke innen ett minutt.',
	demo: {
		address: 'Adresse: ',
		user: 'Bruker: ',
		password: 'Passord: ',
		rolePlayerLead: (email: string) => `Markøransvarlig: ${email} (samme passord; leser hvem som vil bli kontaktet)`,
		rolePlayer: 'Markør: ',
		medicalCentre: 'Legesenter: '
	},
	demoHelp: 'Alt i demoen er oppdiktet og blir borte når du stopper den med Ctrl+C.'
};
