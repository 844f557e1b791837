/** What the log may say of a fault: enough to find it, nothing of what anybody wrote. */
export type LoggedError = {
	type: string;
	message: string;
	code?: string;
	/** The statement that failed, with `$1`, `$2`, … where the values were. */
	query?: string;
	table?: string;
	constraint?: string;
	stack: string[];
	cause?: LoggedError;
};

const deepest = 5;

/**
 * An error for the log. A failed query carries its values, which are people's answers, names and addresses, in its message,
 * its stack and its own fields; the database's message quotes them once more. So only what is named here is kept: the text
 * with what is quoted left out, codes, the statement without values, and where in the program it was.
 */
export function withoutContent(error: unknown, depth = 0): LoggedError {
	if (!(error instanceof Error)) return { type: typeof error, message: '', stack: [] };
	const { code, query, table_name, table, constraint_name, constraint } = error as unknown as Record<string, unknown>;
	const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
	// A stack begins with the message, whatever is written in it.
	const frames = (error.stack ?? '').split(error.message).at(-1) ?? '';
	return {
		type: error.name === 'Error' ? error.constructor.name : error.name,
		message: text(query) ? 'Failed query' : error.message.replace(/(["'`«])[^]*["'`»]/g, '$1…'),
		code: text(code),
		query: text(query),
		table: text(table_name) ?? text(table),
		constraint: text(constraint_name) ?? text(constraint),
		stack: frames.match(/^ +at .*$/gm)?.map((line) => line.trim()) ?? [],
		cause: error.cause instanceof Error && depth < deepest ? withoutContent(error.cause, depth + 1) : undefined
	};
}
