import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { contactLines } from '#lib/i18n/nb/contactLines.ts';
import { papers as t } from '#lib/i18n/nb/papers.ts';
import { paperDocument } from '#lib/papers/document.ts';
import type { DirectoryData, PaperFile, PaperHead } from '#lib/papers/paper.ts';
import { leadTo, lying, upright } from '#lib/papers/sheet.ts';
import { keepHeadings, note, paragraphs, subheading } from '#lib/report/blocks.ts';
import { drawPdf, stopPdfWorker } from '#lib/server/pdf/runner.ts';
import { pdfPages, pdfText } from '../../../../tests/e2e/pdf.ts';
import { lintPdf } from '../../../../tests/support/pdf-lint.ts';
import { structureLines } from '../../../../tests/support/pdf-structure.ts';

/* How the papers look: the municipality's colour and arms on each, and what must stand on one page does. */
const png = await sharp({ create: { width: 40, height: 50, channels: 3, background: '#aa2030' } })
	.png()
	.toBuffer();
const look = { colour: '#8a1538', arms: `data:image/png;base64,${png.toString('base64')}` };
const head: PaperHead = {
	municipality: 'Eksempelvik kommune',
	exercise: 'Mimirsbrunn 2026',
	time: 'torsdag 3. desember 2026',
	place: 'Nesbrua',
	caseNumber: ' 26/00417 ',
	madeOn: '2026-11-23'
};
const poster = { stopPhrase: 'Dette er ekte', realIncidentProcedure: 'Ring 113.', safetyContact: '', safetyPhone: '' };
const lines = (count: number): DirectoryData['lines'] =>
	Array.from({ length: count }, (_, index) => ({
		...{ number: index + 1, from: `Rolle ${(index % 30) + 1}`, to: 'Eksempelmoen legekontor' },
		...{ purpose: 'alert' as const, acknowledgeMinutes: 10 },
		channels: [
			{ kind: 'phone' as const, exerciseValue: `000 49 ${300 + index}` },
			{ kind: 'sms' as const, exerciseValue: `000 49 ${500 + index}` }
		]
	}));
const directory = (data: Partial<DirectoryData> = {}): PaperFile => ({
	paper: 'sambandskatalog',
	head,
	data: { restricted: false, lines: lines(12), ...data }
});
const empty = {
	format: 'full_scale' as const,
	purpose: '',
	...poster,
	objectives: [],
	meeting: '',
	staff: [],
	roles: []
};
const all: PaperFile[] = [
	{ paper: 'ovingsdirektiv', head, data: { ...empty, organisations: [] } },
	directory(),
	{ paper: 'plakater', head, data: { ...poster, codePage: 'https://brunn.example/kode' } },
	{ paper: 'dreiebok', head, data: { scenario: '', sender: null, injects: [] } },
	{ paper: 'signeringslister', head, data: { rolePlayers: [], offices: [], evaluators: [], staff: [] } },
	{ paper: 'navneskilt', head, data: { badges: [{ name: 'Astrid', role: 'Markør', number: '07' }] } },
	{ paper: 'arenastatus', head, data: { arenas: [] } },
	{ paper: 'historikk', head, data: { law: [], exercises: [], verdicts: [], lessons: [] } }
];
const draw = (file: PaperFile) => drawPdf({ kind: 'paper', data: file });
const armsIn = async (pdf: Uint8Array) =>
	(await structureLines(pdf)).filter((line) => line.includes('[Kommunevåpenet til Eksempelvik kommune]')).length;
const withLook = (file: PaperFile) => ({ ...file, head: { ...head, look } }) as PaperFile;

afterAll(() => stopPdfWorker());

test.each(all)(
	'$paper has the municipality’s colour and coat of arms, and the case number for the archive',
	async (file) => {
		const { content, background } = paperDocument(withLook(file));
		const ground = typeof background === 'function' ? background(1, { width: 595, height: 842 } as never) : null;
		expect(JSON.stringify([content, ground])).toContain(look.colour);
		const dressed = await draw(withLook(file));
		expect(lintPdf(dressed)).toEqual([]);
		// A poster is one of two; on a badge the name beside it says whose it is.
		expect(await armsIn(dressed)).toBe({ plakater: 2, navneskilt: 0 }[file.paper as string] ?? 1);
		expect(Buffer.from(dressed).toString('latin1')).toContain('<dc:identifier>26/00417</dc:identifier>');
		const plain = await draw(file);
		expect(lintPdf(plain)).toEqual([]);
		expect(await armsIn(plain)).toBe(0);
	}
);

test('where there is no nødord yet, nobody is told to say it', async () => {
	const [paper, , posters] = all;
	for (const file of [paper!, posters!]) {
		const text = await pdfText(await draw({ ...file, data: { ...file.data, stopPhrase: '' } } as PaperFile));
		expect(text).toMatch(/bestemt ennå/);
		expect(text).not.toContain('Si det høyt');
	}
});

test('what is in a box is as wide as the text around it, on upright and on lying pages', () => {
	const boxes = (file: PaperFile) =>
		(paperDocument(file).content as { role?: string; table?: { widths: number[] } }[]).flatMap(({ role, table }) =>
			role === 'Sect' ? table!.widths[0]! + 28 : []
		);
	const [first] = all;
	expect(boxes(first!)).toEqual([upright.width, upright.width]);
	expect(boxes({ paper: 'dreiebok', head, data: { scenario: '', sender: null, injects: [] } })).toEqual([lying.width]);
	expect(boxes(directory({ restricted: true }))).toEqual([lying.width]);
});

test('a sign-in sheet is one page for each kind of people, filled with rows to write in', async () => {
	const name = (index: number) => `Navn Navnesen ${index}`;
	const sheets = (count: number): PaperFile => ({
		...{ paper: 'signeringslister', head },
		data: {
			rolePlayers: Array.from({ length: count }, (_, index) => ({ numbers: '07', name: name(index) })),
			offices: Array.from({ length: count }, () => 'Havna legesenter'),
			evaluators: Array.from({ length: count }, (_, index) => name(index)),
			staff: Array.from({ length: count }, (_, index) => ({ duty: 'Sikkerhetsansvarlig', name: name(index) }))
		}
	});
	const tables = (file: PaperFile) =>
		(paperDocument(file).content as { table?: { body: unknown[] } }[]).flatMap(({ table }) => table?.body.length ?? []);
	for (const count of [0, 5, 12]) {
		expect(tables(sheets(count))).toEqual([expect.any(Number), 21, 21, 21]);
		expect(await pdfPages(await draw(sheets(count)))).toHaveLength(4);
	}
	// Two pages for each, and on the second one too the rows go to its foot.
	expect(await pdfPages(await draw(withLook(sheets(25))))).toHaveLength(8);
	for (const rows of tables(sheets(25)).slice(1)) expect(rows - 1).toBeGreaterThan(39);
});

const arena = (name: string) => ({ name, nextMeeting: null, actions: [] });
const arenas = (...names: string[]): PaperFile => ({
	...{ paper: 'arenastatus', head },
	data: { arenas: names.map(arena) }
});

test('each arena’s page says itself what it is, and that of a single arena says it once', async () => {
	const pages = await pdfPages(await draw(arenas('Beredskapsrådet', 'Lokalt samarbeidsutvalg')));
	expect(pages[0]).toContain('Status til Beredskapsrådet');
	expect(pages[1]).toContain('Status til Lokalt samarbeidsutvalg');
	const [one] = await pdfPages(await draw(arenas('Beredskapsrådet')));
	const headings = (await structureLines(await draw(arenas('Beredskapsrådet')))).filter((line) => /^ *H\d/.test(line));
	expect(one).toContain('Status til Beredskapsrådet');
	expect(headings).toHaveLength(1);
});

test('what stands beside the badges is clear of the paper’s edge, in small letters', async () => {
	const lines = async (badges: { name: string; role: string; number: string }[]) => {
		const pdf = await draw({ paper: 'navneskilt', head, data: { badges } });
		const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
		const { items } = await (await document.getPage(1)).getTextContent();
		await document.destroy();
		return items.flatMap((item) =>
			'str' in item ? [{ text: item.str, x: item.transform[4], y: item.transform[5], size: item.transform[0] }] : []
		);
	};
	const none = (await lines([])).find(({ text }) => text.startsWith(t.badges.none));
	const replaced = (await lines([{ name: '😀', role: 'Markør', number: '07' }])).find(({ text }) =>
		text.startsWith(t.replaced.slice(0, 20))
	);
	for (const one of [none, replaced]) expect(one).toMatchObject({ x: expect.closeTo(42.5, 0) });
	expect(none!.y).toBeLessThan(815);
	expect(replaced!.size).toBeLessThan(9);
});

test('a badge has the whole of the longest name that a role may be given', async () => {
	const name = Array.from({ length: 10 }, (_, index) => `Navnesen ${index}`).join(', ');
	const badges = [{ name: name.padEnd(120, 'n'), role: 'Øvingsleder', number: '' }];
	const text = await pdfText(await draw({ paper: 'navneskilt', head, data: { badges } }));
	expect(text.replaceAll(/\s/g, '')).toContain(badges[0]!.name.replaceAll(/\s/g, ''));
});

test('a sambandskatalog of 30 roles and 40 lines stands on one page, whole', async () => {
	const pages = await pdfPages(await draw(withLook(directory({ lines: lines(40) }))));
	expect(pages).toHaveLength(1);
	for (const { channels } of lines(40))
		expect(pages[0]).toContain(`2. ${contactLines.channel.sms} ${channels[1]!.exerciseValue}`);
	expect(pages[0]).not.toContain(t.directory.severalPages(40));
});

test('a sambandskatalog that cannot stand on one page says so on the first', async () => {
	const pages = await pdfPages(await draw(directory({ lines: lines(90) })));
	expect(pages.length).toBeGreaterThan(1);
	expect(pages[0]).toContain(t.directory.severalPages(90));
});

test('two posters are two pages, with the longest text and names', async () => {
	const long = 'Nord-Eksempelvik og Ytre Prøvenes interkommunale beredskapssamarbeid';
	const real = 'Legevakta varsler legesentrene på nødnett og telefon, og hvert legesenter kvitterer. '.repeat(12);
	const data = {
		...poster,
		realIncidentProcedure: real,
		safetyContact: `Silje-Margrethe ${long}`,
		safetyPhone: '000 41 209'
	};
	const file: PaperFile = {
		paper: 'plakater',
		head: { ...head, look, municipality: long, exercise: `${head.exercise} ${long}` },
		data: { ...data, stopPhrase: 'Dette er ekte, stans øvelsen nå og gå til inngang B', codePage: 'https://b.no/kode' }
	};
	expect(await pdfPages(await draw(file))).toHaveLength(2);
	// A short nødord is set large: what is to be done at a real event has less room.
	for (const contact of ['', 'Silje', data.safetyContact]) {
		const words = { ...data, safetyContact: contact, realIncidentProcedure: `${real}${real}`.slice(0, 2000) };
		const short = { ...words, stopPhrase: 'Dette er ekte', codePage: 'https://b.no/kode' };
		const heads = [file.head, { ...head, look }, head];
		for (const each of heads)
			expect(await pdfPages(await draw({ paper: 'plakater', head: each, data: short }))).toHaveLength(2);
	}
});

test('a line between a heading and its text takes none of the room that the text is kept on the page by', () => {
	const text = paragraphs('Ett avsnitt.');
	// What follows a heading steps back into the room that was kept for it.
	const kept = (...blocks: typeof text) => {
		const [, back] = keepHeadings([...subheading('Vurderinger'), ...blocks]) as { margin: number[] }[];
		return -back!.margin[1]!;
	};
	expect(kept(...leadTo(note('Alle vurderinger.'), text))).toBeGreaterThan(kept(...text));
});
