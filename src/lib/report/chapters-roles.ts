import { report as t } from '#lib/i18n/nb/report.ts';
import { reportFigures } from '#lib/i18n/nb/reportFigures.ts';
import { figures as f } from '#lib/i18n/nb/figures.ts';
import type { LineStatus } from '#lib/contact-lines/contact-line.ts';
import { ink } from '#lib/ui/figure.ts';
import { columns, keyFigures, marked, minorHeading, orDash, table } from './blocks.ts';
import type { Chapter } from './chapter.ts';
import { acknowledgedLines, acknowledgementRows } from './figures/figure-data.ts';

export const roles: Chapter = ({ roles: all }) =>
	all.length === 0
		? []
		: [
				table(
					columns(t.roles, { role: 22, organisation: 18, responsibility: 34, staffing: 26 }),
					all.map(({ name, organisation, responsibility, staffed, deputy }) => [
						{ text: name, bold: true },
						orDash(organisation),
						orDash(responsibility),
						marked(t.roles.staffingOf(staffed, deputy), staffed ? null : ink.signal)
					])
				)
			];

const statusColour: Record<LineStatus, string | null> = {
	confirmed: null,
	uncertain: ink.signal,
	wrong: ink.bad,
	untested: ink.soft
};

export const contactLines: Chapter = ({ contactLines: lines, roles: all, acknowledgement }, draw) => {
	const name = (id: string) => all.find((role) => role.id === id)?.name ?? t.lines.unknownRole;
	const minutes = (count: number | null) => (count === null ? t.lines.none : t.minutes(count));
	const figures = acknowledgement && [
		...(acknowledgement.measured === 0
			? []
			: [{ value: t.shareOf(acknowledgement.withinTarget, acknowledgement.measured), label: t.lines.withinTarget }]),
		...(acknowledgement.medianMinutes === null
			? []
			: [
					{ value: t.minutes(acknowledgement.medianMinutes), label: t.lines.median },
					{ value: minutes(acknowledgement.slowestMinutes), label: t.lines.slowest }
				]),
		{ value: t.number(acknowledgement.onFallback), label: t.lines.onFallback },
		{ value: t.number(acknowledgement.wrong), label: t.lines.wrong },
		...(acknowledgement.alarmToFirstCentre === null
			? []
			: [{ value: t.minutes(acknowledgement.alarmToFirstCentre), label: t.lines.alarm }])
	];
	const measured = Math.ceil(acknowledgedLines(lines, all, t.lines.unknownRole).length / acknowledgementRows);
	// Drawings are numbered as they are asked for: in the order they are seen.
	const times = Array.from({ length: measured }, (_, index) =>
		draw(`acknowledgement-${index + 1}`, f.acknowledgement.caption)
	).flat();
	const drawing = draw('contactLines', reportFigures.figures.contactLinesCaption);
	const wide = drawing.some((block) => 'pageOrientation' in block);
	return [
		...(figures ? [keyFigures(figures)] : []),
		...times,
		...(wide ? [] : drawing),
		...(lines.length === 0
			? []
			: [
					table(
						columns(t.lines, {
							number: 6,
							fromTo: 32,
							purpose: 13,
							channels: 21,
							target: 9,
							acknowledged: 11,
							status: 13
						}),
						lines.map((line) => [
							String(line.number),
							t.lines.fromToValue(name(line.fromRoleId), name(line.toRoleId)),
							t.purposes[line.purpose],
							orDash(t.channelsInOrder(line.channels)),
							minutes(line.acknowledgeMinutes),
							minutes(line.acknowledgedMinutes),
							marked(t.lineStatuses[line.status], statusColour[line.status])
						])
					)
				]),
		// Last, so that what is upright stays together.
		...(wide ? drawing : [])
	];
};

export const rolePlayers: Chapter = ({ rolePlayers: figures }) =>
	figures === null
		? []
		: [
				keyFigures([
					{ value: t.number(figures.cases), label: t.rolePlayers.cases },
					{ value: t.number(figures.players), label: t.rolePlayers.players },
					{ value: t.shareOf(figures.readLatest, figures.players), label: t.rolePlayers.readLatest },
					{ value: t.shareOf(figures.controlRight, figures.players), label: t.rolePlayers.controlRight }
				]),
				...(figures.missing.length === 0
					? []
					: [
							...minorHeading(t.rolePlayers.missing),
							table(
								columns(t.rolePlayers, { what: 80, answers: 20 }),
								figures.missing.map(({ what, count }) => [what, t.number(count)])
							)
						])
			];
