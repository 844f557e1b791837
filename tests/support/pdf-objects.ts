import { inflateSync } from 'node:zlib';

/** The objects of a PDF as they are written: names `{ name }`, references `{ ref }`, dictionaries as maps, strings as texts. */
export type Name = { name: string };
export type Ref = { ref: number };
export type Dict = Map<string, Value>;
export type Stream = { dict: Dict; data: Buffer };
export type Value = null | boolean | number | string | Name | Ref | Stream | Dict | Value[];

export type PdfFile = {
	source: string;
	objects: Map<number, Value>;
	/** Where each object begins, in bytes, or in what stream it is packed with others, and as which of them. */
	places: Map<number, number | { stream: number; index: number }>;
	trailer: Dict;
};

const space = /[\s\0]/;
const delimiter = /[\s\0<>[\]()/%{}]/;

/** Reads one value; `at` moves to what follows it. Anything else than a value is given as `{ name: 'operator:…' }`. */
export function reader(source: string, from = 0) {
	let at = from;
	function skip(): void {
		for (;;) {
			while (at < source.length && space.test(source[at]!)) at++;
			if (source[at] !== '%') return;
			while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at++;
		}
	}
	function word(): string {
		const start = at;
		while (at < source.length && !delimiter.test(source[at]!)) at++;
		return source.slice(start, at);
	}
	function literal(): string {
		let depth = 1;
		let text = '';
		for (at++; depth > 0 && at < source.length; at++) {
			const sign = source[at]!;
			if (sign === '\\') {
				const octal = /^[0-7]{1,3}/.exec(source.slice(at + 1, at + 4))?.[0];
				if (octal) text += String.fromCharCode(parseInt(octal, 8));
				else
					text +=
						({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' } as Record<string, string>)[source[at + 1]!] ??
						source[at + 1]!;
				at += octal?.length ?? 1;
				continue;
			}
			if (sign === '(') depth++;
			if (sign === ')' && --depth === 0) continue;
			text += sign;
		}
		return decoded(text);
	}
	function value(): Value {
		skip();
		const sign = source[at];
		if (sign === undefined) return { name: 'operator:' };
		if (sign === '/') {
			at++;
			return { name: word().replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))) };
		}
		if (sign === '(') return literal();
		if (source.startsWith('<<', at)) {
			at += 2;
			const dict: Dict = new Map();
			for (skip(); !source.startsWith('>>', at); skip()) {
				const key = value();
				if (at >= source.length) break;
				dict.set(nameOf(key) ?? '', value());
			}
			at += 2;
			return dict;
		}
		if (sign === '<') {
			const end = source.indexOf('>', at);
			const digits = source.slice(at + 1, end).replace(/\s/g, '');
			at = end + 1;
			return decoded(Buffer.from(digits.padEnd(digits.length + (digits.length % 2), '0'), 'hex').toString('latin1'));
		}
		if (sign === '[') {
			at++;
			const all: Value[] = [];
			for (skip(); source[at] !== ']' && at < source.length; skip()) all.push(value());
			at++;
			return all;
		}
		const token = word();
		if (token === '') at++;
		if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(token)) {
			const reference = /^\s+\d+\s+R(?![a-zA-Z])/.exec(source.slice(at, at + 12));
			if (!reference || !/^\d+$/.test(token)) return Number(token);
			at += reference[0].length;
			return { ref: Number(token) };
		}
		if (token === 'true' || token === 'false') return token === 'true';
		return token === 'null' ? null : { name: `operator:${token}` };
	}
	return {
		value,
		get at() {
			return at;
		}
	};
}

const decoded = (text: string): string =>
	text.startsWith('\xfe\xff') ? Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le') : text;

/** @throws Error when there is no trailer */
export function readPdf(bytes: Uint8Array): PdfFile {
	const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
	const objects = new Map<number, Value>();
	const places: PdfFile['places'] = new Map();
	const start = /(\d+) 0 obj\b/g;
	for (let found = start.exec(source); found; found = start.exec(source)) {
		const reading = reader(source, start.lastIndex);
		const value = reading.value();
		places.set(Number(found[1]), found.index);
		const stream = /^\s*stream\r?\n/.exec(source.slice(reading.at, reading.at + 20));
		if (stream && value instanceof Map) {
			const begin = reading.at + stream[0].length;
			const length = value.get('Length');
			const says =
				typeof length === 'number' && /^\s*endstream/.test(source.slice(begin + length, begin + length + 20));
			const end = says ? begin + (length as number) : source.indexOf('endstream', begin);
			const raw = Buffer.from(source.slice(begin, end), 'latin1');
			const data = nameOf(value.get('Filter')) === 'FlateDecode' ? inflateSync(raw) : raw;
			objects.set(Number(found[1]), { dict: value, data });
			start.lastIndex = end;
		} else {
			objects.set(Number(found[1]), value);
			start.lastIndex = reading.at;
		}
	}
	for (const [stream, value] of [...objects]) if (isStream(value)) unpack(stream, value, objects, places);
	const end = Number(/startxref\s+(\d+)/.exec(source.slice(-200))?.[1]);
	const table = [...objects].find(([number, value]) => places.get(number) === end && isStream(value))?.[1];
	const trailer = isStream(table)
		? table.dict
		: reader(source, source.lastIndexOf('trailer') + 'trailer'.length).value();
	if (!(trailer instanceof Map)) throw new Error('The file has no trailer.');
	return { source, objects, places, trailer };
}

/** The objects in an object stream. */
function unpack(stream: number, { dict, data }: Stream, objects: PdfFile['objects'], places: PdfFile['places']): void {
	if (nameOf(dict.get('Type')) !== 'ObjStm') return;
	const source = data.toString('latin1');
	const first = Number(dict.get('First'));
	const pairs = source.slice(0, first).trim().split(/\s+/).map(Number);
	for (let index = 0; index < Number(dict.get('N')); index++) {
		const [number = 0, offset = 0] = pairs.slice(2 * index, 2 * index + 2);
		objects.set(number, reader(source, first + offset).value());
		places.set(number, { stream, index });
	}
}

export const nameOf = (value: Value | undefined): string | undefined =>
	value !== null && typeof value === 'object' && 'name' in value ? value.name : undefined;
export const refOf = (value: Value | undefined): number | undefined =>
	value !== null && typeof value === 'object' && 'ref' in value ? value.ref : undefined;
export const isStream = (value: Value | undefined): value is Stream =>
	value !== null && typeof value === 'object' && 'data' in value;

/** What a value is once references are followed; of a stream its dictionary is `get`'s. */
export const follow = (file: PdfFile, value: Value | undefined): Value | undefined => {
	const ref = refOf(value);
	return ref === undefined ? value : file.objects.get(ref);
};
export const get = (file: PdfFile, from: Value | undefined, ...path: string[]): Value | undefined =>
	path.reduce<Value | undefined>(
		(value, key) => {
			const whole = follow(file, value);
			const dict = isStream(whole) ? whole.dict : whole;
			return follow(file, dict instanceof Map ? dict.get(key) : undefined);
		},
		follow(file, from)
	);
export const list = (file: PdfFile, value: Value | undefined): Value[] => {
	const whole = follow(file, value);
	return whole === undefined || whole === null ? [] : Array.isArray(whole) ? whole : [value as Value];
};

/** All values of a number tree or name tree: keys and values in turn. */
export function treePairs(file: PdfFile, root: Value | undefined, key: 'Nums' | 'Names'): [Value, Value][] {
	const flat = list(file, get(file, root, key));
	const own = flat.flatMap((name, index): [Value, Value][] =>
		index % 2 === 0 ? [[name, flat[index + 1] ?? null]] : []
	);
	return [...own, ...list(file, get(file, root, 'Kids')).flatMap((kid) => treePairs(file, kid, key))];
}

export const isLanguage = (code: string): boolean => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(code);
