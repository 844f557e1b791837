import { figures as f } from '#lib/i18n/nb/figures.ts';
import { report as t } from '#lib/i18n/nb/report.ts';
import { dateOnly } from '#lib/i18n/time.ts';
import { exerciseTime } from './chapter.ts';
import type { ReportData } from './report.ts';

/** The one-page summary as text to paste into a case system: nothing but lines, and it says what it is a summary of. */
export function summaryText({ document: facts, exercise, summary, objectives }: ReportData): string {
	const points = (items: string[]) => items.map((item, index) => `${index + 1}. ${item.replace(/\s+/g, ' ').trim()}`);
	const parts: [string, string[]][] = [
		[t.summary.purpose, [exercise.purpose.trim()]],
		[t.summary.worked, points(summary.worked)],
		[t.summary.toImprove, points(summary.toImprove)],
		[
			t.summary.attainment,
			objectives.map(({ number, title, attainment }) =>
				f.summary.objective(number, title, attainment ? t.attainments[attainment] : t.notRated)
			)
		],
		[t.summary.decisions, points(summary.decisions)]
	];
	const head = [
		f.summary.title(facts.title),
		[facts.municipality, t.formats[exercise.format], exerciseTime(exercise), exercise.place].filter(Boolean).join(', '),
		[
			f.summary.version(facts.version, t.status[facts.status], dateOnly(facts.date)),
			facts.caseNumber.trim() && `${t.facts.caseNumber} ${facts.caseNumber.trim()}`,
			t.edition[facts.edition]
		]
			.filter(Boolean)
			.join('. ')
	];
	const body = parts
		.map(([title, lines]): [string, string[]] => [title, lines.filter((line) => line !== '')])
		.filter(([, lines]) => lines.length > 0)
		.map(([title, lines]) => [title.toUpperCase(), ...lines].join('\n'));
	// A case system may show a space that does not break as something else.
	return `${[head.join('\n'), ...body].join('\n\n')}\n`.replaceAll('\u00a0', ' ');
}
