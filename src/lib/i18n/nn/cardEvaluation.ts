import type { EvaluationGroup } from '#lib/evaluations/evaluation.ts';
import { cardEvaluation as nb } from '../nb/cardEvaluation.ts';

const titles: Record<EvaluationGroup, string> = {
	medical_centre: 'Evaluering for legesenter',
	role_player: 'Evaluering for markørar',
	evaluator: 'Evaluering for evaluatorar',
	staff: 'Evaluering for øvingsleiinga',
	leadership: 'Evaluering for kriseleiinga'
};

/** As in bokmål. */
export const cardEvaluation: typeof nb = {
	core: {
		generalFeedback: 'Generelle tilbakemeldingar',
		whatWorked: 'Kva fungerte?',
		whatToImprove: 'Kva kan bli betre?'
	},
	mostImportant: 'Kva er det eine viktigaste tiltaket?',
	oneCoreField: 'Skriv minst éin ting i eitt av dei tre første felta.',
	unknownOption: (question) => `Vel mellom svara som står under «${question}».`,
	scale: {
		5: 'Heilt samd',
		4: 'Litt samd',
		3: 'Verken samd eller usamd',
		2: 'Litt usamd',
		1: 'Heilt usamd',
		0: 'Veit ikkje / ikkje aktuelt'
	},
	minutes: nb.minutes,
	mine: {
		title: (group) => titles[group],
		officeHelp: 'Eitt svar frå kontoret. Namnet blir vist saman med svaret.',
		anonymousWho: 'Du svarer anonymt',
		anonymousHelp:
			'Vi lagrar at lenkja di er brukt, men ikkje kven som skreiv kva. Difor kan svaret ikkje endrast når det er sendt.',
		namedHelp: 'Namnet ditt blir vist saman med svaret.',
		intro: (minutes, office) =>
			`Det tek under ${minutes} minutt. Vi vil lære, ikkje kontrollere. Svar på det ${office ? 'de' : 'du'} har noko å seie om. Berre eitt av dei tre første felta må fyllast ut.`,
		noNames: 'Ikkje skriv namn på kollegaer eller noko om verkelege pasientar.',
		core: (office) => ({
			generalFeedback: `Kva sit ${office ? 'de' : 'du'} att med etter øvinga?`,
			whatWorked: 'Kva bør gjerast likt neste gong?',
			whatToImprove: 'Kva bør endrast, og kva ville ha hjelpt?'
		}),
		questions: (count) => (count === 1 ? 'Eitt spørsmål til' : `${count} spørsmål til`),
		questionsHelp: (office) => `Svar på dei ${office ? 'de' : 'du'} vil, og hopp over resten.`,
		timeHelp: 'Klokkeslett, til dømes 10.05',
		send: 'Send svaret',
		sendChange: 'Send det endra svaret',
		saveDraft: 'Lagre utkast',
		draftSaved: (when) => `Utkast lagra ${when}.`,
		draftUntil: (date) => `Du kan lukke sida og halde fram frå den same lenkja fram til ${date}.`,
		draftOwn: 'Berre du ser utkastet. Det blir sletta når svaret blir sendt.',
		notSent: 'Svaret er ikkje sendt enno.',
		onDateAt: nb.mine.onDateAt,
		changing: (when) => `Kontoret svarte ${when}. Svaret står i skjemaet. Endre det du vil, og send på nytt.`,
		changingOwn: (when) => `Du svarte ${when}. Svaret står i skjemaet. Endre det du vil, og send på nytt.`,
		changed: 'Skjemaet er endra medan du skreiv. Det du har skrive, står her framleis. Sjå over og send på nytt.',
		colleague:
			'Ein kollega har sendt eit nyare svar frå kontoret medan du skreiv. Sender du dette, blir det svaret til kontoret. Det andre blir teke vare på.',
		draftTooLong: (label) => `«${label}» er for lang til å lagrast. Kort ned teksten.`,
		errorTitle: (title) => `Noko må rettast – ${title}`,
		noneTitle: 'Det er ikkje noko skjema her enno',
		none: 'Evalueringa er ikkje sett opp. Når ho er klar, blir ho opna frå den same lenkja.',
		waitingTitle: 'Skjemaet er ikkje opna enno',
		waiting: 'Skjemaet opnar etter øvinga. Bruk den same lenkja då.',
		waitingUntil: (when) => `Skjemaet opnar ${when}. Bruk den same lenkja då.`,
		closedTitle: 'Skjemaet er stengt',
		closed: (when) => `Skjemaet stengde ${when}.`,
		closedHelp: (phone) =>
			phone
				? `Har du noko å seie likevel, kan du ringje kommunen på ${phone}.`
				: 'Har du noko å seie likevel, kan du seie det til den som inviterte deg.',
		closedDraft: 'Du har eit utkast som ikkje vart sendt.',
		alreadyTitle: 'Du har svart',
		already: 'Takk. Svaret ditt er levert.',
		alreadyWhy: 'Svaret kan ikkje endrast, for vi veit ikkje kva for eit som er ditt.',
		receiptTitle: 'Takk. Svaret er levert.',
		receiptLead: (exercise, group) => `${exercise}, ${titles[group].toLowerCase()}`,
		deliveredOn: (when) => `Levert ${when}`,
		from: 'Frå',
		fromAnonymous: 'Anonymt',
		reference: 'Referanse',
		referenceHelp:
			'Referansen står også på svaret. Vis han berre til nokon som kan få vite kva for eit svar som er ditt.',
		next: 'Kva skjer no?',
		nextClosesOffice: 'stenger skjemaet. Til då kan de endre svaret frå den same lenkja.',
		nextClosesNamed: 'stenger skjemaet. Til då kan du endre svaret frå den same lenkja.',
		nextCloses: 'stenger skjemaet.',
		nextRead: 'Svara blir lesne av dei som har ansvar for evalueringa, og brukte i læringsrapporten.',
		change: 'Endre svaret til kontoret',
		changeOwn: 'Endre svaret',
		talk: 'Vil du snakke med nokon om det du opplevde?',
		talkPhone: (phone) => `Ring kommunen på ${phone} og spør etter markøransvarleg.`,
		toStart: 'Til framsida'
	}
};
