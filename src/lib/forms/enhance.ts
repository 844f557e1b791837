import type { SubmitFunction } from '@sveltejs/kit';
import { invalidateAll } from '$app/navigation';

/**
 * For a form that changes something stored. SvelteKit loads nothing anew when a form is refused: after «somebody else
 * has saved» the page would send the old version again and again. What was typed stays.
 */
export const saving: SubmitFunction =
	({ formElement }) =>
	async ({ result, update }) => {
		await update({ reset: false });
		if (result.type === 'failure' && result.status === 409) await invalidateAll();
		if (result.type === 'redirect') fold(formElement);
	};

/** For a form that adds one more to a list on its own page: afterwards it is empty and folded away again. */
export const adding: SubmitFunction =
	({ formElement }) =>
	async ({ result, update }) => {
		await update({ reset: false });
		if (result.type !== 'redirect') return;
		formElement.reset();
		fold(formElement);
	};

function fold(form: HTMLFormElement): void {
	const around = form.closest('details');
	if (around) around.open = false;
}
