/*
 * Text to and from cells. A spreadsheet may take a text for a formula when somebody saves the file as CSV or pastes from it,
 * so a text that begins like one gets an apostrophe in front, and loses it again on the way in.
 */

/** What a formula begins with in some spreadsheet, be there apostrophes before it or not. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/u;
/** Excel's way of writing a character that XML cannot hold: a text that looks like it must be escaped itself. */
const escaped = /_x(?=[0-9A-Fa-f]{4}_)/g;
/** Characters that the writer leaves out of a file (XML's «discouraged» ones and the replacement sign among them). */
const unwritable = /[\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFD-\uFFFF]|[\uD800-\uDBFF][\uDFFE\uDFFF]/g;

/** A text as it is put in a cell. */
export function toCell(text: string): string {
	const safe = formula.test(text) ? `'${text}` : text;
	return escapeName(safe.replace(escaped, '_x005F_x')).replace(unwritable, hexed);
}

/** A text or a number as it is put in a cell. */
export const written = (value: string | number) => (typeof value === 'string' ? toCell(value) : value);

/** write-excel-file looks texts up in a plain object: «valueOf» would be found there, and become a cell that cannot be read. */
function escapeName(text: string): string {
	return text in {} ? `${hexed(text[0]!)}${text.slice(1)}` : text;
}

/** One code unit after another. */
const hexed = (chars: string) =>
	Array.from({ length: chars.length }, (_, at) => chars.charCodeAt(at))
		.map((code) => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`)
		.join('');

export type CellValue = string | number | boolean | Date | null | undefined;

/** What stands in a cell as text, whatever Excel has made of it: a clock is a clock again, and nothing is calculated. */
export function fromCell(value: CellValue): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return /^'/.test(value) && formula.test(value) ? value.slice(1) : value;
	if (typeof value === 'boolean') return value ? 'ja' : 'nei';
	if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6).replace('.', ',');
	if (Number.isNaN(value.getTime())) return '';
	const two = (number: number) => String(number).padStart(2, '0');
	const clock = `${two(value.getUTCHours())}.${two(value.getUTCMinutes())}`;
	// Excel counts from the turn of 1900: a cell with a clock only has no other day.
	if (value.getUTCFullYear() < 1901) return clock;
	const day = `${two(value.getUTCDate())}.${two(value.getUTCMonth() + 1)}.${value.getUTCFullYear()}`;
	return clock === '00.00' ? day : `${day} ${clock}`;
}

/** «C5» of a row and a column, both from 0. */
export function cellName(row: number, column: number): string {
	let name = '';
	for (let left = column; left >= 0; left = Math.floor(left / 26) - 1)
		name = String.fromCharCode(65 + (left % 26)) + name;
	return `${name}${row + 1}`;
}
