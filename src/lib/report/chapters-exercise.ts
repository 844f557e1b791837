import { figures as f } from '#lib/i18n/nb/figures.ts';
import { report as t } from '#lib/i18n/nb/report.ts';
import { reportFigures } from '#lib/i18n/nb/reportFigures.ts';
import { reportLearning as l } from '#lib/i18n/nb/reportLearning.ts';
import { clock, mediumDate } from '#lib/i18n/time.ts';
import type { Attainment } from '#lib/observations/attainment.ts';
import { ink } from '#lib/ui/figure.ts';
import { columns, factTable, marked, note, paragraphs, subheading, table, type Block } from './blocks.ts';
import { exerciseTime, type Chapter, type Draw } from './chapter.ts';
import { lessonStages, stageCounts } from './figures/figure-data.ts';
import { minutesLate, timelineRows } from './figures/timeline.ts';
import type { ReportData } from './report.ts';

export const exercise: Chapter = (data, draw) => {
	const { exercise: held } = data;
	const facts: [string, string][] = [
		[t.exercise.format, t.formats[held.format]],
		[t.exercise.series, held.series],
		[t.exercise.when, exerciseTime(held)],
		[t.exercise.place, held.place]
	];
	return [
		factTable(facts),
		...(held.scenario.trim() ? [...subheading(t.exercise.scenario), ...paragraphs(held.scenario)] : []),
		...participants(data),
		...timeline(data, draw)
	];
};

function participants({ exercise: { organisations } }: ReportData): Block[] {
	if (organisations.length === 0) return [];
	const confirmed = organisations.filter(({ answer }) => answer === 'confirmed');
	const hours = confirmed.reduce((sum, { hoursOnDay }) => sum + hoursOnDay, 0);
	return [
		...subheading(t.exercise.participants),
		...paragraphs(t.exercise.total(confirmed.length, hours)),
		table(
			columns(t.exercise, { name: 34, kind: 24, answer: 18, meetings: 10, hours: 14 }),
			organisations.map(({ name, kind, answer, meetings, hoursOnDay }) => [
				name,
				t.organisationKinds[kind],
				marked(t.participationAnswers[answer], answer === 'confirmed' ? null : ink.signal),
				t.number(meetings),
				t.number(hoursOnDay)
			])
		)
	];
}

function timeline({ timeline: entries, exercise: { timeZone } }: ReportData, draw: Draw): Block[] {
	if (entries.length === 0) return [];
	const time = (at: string | null) => (at ? clock(new Date(at), timeZone) : '–');
	const figures = entries.flatMap((_, index) =>
		index % timelineRows === 0
			? draw(`timeline-${index / timelineRows + 1}`, reportFigures.figures.timelineCaption)
			: []
	);
	return [
		...subheading(t.exercise.timeline),
		...figures,
		table(
			columns(t.exercise, { number: 7, inject: 48, planned: 12, actual: 12, difference: 21 }),
			entries.map((entry) => {
				const late = minutesLate(entry);
				const difference =
					entry.state === 'dropped' ? t.injectStates.dropped : late === null ? '–' : t.exercise.late(late);
				return [String(entry.number), entry.title, time(entry.planned), time(entry.actual), difference];
			})
		)
	];
}

/** The municipality's lessons over the years; not with one exercise, which says no more than its own lessons do. */
function overTheYears({ lessonYears: years = [] }: ReportData, draw: Draw): Block[] {
	if (years.length < 2) return [];
	return [
		...subheading(f.history.title),
		...draw('lessonYears', f.history.caption),
		table(
			[
				{ title: f.history.exercise, share: 40 },
				...lessonStages.map((stage) => ({ title: f.history.stages[stage], share: 15 }))
			],
			years.map((year) => {
				const counts = stageCounts(year);
				return [f.history.name(year.year, year.exercise), ...lessonStages.map((stage) => t.number(counts[stage]))];
			})
		),
		note(f.history.notShownHelp)
	];
}

export const earlierLessons: Chapter = (data, draw) => [...judgedHere(data), ...overTheYears(data, draw)];

function judgedHere({ earlierLessons: lessons, exercise: { timeZone } }: ReportData): Block[] {
	if (lessons.length === 0) return [];
	const verified = lessons.filter(({ verdict }) => verdict?.result === 'verified').length;
	return [
		...paragraphs(l.earlier.count(verified, lessons.length)),
		table(
			columns(l.earlier, { lesson: 34, decision: 30, verdict: 36 }),
			lessons.map(({ number, title, fromExercise, decision, verdict }) => [
				[
					{ text: [{ text: `${l.lessons.ref(number)} `, bold: true }, title] },
					{ text: `${l.earlier.from} ${fromExercise}`, color: ink.soft }
				],
				decision.kind === 'taken_in'
					? l.earlier.takenIn(decision.as, decision.what)
					: decision.kind === 'left_out'
						? l.earlier.leftOut(decision.reason)
						: marked(l.earlier.undecided, ink.signal),
				verdict
					? [
							{
								text: t.verdicts[verdict.result],
								bold: true,
								color: verdict.result === 'not_confirmed' ? ink.signal : ink.petrol
							},
							{ text: verdict.reason },
							{
								text: l.earlier.judged(
									verdict.judgedBy,
									verdict.judgedAt ? mediumDate(new Date(verdict.judgedAt), timeZone) : ''
								),
								color: ink.soft
							}
						]
					: decision.kind === 'left_out'
						? '–'
						: marked(l.earlier.notJudged, ink.signal)
			])
		)
	];
}

const attainmentColour = (rating: Attainment | null) =>
	rating === 'attained' || rating === 'attained_with_challenges'
		? null
		: rating === 'not_attained'
			? ink.bad
			: ink.signal;

export const objectives: Chapter = ({ objectives: all }, draw) => [
	...draw('attainment', reportFigures.figures.attainmentCaption),
	...all.flatMap((objective) => [
		...subheading(t.objectives.objective(objective.number, objective.title)),
		...paragraphs(objective.description),
		...(objective.criteria.length === 0
			? []
			: [
					table(
						columns(t.objectives, { criterion: 32, observed: 38, rating: 30 }),
						objective.criteria.map(({ number, text, observations, observed, attainment, reason }) => [
							[{ text: [{ text: `${number} `, bold: true }, text] }],
							observations === 0 && observed.length === 0
								? t.objectives.noObservations
								: [
										...observed.map((fact) => ({
											text: fact,
											margin: [0, 0, 0, 2] as [number, number, number, number]
										})),
										{ text: t.objectives.observations(observations), color: ink.soft }
									],
							[
								{
									text: attainment ? t.attainments[attainment] : t.notRated,
									bold: true,
									color: attainmentColour(attainment) ?? ink.petrol
								},
								{ text: reason }
							]
						])
					)
				])
	])
];
