import { report as t } from '#lib/i18n/nb/report.ts';
import { reportLearning as l } from '#lib/i18n/nb/reportLearning.ts';
import { reportData as d } from '#lib/i18n/nb/reportData.ts';
import type { ReportData } from './report.ts';
import { scalesShown } from './sections.ts';

/** A file that lies inside the PDF, and what is said of it there. */
export type DataFile = { name: string; type: string; description: string; text: string };

type Cell = string | number | null;
type TableId = keyof typeof d.tables;

/** What a report says, without what it does not show because too few answered, and without how it looks. */
export function shownData({ look: _look, ...report }: ReportData): ReportData {
	return { ...report, feedback: report.feedback.map((group) => ({ ...group, scales: scalesShown(group) })) };
}

/**
 * The data that a læringsrapport shows, to go into its PDF: all of it as JSON, and its tables as CSV. A table without rows
 * is left out.
 */
export function dataFiles(report: ReportData): DataFile[] {
	const shown = shownData(report);
	const tables = Object.entries(rowsOf(shown)).filter(([, { rows }]) => rows.length > 0);
	return [
		{ ...d.all, type: 'application/json', text: `${JSON.stringify(shown, null, '\t')}\n` },
		...tables.map(([id, { columns, rows }]) => ({
			...d.tables[id as TableId],
			type: 'text/csv',
			text: csv([columns, ...rows])
		}))
	];
}

function rowsOf(report: ReportData): Record<TableId, { columns: string[]; rows: Cell[][] }> {
	const role = (id: string) => report.roles.find((one) => one.id === id)?.name ?? t.lines.unknownRole;
	return {
		criteria: {
			columns: [t.exercise.number, d.columns.objective, t.objectives.criterion, t.objectives.rating],
			rows: report.objectives.flatMap(({ title, criteria }) =>
				criteria.map(({ number, text, attainment }) => [
					number,
					title,
					text,
					attainment ? t.attainments[attainment] : t.notRated
				])
			)
		},
		contactLines: {
			columns: [
				...[t.lines.number, t.lines.fromTo, t.lines.purpose, t.lines.channels],
				...[t.lines.target, t.lines.acknowledged, t.lines.status]
			],
			rows: report.contactLines.map((line) => [
				line.number,
				t.lines.fromToValue(role(line.fromRoleId), role(line.toRoleId)),
				t.purposes[line.purpose],
				t.channelsInOrder(line.channels),
				line.acknowledgeMinutes,
				line.acknowledgedMinutes,
				t.lineStatuses[line.status]
			])
		},
		answers: {
			columns: [d.columns.group, t.feedback.question, '1', '2', '3', '4', '5', t.feedback.unsure],
			rows: report.feedback.flatMap(({ group, scales }) =>
				scales.map(({ question, counts, unsure }) => [t.groups[group], question, ...counts, unsure])
			)
		},
		findings: {
			columns: [t.exercise.number, l.assessment.finding, d.columns.theme, l.assessment.cause],
			rows: report.findings.map(({ number, title, theme, cause }) => [
				l.lessons.findingRef(number),
				title,
				t.themes[theme],
				cause
			])
		},
		lessons: {
			columns: [t.exercise.number, l.lessons.lesson, l.lessons.evidence, l.lessons.owner, l.lessons.state],
			rows: report.lessons.map(({ number, title, findings, owner, state }) => [
				l.lessons.ref(number),
				title,
				findings.map(l.lessons.findingRef).join(', '),
				owner,
				t.lessonStates[state]
			])
		},
		actions: {
			columns: [
				...[d.columns.lesson, l.actions.goal, l.actions.measure, l.actions.effectIndicator, l.actions.cost],
				...[d.columns.costAmount, l.actions.owner, l.actions.dueDate, l.actions.forum, l.actions.state]
			],
			rows: report.actions.map((action) => [
				...[l.lessons.ref(action.lesson), action.goal, action.measure, action.effectIndicator, action.cost],
				...[action.costAmount, action.owner, action.dueDate, action.forum, t.actionStates[action.state]]
			])
		}
	};
}

/** As Norwegian spreadsheets read it: semicolons, every text quoted, a mark that says it is UTF-8. */
const csv = (rows: Cell[][]): string => `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;

function cell(value: Cell): string {
	if (value === null || typeof value === 'number') return String(value ?? '');
	// A spreadsheet would run what begins like a formula.
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return `"${safe.replaceAll('"', '""')}"`;
}
