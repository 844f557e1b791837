import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { exercises } from '#lib/i18n/nb/exercises.ts';
import { lessons } from '#lib/i18n/nb/lessons.ts';
import { overview as o } from '#lib/i18n/nb/overview.ts';
import { papers as p } from '#lib/i18n/nb/papers.ts';
import { dateOnly } from '#lib/i18n/time.ts';
import { note, orDash, paragraphs, subheading, table, type Block, type Cell } from '#lib/report/blocks.ts';
import { ink } from '#lib/ui/figure.ts';
import type { HistoryData, PaperHead } from './paper.ts';
import { leadTo, lessonName, sheet, upright } from './sheet.ts';

const t = p.history;

const grid = (titles: readonly string[], shares: number[], rows: Cell[][], none: string): Block[] =>
	rows.length === 0
		? paragraphs(none)
		: [
				table(
					titles.map((title, index) => ({ title, share: shares[index] ?? 1 })),
					rows,
					upright
				)
			];
const date = (iso: string | null) => (iso ? dateOnly(iso) : p.none);

/** The learning over the years: how the rules stand, the exercises, what later ones have shown, and every læringspunkt. */
export function history(head: PaperHead, data: HistoryData): TDocumentDefinitions {
	return sheet('historikk', head, [
		...subheading(o.regulation),
		...grid(
			t.lawColumns,
			[3, 2],
			data.law.map(({ section, status, due }) => [
				`${o.section(section)}: ${o.rule[section]}`,
				[o.lawStatus[status], due ? t.due(dateOnly(due)) : ''].filter(Boolean).join('. ')
			]),
			p.none
		),
		...subheading(t.exercises),
		...grid(
			t.exerciseColumns,
			[4, 3, 3, 4, 4],
			data.exercises.map((one) => [
				one.title,
				date(one.date),
				exercises.format[one.format],
				one.reportedOn ? t.withCase(dateOnly(one.reportedOn), one.caseNumber) : t.noReport,
				t.points(one.improve, one.sustain)
			]),
			t.noExercises
		),
		...subheading(t.verdicts),
		...leadTo(
			note(t.verdictsLead),
			grid(
				t.verdictColumns,
				[5, 4, 3, 6],
				data.verdicts.map((one) => [
					[lessonName(one.lesson, one.title)],
					one.exercise,
					[lessons.verdicts[one.verdict], one.on ? dateOnly(one.on) : ''].filter(Boolean).join('\n'),
					orDash(one.reason)
				]),
				t.noVerdicts
			)
		),
		...subheading(t.lessons),
		...grid(
			t.lessonColumns,
			[7, 4, 3, 3],
			data.lessons.map((one) => [
				[lessonName(one.number, one.title), { text: lessons.kinds[one.kind], color: ink.soft }],
				one.exercise,
				lessons.themes[one.theme],
				lessons.states[one.state]
			]),
			t.noLessons
		)
	]);
}
