import { renderAsync } from '@resvg/resvg-js';
import { fontFiles } from '#lib/server/pdf/fonts.ts';
import { figureFont } from '#lib/ui/figure.ts';

/** As wide as a slide is in pixels, with room to spare. */
export const pictureWidth = 1600;
/** Drawing units of air around the figure. */
const air = 28;

/**
 * A figure as PNG on white, with our own font and no other. Drawn in a thread of its own, so that no page waits.
 * @param svg from `reportFigures`: our own components' drawing, never a user's
 */
export async function figurePng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	const framed = svg.replace(/viewBox="0 0 ([\d.]+) ([\d.]+)"/, (_, width: string, height: string) => {
		const [wide, high] = [Number(width) + 2 * air, Number(height) + 2 * air];
		return `viewBox="${-air} ${-air} ${wide} ${high}" width="${wide}" height="${high}"`;
	});
	const drawn = await renderAsync(framed, {
		background: '#ffffff',
		fitTo: { mode: 'width', value: pictureWidth },
		font: { fontFiles, loadSystemFonts: false, defaultFontFamily: figureFont }
	});
	return new Uint8Array(drawn.asPng());
}
