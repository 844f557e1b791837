import type { AgeGroup, DeliveryChannel, LinkChannel } from '#lib/participants/participant.ts';
import type { MailState } from '#lib/mail/mail.ts';

/** «Hva er lagret om deg?»: what came with the markør's whole way, and what the person may do about it. */
export const aboutMe = {
	ageGroup: 'Alder',
	ages: {
		adult: '18 år eller eldre',
		minor: '15–17 år',
		child: 'Under 15 år'
	} satisfies Record<AgeGroup, string>,
	guardian: 'Foresatt',
	language: 'Språk',
	languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
	added: 'Lagt inn',
	consents: 'Sam\u00adtykke',
	questions: 'Spørsmål',
	questionText: (text: string, when: string) => `«${text}», ${when}.`,
	questionAnswer: (answer: string, when: string) => `Svar: «${answer}», ${when}.`,
	impression: 'Første\u00adinntrykk',
	impressionText: (when: string) => `Skrevet ${when}. Du ser det og kan endre det på takkesiden.`,
	requests: 'Kontakt meg',
	requestText: (text: string, when: string) => (text ? `«${text}», ${when}.` : `Bedt om ${when}.`),
	requestDone: (when: string) => `Du ble kontaktet ${when}.`,
	followedUp: 'Oppfølging',
	followedUpText: (when: string) => `Noen snakket med deg ${when}.`,
	deliveries: 'Levert til deg',
	deliveryChannels: {
		mail: 'Med e-post',
		sms: 'Med SMS',
		paper: 'På papir',
		hand: 'For hånd'
	} satisfies Record<DeliveryChannel, string>,
	deliveryText: (channel: string, reminder: boolean, when: string) =>
		`${channel}${reminder ? ', påminnelse' : ''}, ${when}.`,
	mails: 'E-post',
	mailText: (subject: string, state: string, when: string) => `«${subject}»: ${state}, ${when}.`,
	mailStates: {
		waiting: 'venter på å bli sendt',
		sending: 'sendes',
		sent: 'sendt',
		failed: 'kunne ikke sendes',
		withdrawn: 'trukket tilbake'
	} satisfies Record<MailState, string>,
	links: 'Lenker',
	linkChannels: { shown: 'Vist', mail: 'I e-post', paper: 'På papir' } satisfies Record<LinkChannel, string>,
	linkText: (channel: string, made: string, opened: string | null, ended: string | null) =>
		`${channel}: laget ${made}${opened ? `, åpnet ${opened}` : ''}${ended ? `, sluttet å virke ${ended}` : ''}.`,
	phone: 'Sendt fra telefonen',
	phoneText: (sent: number) =>
		sent === 1
			? 'Én sending: bekreftelse, spørsmål eller inn- og utsjekk. Den er lagret så den ikke telles to ganger.'
			: `${sent} sendinger: bekreftelser, spørsmål, inn- og utsjekk. De er lagret så ingen telles to ganger.`,

	fullStop: '.',
	whenText: (days: number) =>
		days === 1
			? 'Dagen etter at rapporten fra øvelsen er godkjent, slettes alt som viser hvem du er.'
			: `Senest ${days} dager etter at rapporten fra øvelsen er godkjent, slettes alt som viser hvem du er.`,
	download: 'Last ned opplysningene',
	downloadHelp: 'En fil (JSON) med alt som står på denne siden.',
	fileName: 'opplysninger-om-meg.json',

	photos: {
		title: 'Bilder av deg',
		now: {
			yes: 'Du har sagt ja til bilder.',
			no: 'Du har sagt nei til bilder.',
			unknown: 'Du har ikke sagt om det kan tas bilder av deg.'
		},
		child: 'Du er under 15 år. Foresatte må si ja til bilder. Du kan alltid si nei.',
		yes: 'Det er greit med bilder',
		no: 'Jeg vil ikke ha bilder av meg'
	},
	withdraw: {
		title: 'Vil du ikke være med likevel?',
		open: 'Trekk meg fra øvelsen',
		help: 'Du trenger ikke å si hvorfor. Markøransvarlig får beskjed og finner en annen.',
		yes: 'Ja, jeg trekker meg',
		done: (when: string) => `Du trakk deg ${when}.`,
		doneHelp: 'Markøransvarlig har fått beskjed. Du trenger ikke å gjøre noe mer.',
		regret: (name: string) => `Har du ombestemt deg, så ring ${name || 'markøransvarlig'} på `,
		regretUnnamed: 'Har du ombestemt deg, så ring markøransvarlig.'
	},
	erase: {
		title: 'Slett opplysningene om meg',
		open: 'Slett opplysningene om meg',
		lead: 'Det kan ikke gjøres om.',
		goes: 'Dette slettes',
		goesList: [
			'navn, e-postadresse og telefonnummer, også til foresatt',
			'innholdet i e-poster til deg',
			'det du har spurt om, og det du har skrevet under «Kontakt meg»',
			'utkast du ikke har sendt',
			'lenkene dine: denne siden slutter å virke med en gang'
		],
		stays: 'Dette blir stående uten navn',
		staysList: [
			'at en markør har lest, bekreftet, vært til stede og sagt ja eller nei, fordi øvelsen må kunne telle det',
			'førsteinntrykket, og svar på evalueringen, fordi kommunen skal lære av dem'
		],
		ahead: 'Øvelsen er ikke ferdig. Du blir tatt av rollen, og markøransvarlig får se at den er ledig.',
		backups: 'Sikkerhetskopier som er tatt før, slettes når de blir gamle nok.',
		register: 'Har kommunen deg også i registeret over beredskapskontakter, må du be kommunen om å slette det.',
		yes: 'Ja, slett alt om meg',
		no: 'Nei, gå tilbake',
		checkedIn: 'Du er sjekket inn. Sjekk ut først: de som har ansvar for deg, må kunne ringe deg.',
		doneTitle: 'Opplysningene dine er slettet',
		doneLead: 'Lenken din virker ikke lenger. Du kan lukke siden.',
		doneHelp: 'Har du kortet på papir, kan du kaste det.'
	}
};
