import { dirname } from 'node:path';
import { fontFiles } from '../src/lib/server/pdf/fonts.ts';
import { asSvg, type Letters, type Piece, type Plain } from './pdf-content.ts';

/**
 * Typst's compiler as an npm package. It is no dependency of ours: 50 MB for one row of a table. `npm install --no-save` with
 * this name puts it there for a run.
 */
export const typstPackage = '@myriaddreamin/typst-ts-node-compiler@0.7.0';
type Compiler = { pdf(source: { mainFileContent: string }): Uint8Array; evictCache(age: number): void };
type Package = { NodeCompiler: { create(options: { fontArgs: { fontPaths: string[] }[] }): Compiler } };

/** Null where it is not installed. */
export const compilerPackage = (): Promise<Package | null> =>
	import(typstPackage.replace(/@[^@]*$/, '')).then(
		(found) => found as Package,
		() => null
	);

const quoted = (text: string) =>
	JSON.stringify(text)
		.replace(/\\u([0-9a-f]{4})/g, '\\u{$1}')
		.replace(/\\[bf]/g, ' ');
const words = (text: string, { size, bold, italics, color }: Letters) =>
	`text(size: ${size}pt, weight: ${bold ? 600 : 400}, style: "${italics ? 'italic' : 'normal'}", fill: rgb("${color}"), ${quoted(text)})`;

const image = ({ svg, width, height }: { svg: string; width: number; height: number }) =>
	`image(bytes(${quoted(svg)}), format: "svg", width: ${width}pt, height: ${height}pt)`;

/** The content as a Typst document. */
export function typst({ width, height, margin, pieces }: Plain): string {
	return [
		`#set document(title: "Rapport", date: datetime(year: 2026, month: 11, day: 23))`,
		`#set text(font: "Source Sans 3", lang: "nb", fill: rgb("#12252b"))`,
		`#set page(width: ${width}pt, height: ${height}pt, margin: ${margin}pt)`,
		...pieces.map(piece)
	].join('\n');
}

function piece(one: Piece): string {
	switch (one.kind) {
		case 'page':
			return '#pagebreak(weak: true)';
		case 'text':
			return one.level > 0
				? `#heading(level: ${one.level}, ${words(one.text, one)})`
				: `#block(below: 5pt, ${words(one.text, one)})`;
		case 'svg':
			return `#${image(one)}`;
		case 'table': {
			const cells = (rows: string[][]) => rows.map((row) => row.map(quoted).join(', ')).join(',\n');
			const columns = one.widths.map((wide) => `${wide}pt`).join(', ');
			const head = one.header > 0 ? `table.header(${cells(one.rows.slice(0, one.header))}),\n` : '';
			return `#[#set text(size: ${one.size}pt)\n#table(columns: (${columns}), stroke: (bottom: .5pt + rgb("#ddd7ca")), ${head}${cells(one.rows.slice(one.header))})]`;
		}
		case 'rectangles':
			return `#place(top + left, dx: ${one.x}pt, dy: ${one.y}pt, ${image(asSvg(one.rectangles))})`;
		case 'placed':
			return `#place(top + left, dx: ${one.x}pt, dy: ${one.y}pt, box(width: ${one.width}pt, align(${one.right ? 'right' : 'left'}, ${words(one.text, one)})))`;
	}
}

/** Typst's compiler, with our letters and nothing remembered from the document before. */
export function typesetter({ NodeCompiler }: Package): (source: string) => Uint8Array {
	const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...new Set(fontFiles.map(dirname))] }] });
	return (source) => {
		const pdf = compiler.pdf({ mainFileContent: source });
		compiler.evictCache(0);
		return pdf;
	};
}
