import { setImmediate } from 'node:timers/promises';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import ContactDiagram from '#lib/contact-lines/ContactDiagram.svelte';
import AcknowledgementTimes from '#lib/report/figures/AcknowledgementTimes.svelte';
import ActionStatus from '#lib/report/figures/ActionStatus.svelte';
import AttainmentStrip from '#lib/report/figures/AttainmentStrip.svelte';
import LessonHistory from '#lib/report/figures/LessonHistory.svelte';
import LessonStates from '#lib/report/figures/LessonStates.svelte';
import ResponseRate from '#lib/report/figures/ResponseRate.svelte';
import ScaleDistribution from '#lib/report/figures/ScaleDistribution.svelte';
import ThemesByGroup from '#lib/report/figures/ThemesByGroup.svelte';
import Timeline from '#lib/report/figures/Timeline.svelte';
import {
	acknowledgedLines,
	acknowledgementRows,
	actionCounts,
	themesByGroup
} from '#lib/report/figures/figure-data.ts';
import { timelineRows } from '#lib/report/figures/timeline.ts';
import { report as t } from '#lib/i18n/nb/report.ts';
import type { ReportData } from '#lib/report/report.ts';
import { scalesShown } from '#lib/report/sections.ts';

/** Drawing units: an upright page's width and height for text of nine points, a landscape page's for seven. */
const portraitRoom = { width: 820, height: 980 };
const landscapeRoom = { width: 1660, height: 900 };

/** A component's SVG alone, without the marks Svelte leaves for a browser. */
function svg<Props extends Record<string, unknown>>(figure: Component<Props>, props: Props): string {
	return render(figure as Component<Record<string, unknown>>, { props })
		.body.replace(/<!--[\s\S]*?-->/g, '')
		.trim();
}

/**
 * Every figure that the report's data can draw, by the name the document asks for it.
 * @param width drawing units of the page's width: fewer give larger text where the figure gets less room
 */
export const reportFigures = (data: ReportData, width: number = portraitRoom.width): Record<string, string> =>
	Object.fromEntries(figuresOf(data, width));

/** As `reportFigures`; whoever else asks the server for something is heard between one figure and the next. */
export async function reportFiguresByTurns(data: ReportData): Promise<Record<string, string>> {
	const figures: [string, string][] = [];
	for (const figure of figuresOf(data, portraitRoom.width)) {
		figures.push(figure);
		await setImmediate();
	}
	return Object.fromEntries(figures);
}

/** The drawing of måloppnåelse as the one page has it; undefined where there is nothing to draw. */
export const summaryFigure = ({ objectives }: ReportData): string | undefined =>
	objectives.length > 0 ? svg(AttainmentStrip, { objectives, width: portraitRoom.width }) : undefined;

/** One by one, each drawn when it is asked for. */
function* figuresOf(data: ReportData, width: number): Generator<[name: string, svg: string]> {
	const { objectives, roles, contactLines, feedback, lessons, timeline, exercise } = data;
	if (objectives.length > 0) {
		const strip = svg(AttainmentStrip, { objectives, width });
		yield ['attainment', strip];
		yield ['attainment-summary', strip];
	}
	// The staff's own functions have no lines; they stand in the table of roles.
	const onLine = new Set(contactLines.flatMap((line) => [line.fromRoleId, line.toRoleId]));
	const drawn = roles.filter((role) => onLine.has(role.id));
	if (drawn.length > 0)
		yield [
			'contactLines',
			svg(ContactDiagram, {
				roles: drawn,
				lines: contactLines,
				room: drawn.length > 12 ? landscapeRoom : portraitRoom
			})
		];
	if (feedback.some((group) => group.invited > 0))
		yield ['responseRate', svg(ResponseRate, { groups: feedback, width })];
	for (const group of feedback) {
		const scales = scalesShown(group);
		if (scales.length > 0)
			yield [`scale-${group.group}`, svg(ScaleDistribution, { group: group.group, scales, width })];
	}
	if (lessons.length > 0) yield ['lessonStates', svg(LessonStates, { lessons, width })];
	if (timeline.some(({ planned, actual }) => planned ?? actual))
		for (let from = 0; from < timeline.length; from += timelineRows)
			yield [
				`timeline-${from / timelineRows + 1}`,
				svg(Timeline, {
					entries: timeline.slice(from, from + timelineRows),
					zone: exercise.timeZone,
					width
				})
			];
	const measured = acknowledgedLines(contactLines, roles, t.lines.unknownRole);
	for (let from = 0; from < measured.length; from += acknowledgementRows)
		yield [
			`acknowledgement-${from / acknowledgementRows + 1}`,
			svg(AcknowledgementTimes, {
				lines: measured.slice(from, from + acknowledgementRows),
				width
			})
		];
	const themes = themesByGroup(data.findings);
	if (themes.length > 0) yield ['themes', svg(ThemesByGroup, { themes, width })];
	// One exercise alone says the same as `lessonStates`.
	const years = data.lessonYears ?? [];
	if (years.length > 1) yield ['lessonYears', svg(LessonHistory, { years, width })];
	if (data.actions.length > 0)
		yield ['actions', svg(ActionStatus, { states: actionCounts(data.actions, data.document.date), width })];
}
