import { afterAll, expect, test } from 'vitest';
import sharp from 'sharp';
import { contactLines } from '#lib/i18n/nb/contactLines.ts';
import { papers as t } from '#lib/i18n/nb/papers.ts';
import { paperDocument } from '#lib/papers/document.ts';
import type { DirectoryData, PaperFile, PaperHead } from '#lib/papers/paper.ts';
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
});
