import { ImageRun, Paragraph } from 'docx';
import { figurePng } from '#lib/server/report/png.ts';

/** What a picture needs of the PDF's definition: a drawing, or the coat of arms. */
export type PictureNode = {
	svg?: string;
	image?: string;
	/** Points. */
	width?: number;
	height?: number;
	fit?: [number, number];
	alt?: string;
};

/** Each drawing as PNG, by its SVG: Word shows no SVG that all its readers can. */
export async function drawnAll(figures: Record<string, string>): Promise<Map<string, Uint8Array>> {
	const made = new Map<string, Uint8Array>();
	for (const svg of new Set(Object.values(figures))) made.set(svg, await figurePng(svg));
	return made;
}

/** Pixels of a PNG, as its first chunk says (ISO 15948, 11.2.2). */
function sizeOf(png: Uint8Array): { width: number; height: number } {
	const view = new DataView(png.buffer, png.byteOffset);
	return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** A picture in a paragraph of its own, with what it shows in words; nothing where there is no drawing of it. */
export function picture(
	{ svg, image, width = 0, height = 0, fit = [width, height], alt = '' }: PictureNode,
	drawings: ReadonlyMap<string, Uint8Array>,
	most: { width: number; height: number },
	pageBreakBefore: boolean
): Paragraph[] {
	const png = svg ? drawings.get(svg) : image ? Buffer.from(image.slice(image.indexOf(',') + 1), 'base64') : undefined;
	if (!png) return [];
	const pixels = sizeOf(png);
	const scale = Math.min(
		(svg ? most.width : fit[0]) / pixels.width,
		(svg ? Math.min(most.height, height * 1.2) : fit[1]) / pixels.height
	);
	// Word counts in pixels of 1/96 inch.
	const [wide, high] = [pixels.width, pixels.height].map((side) => Math.round((side * scale * 96) / 72));
	return [
		new Paragraph({
			pageBreakBefore,
			spacing: { before: 80, after: 40 },
			// A drawing stays with its caption.
			...(svg ? { keepNext: true } : {}),
			children: [
				new ImageRun({
					type: 'png',
					data: png,
					transformation: { width: wide!, height: high! },
					altText: { name: alt.slice(0, 60), title: '', description: alt }
				})
			]
		})
	];
}
