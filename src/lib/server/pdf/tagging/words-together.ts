import { hasAbsent } from './absent.ts';
import { hook, type Inline, type Line, type Modules } from './pdfmake.ts';

/**
 * Which words are drawn by themselves: what they refer to is found, or told of them, one by one; and with spacing or features
 * of a font, words that follow each other are not as wide as they are each by itself.
 */
const alone = [
	'link',
	'linkToPage',
	'linkToDestination',
	'_pageRef',
	'_tocItemRef',
	'fontFeatures',
	'characterSpacing'
];
/** What words must have alike to be drawn as one. */
const alike = [
	...['font', 'fontSize', 'height', 'color', 'opacity', 'background', 'sup', 'sub'],
	...['decoration', 'decorationColor', 'decorationStyle', 'decorationThickness']
];

type Word = Inline & { width: number; alignment?: string } & Record<string, unknown>;

/**
 * pdfmake draws a line word by word. When a line is laid out, its words that look alike become one, which is drawn in one
 * go: less to keep and to draw, and a long table's file is a tenth smaller.
 * pdfkit measures and shapes up to each space by itself, so every letter stands where it stood.
 * @throws Error when pdfmake lacks the method this needs
 */
export function drawWordsTogether({ LayoutBuilder }: Modules): void {
	hook<unknown, [unknown], Line | null>(LayoutBuilder, 'buildNextLine', (_, proceed) => {
		const line = proceed();
		if (line && line.inlines.length > 1) line.inlines = together(line.inlines as Word[]);
		return line;
	});
}

function together(words: Word[]): Word[] {
	const drawn: Word[] = [];
	for (const word of words) {
		const last = drawn.at(-1);
		if (last && mayJoin(last, word)) {
			last.text += word.text;
			last.width += word.width;
		} else drawn.push(word);
	}
	return drawn;
}

function mayJoin(before: Word, word: Word): boolean {
	// The words of a justified line are moved apart.
	if (!before.text.endsWith(' ') || word.alignment === 'justify') return false;
	if (hasAbsent(before.text) || hasAbsent(word.text)) return false;
	for (const name of alone) if (before[name] || word[name]) return false;
	for (const name of alike) if (before[name] !== word[name]) return false;
	return true;
}
