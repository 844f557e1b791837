import { crc32, inflateRawSync } from 'node:zlib';
import readXlsxFile from 'read-excel-file/universal';
import writeXlsxFile from 'write-excel-file/node';
import { roleExcel as t } from '#lib/i18n/nb/roleExcel.ts';
import { cellName, type CellValue } from '#lib/role-players/excel-cells.ts';
import type { ReadSheet } from '#lib/role-players/excel-import.ts';
import type { Sheet } from '#lib/role-players/excel-sheets.ts';
import { tableCells } from '#lib/server/excel.ts';

/** As much as a form may carry twice: as the file, and as text in the form that confirms it (see server/body-limit.ts). */
export const maxFileBytes = 300_000;

/** Sheets → a file. */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Buffer> {
	return writeXlsxFile(
		sheets.map(({ name, mark, columns, rows }) => ({
			sheet: name,
			columns: columns.map(({ width }) => ({ width })),
			stickyRowsCount: mark ? 2 : 1,
			data: [
				...(mark ? [[{ value: mark, type: String, fontWeight: 'bold' as const, textColor: '#8a0000' }]] : []),
				...tableCells(rows)
			]
		}))
	).toBuffer();
}

export type ReadFile = { ok: true; sheets: ReadSheet[] } | { ok: false; error: string };

/**
 * A file → its sheets. What comes from outside is looked through before it is parsed: how large it becomes, and how far out
 * its cells are. @returns the sheets, or one plain sentence on why not
 */
export async function readSheets(bytes: Uint8Array): Promise<ReadFile> {
	const refused = (error: string): ReadFile => ({ ok: false, error });
	if (bytes.length > maxFileBytes) return refused(t.errors.tooBig(maxFileBytes / 1000));
	const inside = lookInside(Buffer.from(bytes));
	if (inside !== 'fine') return refused(inside === 'too much' ? t.errors.tooMuchInside : t.errors.notExcel);
	try {
		const copy = new Uint8Array(bytes);
		const read = await readXlsxFile(copy.buffer, { trim: false });
		const sheets = read.map(({ sheet, data }) => ({ name: sheet, rows: data as CellValue[][] }));
		return tooManyLetters(sheets) ? refused(t.errors.tooMuchInside) : { ok: true, sheets };
	} catch (error) {
		// The one thing that a person can mend in the file itself: «#NAME?» and the like.
		const cell = /at row (\d+), col(?:umn)? (\d+)/.exec(String(error));
		if (cell) return refused(t.errors.cellError(cellName(Number(cell[1]) - 1, Number(cell[2]) - 1)));
		return refused(t.errors.notExcel);
	}
}

/** Two hundred roles with all their steps are some 60 000 tags and two million letters. */
const most = {
	entries: 60,
	bytes: 8_000_000,
	tags: 150_000,
	piece: 10_000,
	letters: 10_000_000,
	row: 5000,
	column: 100
};
const signature = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 };

/**
 * Whether a zip is small inside: each entry is unpacked here with a limit, by its own word (the directory at the end) and
 * not beyond it; a row or column far out would make the reader build everything before it.
 */
function lookInside(zip: Buffer): 'fine' | 'too much' | 'broken' {
	try {
		let end = zip.length - 22;
		while (end >= 0 && zip.readUInt32LE(end) !== signature.end) end--;
		if (end < 0) return 'broken';
		const entries = zip.readUInt16LE(end + 10);
		if (entries > most.entries) return 'too much';
		let at = zip.readUInt32LE(end + 16);
		let left = most.bytes;
		const names = new Set<string>();
		for (let index = 0; index < entries; index++) {
			if (zip.readUInt32LE(at) !== signature.central) return 'broken';
			const [method, sum, packed, size] = [10, 16, 20, 24].map((offset) =>
				offset === 10 ? zip.readUInt16LE(at + offset) : zip.readUInt32LE(at + offset)
			) as [number, number, number, number];
			const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
				number,
				number,
				number
			];
			const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
			const local = zip.readUInt32LE(at + 42);
			at += 46 + nameLength + extra + comment;
			if (names.has(name)) return 'broken';
			names.add(name);
			if (size > left) return 'too much';
			if (zip.readUInt32LE(local) !== signature.local) return 'broken';
			const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
			const data = zip.subarray(from, from + packed);
			const content =
				method === 0 ? data : method === 8 ? inflateRawSync(data, { maxOutputLength: Math.max(1, size) }) : null;
			if (!content || content.length !== size || crc32(content) !== sum) return 'broken';
			left -= size;
			const found = /\.(xml|rels)$/.test(name) ? lookThrough(content.toString('utf8')) : 'fine';
			if (found !== 'fine') return found;
		}
		return 'fine';
	} catch {
		return 'broken';
	}
}

/**
 * One piece of XML after the other. A `<` that begins nothing whole is taken alone: the file is not well-formed, and the reader,
 * which guesses what is meant, might find another address in it than we do, or take minutes over it.
 */
const pieces = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>|<|[^<]+/g;
const address = /\s(?!xmlns:)(?:[\w.-]+:)?r\s*=\s*(["'])(.*?)\1/g;

function lookThrough(xml: string): 'fine' | 'too much' | 'broken' {
	let left = most.tags;
	for (const [piece] of xml.matchAll(pieces)) {
		if (!piece.startsWith('<')) continue;
		if (piece === '<' || piece.length > most.piece) return 'broken';
		if (left-- === 0) return 'too much';
		for (const [, , where] of piece.matchAll(address)) {
			const found = /^([A-Z]{0,3})(\d{0,7})$/.exec(where!);
			if (!found) return 'too much';
			const column = [...found[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
			if (column > most.column || Number(found[2]) > most.row) return 'too much';
		}
	}
	return 'fine';
}

/** One long text may stand in a hundred thousand cells. */
function tooManyLetters(sheets: readonly ReadSheet[]): boolean {
	let left = most.letters;
	for (const { rows } of sheets)
		for (const row of rows)
			for (const cell of row) if (typeof cell === 'string' && (left -= cell.length) < 0) return true;
	return false;
}
