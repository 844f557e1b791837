import type { cardAbout as bokmål } from '../nb/cardAbout.ts';

/** As in bokmål. */
export const cardAbout: typeof bokmål = {
	me: {
		title: 'Kva er lagra om deg?',
		lead: 'Dette er alt som er lagra om deg i denne øvinga.',
		stored: 'Opplysningane',
		name: 'Namn',
		email: 'E-post',
		phone: 'Telefon',
		notStored: 'Ikkje lagra',
		role: 'Rolle',
		register:
			'Kommunen kan også ha deg som beredskapskontakt i registeret sitt. Det blir ikkje sletta saman med øvinga, men når du ber om det.',
		office: 'Verk\u00adsemd',
		link: 'Om lenkja',
		linkText: (made, until) => `Laga ${made}. Verkar til ${until}.`,
		linkOpened: (at) => `Opna første gong ${at}.`,
		linkCookie:
			'Når du trykkjer på knappen, blir det lagt ein informasjonskapsel i nettlesaren. Han hugsar berre at det er du som har opna lenkja.',
		linkLog: 'Når kommunen lagar eller trekkjer tilbake ei lenkje, blir det ført i ein logg utan namnet ditt.',
		play: 'Markør\u00adrolle',
		playText: (number, reserve) => (reserve ? `Reserve for nr. ${number}` : `Nr. ${number}`),
		read: 'Lese og forstått',
		readText: (number, version, at) => `Nr. ${number}, versjon ${version}, ${at}`,
		mistakes: 'Kontroll\u00adspørsmål',
		attendance: 'På dagen',
		attendanceText: {
			in: (when) => `Sjekka inn ${when}.`,
			out: (when) => `Sjekka ut ${when}.`,
			absent: (when) => `Notert som ikkje møtt ${when}.`
		},
		mistakesText: (count) =>
			count === 1 ? 'Eitt svar var feil, og tidspunktet er lagra.' : `${count} svar var feil, og tidspunkta er lagra.`,
		answer: 'Svar',
		answerText: (answer, at) => `${answer}, ${at}. Svaret er verksemda sitt.`,
		comment: 'Kommentar',
		evaluation: 'Evaluering',
		evaluationUsed: (date) => `At du har svart, og datoen: ${date}.`,
		evaluationUsedUndated: 'At du har svart, men ikkje når.',
		evaluationTied: 'Det du svarte, er lagra saman med namnet på verksemda eller ditt.',
		evaluationAnonymous: 'Det du svarte, er lagra utan noko som kan føre tilbake til deg.',
		draft: 'Eit utkast du ikkje har sendt, er lagra. Det blir sletta når du sender svaret.',
		why: 'Kvifor',
		whyText: (municipality) =>
			`${municipality} treng opplysningane for å invitere deg, nå deg før og under øvinga og høyre kva du meiner etterpå. Dei blir ikkje brukte til noko anna.`,
		who: 'Kven ser dei',
		whoText: (municipality) =>
			`Dei som planlegg øvinga i ${municipality}. Ingen andre deltakarar ser namnet, e-postadressa eller telefonnummeret ditt her.`,
		when: 'Når dei blir sletta',
		whenAsk: 'Du kan slette dei sjølv før, og du kan be om å få dei retta.',
		callBefore: 'Ring sentralbordet til kommunen på ',
		callAfter: ' og spør etter beredskapskoordinatoren.',
		callUnnamed: 'Ring sentralbordet til kommunen og spør etter beredskapskoordinatoren.',
		complain: 'Meiner du at opplysningane blir brukte feil, kan du klage til Datatilsynet.',
		back: 'Tilbake til sida di'
	},
	more: {
		ageGroup: 'Alder',
		ages: { adult: '18 år eller eldre', minor: '15–17 år', child: 'Under 15 år' },
		guardian: 'Føresett',
		language: 'Språk',
		languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
		added: 'Lagt inn',
		consents: 'Sam\u00adtykke',
		questions: 'Spørsmål',
		questionText: (text, when) => `«${text}», ${when}.`,
		questionAnswer: (answer, when) => `Svar: «${answer}», ${when}.`,
		impression: 'Første\u00adinntrykk',
		impressionText: (when) => `Skrive ${when}. Du ser det og kan endre det på takkesida.`,
		requests: 'Kontakt meg',
		requestText: (text, when) => (text ? `«${text}», ${when}.` : `Bedt om ${when}.`),
		requestDone: (when) => `Du vart kontakta ${when}.`,
		followedUp: 'Oppfølging',
		followedUpText: (when) => `Nokon snakka med deg ${when}.`,
		deliveries: 'Levert til deg',
		deliveryChannels: { mail: 'Med e-post', sms: 'Med SMS', paper: 'På papir', hand: 'For hand' },
		deliveryText: (channel, reminder, when) => `${channel}${reminder ? ', påminning' : ''}, ${when}.`,
		mails: 'E-post',
		mailText: (subject, state, when) => `«${subject}»: ${state}, ${when}.`,
		mailStates: {
			waiting: 'ventar på å bli sendt',
			sending: 'blir sendt',
			sent: 'sendt',
			failed: 'kunne ikkje sendast',
			withdrawn: 'trekt tilbake'
		},
		links: 'Lenkjer',
		linkChannels: { shown: 'Vist', mail: 'I e-post', paper: 'På papir' },
		linkText: (channel, made, opened, ended) =>
			`${channel}: laga ${made}${opened ? `, opna ${opened}` : ''}${ended ? `, slutta å verke ${ended}` : ''}.`,
		phone: 'Sendt frå telefonen',
		phoneText: (sent) =>
			sent === 1
				? 'Éi sending: stadfesting, spørsmål eller inn- og utsjekk. Ho er lagra så ho ikkje blir telt to gonger.'
				: `${sent} sendingar: stadfestingar, spørsmål, inn- og utsjekk. Dei er lagra så inga blir telt to gonger.`,
		fullStop: '.',
		whenText: (days) =>
			days === 1
				? 'Dagen etter at rapporten frå øvinga er godkjend, blir alt som viser kven du er, sletta.'
				: `Seinast ${days} dagar etter at rapporten frå øvinga er godkjend, blir alt som viser kven du er, sletta.`,
		download: 'Last ned opplysningane',
		downloadHelp: 'Ei fil (JSON) med alt som står på denne sida.',
		fileName: 'opplysningar-om-meg.json',
		photos: {
			title: 'Bilete av deg',
			now: {
				yes: 'Du har sagt ja til bilete.',
				no: 'Du har sagt nei til bilete.',
				unknown: 'Du har ikkje sagt om det kan takast bilete av deg.'
			},
			child: 'Du er under 15 år. Føresette må seie ja til bilete. Du kan alltid seie nei.',
			yes: 'Det er greitt med bilete',
			no: 'Eg vil ikkje ha bilete av meg'
		},
		withdraw: {
			title: 'Vil du ikkje vere med likevel?',
			open: 'Trekk meg frå øvinga',
			help: 'Du treng ikkje å seie kvifor. Markøransvarleg får beskjed og finn ein annan.',
			yes: 'Ja, eg trekkjer meg',
			done: (when) => `Du trekte deg ${when}.`,
			doneHelp: 'Markøransvarleg har fått beskjed. Du treng ikkje å gjere noko meir.',
			regret: (name) => `Har du ombestemt deg, så ring ${name || 'markøransvarleg'} på `,
			regretUnnamed: 'Har du ombestemt deg, så ring markøransvarleg.'
		},
		erase: {
			title: 'Slett opplysningane om meg',
			open: 'Slett opplysningane om meg',
			lead: 'Det kan ikkje gjerast om.',
			goes: 'Dette blir sletta',
			goesList: [
				'namn, e-postadresse og telefonnummer, også til føresett',
				'innhaldet i e-postar til deg',
				'det du har spurt om, og det du har skrive under «Kontakt meg»',
				'utkast du ikkje har sendt',
				'lenkjene dine: denne sida sluttar å verke med ein gong'
			],
			stays: 'Dette blir ståande utan namn',
			staysList: [
				'at ein markør har lese, stadfesta, vore til stades og sagt ja eller nei, fordi øvinga må kunne telje det',
				'førsteinntrykket, og svar på evalueringa, fordi kommunen skal lære av dei'
			],
			ahead: 'Øvinga er ikkje ferdig. Du blir teken av rolla, og markøransvarleg får sjå at ho er ledig.',
			backups: 'Tryggleikskopiar som er tekne før, blir sletta når dei blir gamle nok.',
			register: 'Har kommunen deg også i registeret over beredskapskontaktar, må du be kommunen om å slette det.',
			yes: 'Ja, slett alt om meg',
			no: 'Nei, gå tilbake',
			checkedIn: 'Du er sjekka inn. Sjekk ut først: dei som har ansvar for deg, må kunne ringje deg.',
			doneTitle: 'Opplysningane dine er sletta',
			doneLead: 'Lenkja di verkar ikkje lenger. Du kan lukke sida.',
			doneHelp: 'Har du kortet på papir, kan du kaste det.'
		}
	},
	kind: {
		medical_centre: 'Kontakt for verksemd',
		role_player: 'Markør',
		evaluator: 'Evaluator',
		staff: 'Øvingsleiing',
		leadership: 'Kriseleiing'
	},
	answer: { not_answered: 'Ikkje svart', confirmed: 'Stadfesta', declined: 'Deltek ikkje', question: 'Spørsmål' },
	consent: {
		kinds: { take_part: 'Å delta', photos: 'Bilete' },
		sources: { self: 'personen sjølv, på sida si', guardian: 'føresett', staff: 'personen, til oss' },
		line: (kind, given, source, when) => `${kind}: ${given ? 'ja' : 'nei'}, sagt av ${source}, ${when}`,
		needsGuardian: {
			take_part: 'Under 18 år må føresette seie ja til at personen deltek.',
			photos: 'Under 15 år må føresette seie ja til bilete.'
		}
	}
};
