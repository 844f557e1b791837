import type { LineStatus } from './contact-line.ts';

type Line = { status: LineStatus; acknowledgeMinutes: number | null; lastVerifiedOn: string | null };

/**
 * The numbers above the diagram.
 * @param today `YYYY-MM-DD`; a line is recent when it was tried on or after the same date a year before
 */
export function lineFigures(lines: readonly Line[], today: string) {
	const count = (holds: (line: Line) => boolean) => lines.filter(holds).length;
	const yearAgo = `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`;
	return {
		total: lines.length,
		confirmed: count((line) => line.status === 'confirmed'),
		problem: count((line) => line.status === 'uncertain' || line.status === 'wrong'),
		untested: count((line) => line.status === 'untested'),
		withTarget: count((line) => line.acknowledgeMinutes !== null),
		recent: count((line) => line.lastVerifiedOn !== null && line.lastVerifiedOn >= yearAgo)
	};
}
