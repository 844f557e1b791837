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
	summaryKept: 'Nothing you have written is lost.'
};
