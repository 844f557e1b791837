import type { ActionResult, SubmitFunction } from '@sveltejs/kit';
import { applyAction } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import { page } from '$app/state';

/**
 * For a form that changes something stored. SvelteKit loads nothing anew when a form is refused: after «somebody else
 * has saved» the page would send the old version again and again. What was typed stays.
 */
export const saving: SubmitFunction =
	({ formElement }) =>
	async ({ result, update }) => {
		if (isLoggedOut(result)) return keepAll({ loggedOut: true });
		if (isClosed(result)) return keepAll({ closed: result.error.message });
		if (isTooLarge(result)) return keepAll({ tooLarge: true });
		// First, so that whoever has read the message sends the new version.
		if (result.type === 'failure' && result.status === 409) await invalidateAll();
		await update({ reset: false });
		if (result.type === 'redirect') fold(formElement);
	};

/** For a form that adds one more to a list on its own page: afterwards it is empty and folded away again. */
export const adding: SubmitFunction =
	({ formElement }) =>
	async ({ result, update }) => {
		if (isLoggedOut(result)) return keepAll({ loggedOut: true });
		if (isClosed(result)) return keepAll({ closed: result.error.message });
		if (isTooLarge(result)) return keepAll({ tooLarge: true });
		await update({ reset: false });
		if (result.type !== 'redirect' && result.type !== 'success') return;
		formElement.reset();
		fold(formElement);
	};

const isLoggedOut = (result: ActionResult) => result.type === 'failure' && result.status === 401;

type ClosedResult = ActionResult & { type: 'error'; error: App.Error };
/** The exercise was closed while somebody wrote (see `requireExercise`): an error page would take the words away. */
const isClosed = (result: ActionResult): result is ClosedResult =>
	result.type === 'error' && result.error?.closed === true;

/** More than the route reads (see server/body-limit.ts): an error page would take the words away. */
const isTooLarge = (result: ActionResult) => result.type === 'error' && result.status === 413;

/**
 * The session ended (see hooks.server.ts), the exercise is closed, or it was too much: the frame says so. The answer does not know which of
 * the page's forms was sent, so what an earlier refusal put in them stays as it is.
 */
function keepAll(why: { loggedOut: true } | { closed: string } | { tooLarge: true }): Promise<void> {
	const status = 'closed' in why ? 409 : 'tooLarge' in why ? 413 : 401;
	const data = { ...page.form, errors: {}, loggedOut: false, closed: '', tooLarge: false, ...why };
	return applyAction({ type: 'failure', status, data });
}

function fold(form: HTMLFormElement): void {
	const around = form.closest('details');
	if (around) around.open = false;
}
