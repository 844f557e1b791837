/** Stands for what the font has no sign for. */
const replacement = '\u25a1';

// Control characters but tab and newline; soft hyphen (pdfmake drops every hyphen of the document after the first);
// zero-width signs and the marks that turn the direction of text: invisible, and without a glyph.
const invisible =
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/gu;
const graphemes = new Intl.Segmenter('nb', { granularity: 'grapheme' });

/**
 * A user's text → what the PDF's font can show: letters composed (NFC), line ends as `\n`, invisible characters taken
 * away, and what has no glyph (emoji, other scripts) shown as □, one for each sign a reader would count.
 * @param hasGlyph whether the font can draw a code point
 */
export function printableText(text: string, hasGlyph: (codePoint: number) => boolean): string {
	const whole = text.replace(/\r\n?/g, '\n').toWellFormed().normalize('NFC');
	const shown = (sign: string) =>
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
		else printed += shown(first) ? first : replacement;
	}
	return printed;
}

/**
 * Every text in a plain JSON value, made printable.
 * @returns the same value with printable texts, and whether any sign had to be replaced
 */
export function printable<T>(value: T, hasGlyph: (codePoint: number) => boolean): { value: T; replaced: boolean } {
	let replaced = false;
	const walk = (part: unknown): unknown => {
		if (typeof part === 'string') {
			const text = printableText(part, hasGlyph);
			replaced ||= text.includes(replacement) && !part.includes(replacement);
			return text;
		}
		if (Array.isArray(part)) return part.map(walk);
		if (part === null || typeof part !== 'object') return part;
		return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
	};
	return { value: walk(value) as T, replaced };
}
