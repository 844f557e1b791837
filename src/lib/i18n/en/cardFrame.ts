import type { cardFrame as bokmål } from '../nb/cardFrame.ts';

/** As in bokmål. */
export const cardFrame: typeof bokmål = {
	exercise: 'EXERCISE',
	municipality: (name) => `${name.replace(/ kommune$/i, '')} municipality`,
	demoShort: 'Demo: everything is made up.',
	storedAboutMe: 'What is stored about me?',
	privacy: 'Privacy',
	accessibilityShort: 'Accessibility',
	optional: '(optional)',
	summaryTitle: (count) => (count === 1 ? 'One thing must be put right' : `${count} things must be put right`),
	summaryKept: 'Nothing you have written is lost.',
	required: (label) => `Fill in “${label}”.`,
	choose: (label) => `Choose an answer for “${label}”.`,
	tooLong: (label, max, length) => `“${label}” can have at most ${max} characters. You have written ${length}.`,
	controlCharacters: (label) => `“${label}” has characters that cannot be saved. Write the text again.`,
	time: (label) => `“${label}” must be a time of day that exists, for example 09:30.`
};
