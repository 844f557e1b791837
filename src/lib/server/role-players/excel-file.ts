import { crc32, inflateRawSync } from 'node:zlib';
import readXlsxFile from 'read-excel-file/universal';
import writeXlsxFile from 'write-excel-file/node';
import { roleExcel as t } from '#lib/i18n/nb/roleExcel.ts';
import { cellName } from '#lib/role-players/excel-cells.ts';
import type { ReadSheet } from '#lib/role-players/excel-import.ts';
import type { Sheet } from '#lib/role-players/excel-sheets.ts';
import type { CellValue } from '#lib/role-players/excel-cells.ts';

/** As much as a form may carry twice: as the file, and as text in the form that confirms it (adapter-node takes 512 kB). */
export const maxFileBytes = 300_000;

/** Sheets → a file. Texts are written as texts, never as formulas. */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Buffer> {
	return writeXlsxFile(
		sheets.map(({ name, mark, columns, rows }) => {
			const [header, ...rest] = rows;
			return {
				sheet: name,
				columns: columns.map(({ width }) => ({ width })),
				stickyRowsCount: mark ? 2 : 1,
				data: [
					...(mark ? [[{ value: mark, type: String, fontWeight: 'bold' as const, textColor: '#8a0000' }]] : []),
					header!.map((value) => ({ value: String(value), type: String, fontWeight: 'bold' as const, wrap: true })),
					...rest.map((row) =>
						row.map((value) =>
							value === ''
								? null
								: typeof value === 'number'
									? { value, type: Number, alignVertical: 'top' as const }
									: { value, type: String, wrap: true, alignVertical: 'top' as const }
						)
					)
				]
			};
		})
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
		const sheets = await readXlsxFile(copy.buffer, { trim: false });
		return { ok: true, sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as CellValue[][] })) };
	} catch (error) {
		// The one thing that a person can mend in the file itself: «#NAME?» and the like.
		const cell = /at row (\d+), col(?:umn)? (\d+)/.exec(String(error));
		if (cell) return refused(t.errors.cellError(cellName(Number(cell[1]) - 1, Number(cell[2]) - 1)));
		return refused(t.errors.notExcel);
	}
}

const most = { entries: 60, bytes: 8_000_000, row: 5000, column: 100 };
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
			if (name.endsWith('.xml') && isFarOut(content.toString('utf8'))) return 'too much';
		}
		return 'fine';
	} catch {
		return 'broken';
	}
}

/** A tag of XML: `<` cannot stand in an attribute, so none can hide inside another. */
const tags = /<[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/g;
const address = /\sr\s*=\s*(["'])(.*?)\1/g;

function isFarOut(xml: string): boolean {
	for (const [tag] of xml.matchAll(tags)) {
		for (const [, , where] of tag.matchAll(address)) {
			const found = /^([A-Z]{0,3})(\d{0,7})$/.exec(where!);
			if (!found) return true;
			const column = [...found[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
			if (column > most.column || Number(found[2]) > most.row) return true;
		}
	}
	return false;
}
