import type { thanks as bokmål } from '../nb/thanks.ts';

/** As in bokmål. */
export const thanks: typeof bokmål = {
	title: 'Thank you for your help',
	lead: (firstName) =>
		firstName
			? `${firstName}, without you there would have been no exercise.`
			: 'Without you there would have been no exercise.',
	next: 'What happens now?',
	notOut:
		'You have not been checked out yet. Stop by the check-out, or check out on your card, so that we know you are safely out of your role.',
	toCard: 'Open the card',
	out: (when) => `You were checked out ${when}. Your role is over.`,
	steps: {
		now: 'Now: write down your first impression while you remember it. It takes a minute.',
		form: 'Then: answer the evaluation when it is open. What you answer there is anonymous if the form says so.',
		tomorrow: 'Tomorrow we will get in touch and ask how you are.',
		report: 'In the end all the answers become lessons in a report.'
	},
	over: 'The exercise has been evaluated. The answers have become a report, and the next exercise will show whether we learned from them.',
	body: 'It is normal to be affected by what you have played, also the day after. Tell us if it does not let go of you.',
	impression: 'First impression',
	impressionLead:
		'Those who evaluate the exercise see your answer without your name. It is stored with you, so that you can change it.',
	feeling: 'How was it to take part?',
	feelings: ['Very bad', 'Not so good', 'In between', 'Good', 'Very good'],
	worked: 'What worked?',
	better: 'What could be better?',
	save: 'Save your first impression',
	change: 'Change your first impression',
	saved: (when) => `Saved ${when}. You can change it until the report is finished.`,
	saySomething: 'Choose a number, or write something in one of the fields.',
	closed: 'First impressions can be written while the exercise is running and until the report is finished.',
	evaluation: 'The evaluation',
	evaluationOpen: 'The form is open. It takes about five minutes.',
	evaluationGo: 'Answer the evaluation',
	evaluationDone: 'You have answered. Thank you very much.',
	evaluationLater: 'The form is not open yet. You will be told, or can look here again later.',
	evaluationClosed: 'The evaluation is closed.',
	contact: 'Would you like to talk to someone?',
	contactLead: (reader, way) =>
		`${reader} will ${{ phone: 'call you', email: 'write to you by e-mail', none: 'get in touch with you' }[way]}. Nobody else sees that you have asked for it. If it is urgent, call instead.`,
	coordinator: 'The role player coordinator',
	coordinatorUnnamed: 'The emergency preparedness coordinator',
	contactText: 'What is it about?',
	contactTextHelp: {
		phone: 'You do not have to write anything here.',
		email: 'You do not have to write anything here. If you would rather be called, write your phone number.',
		none: 'We do not have your phone number. Write it here and we can call you.'
	},
	contactButton: 'Contact me',
	contactSent: (when) => `You asked to be contacted ${when}. You will hear from us.`,
	contactDone: (when) => `You were contacted ${when}. You can ask for it again.`,
	ring: (name) => `Call ${name}`
};
