import type { cardAbout as bokmål } from '../nb/cardAbout.ts';

/** As in bokmål. */
export const cardAbout: typeof bokmål = {
	me: {
		title: 'What is stored about you?',
		lead: 'This is everything that is stored about you in this exercise.',
		stored: 'The information',
		name: 'Name',
		email: 'E-mail',
		phone: 'Telephone',
		notStored: 'Not stored',
		role: 'Role',
		register:
			'The municipality may also have you as an emergency contact in its register. That is not deleted with the exercise, but when you ask for it.',
		office: 'Organisation',
		link: 'About the link',
		linkText: (made, until) => `Made ${made}. Works until ${until}.`,
		linkOpened: (at) => `First opened ${at}.`,
		linkCookie:
			'When you press the button, a cookie is put in your browser. It remembers only that you are the one who opened the link.',
		linkLog: 'When the municipality makes or withdraws a link, it is noted in a log without your name.',
		play: 'Your role',
		playText: (number, reserve) => (reserve ? `Reserve for no. ${number}` : `No. ${number}`),
		read: 'Read and understood',
		readText: (number, version, at) => `No. ${number}, version ${version}, ${at}`,
		mistakes: 'Control question',
		attendance: 'On the day',
		attendanceText: {
			in: (when) => `Checked in ${when}.`,
			out: (when) => `Checked out ${when}.`,
			absent: (when) => `Noted as absent ${when}.`
		},
		mistakesText: (count) =>
			count === 1
				? 'One answer was wrong, and the time of it is stored.'
				: `${count} answers were wrong, and the times of them are stored.`,
		answer: 'Answer',
		answerText: (answer, at) => `${answer}, ${at}. The answer is the organisation’s.`,
		comment: 'Comment',
		evaluation: 'Evaluation',
		evaluationUsed: (date) => `That you have answered, and the date: ${date}.`,
		evaluationUsedUndated: 'That you have answered, but not when.',
		evaluationTied: 'What you answered is stored together with the name of the organisation, or your own.',
		evaluationAnonymous: 'What you answered is stored without anything that could lead back to you.',
		draft: 'A draft that you have not sent is stored. It is deleted when you send your answer.',
		why: 'Why',
		whyText: (municipality) =>
			`${municipality} needs the information to invite you, to reach you before and during the exercise, and to hear what you think afterwards. It is not used for anything else.`,
		who: 'Who sees it',
		whoText: (municipality) =>
			`Those who plan the exercise in ${municipality}. No other participants see your name, e-mail address or telephone number here.`,
		when: 'When it is deleted',
		whenAsk: 'You can delete it yourself before that, and you can ask to have it corrected.',
		callBefore: 'Call the municipality’s switchboard on ',
		callAfter: ' and ask for the emergency preparedness coordinator.',
		callUnnamed: 'Call the municipality’s switchboard and ask for the emergency preparedness coordinator.',
		complain:
			'If you think the information is used wrongly, you can complain to Datatilsynet, the Norwegian Data Protection Authority.',
		back: 'Back to your page'
	},
	more: {
		ageGroup: 'Age',
		ages: { adult: '18 or older', minor: '15–17', child: 'Under 15' },
		guardian: 'Parent or guardian',
		language: 'Language',
		languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
		added: 'Added',
		consents: 'Consent',
		questions: 'Questions',
		questionText: (text, when) => `“${text}”, ${when}.`,
		questionAnswer: (answer, when) => `Answer: “${answer}”, ${when}.`,
		impression: 'First impression',
		impressionText: (when) => `Written ${when}. You can see it and change it on the thank-you page.`,
		requests: 'Contact me',
		requestText: (text, when) => (text ? `“${text}”, ${when}.` : `Asked for ${when}.`),
		requestDone: (when) => `You were contacted ${when}.`,
		followedUp: 'Follow-up',
		followedUpText: (when) => `Someone talked with you ${when}.`,
		deliveries: 'Delivered to you',
		deliveryChannels: { mail: 'By e-mail', sms: 'By text message', paper: 'On paper', hand: 'By hand' },
		deliveryText: (channel, reminder, when) => `${channel}${reminder ? ', reminder' : ''}, ${when}.`,
		mails: 'E-mail',
		mailText: (subject, state, when) => `“${subject}”: ${state}, ${when}.`,
		mailStates: {
			waiting: 'waiting to be sent',
			sending: 'being sent',
			sent: 'sent',
			failed: 'could not be sent',
			withdrawn: 'withdrawn'
		},
		links: 'Links',
		linkChannels: { shown: 'Shown', mail: 'In an e-mail', paper: 'On paper' },
		linkText: (channel, made, opened, ended) =>
			`${channel}: made ${made}${opened ? `, opened ${opened}` : ''}${ended ? `, stopped working ${ended}` : ''}.`,
		phone: 'Sent from your phone',
		phoneText: (sent) =>
			sent === 1
				? 'One message: confirmation, question, check-in or check-out. It is stored so that it is not counted twice.'
				: `${sent} messages: confirmations, questions, check-ins and check-outs. They are stored so that none is counted twice.`,
		fullStop: '.',
		whenText: (days) =>
			days === 1
				? 'The day after the report of the exercise is approved, everything that shows who you are is deleted.'
				: `At the latest ${days} days after the report of the exercise is approved, everything that shows who you are is deleted.`,
		download: 'Download the information',
		downloadHelp: 'A file (JSON) with everything on this page.',
		fileName: 'information-about-me.json',
		photos: {
			title: 'Pictures of you',
			now: {
				yes: 'You have said yes to pictures.',
				no: 'You have said no to pictures.',
				unknown: 'You have not said whether pictures may be taken of you.'
			},
			child: 'You are under 15. A parent or guardian must say yes to pictures. You can always say no.',
			yes: 'Pictures are fine',
			no: 'I do not want pictures of me'
		},
		withdraw: {
			title: 'Have you changed your mind about taking part?',
			open: 'Withdraw from the exercise',
			help: 'You do not have to say why. The role player coordinator is told, and finds someone else.',
			yes: 'Yes, I withdraw',
			done: (when) => `You withdrew ${when}.`,
			doneHelp: 'The role player coordinator has been told. You do not have to do anything more.',
			regret: (name) => `If you change your mind, call ${name || 'the role player coordinator'} on `,
			regretUnnamed: 'If you change your mind, call the role player coordinator.'
		},
		erase: {
			title: 'Delete the information about me',
			open: 'Delete the information about me',
			lead: 'This cannot be undone.',
			goes: 'This is deleted',
			goesList: [
				'name, e-mail address and telephone number, also of a parent or guardian',
				'the content of e-mails to you',
				'what you have asked about, and what you have written under “Contact me”',
				'drafts that you have not sent',
				'your links: this page stops working at once'
			],
			stays: 'This stays, without a name',
			staysList: [
				'that a role player has read, confirmed, been present and said yes or no, because the exercise must be able to count it',
				'the first impression, and answers to the evaluation, because the municipality is to learn from them'
			],
			ahead:
				'The exercise is not finished. You will be taken off your role, and the role player coordinator will see that it is free.',
			backups: 'Backups taken before are deleted when they become old enough.',
			register:
				'If the municipality also has you in its register of emergency contacts, you must ask the municipality to delete that.',
			yes: 'Yes, delete everything about me',
			no: 'No, go back',
			checkedIn: 'You are checked in. Check out first: those who are responsible for you must be able to call you.',
			doneTitle: 'The information about you is deleted',
			doneLead: 'Your link no longer works. You can close the page.',
			doneHelp: 'If you have the card on paper, you can throw it away.'
		}
	},
	kind: {
		medical_centre: 'Contact of an organisation',
		role_player: 'Role player',
		evaluator: 'Evaluator',
		staff: 'Exercise management',
		leadership: 'Crisis management'
	},
	answer: { not_answered: 'Not answered', confirmed: 'Confirmed', declined: 'Not taking part', question: 'Question' },
	consent: {
		kinds: { take_part: 'Taking part', photos: 'Pictures' },
		sources: {
			self: 'the person, on their own page',
			guardian: 'a parent or guardian',
			staff: 'the person, to us'
		},
		line: (kind, given, source, when) => `${kind}: ${given ? 'yes' : 'no'}, said by ${source}, ${when}`,
		needsGuardian: {
			take_part: 'Under 18, a parent or guardian must say yes to taking part.',
			photos: 'Under 15, a parent or guardian must say yes to pictures.'
		}
	}
};
