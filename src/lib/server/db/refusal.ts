/**
 * A refusal is an error whose message is written for the person at the terminal: what is wrong and what to do.
 * It is shown without a stack trace. Every other error is a fault in the program.
 */
const REFUSAL = 'BrunnRefusal';

export function refusal(message: string, cause?: unknown): Error {
	const error = new Error(message, { cause });
	error.name = REFUSAL;
	return error;
}

export function isRefusal(error: unknown): error is Error {
	return error instanceof Error && error.name === REFUSAL;
}
