import type { MemberRole } from '#lib/municipalities/member.ts';

export const auth = {
	loginTitle: 'Logg inn',
	email: 'E-postadresse',
	password: 'Passord',
	login: 'Logg inn',
	wrong: 'E-postadressen og passordet hører ikke sammen. Prøv igjen.',
	wait: (minutes: number) =>
		`Det er prøvd for mange ganger. Vent ${minutes === 1 ? 'ett minutt' : `${minutes} minutter`}, og prøv igjen.`,
	forgotten: 'Har du glemt passordet? Administratoren i kommunen kan lage en ny invitasjon til deg.',
	notStaff: 'Har du fått en personlig lenke til en øvelse? Da trenger du ikke logge inn. Åpne lenken.',
	resumeTitle: 'Logg inn for å fortsette',
	resumeLead:
		'Du var ikke lenger logget inn da du lagret. Det du skrev, er tatt vare på. Logg inn, så kan du sende det.',
	lostFileLead:
		'Du var ikke lenger logget inn da du sendte filen, og den er ikke tatt imot. Logg inn, og velg filen på nytt.',
	fileAgain: 'Filen du hadde valgt, er ikke tatt vare på. Den må du velge på nytt på siden du kommer til.',
	replayTitle: 'Du er logget inn igjen',
	replayLead: 'Det du skrev, er ikke lagret ennå. Se over, og send det.',
	replay: 'Send det du skrev',
	discard: 'Forkast, og gå til siden',
	// First run
	setupTitle: 'Sett opp Brunn',
	setupLead: 'Dette gjøres én gang. Koden står i terminalvinduet der Brunn ble startet.',
	setupCode: 'Oppsettkode',
	setupCodeWrong: 'Koden stemmer ikke. Se i terminalvinduet der Brunn ble startet.',
	setupDone: 'Brunn er allerede satt opp.',
	municipality: 'Kommunens navn',
	municipalityHelp: 'For eksempel Eksempelvik kommune',
	municipalityPhone: 'Sentralbord',
	municipalityPhoneHelp: 'Vises for deltakere som er usikre på en lenke.',
	name: 'Navnet ditt',
	newPassword: 'Nytt passord',
	newPasswordHelp: 'Minst 12 tegn. Fire tilfeldige ord er lett å huske og vanskelig å gjette.',
	passwordShort: (min: number) => `Passordet må ha minst ${min} tegn.`,
	setup: 'Sett opp Brunn',
	// Invitation
	invitationTitle: 'Velkommen til Brunn',
	invitationLead: (name: string, municipality: string) =>
		`${name}, du er invitert til ${municipality}. Velg et passord.`,
	accept: 'Lagre passordet og logg inn',
	invitationGone: 'Invitasjonen gjelder ikke lenger. Be administratoren i kommunen om en ny.',
	// My account
	account: 'Min konto',
	accountRole: 'Rolle',
	logout: 'Logg ut',
	changePassword: 'Bytt passord',
	currentPassword: 'Nåværende passord',
	currentPasswordWrong: 'Det nåværende passordet stemmer ikke.',
	passwordChanged: 'Passordet er byttet. Andre steder du var logget inn, er du nå logget ut.',
	// Members
	settings: 'Innstillinger',
	members: 'Medlemmer',
	membersLead: 'De som logger inn for å planlegge, evaluere og lese. Markører og legesentre trenger ingen konto.',
	invite: 'Inviter',
	inviteMember: 'Inviter et medlem',
	memberName: 'Navn',
	role: 'Rolle',
	roles: {
		administrator: 'Administrator',
		coordinator: 'Koordinator',
		planner: 'Planlegger',
		evaluator: 'Evaluator',
		reader: 'Leser'
	} satisfies Record<MemberRole, string>,
	roleHelp: {
		administrator: 'Administrator: alt, også medlemmer',
		coordinator: 'Koordinator: planlegger, evaluerer og godkjenner',
		planner: 'Planlegger: lager og endrer øvelser og registeret',
		evaluator: 'Evaluator: leser svar, noterer og skriver læringspunkter',
		reader: 'Leser: ser øvelser, læring og rapporter'
	} satisfies Record<MemberRole, string>,
	status: 'Status',
	active: 'Aktiv',
	invited: 'Invitert',
	emailTaken: 'Det finnes allerede et medlem med denne e-postadressen.',
	invitationMade: (name: string) => `Send denne lenken til ${name}. Den vises bare nå, og virker i sju dager.`,
	invitationLink: 'Invitasjonslenke',
	newInvitation: 'Ny invitasjon',
	removeMember: 'Fjern',
	removeYes: 'Ja, fjern tilgangen',
	removeSelf: 'Du kan ikke fjerne deg selv.',
	changeRole: 'Lagre rollen',
	lastAdministrator: 'Kommunen må ha minst én administrator.',
	municipalityTitle: 'Kommunen',
	municipalityEmail: 'Kommunens e-postadresse',
	retentionDays: 'Dager deltakernes opplysninger oppbevares',
	retentionDaysHelp:
		'Regnet fra rapporten er godkjent, høyst 90. Da slettes navn, e-post, telefon og det de har skrevet til dere. Settes tallet ned, slettes de det gjelder innen seks timer. Ikke behold sikkerhetskopier lenger enn dette.',
	municipalitySaved: 'Opplysningene om kommunen er lagret.'
};
