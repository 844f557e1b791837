import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { tagging } from './install.ts';

type Word = { text: string; style?: string | string[]; bold?: boolean; color?: string; fontSize?: number };
type Stack = { push: (style: string | object) => void; pop: () => void };
const require = createRequire(import.meta.url);
const made = <Class>(name: string): Class => (require(`pdfmake/js/${name}.js`) as { default: Class }).default;
const StyleContextStack = made<new (styles: object, usual: object) => Stack>('StyleContextStack');
const TextInlines =
	made<new (document: object) => { buildInlines: (words: Word[], stack: Stack) => { items: Word[] } }>('TextInlines');

const font = (name: string, bold: boolean) => ({ name, bold, widthOfString: () => 1, lineHeight: () => 1 });
const styles = { loud: { bold: true, color: 'red' }, small: { fontSize: 7, extends: 'loud' }, calm: { bold: false } };

test('each word has its own style, its named styles’ or that of what it stands in, whatever the word before it had', () => {
	tagging();
	const inlines = new TextInlines({ provideFont: font });
	const stack = new StyleContextStack(styles, { font: 'Sans', fontSize: 10 });
	const measured = (words: Word[]) =>
		inlines.buildInlines(words, stack).items.map(({ text, bold: _bold, color, fontSize, ...rest }) => {
			const { font: used } = rest as unknown as { font: { name: string; bold: boolean } };
			return [text, used.name, used.bold, color, fontSize];
		});
	expect(
		measured([
			{ text: 'plain' },
			{ text: 'loud', style: 'loud' },
			{ text: 'loud', style: 'loud', color: 'blue' },
			{ text: 'small', style: 'small' },
			{ text: 'both', style: ['loud', 'calm'] },
			{ text: 'own', bold: true, fontSize: 3 },
			{ text: 'plain' }
		])
	).toEqual([
		['plain', 'Sans', false, 'black', 10],
		['loud', 'Sans', true, 'red', 10],
		['loud', 'Sans', true, 'blue', 10],
		['small', 'Sans', true, 'red', 7],
		['both', 'Sans', false, 'red', 10],
		['own', 'Sans', true, 'black', 3],
		['plain', 'Sans', false, 'black', 10]
	]);
	stack.push({ fontSize: 20, color: 'green' });
	expect(measured([{ text: 'inside' }, { text: 'loud', style: 'loud' }])).toEqual([
		['inside', 'Sans', false, 'green', 20],
		['loud', 'Sans', true, 'red', 20]
	]);
	// As pdfmake has it for a text: what it stands in, its named styles, and itself more than once.
	const within = (...all: (string | object)[]) => {
		for (const one of all) stack.push(one);
		const [[, , bold, color, size]] = measured([{ text: 'a cell' }]) as [[string, string, boolean, string, number]];
		for (const _ of all) stack.pop();
		return [bold, color, size];
	};
	const [table, other, cell, next] = [{ fontSize: 8 }, { fontSize: 9 }, { color: 'blue' }, { color: 'grey' }];
	expect(within(table, 'loud', cell, 'loud', cell, cell)).toEqual([true, 'blue', 8]);
	expect(within(table, 'loud', next, 'loud', next, next)).toEqual([true, 'grey', 8]);
	expect(within(table, next, next)).toEqual([false, 'grey', 8]);
	expect(within(other, 'small', {})).toEqual([true, 'red', 7]);
	expect(within(other, {})).toEqual([false, 'green', 9]);
	stack.pop();
	expect(measured([{ text: 'outside' }])).toEqual([['outside', 'Sans', false, 'black', 10]]);
});
