/** Characters [start, end) of a text. */
export type Span = { start: number; end: number };

// Never the last word of a sentence: what follows belongs to it, also a name with a capital letter.
const leading = new Set(
	(
		'adm adr ang ansv avd bl.a bla bnr ca d.d d.v.s dr dvs ekskl ev evt f.eks feks f.o.m fom fhv forts gj.sn ' +
		'gnr hhv hr i.f.m ifm ift iht inkl innb iom istf jf jfr jr kap kgl kl komm kst m.h.t m.t.p maks mht mill min ' +
		'moh mrd mtp nr o.h p.g.a p.t pga pkt prof pst ref resp s.k sek sign spm st stk t.d t.o.m tekn tel tir ' +
		'tlf tom tors vedk vedr vha vs ' +
		'jan febr feb apr jun jul aug sept sep okt nov des man tirs fre lør søn'
	).split(' ')
);
// May end a sentence: the next word's capital letter decides.
const trailing = new Set('osv etc m.a m.fl mfl m.m mm m.v mv o.l ol o.a oa o.s.v e.l el e.a kr'.split(' '));

const space = /\s/;
const closing = /[»"”’')\]]/;
const opening = /[«"“‘'([–—\-•*]/;

/**
 * Cut a text into sentences, for marking passages of an answer.
 *
 * The spans lie side by side in order and cover the whole text: white space after a sentence belongs to it (and before
 * the first one, to the first). Norwegian abbreviations (bl.a., kl. 09.30), ordinals (3. desember), initials and list
 * numbers do not end a sentence; a blank line, and a line that begins anew, does.
 * @returns no spans for a text without anything but white space
 */
export function sentences(text: string): Span[] {
	const spans: Span[] = [];
	let start = 0;
	let from = 0;
	while (from < text.length) {
		const end = boundary(text, start, from);
		if (end === null) break;
		spans.push({ start, end });
		start = end;
		from = end;
	}
	if (text.slice(start).trim() !== '') spans.push({ start, end: text.length });
	return spans;
}

/** The same span without white space at either end: what is shown and quoted. */
export function trimmed(text: string, { start, end }: Span): Span {
	while (start < end && space.test(text[start]!)) start++;
	while (end > start && space.test(text[end - 1]!)) end--;
	return { start, end };
}

/** Where the sentence that begins at `start` ends, with the white space after it; null when nothing follows. */
function boundary(text: string, start: number, from: number): number | null {
	for (let at = from; at < text.length; at++) {
		const character = text[at]!;
		if (character === '\n' && text.slice(start, at).trim() !== '') {
			const next = afterSpace(text, at);
			if (next >= text.length) return null;
			if (newLineBegins(text, at, next)) return next;
		}
		if (!'.!?…'.includes(character)) continue;
		let end = at + 1;
		while (end < text.length && '.!?…'.includes(text[end]!)) end++;
		const mark = text.slice(at, end);
		while (end < text.length && closing.test(text[end]!)) end++;
		if (end < text.length && space.test(text[end]!)) {
			const next = afterSpace(text, end);
			if (next >= text.length) return null;
			const onNewLine = text.slice(end, next).includes('\n');
			if (!onNewLine && ends(text, start, at, mark, next)) return next;
		}
		// Stay before the white space, so that a line break after the mark is seen in the next round.
		at = end - 1;
	}
	return null;
}

function afterSpace(text: string, at: number): number {
	while (at < text.length && space.test(text[at]!)) at++;
	return at;
}

/** A text pasted from a mail is broken in the middle of sentences: such a line goes on with a small letter. */
function newLineBegins(text: string, at: number, next: number): boolean {
	const gap = text.slice(at, next);
	if (gap.split('\n').length > 2) return true;
	const before = text.slice(0, at).trimEnd().at(-1) ?? '';
	return !/\p{Ll}/u.test(text[next]!) || /[.!?…:]/.test(before);
}

function ends(text: string, start: number, at: number, mark: string, next: number): boolean {
	const first = firstOfNext(text, next);
	if (!/[\p{L}\p{N}]/u.test(first)) return false;
	const small = /\p{Ll}/u.test(first);
	if (mark !== '.') return !small;

	const word = wordBefore(text, start, at);
	const known = word.toLowerCase();
	if (leading.has(known) || /^\p{Lu}$/u.test(word)) return false;
	if (trailing.has(known)) return /\p{Lu}/u.test(first);
	if (/^\d+$/.test(word)) {
		// «3. desember», and «1. Varsling» at the head of a list.
		const head = text.slice(start, at - word.length).trim() === '';
		return !head && /\p{Lu}/u.test(first);
	}
	if (/\d$/.test(word)) return !small;
	// Many write without capital letters on a phone; a short word there is more likely an abbreviation.
	return small ? word.length >= 3 && !word.includes('.') : true;
}

function firstOfNext(text: string, next: number): string {
	while (next < text.length && (opening.test(text[next]!) || text[next] === ' ')) next++;
	return String.fromCodePoint(text.codePointAt(next) ?? 32);
}

/** The word that the full stop at `at` stands behind, with its inner full stops: «bl.a», «09.30», «dagen». */
function wordBefore(text: string, start: number, at: number): string {
	let from = at;
	while (from > start && /[\p{L}\p{N}./:]/u.test(text[from - 1]!)) from--;
	return text.slice(from, at);
}
