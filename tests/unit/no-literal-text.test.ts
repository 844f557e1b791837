import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

/*
 * Every word that a user sees stands in src/lib/i18n, so that nynorsk and English can come without hunting for
 * them. This walks the markup of every component and reports letters written straight into it.
 */

const src = join(import.meta.dirname, '../../src');

const worded = new Set([
	'label',
	'aria-label',
	'aria-description',
	'aria-roledescription',
	'aria-valuetext',
	'title',
	'documentTitle',
	'placeholder',
	'alt',
	'help',
	'hint',
	'legend',
	'heading',
	'summary',
	'lead',
	'text',
	'words',
	'menu',
	'caption',
	'data-th'
]);

// Entities such as &nbsp; are decoded by the parser; what is left of a text node must hold no letter.
const letters = /\p{L}/u;
const notShown = new Set(['style', 'script']);

type Node = { type: string; start: number; [key: string]: unknown };
type Finding = { line: number; text: string };

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** Strings that an expression can come to without any call or variable: literals, templates, both sides of a choice. */
function literals(expression: unknown): string[] {
	if (!isNode(expression)) return [];
	switch (expression.type) {
		case 'Literal':
			return typeof expression.value === 'string' ? [expression.value] : [];
		case 'TemplateLiteral':
			return (expression.quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked);
		case 'ConditionalExpression':
			return [...literals(expression.consequent), ...literals(expression.alternate)];
		case 'LogicalExpression':
			return [...literals(expression.left), ...literals(expression.right)];
		case 'BinaryExpression':
			return expression.operator === '+' ? [...literals(expression.left), ...literals(expression.right)] : [];
		default:
			return [];
	}
}

function attributeTexts(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(attributeTexts);
	if (!isNode(value)) return [];
	if (value.type === 'Text') return [String(value.data)];
	return value.type === 'ExpressionTag' ? literals(value.expression) : [];
}

/** Literal texts under a worded key of an object in an attribute: `tag={{ words: 'Planlagt' }}`. */
function objectTexts(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(objectTexts);
	if (!isNode(value)) return [];
	if (value.type === 'Property' && isNode(value.key) && worded.has(String(value.key.name ?? value.key.value)))
		return literals(value.value);
	return Object.entries(value).flatMap(([key, child]) => (key === 'metadata' ? [] : objectTexts(child)));
}

/** Letters in the markup of one component that a user would see or hear. */
function literalText(source: string): Finding[] {
	const found: Finding[] = [];
	const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
	const report = (node: Node, texts: string[]) => {
		for (const text of texts) if (letters.test(text)) found.push({ line: lineAt(node.start), text: text.trim() });
	};

	function walk(value: unknown): void {
		if (Array.isArray(value)) return value.forEach(walk);
		if (!isNode(value)) {
			// A Fragment's parts and an {#if}'s branches are nodes; anything else that is an object is looked through.
			if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
			return;
		}
		if (value.type === 'Attribute') {
			report(value, worded.has(String(value.name)) ? attributeTexts(value.value) : objectTexts(value.value));
			return;
		}
		if (value.type === 'RegularElement' && notShown.has(String(value.name))) return;
		if (value.type === 'Text') return report(value, [String(value.data)]);
		if (value.type === 'ExpressionTag') {
			report(value, literals(value.expression));
			return;
		}
		for (const [key, child] of Object.entries(value)) {
			if (key !== 'metadata' && key !== 'expression' && key !== 'test') walk(child);
		}
	}

	walk(parse(source, { modern: true }).fragment);
	return found;
}

describe('literalText', () => {
	it.each([
		['text', '<p>Hei</p>'],
		['text in a branch', '{#if a}<p>{b}</p>{:else}nei{/if}'],
		['text in a loop', '{#each a as b (b)}<li>{b}</li>{:else}ingen{/each}'],
		['text in a snippet', '{#snippet actions()}<b>Lagre</b>{/snippet}'],
		['text as an expression', "<p>{a ? 'ja' : b}</p>"],
		['a template', '<p>{`${a} dager`}</p>'],
		['an attribute', '<img alt="Kart" src={a} />'],
		['an attribute of a component', '<Field label="Navn" name="name" />'],
		['an attribute as an expression', "<a aria-label={'Meny'} href={a}>{b}</a>"],
		['an attribute with an object', "<PageHead {title} tag={{ words: 'Planlagt', kind: 'wait' }} />"],
		['the page title', '<svelte:head><title>Start – {a}</title></svelte:head>']
	])('finds %s', (_what, source) => {
		expect(literalText(source)).toHaveLength(1);
	});

	it.each([
		['texts from the dictionary', '<p title={t.title}>{t.hello(name)} · 1–2 &nbsp; «»</p>'],
		['class, name and type', '<input class="b-input" name="navn" type="text" autocomplete="off" />'],
		['numbers and signs', '<p>10 % · § 7</p>'],
		['script and style', '<script>const a = "hei";</script><style>p { color: red; }</style><p>{a}</p>'],
		['conditions', "{#if kind === 'ok'}<p>{a}</p>{/if}"],
		['comparisons', "<p>{kind === 'ok' && words}</p>"],
		['codes in objects', "<Choice label={t.a} options={[{ value: 'ja', label: t.yes }]} />"],
		['comments', '<!-- why --><p>{a}</p>']
	])('lets %s be', (_what, source) => {
		expect(literalText(source)).toEqual([]);
	});
});

describe('no literal text in the markup', () => {
	const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svelte'));

	it('looks at the components', () => {
		expect(files).toContain('lib/ui/Field.svelte');
		expect(files).toContain('routes/+error.svelte');
	});

	it.each(files)('%s', (file) => {
		expect(literalText(readFileSync(join(src, file), 'utf8'))).toEqual([]);
	});
});
