/** Stands for what the font has no sign for. */
export const replacement = '\u25a1';

// Control characters but tab and newline; soft hyphen (pdfmake drops every hyphen of the document after the first);
// zero-width signs and the marks that turn the direction of text: invisible, and without a glyph.
export const invisible =
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/gu;
// A sign of somebody's own font means nothing in ours, even where ours has one there.
const privateUse = /\p{Co}/u;
const graphemes = new Intl.Segmenter('nb', { granularity: 'grapheme' });

/**
 * A user's text → what the PDF's font can show: letters composed (NFC), line ends as `\n`, invisible characters taken
 * away, and what has no glyph (emoji, other scripts) shown as □, one for each sign a reader would count.
 * @param hasGlyph whether the font can draw a code point
 * @param standFor what is to stand for a sign that it cannot draw
 */
export function printableText(
	text: string,
	hasGlyph: (codePoint: number) => boolean,
	standFor: (sign: string) => string = () => replacement
): string {
	const whole = text.replace(/\r\n?/g, '\n').toWellFormed().normalize('NFC');
	const shown = (sign: string) =>
		!privateUse.test(sign) &&
		[...sign].every((letter) => letter === '\n' || letter === '\t' || hasGlyph(letter.codePointAt(0) ?? 0));
	const clean = whole.replace(invisible, '');
	if (shown(clean)) return clean;
	let printed = '';
	// Signs are told apart before what joins them is taken away: a family of three is one.
	for (const { segment } of graphemes.segment(whole)) {
		const sign = segment.replace(invisible, '');
		const [first = ''] = sign;
		// A letter whose accent is missing keeps the letter.
		if (shown(sign)) printed += sign;
		else printed += shown(first) ? first : standFor(segment);
	}
	return printed;
}

/**
 * Every text in a plain JSON value, made printable.
 * @param standFor as in `printableText`
 * @returns the same value with printable texts, and whether any sign had to be replaced
 */
export function printable<T>(
	value: T,
	hasGlyph: (codePoint: number) => boolean,
	standFor: (sign: string) => string = () => replacement
): { value: T; replaced: boolean } {
	let replaced = false;
	const put = (sign: string) => {
		replaced = true;
		return standFor(sign);
	};
	const walk = (part: unknown): unknown => {
		if (typeof part === 'string') return printableText(part, hasGlyph, put);
		if (Array.isArray(part)) return part.map(walk);
		if (part === null || typeof part !== 'object') return part;
		return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
	};
	return { value: walk(value) as T, replaced };
}

/**
 * Stand-ins for signs that cannot be drawn: one private-use sign for each, so that a document can be laid out with them and
 * still tell what was written.
 * @returns `standFor` for `printable`, and what each stands for
 */
export function standIns(): { signs: ReadonlyMap<string, string>; standFor: (sign: string) => string } {
	const [signs, known] = [new Map<string, string>(), new Map<string, string>()];
	const standFor = (sign: string): string => {
		const there = known.get(sign);
		if (there) return there;
		const code = 0xe000 + signs.size;
		// More different ones than there are stand-ins, and what means nothing outside somebody's own font.
		if (code > 0xf8ff || privateUse.test(sign)) return replacement;
		const made = String.fromCharCode(code);
		known.set(sign, made);
		signs.set(made, sign);
		return made;
	};
	return { signs, standFor };
}
