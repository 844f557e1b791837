import type { Content, DynamicBackground } from 'pdfmake/interfaces';
import { look as words } from '#lib/i18n/nb/look.ts';
import { ink } from '#lib/ui/figure.ts';
import type { PaperHead } from './paper.ts';

/*
 * The municipality on its papers, as on the report's front but on the scale of a paper: its colour along the top of each
 * page with the same warm edge under it, and its coat of arms beside the title.
 */

const band = { height: 8, edge: 2 };

/** What carries white text: the municipality's colour, or Brunn's own. */
export const groundOf = ({ look }: PaperHead): string => look?.colour || ink.bar;

/** Along the top of every page; an office printer that cannot reach the edge leaves the rest of it. */
export const colourBand =
	(head: PaperHead): DynamicBackground =>
	(_number, { width }) => ({
		canvas: [
			{ type: 'rect', x: 0, y: 0, w: width, h: band.height, color: groundOf(head) },
			{ type: 'rect', x: 0, y: band.height, w: width, h: band.edge, color: ink.amber }
		]
	});

/** Points that the coat of arms gets beside a title. */
export const armsBeside = { width: 96, height: 54 };

/** What begins a paper, with the coat of arms at its right; as it is where there is none. */
export function withArms(begins: Content[], { look, municipality }: PaperHead, room = armsBeside): Content[] {
	if (!look?.arms) return begins;
	const image: Content = {
		image: look.arms,
		fit: [room.width, room.height],
		alt: words.alt(municipality),
		alignment: 'right'
	};
	return [
		{
			columns: [
				{ stack: begins, width: '*' },
				{ stack: [image], width: room.width }
			],
			columnGap: 14
		}
	];
}
