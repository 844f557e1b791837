import { z } from 'zod';
import { forms as t } from '#lib/i18n/nb/forms.ts';
import { parseDate } from '@internationalized/date';

/*
 * The kinds of field that Brunn's forms are made of. Each takes the field's own label, so that every message
 * names it, and a limit, which is also the column's. Values come from FormData: strings, never undefined in a
 * browser; a missing key counts as empty so that a hand-made request gets the same clear message.
 */

// Everything below space but tab and newline; NUL would make PostgreSQL refuse the whole row. Bidi overrides can
// make a text look like another one.

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** What the fields that a participant meets may say; in bokmål where nothing else is given. */
type Words = Pick<typeof t, 'required' | 'choose' | 'tooLong' | 'controlCharacters' | 'time'>;

const raw = z.preprocess(
	(value) => (typeof value === 'string' ? value : Array.isArray(value) ? value[0] : ''),
	z.string()
);

function tidy(value: string): string {
	return value.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

function checked(label: string, max: number, words: Words = t) {
	return raw.transform(tidy).superRefine((value, context) => {
		if (forbidden.test(value)) context.addIssue({ code: 'custom', message: words.controlCharacters(label) });
		else if (value.length > max) context.addIssue({ code: 'custom', message: words.tooLong(label, max, value.length) });
	});
}

/** One or more lines of text that must be there; trimmed, NFC, newline only. */
export function text(label: string, max: number, words: Words = t) {
	return checked(label, max, words).refine((value) => value !== '', { error: words.required(label) });
}

/** Text that may be left out; '' when it is. */
export function optionalText(label: string, max: number, words: Words = t) {
	return checked(label, max, words);
}

/** E-mail address, lower-cased; '' when left out. */
export function optionalEmail(label: string) {
	return checked(label, 254)
		.transform((value) => value.toLowerCase())
		.refine((value) => value === '' || /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;.]+$/.test(value), {
			error: t.email(label)
		});
}

/** E-mail address that must be there, lower-cased. */
export function email(label: string) {
	return optionalEmail(label).refine((value) => value !== '', { error: t.required(label) });
}

/** Telephone number as people write it (spaces and + allowed, 3–15 digits); '' when left out. */
export function optionalPhone(label: string) {
	return checked(label, 30).refine((value) => value === '' || (/^\+?[\d ()-]+$/.test(value) && digits(value)), {
		error: t.phone(label)
	});
}

function digits(value: string): boolean {
	const count = value.replace(/\D/g, '').length;
	return count >= 3 && count <= 15;
}

/** Whole number in [min, max]; null when left out. */
export function optionalInteger(label: string, min: number, max: number) {
	return checked(label, 12)
		.refine((value) => value === '' || inRange(value, /^-?\d+$/, min, max), { error: t.integer(label, min, max) })
		.transform((value) => (value === '' ? null : Number(value)));
}

/** Whole number in [min, max]. */
export function integer(label: string, min: number, max: number) {
	return text(label, 12)
		.refine((value) => inRange(value, /^-?\d+$/, min, max), { error: t.integer(label, min, max) })
		.transform(Number);
}

/** Number in [min, max] with comma or point; null when left out. */
export function optionalDecimal(label: string, min: number, max: number) {
	return checked(label, 12)
		.transform((value) => value.replace(',', '.'))
		.refine((value) => value === '' || inRange(value, /^-?\d+(\.\d+)?$/, min, max), {
			error: t.decimal(label, min, max)
		})
		.transform((value) => (value === '' ? null : Number(value)));
}

function inRange(value: string, shape: RegExp, min: number, max: number): boolean {
	return shape.test(value) && Number(value) >= min && Number(value) <= max;
}

/** ISO date `YYYY-MM-DD` that exists (what `<input type="date">` sends, also `dd.mm.yyyy` typed by hand). */
export function date(label: string) {
	return text(label, 10).transform((value, context) => toIsoDate(value) ?? fail(context, t.date(label)));
}

/** As `date`; '' when left out. */
export function optionalDate(label: string) {
	return checked(label, 10).transform((value, context) =>
		value === '' ? '' : (toIsoDate(value) ?? fail(context, t.date(label)))
	);
}

/** Clock time as `HH:MM` (also 9.30, 0930 typed by hand). */
export function time(label: string) {
	return text(label, 8).transform((value, context) => toIsoTime(value) ?? fail(context, t.time(label)));
}

/** As `time`; '' when left out. */
export function optionalTime(label: string, words: Words = t) {
	return checked(label, 8, words).transform((value, context) =>
		value === '' ? '' : (toIsoTime(value) ?? fail(context, words.time(label)))
	);
}

function toIsoDate(value: string): string | null {
	const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value);
	const iso = norwegian ? `${norwegian[3]}-${norwegian[2]!.padStart(2, '0')}-${norwegian[1]!.padStart(2, '0')}` : value;
	if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(iso)) return null;
	try {
		return parseDate(iso).toString();
	} catch {
		return null;
	}
}

function toIsoTime(value: string): string | null {
	const match = /^(\d{1,2})[.:]?(\d{2})(?::\d{2})?$/.exec(value);
	if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return null;
	return `${match[1]!.padStart(2, '0')}:${match[2]}`;
}

function fail(context: z.RefinementCtx, message: string): never {
	context.addIssue({ code: 'custom', message });
	return z.NEVER;
}

/** One of a fixed set of codes. */
export function choice<const T extends readonly [string, ...string[]]>(label: string, codes: T) {
	return raw.pipe(z.enum(codes, { error: t.choose(label) }));
}

/** One of a fixed set of codes, or null when none is chosen. */
export function optionalChoice<const T extends readonly [string, ...string[]]>(
	label: string,
	codes: T,
	words: Words = t
) {
	return raw
		.transform((value) => (value === '' ? null : value))
		.pipe(z.enum(codes, { error: words.choose(label) }).nullable());
}

/** Id of a row that must be chosen. That it exists and may be used is checked by the command. */
export function reference(label: string) {
	return raw.pipe(z.uuid({ error: t.choose(label) }));
}

/** Id of a row, or null when none is chosen. */
export function optionalReference(label: string) {
	return raw
		.transform((value) => (value === '' ? null : value))
		.pipe(z.uuid({ error: t.unknownReference(label) }).nullable());
}

/** A checkbox: true when ticked. */
export function checkbox() {
	return raw.transform((value) => value !== '');
}

/** What a group of checkboxes named `name[]` sends, `most` of it; nothing is ticked where it is not sent. */
export function several<Item extends z.ZodType>(item: Item, most: number) {
	return z.preprocess((value) => (Array.isArray(value) ? value : value ? [value] : []), z.array(item).max(most));
}

/** Ids from a group of checkboxes named `name[]`. */
export const references = (label: string) => several(z.uuid({ error: t.unknownReference(label) }), 500);

/** The row's version when the form was opened; guards against two people overwriting each other. */
export function version() {
	// As many digits as the column surely holds; anything else is no version that was ever given out.
	return raw.transform((value) => (/^\d{1,9}$/.test(value) ? Number(value) : 0));
}
