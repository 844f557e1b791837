import type { EvaluationGroup } from '#lib/evaluations/evaluation.ts';
import { cardEvaluation as nb } from '../nb/cardEvaluation.ts';

const titles: Record<EvaluationGroup, string> = {
	medical_centre: 'Evaluation for medical centres',
	role_player: 'Evaluation for role players',
	evaluator: 'Evaluation for evaluators',
	staff: 'Evaluation for the exercise management',
	leadership: 'Evaluation for the crisis management'
};

/** As in bokmål. */
export const cardEvaluation: typeof nb = {
	core: {
		generalFeedback: 'General feedback',
		whatWorked: 'What worked?',
		whatToImprove: 'What could be better?'
	},
	mostImportant: 'What is the one most important thing to do?',
	oneCoreField: 'Write at least one thing in one of the first three fields.',
	unknownOption: (question) => `Choose among the answers under “${question}”.`,
	scale: {
		5: 'Agree completely',
		4: 'Agree somewhat',
		3: 'Neither agree nor disagree',
		2: 'Disagree somewhat',
		1: 'Disagree completely',
		0: 'Do not know / does not apply'
	},
	minutes: nb.minutes,
	mine: {
		title: (group) => titles[group],
		officeHelp: 'One answer from the office. Its name is shown with the answer.',
		anonymousWho: 'You answer anonymously',
		anonymousHelp:
			'We store that your link has been used, but not who wrote what. That is why the answer cannot be changed once it is sent.',
		namedHelp: 'Your name is shown with the answer.',
		intro: (minutes, office) =>
			`It takes less than ${minutes} minutes. We want to learn, not to check up on anybody. Answer what ${office ? 'your office has' : 'you have'} something to say about. Only one of the first three fields must be filled in.`,
		noNames: 'Do not write names of colleagues or anything about real patients.',
		core: (office) => ({
			generalFeedback: `What ${office ? 'does your office' : 'do you'} take with you from the exercise?`,
			whatWorked: 'What should be done the same way next time?',
			whatToImprove: 'What should be changed, and what would have helped?'
		}),
		questions: (count) => (count === 1 ? 'One more question' : `${count} more questions`),
		questionsHelp: () => 'Answer the ones you want and skip the rest.',
		timeHelp: 'Time of day, for example 10:05',
		send: 'Send your answer',
		sendChange: 'Send the changed answer',
		saveDraft: 'Save a draft',
		draftSaved: (when) => `Draft saved ${when}.`,
		draftUntil: (date) => `You can close the page and go on from the same link until ${date}.`,
		draftOwn: 'Only you see the draft. It is deleted when the answer is sent.',
		notSent: 'The answer has not been sent yet.',
		onDateAt: (date, clock) => `${date} at\u00a0${clock}`,
		changing: (when) =>
			`The office answered ${when}. The answer is in the form. Change what you like, and send it again.`,
		changingOwn: (when) => `You answered ${when}. Your answer is in the form. Change what you like, and send it again.`,
		changed:
			'The form has changed while you were writing. What you have written is still here. Look it over and send again.',
		colleague:
			'A colleague has sent a newer answer from the office while you were writing. If you send this, it becomes the answer of the office. The other one is kept.',
		draftTooLong: (label) => `“${label}” is too long to be saved. Shorten the text.`,
		errorTitle: (title) => `Something must be put right – ${title}`,
		noneTitle: 'There is no form here yet',
		none: 'The evaluation has not been set up. When it is ready, it opens from the same link.',
		waitingTitle: 'The form is not open yet',
		waiting: 'The form opens after the exercise. Use the same link then.',
		waitingUntil: (when) => `The form opens ${when}. Use the same link then.`,
		closedTitle: 'The form is closed',
		closed: (when) => `The form closed ${when}.`,
		closedHelp: (phone) =>
			phone
				? `If you have something to say all the same, you can call the municipality on ${phone}.`
				: 'If you have something to say all the same, you can tell the person who invited you.',
		closedDraft: 'You have a draft that was not sent.',
		alreadyTitle: 'You have answered',
		already: 'Thank you. Your answer is delivered.',
		alreadyWhy: 'The answer cannot be changed, because we do not know which one is yours.',
		receiptTitle: 'Thank you. Your answer is delivered.',
		receiptLead: (exercise, group) => `${exercise}, ${titles[group].toLowerCase()}`,
		deliveredOn: (when) => `Delivered ${when}`,
		from: 'From',
		fromAnonymous: 'Anonymous',
		reference: 'Reference',
		referenceHelp: 'The reference is also on the answer. Show it only to someone who may know which answer is yours.',
		next: 'What happens now?',
		nextClosesOffice: 'the form closes. Until then you can change the answer from the same link.',
		nextClosesNamed: 'the form closes. Until then you can change your answer from the same link.',
		nextCloses: 'the form closes.',
		nextRead: 'The answers are read by those who are responsible for the evaluation, and used in the learning report.',
		change: 'Change the answer of the office',
		changeOwn: 'Change your answer',
		talk: 'Would you like to talk to someone about what you experienced?',
		talkPhone: (phone) => `Call the municipality on ${phone} and ask for the role player coordinator.`,
		toStart: 'To the front page'
	}
};
