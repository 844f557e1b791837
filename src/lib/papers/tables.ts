import { contactLines } from '#lib/i18n/nb/contactLines.ts';
import { lessons } from '#lib/i18n/nb/lessons.ts';
import { msel } from '#lib/i18n/nb/msel.ts';
import { paperFiles as p } from '#lib/i18n/nb/paperFiles.ts';
import { report } from '#lib/i18n/nb/report.ts';
import { reportLearning } from '#lib/i18n/nb/reportLearning.ts';
import { roles as r } from '#lib/i18n/nb/roles.ts';
import { scalesShown } from '#lib/report/sections.ts';
import type { ReportData } from '#lib/report/report.ts';
import type { RoleFunction } from '#lib/roles/role.ts';
import type { DirectoryData, MselData } from './paper.ts';

/** The tables that can be fetched as Excel, as their files are called. */
export const tableIds = ['dreiebok', 'roller', 'kontaktlinjer', 'laeringspunkter', 'tiltaksplan', 'svar'] as const;
export type TableId = (typeof tableIds)[number];

/** One sheet; the first row is the header. */
export type TableSheet = { name: string; widths: number[]; rows: (string | number)[][] };

const t = p.tables;
const { ref, findingRef } = reportLearning.lessons;
const sheet = (id: TableId, widths: number[], rows: (string | number)[][]): TableSheet => ({
	name: t.name[id],
	widths,
	rows: [[...t.columns[id]], ...rows]
});

export const mselTable = ({ injects }: MselData): TableSheet =>
	sheet(
		'dreiebok',
		[6, 10, 12, 22, 22, 18, 50, 40, 6, 12, 12],
		injects.map((one) => [
			...[one.number, one.offsetMinutes, one.clock, one.sender, one.recipient, one.channel, one.content],
			...[one.expectedAction, one.objective ?? '', msel.state[one.state], one.deliveredClock]
		])
	);

export type TableRole = {
	name: string;
	function: RoleFunction;
	organisation: string;
	responsibility: string;
	staffedBy: string;
	deputy: string;
	external: boolean;
};
export const roleTable = (roles: readonly TableRole[]): TableSheet =>
	sheet(
		'roller',
		[28, 22, 28, 50, 24, 24, 14],
		roles.map((one) => [
			...[one.name, r.function[one.function], one.organisation, one.responsibility, one.staffedBy, one.deputy],
			one.external ? t.yes : ''
		])
	);

/** Channels in the order they are tried, with what is used in the exercise. */
export const lineTable = ({ lines }: DirectoryData): TableSheet =>
	sheet(
		'kontaktlinjer',
		[6, 24, 24, 16, 60, 14],
		lines.map((line) => [
			...[line.number, line.from, line.to, contactLines.purpose[line.purpose]],
			line.channels.map((one) => `${contactLines.channel[one.kind]} ${one.exerciseValue}`.trim()).join('\n'),
			line.acknowledgeMinutes ?? ''
		])
	);

export const lessonTable = ({ lessons: rows }: Pick<ReportData, 'lessons'>): TableSheet =>
	sheet(
		'laeringspunkter',
		[8, 14, 40, 60, 18, 24, 20, 40],
		rows.map((one) => [
			...[ref(one.number), lessons.kinds[one.kind], one.title, one.description, lessons.states[one.state], one.owner],
			one.findings.map(findingRef).join(', '),
			one.verification
		])
	);

export const actionTable = ({ actions }: Pick<ReportData, 'actions'>): TableSheet =>
	sheet(
		'tiltaksplan',
		[14, 40, 50, 40, 24, 14, 24, 14, 24, 16],
		actions.map((one) => [
			...[ref(one.lesson), one.goal, one.measure, one.effectIndicator, one.cost, one.costAmount ?? '', one.owner],
			...[one.dueDate ?? '', one.forum, lessons.actionStates[one.state]]
		])
	);

/** Svar per group, without names: how many answered, and the scales of groups that are large enough to be shown. */
export const answerTable = ({ feedback }: Pick<ReportData, 'feedback'>): TableSheet =>
	sheet(
		'svar',
		[18, 10, 10, 60, 8, 8, 8, 8, 8, 12],
		feedback.flatMap((group) => {
			const first = [report.groups[group.group], group.invited, group.answered];
			const scales = scalesShown(group);
			if (scales.length === 0) return [[...first, '', '', '', '', '', '', '']];
			return scales.map(({ question, counts, unsure }) => [...first, question, ...counts, unsure]);
		})
	);
