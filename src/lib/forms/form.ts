import type { z } from 'zod';

/** What a person typed, by field name; kept word for word so that nothing is lost when something is wrong. */
export type FormValues = Record<string, string | string[]>;
/** One plain sentence per field that must be mended; `form` holds what concerns the whole. */
export type FormErrors = Record<string, string>;

export type FormResult<T> =
	{ ok: true; data: T; values: FormValues } | { ok: false; values: FormValues; errors: FormErrors };

/**
 * FormData → plain values. A name that ends in `[]` is always a list; a name sent twice becomes one.
 * Files are left out: no form in Brunn takes one through here.
 */
export function formValues(form: FormData): FormValues {
	const values: FormValues = {};
	for (const name of new Set(form.keys())) {
		// No field of ours; as a key it would change what kind of object this is, which cannot be sent back.
		if (name === '__proto__') continue;
		const all = form.getAll(name).filter((value) => typeof value === 'string');
		values[name] = name.endsWith('[]') || all.length > 1 ? all : (all[0] ?? '');
	}
	return values;
}

/**
 * Check a form against its zod schema.
 * @returns the parsed data, or the values as typed together with one message per field (the first that failed).
 */
export function parseForm<S extends z.ZodType>(form: FormData, schema: S): FormResult<z.output<S>> {
	const values = formValues(form);
	const result = schema.safeParse(values);
	if (result.success) return { ok: true, data: result.data, values };
	const errors: FormErrors = {};
	for (const issue of result.error.issues) {
		const name = issue.path.map(String).join('.') || 'form';
		errors[name] ??= issue.message;
	}
	return { ok: false, values, errors };
}

/** The typed value of a field for showing again: what was typed last, else what is stored. */
export function shown(values: FormValues | undefined, name: string, stored: unknown = ''): string {
	const value = values?.[name] ?? stored;
	if (value === null || value === undefined) return '';
	return Array.isArray(value) ? (value[0] ?? '') : String(value);
}

/**
 * The version a form is sent with: the one that was opened, also after a mistake, so that what somebody else has saved
 * meanwhile is not overwritten unseen. Once that has been said (an error about the whole form), it is the stored one.
 */
export function openedVersion(
	values: FormValues | undefined,
	errors: FormErrors | undefined,
	stored: number | undefined
): string {
	return errors?.form ? String(stored ?? 0) : shown(values, 'version', stored ?? 0);
}

/** What a command answers: the thing done, or what stands in the way, said per field (`form` for the whole). */
export type Outcome<T = undefined> = { ok: true; value: T } | { ok: false; errors: FormErrors };
