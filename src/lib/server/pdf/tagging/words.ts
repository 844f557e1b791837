import { hook, type Modules } from './pdfmake.ts';

/** Letters of a word whose width pdfkit may keep: others than those that stand in running text are seldom met twice. */
const keptLetters = 60;
/** About as many letters as the longest line holds: a word of more is too wide, and by how much makes no difference. */
const tooManyLetters = 250;

type Measured = { font: { layoutCache?: Record<string, unknown> }; fontSize: number };
type Measurer = { widthOfText(text: string, inline: Measured): number };

/**
 * pdfmake finds where to break a word that is wider than its line by measuring ever smaller parts of all that is left of it,
 * and pdfkit keeps each part with the place of every letter: a word of 8 000 letters took seconds, and a few of them all the
 * memory there was.
 */
export function measureLongWords({ TextInlines }: Modules): void {
	let last: { text: string; inline: Measured; width: number } | undefined;
	hook<Measurer, [string, Measured], number>(TextInlines, 'widthOfText', (self, proceed, text, inline) => {
		if (text.length <= keptLetters) return proceed();
		if (text.length > tooManyLetters)
			return self.widthOfText(text.slice(0, tooManyLetters), inline) + (text.length - tooManyLetters) * inline.fontSize;
		if (last?.text === text && last.inline === inline) return last.width;
		const width = proceed();
		delete inline.font.layoutCache?.[text];
		last = text.length === tooManyLetters ? { text, inline, width } : last;
		return width;
	});
}
