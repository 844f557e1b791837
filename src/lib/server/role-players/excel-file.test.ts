import { deflateRawSync, crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roleExcel as t } from '#lib/i18n/nb/roleExcel.ts';
import { planImport } from '#lib/role-players/excel-import.ts';
import { toSheets } from '#lib/role-players/excel-sheets.ts';
import { maxFileBytes, readSheets, writeSheets } from './excel-file.ts';

/** A zip made by hand, so that it can lie. */
function zip(files: Record<string, string>, size?: number): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const [name, text] of Object.entries(files)) {
		const data = deflateRawSync(Buffer.from(text));
		const header = (signature: number, length: number) => {
			const head = Buffer.alloc(length);
			head.writeUInt32LE(signature, 0);
			const shift = length === 46 ? 2 : 0;
			head.writeUInt16LE(8, 8 + shift);
			head.writeUInt32LE(crc32(text), 14 + shift);
			head.writeUInt32LE(data.length, 18 + shift);
			head.writeUInt32LE(size ?? Buffer.byteLength(text), 22 + shift);
			head.writeUInt16LE(name.length, 26 + shift);
			if (length === 46) head.writeUInt32LE(at, 42);
			return Buffer.concat([head, Buffer.from(name)]);
		};
		directory.push(header(0x02014b50, 46));
		const local = Buffer.concat([header(0x04034b50, 30), data]);
		parts.push(local);
		at += local.length;
	}
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(directory.length, 8);
	end.writeUInt16LE(directory.length, 10);
	end.writeUInt32LE(Buffer.concat(directory).length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...parts, ...directory, end]);
}

describe('a file that would do harm', () => {
	const sheet = (cells: string) => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
	const of = (cells: string) => zip({ 'xl/worksheets/sheet1.xml': sheet(cells) });
	const refusals: [string, Buffer, string][] = [
		['is no zip', Buffer.from('Nr.;Navn\n1;Ola'), t.errors.notExcel],
		['is empty', Buffer.alloc(0), t.errors.notExcel],
		['is too large', Buffer.alloc(maxFileBytes + 1), t.errors.tooBig(300)],
		['unpacks to far more', zip({ 'xl/worksheets/sheet1.xml': sheet(' '.repeat(9_000_000)) }), t.errors.tooMuchInside],
		['lies about how much', zip({ 'xl/worksheets/sheet1.xml': sheet(' '.repeat(900_000)) }, 10), t.errors.notExcel],
		[
			'has a cell far out',
			zip({ 'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="XFD1"/></row>') }),
			t.errors.tooMuchInside
		],
		['has a row far down', zip({ 'xl/worksheets/sheet1.xml': sheet("<row r='1048576'/>") }), t.errors.tooMuchInside],
		['hides the address', zip({ 'xl/x.xml': sheet('<row a=">" r="&#49;048576"/>') }), t.errors.tooMuchInside],
		['hides it behind another', of('<row a="<" r="3000000"><c r="A1"/></row>'), t.errors.notExcel],
		['hides it in a prefix', of('<x:row xmlns:x="http://x" x:r="3000000"/>'), t.errors.tooMuchInside],
		['has a million rows without address', of('<row/>'.repeat(1_000_000)), t.errors.tooMuchInside],
		['is one tag that never ends', of(`<row ${'"'.repeat(3_000_000)}`), t.errors.notExcel],
		['is one tag without end to its spaces', of(`<row ${' '.repeat(3_000_000)}/>`), t.errors.notExcel],
		['is a zip of something else', zip({ 'hei.txt': 'hei' }), t.errors.notExcel]
	];
	test.each(refusals)('%s: refused in plain words', async (_name, bytes, error) => {
		expect(await readSheets(bytes)).toEqual({ ok: false, error });
	});

	test('one long text in very many cells is refused, not multiplied', async () => {
		const long = 'x'.repeat(30_000);
		const rows = Array.from({ length: 1000 }, (_, at) => [at, long]);
		const roles = { key: 'roles' as const, name: 'Roller', columns: [], mark: '', rows: [['Nr.', 'Navn'], ...rows] };
		expect(await readSheets(await writeSheets([roles]))).toEqual({ ok: false, error: t.errors.tooMuchInside });
	});

	test('what is said of a file is short, whatever it holds', () => {
		const long = 'x'.repeat(30_000);
		const rows = Array.from({ length: 5000 }, () => [long, long]);
		const sheets = [
			{ name: 'Roller', rows: [['Nr.', 'Navn', long], ...rows.slice(0, 150)] },
			{ name: t.sheets.stages, rows: [['Nr.'], ...rows] }
		];
		expect(JSON.stringify(planImport(sheets, [], [])).length).toBeLessThan(200_000);
	});

	test('any bytes, and a good file with any byte changed, give a file or a plain refusal', async () => {
		const good = await writeSheets(toSheets([], [], 'staff'));
		await fc.assert(
			fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
				const bytes = Buffer.from(good);
				bytes[at] = byte;
				const read = await readSheets(bytes);
				if (!read.ok)
					expect(read.error).toMatch(/^(Dette er ikke en Excel-fil|Filen inneholder mer|Celle [A-Z]+\d+ i filen)/);
			}),
			{ numRuns: 40 }
		);
	});
});
