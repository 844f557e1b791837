/** What a wrong setting is answered with when Brunn is started. */
export const environment = {
	summary: (problems: string[]) =>
		[
			problems.length === 1
				? 'Brunn starter ikke, for én innstilling er feil:'
				: `Brunn starter ikke, for ${problems.length} innstillinger er feil:`,
			...problems.map((problem) => `  – ${problem}`),
			'Innstillingene settes i filen .env eller i miljøet. Hver av dem er forklart i .env.example.'
		].join('\n'),
	port: 'PORT må være et helt tall fra 1 til 65535.',
	host: 'HOST må være en IP-adresse eller et vertsnavn, for eksempel 127.0.0.1.',
	appUrl:
		'APP_URL må være adressen som folk bruker, uten noe etter vertsnavnet, for eksempel https://brunn.kommune.no.',
	appUrlRequired:
		'APP_URL må settes når HOST gjør Brunn synlig for andre maskiner. Ellers peker lenkene i e-postene til localhost.',
	databaseUrl:
		'DATABASE_URL må begynne med postgres:// eller postgresql://, for eksempel postgres://bruker:passord@vert:5432/brunn.',
	dataDir: 'DATA_DIR må være navnet på en mappe.',
	demoPassword: 'DEMO_PASSWORD må ha høyst 200 tegn.',
	secretKey: 'SECRET_KEY må ha minst 32 og høyst 500 tegn. Bruk en tilfeldig tekst, og ta vare på den.',
	flag: (name: string) => `${name} må være 1 eller stå tom.`,
	logLevel: (levels: string) => `LOG_LEVEL må være ett av disse: ${levels}.`,
	addressHeader: 'ADDRESS_HEADER må være navnet på et HTTP-hode, for eksempel X-Forwarded-For.',
	proxyDepth: 'XFF_DEPTH må være et helt tall fra 1 til 10.'
};
