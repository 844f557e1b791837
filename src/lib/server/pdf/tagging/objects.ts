import { deflateSync } from 'node:zlib';
import type { PdfDocument, Reference } from './pdfmake.ts';

/** Where an object lies that shares a stream with others. */
type Packed = { stream: number; index: number };

/** So many objects in a stream: enough to compress well, few enough to be read one by one. */
const perStream = 200;

const packed = new WeakMap<object, Map<number, Packed>>();

/**
 * Writes many small objects packed together in object streams (ISO 32000-1, 7.5.7): a table's thousands of cells take a
 * fraction of the room and of the time they take one by one.
 * @param objects each with its reference and what stands in it, written as PDF; asked for as they are written
 */
export function writePacked(document: PdfDocument, objects: Iterable<[Reference, string]>): void {
	const places = packed.get(document) ?? new Map<number, Packed>();
	packed.set(document, places);
	for (const group of inGroups(objects)) {
		let at = 0;
		const numbers = group.map(([{ id }, body]) => {
			const pair = `${id} ${at}`;
			at += body.length + 1;
			return pair;
		});
		const head = `${numbers.join(' ')}\n`;
		const stream = document.ref({ Type: 'ObjStm', N: group.length, First: head.length });
		stream.end(Buffer.from(head + group.map(([, body]) => `${body}\n`).join(''), 'latin1'));
		group.forEach(([reference], index) => {
			places.set(reference.id, { stream: stream.id, index });
			// pdfkit counts the objects it waits for.
			document._refEnd(reference);
		});
	}
}

function* inGroups<Item>(items: Iterable<Item>): Generator<Item[]> {
	let group: Item[] = [];
	for (const item of items)
		if (group.push(item) === perStream) {
			yield group;
			group = [];
		}
	if (group.length > 0) yield group;
}

/**
 * The end of the file: where each object lies, as a stream (7.5.8), since a table cannot point into streams.
 * @returns whether it was written; false where nothing is packed and pdfkit's own table will do
 */
export function writeCrossReferences(document: PdfDocument): boolean {
	const places = packed.get(document);
	if (!places) return false;
	const offsets = document._offsets;
	const begins = document._offset;
	const rows = Buffer.alloc((offsets.length + 2) * 7);
	const row = (number: number, type: number, where: number, index: number) => {
		rows.writeUInt8(type, number * 7);
		rows.writeUInt32BE(where, number * 7 + 1);
		rows.writeUInt16BE(index, number * 7 + 5);
	};
	row(0, 0, 0, 65535);
	offsets.forEach((offset, at) => {
		const place = places.get(at + 1);
		if (place) row(at + 1, 2, place.stream, place.index);
		else row(at + 1, 1, offset ?? 0, 0);
	});
	const number = offsets.length + 1;
	row(number, 1, begins, 0);
	const data = document.compress ? deflateSync(rows) : rows;
	const id = `<${document._id.toString('hex')}>`;
	document._write(
		`${number} 0 obj\n<<\n/Type /XRef\n/Size ${number + 1}\n/W [1 4 2]\n/Root ${document._root.id} 0 R\n` +
			`/Info ${document._info.id} 0 R\n/ID [${id} ${id}]\n${document.compress ? '/Filter /FlateDecode\n' : ''}` +
			`/Length ${data.length}\n>>\nstream`
	);
	document._write(data);
	document._write(`\nendstream\nendobj\nstartxref\n${begins}\n%%EOF`);
	document.push(null);
	return true;
}

/** A text as it is written: in UTF-16, so that it needs no escapes. */
export const text = (words: string): string => `<feff${Buffer.from(words, 'utf16le').swap16().toString('hex')}>`;
