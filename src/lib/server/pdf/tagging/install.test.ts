import { describe, expect, test } from 'vitest';
import { installTagging } from './install.ts';
import { pdfmakeModules, type Modules } from './pdfmake.ts';

describe('hooks', () => {
	const methods: [keyof Modules, string][] = [
		['DocMeasure', 'measureDocument'],
		...['buildNextLine', 'processSVG', 'processImage', 'processQr', 'processCanvas', 'processList'].map(
			(name): [keyof Modules, string] => ['LayoutBuilder', name]
		),
		['LayoutBuilder', 'addDynamicRepeatable'],
		['LayoutBuilder', 'addBackground'],
		['TableProcessor', 'beginRow'],
		['TextInlines', 'widthOfText'],
		['TextInlines', 'buildInlines'],
		['StyleContextStack', 'getStyleProperty'],
		['DocumentContext', 'getCurrentPosition'],
		['PageElementWriter', 'moveToNextPage'],
		['PageElementWriter', 'moveToNextColumn'],
		['ElementWriter', 'addFragment'],
		...['renderPages', 'renderVector', 'renderImage', 'renderSVG', 'renderWatermark', 'renderLine'].map(
			(name): [keyof Modules, string] => ['Renderer', name]
		),
		...['addPage', 'endMarkings', '_finalize', '_addInfo'].map((name): [keyof Modules, string] => ['PDFDocument', name])
	];
	/** The private classes, to be changed without changing them. */
	const copies = () =>
		Object.fromEntries(
			Object.entries(pdfmakeModules()).map(([name, prototype]) => [name, Object.create(prototype)])
		) as Modules;

	test('all are there', () => {
		expect(() => installTagging(copies())).not.toThrow();
	});

	test.each(methods)('%s.%s is missed when pdfmake no longer has it', (module, method) => {
		const modules = copies();
		(modules[module] as Record<string, unknown>)[method] = undefined;
		expect(() => installTagging(modules)).toThrow(`«${method}»`);
	});
});
