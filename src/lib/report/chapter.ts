import { mediumDate, span } from '#lib/i18n/time.ts';
import type { Block } from './blocks.ts';
import type { ReportData, ReportExercise } from './report.ts';

/** Draws the figure of that name with its caption, no taller than `height`; nothing when it was not drawn. */
export type Draw = (name: string, caption: string, height?: number) => Block[];
/** What stands under a chapter's heading and introduction. */
export type Chapter = (data: ReportData, draw: Draw) => Block[];

/** «torsdag 3. desember 2026 kl. 09.00–13.00»; empty until it is decided. */
export function exerciseTime({ startsAt, endsAt, timeZone }: ReportExercise): string {
	if (!startsAt) return '';
	return endsAt ? span(new Date(startsAt), new Date(endsAt), timeZone) : mediumDate(new Date(startsAt), timeZone);
}
