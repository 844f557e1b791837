import { beforeAll, expect, test } from 'vitest';
import { taggedPdf } from '#lib/server/pdf/draw.ts';
import { prepareFonts } from '#lib/server/pdf/fonts.ts';
import { figureFont } from '#lib/ui/figure.ts';
import { lintPdf } from '../support/pdf-lint.ts';

let good: string;
beforeAll(async () => {
	prepareFonts();
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';
	const pdf = await taggedPdf(
		{
			// So that each thing can be found and changed.
			compress: false,
			language: 'nb-NO',
			info: { title: 'Mat & drikke', author: 'Kommunen', creator: 'Brunn', creationDate: new Date('2026-11-23') },
			defaultStyle: { font: figureFont },
			header: 'Topp',
			content: [
				{ text: 'Overskrift', headlineLevel: 1 },
				{ toc: {} },
				{ text: 'Under', headlineLevel: 2, tocItem: true },
				{ text: 'Sider', link: 'https://brunn.example' },
				{ ul: ['Punkt'] },
				{
					table: {
						headerRows: 1,
						body: [
							[{ text: 'Hva', colSpan: 2 }, {}],
							['En', 'To']
						]
					}
				},
				{ svg, alt: 'En firkant' },
				{ text: 'Bures', lang: 'se' }
			]
		},
		{
			files: [
				{ name: 'data.json', type: 'application/json', description: 'Data', bytes: new TextEncoder().encode('{}') }
			]
		}
	);
	good = Buffer.from(pdf).toString('latin1');
});

const rulesOf = (source: string) =>
	new Set(lintPdf(Buffer.from(source, 'latin1'), { part: 3 }).map((line) => line.split(':')[0]));

test('a file with nothing wrong has no findings', () => {
	expect([...rulesOf(good)]).toEqual([]);
});

/** What is taken out, and what is put in its place; filled up with blanks, so that all else stays where it is. */
const faults: [rule: string, what: string, from: RegExp, to: string][] = [
	['header', 'an older version', /%PDF-1\.7/, '%PDF-1.4'],
	['encrypted', 'encrypted', /\/Info \d+ 0 R/, '/Encrypt 1'],
	['id', 'no identifier', /\/ID \[/, '/IX ['],
	['xref', 'an object a byte later', /endobj\n(\d+) 0 obj\n/, 'endobj\n $1 0 obj'],
	['xmp', 'an & on its own', /&amp;/, '&amp,'],
	['pdfaid', 'only what can be seen (B)', /(pdfaid:conformance>)A/, '$1B'],
	['pdfuaid', 'another part of PDF/UA', /(pdfuaid:part>)1/, '$12'],
	['pdfuaid', 'a mark that is not described', /(namespaceURI>http:..www.aiim.org.pdfua.ns.)id/, '$1ix'],
	['title', 'two titles', /Mat &amp; drikke/, 'Mat &amp; dRikke'],
	['title', 'a file name for a title', /\/DisplayDocTitle true/, '/DisplayDocTitle null'],
	['date', 'two dates', /(xmp:CreateDate>)2026/, '$12025'],
	['colour', 'a broken profile', /acsp/, 'axxp'],
	['marked', 'not marked', /\/Marked true/, '/Marked null'],
	['language', 'no language', /\/Lang \(nb-NO\)/, '/Lang (norsk)'],
	['language', 'a part in no language', /\/Lang \(se\)/, '/Lang (  )'],
	['forbidden', 'something happens when it is opened', /\/ViewerPreferences/, '/OpenAction'],
	['font', 'a font that is not inside', /\/FontFile2/, '/FontFile9'],
	['font', 'signs that cannot be copied', /\/ToUnicode/, '/ToUnic0de'],
	['embedded', 'a file that is nothing to the document', /\/AFRelationship \/Data/, '/AFRelationship /Junk'],
	['embedded', 'a file without a date', /\/ModDate \(D:20261123000000Z\)(\n\/CheckSum)/, '$1'],
	['unmarked', 'ink that is neither text nor artifact', /\/Artifact <<[^>]*>> BDC([^]*?)EMC/, '$1'],
	['nesting', 'a mark that never ends', /\nEMC\n/, '\n'],
	['nesting', 'a mark that ends twice', /BDC\n([^]*?)\/DeviceRGB cs/, 'BDC\n$1EMC'],
	['glyph', 'a sign the font lacks', /\[<[0-9a-f]{4}/, '[<0000'],
	['empty', 'a piece with nothing in it', /(\/H1 <<\/MCID \d+>> BDC[^]*?)TJ/, '$1'],
	['piece', 'a piece that belongs to nothing', /\/MCID 1>> BDC/, '/MCID 7>> BDC'],
	['piece', 'a piece without a number', /\/Artifact <<[^>]*>> BDC/, '/P BMC'],
	['piece', 'a page that is not in the tree of parents', /\/StructParents/, '/StructParentx'],
	['order', 'Tab goes its own way', /\/Tabs \/S/, '/Tabs /R'],
	['structure', 'no document', /\/S \/Document/, '/S /Dokument'],
	['structure', 'no structure', /(\/Type \/Catalog[^]*?)\/StructTreeRoot/, '$1/StructTreeR00t'],
	['structure', 'a hollow structure', /(\/S \/Document [^]*?)\/K /, '$1/X '],
	['structure', 'an element with another parent', /(\/S \/H1 \/P )\d+/, '$13'],
	['role', 'a role of its own', /\/S \/TBody/, '/S /Kropp'],
	['heading', 'a level is skipped', /\/S \/H2/, '/S /H3'],
	['nesting', 'a row in a list', /\/S \/LI /, '/S /TR '],
	['figure', 'nothing for those who do not see', /\/Alt </, '/Alx <'],
	['figure', 'nowhere', /\/BBox/, '/BBux'],
	['table', 'a header cell that heads nothing', /\/Scope/, '/Skope'],
	['table', 'rows of unequal width', /\/ColSpan 2/, '/ColSpan 1'],
	['table', 'no header cell', /\/S \/TH /, '/S /TD '],
	['list', 'labels of no kind', /\/ListNumbering/, '/ListNumberinX'],
	['list', 'an item without a body', /\/S \/LBody/, '/S /Lbl'],
	['link', 'a link without words', /\/Contents \(/, '/Contentx ('],
	['link', 'a link that leads nowhere', /\/Dest \(toc/, '/Dest (x0c'],
	['link', 'a link in no structure', /\/OBJR \/Obj/, '/OBJR /Obx'],
	['link', 'a link with another parent', /\/StructParent 1/, '/StructParent 0'],
	['annotation', 'a link that is not printed', /\/F 4\n/, '/F 2\n']
];

test.each(faults)('%s: %s', (rule, _what, from, to) => {
	const [found] = from.exec(good) ?? [];
	expect(found, 'nothing to break').toBeDefined();
	const put = found!.replace(from, to);
	expect(put.length).toBeLessThanOrEqual(found!.length);
	expect([...rulesOf(good.replace(found!, () => put.padEnd(found!.length)))]).toContain(rule);
});

test('every rule has a file that breaks it', async () => {
	const { readFileSync } = await import('node:fs');
	const sources = ['', '-content', '-structure'].map((part) =>
		readFileSync(`tests/support/pdf-lint${part}.ts`, 'utf8')
	);
	const rules = new Set([...sources.join('\n').matchAll(/report\(\s*'([a-z]+)'/g)].map(([, rule]) => rule));
	expect([...rules].sort()).toEqual([...new Set(faults.map(([rule]) => rule))].sort());
});
