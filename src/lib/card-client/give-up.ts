/**
 * A signal that gives up after so many milliseconds, or when another does. By hand: phones that are still in use know
 * neither `AbortSignal.timeout` nor `any`, and without a signal nothing would ever be sent from them.
 */
export function giveUp(after: number, other?: AbortSignal): AbortSignal {
	const control = new AbortController();
	const cut = () => control.abort();
	setTimeout(cut, after);
	if (other?.aborted) cut();
	other?.addEventListener('abort', cut);
	return control.signal;
}
