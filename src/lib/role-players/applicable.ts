/**
 * Said of a block on purpose: nothing stands there on the card, and it does not count as forgotten. «Uendret» means the
 * same where a role is taken over from an earlier exercise.
 */
export const notApplicable = 'Gjelder ikke';

/** Whether a block was left out on purpose. */
export function isNotApplicable(text: string): boolean {
	return /^(gjelder ikke|uendret)\.?$/i.test(text.trim());
}

/** The text as the card shows it; '' when there is nothing to show. */
export function applicable(text: string): string {
	return isNotApplicable(text) ? '' : text.trim();
}
