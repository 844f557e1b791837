import type { cardLink as bokmål } from '../nb/cardLink.ts';
import { cardLink as nb } from '../nb/cardLink.ts';

const why = 'It is only an exercise. We ask you because you are a parent or guardian.';

/** As in bokmål. */
export const cardLink: typeof bokmål = {
	language: 'Language',
	link: {
		title: 'You have been given a personal link',
		lead: (municipality) =>
			`The link is for an emergency exercise in ${municipality}. Nothing happens until you press the button.`,
		leadUnnamed: 'The link is for an emergency exercise. Nothing happens until you press the button.',
		open: 'Open my page',
		aboutLink: 'About the link',
		personal: 'The link is for you alone. Do not pass it on.',
		noAccount: 'You need no account and no password.',
		scanners: 'E-mail programs often open links to check them. That is why you must press the button yourself.',
		unsure: 'Are you unsure?',
		callBefore: 'Call the municipality’s switchboard on ',
		callAfter: ' and ask for the emergency preparedness coordinator.',
		callUnnamed: 'Call the municipality’s switchboard and ask for the emergency preparedness coordinator.',
		dead: 'This link cannot be opened',
		deadHelp:
			'It may have expired, been withdrawn or been copied wrongly. Ask the person who invited you for a new link.',
		wait: 'There have been many attempts. Wait a minute and try again.',
		endedTitle: 'Open your link again',
		endedLead:
			'The page can be opened only from the personal link you were given. Open the link once more and press the button.',
		keptTitle: 'What you wrote has not been sent',
		keptLead:
			'The link you came from no longer works. Here is what you wrote, so that you can keep it. Ask for a new link and paste it there.',
		keptOtherLead:
			'Someone else has opened their link on this phone after you. Here is what you wrote, so that you can keep it. Open your own link again and paste it there.'
	},
	code: {
		title: 'Enter the code from the card',
		lead: 'If you have been given a card on paper, there is a code below the QR code. It opens your page without a camera.',
		label: 'Code',
		help: 'Ten characters, for example K7MPX\u2011Q3D9T. Capital and small letters count as the same, and you can leave out the dash.',
		about: 'About the code',
		personal: 'The code is for you alone. Do not give it to others.',
		wrong:
			'This code opens no page. Check that all ten characters are right. The card may also have been replaced: ask for a new one.',
		wait: 'There have been many attempts. Wait ten minutes and try again. The QR code on the card works as before.'
	},
	guardian: {
		title: (name) => `May ${name} take part?`,
		titleOver: { after: 'The exercise is over', calledOff: 'The exercise has been called off' },
		lead: {
			before: (municipality, exercise, day) =>
				`${municipality} is going to hold EXERCISE ${exercise}${day ? ` on ${day}` : ''}. ${why}`,
			due: (municipality, exercise, day) =>
				`${municipality} had planned EXERCISE ${exercise}${day ? ` for ${day}` : ''}. ${why}`,
			during: (municipality, exercise) => `${municipality} is holding EXERCISE ${exercise} now. ${why}`,
			after: (municipality, exercise, day) =>
				`${municipality} held EXERCISE ${exercise}${day ? ` on ${day}` : ''}. Here is what you answered.`,
			calledOff: (municipality, exercise, day) =>
				`${municipality} has called off EXERCISE ${exercise}${day ? `, planned for ${day}` : ''}. You do not have to do anything.`
		},
		question: {
			take_part: (name) => `May ${name} be a role player in the exercise?`,
			photos: (name) => `May the municipality take pictures of ${name} during the exercise?`
		},
		questionOver: {
			take_part: (name) => `Could ${name} be a role player in the exercise?`,
			photos: (name) => `Could the municipality take pictures of ${name} during the exercise?`
		},
		help: {
			take_part:
				'A role player acts as a person who needs help. Nobody is pricked with a needle, given medicine or put in danger.',
			photos: 'If you say no, no pictures are taken. It makes no difference to whether your child can take part.'
		},
		yes: 'Yes, that is fine',
		no: 'No',
		takeBack: 'No, I take back my consent',
		notAnswered: 'You have not answered yet.',
		neverAnswered: 'You did not answer.',
		saidYes: (day) => `The answer is yes, given on ${day}.`,
		saidNo: (day) => `The answer is no, given on ${day}.`,
		change: 'You can change your answer here for as long as the link works.',
		storedTitle: 'What is stored',
		stored: (name, days) =>
			`About ${name}: name, telephone or e-mail, age group and the answers here. About you: the name and telephone number below. ${
				days === 1 ? 'The day' : `At most ${days} days`
			} after the report from the exercise has been approved, everything that shows who you are is deleted.`,
		you: nb.guardian.you,
		doubt: 'Is there anything you wonder about? Call the municipality: ',
		dead: 'This link no longer works',
		deadHelp: 'It may have expired, been withdrawn or been copied wrongly. Ask the person who sent it for a new one.'
	}
};
