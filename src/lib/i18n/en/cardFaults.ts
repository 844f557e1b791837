import type { cardFaults as bokmål } from '../nb/cardFaults.ts';

/** As in bokmål. */
export const cardFaults: typeof bokmål = {
	title: {
		400: 'This could not be received',
		413: 'What you sent is too large',
		429: 'That was a few too many attempts',
		500: 'Something went wrong on our side'
	},
	help: {
		400: 'Something in what you sent was missing, or written in a way we do not understand. Go back and try once more.',
		413: 'Go back and shorten the longest field.',
		429: 'Wait a few minutes and try again.',
		500: 'The fault has been recorded. Wait a little and try again.'
	},
	linkTitle: 'This link cannot be opened',
	linkHelp:
		'The link may have expired, been withdrawn or been copied wrongly. Open it again from the e-mail or the sheet you were given. If that does not help, ask the person who invited you for a new link.'
};
