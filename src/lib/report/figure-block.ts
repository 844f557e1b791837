import { reportFigures as t } from '#lib/i18n/nb/reportFigures.ts';
import { figureFont } from '#lib/ui/figure.ts';
import { gapAfter, type Block } from './blocks.ts';
import { landscape, portrait } from './style.ts';

/** Drawings are made with text of 16 units: larger than body text it looks coarse, below 7 points it is not read. */
const largestScale = 0.62;
const smallestScale = 0.7;

/** Width and height a drawing gets: as wide as the text, but never taller than a page can hold. */
export function figureSize(svg: string, room: { width: number; height: number }): { width: number; height: number } {
	const [, width = 1, height = 1] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
	const scale = Math.min(room.width / width, room.height / height, largestScale);
	return { width: width * scale, height: height * scale };
}

/** What a figure may fill: upright it shares the page with a heading, lying it has the page to itself. */
const figureRoom = { width: portrait.width, height: portrait.height - 130 };
const wideRoom = { width: landscape.width, height: landscape.height - 36 };

/** Whether a drawing is too small to read on an upright page and clearly larger on a landscape page of its own. */
export function isWide(svg: string): boolean {
	const upright = figureSize(svg, figureRoom).width;
	const natural = figureSize(svg, { width: Infinity, height: Infinity }).width;
	return upright / natural < smallestScale && figureSize(svg, wideRoom).width > upright * 1.15;
}

/** Whether a drawing no taller than that can still be read: its letters have at least six points. */
export function isReadable(svg: string, height: number): boolean {
	const natural = figureSize(svg, { width: Infinity, height: Infinity }).width / largestScale;
	return figureSize(svg, { width: portrait.width, height }).width / natural >= 6 / 16;
}

/**
 * A drawing with its caption, kept together, no taller than `height` where it is given; `alt` is what the drawing itself says to those
 * who do not see it.
 */
export function figure(svg: string, number: number, caption: string, height?: number): Block {
	const wide = height === undefined && isWide(svg);
	const size = figureSize(svg, wide ? wideRoom : { ...figureRoom, height: height ?? figureRoom.height });
	return {
		unbreakable: true,
		role: 'Div',
		...(wide ? { pageBreak: 'before', pageOrientation: 'landscape' } : {}),
		stack: [
			{ svg, ...size, font: figureFont, alt: description(svg) },
			{ text: t.figure(number, caption), style: 'caption', role: 'Caption', margin: [0, 4, 0, 0] }
		],
		margin: [0, 4, 0, gapAfter + 6],
		needs: size.height + 30
	};
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
/** What a drawing says to those who do not see it. */
export function description(svg: string): string {
	const found = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? '';
	return found.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}
