import { figures as f } from '#lib/i18n/nb/figures.ts';
import { report as t } from '#lib/i18n/nb/report.ts';
import { reportFigures } from '#lib/i18n/nb/reportFigures.ts';
import { reportLearning as l } from '#lib/i18n/nb/reportLearning.ts';
import { dateOnly, mediumDate, sentence } from '#lib/i18n/time.ts';
import type { ActionState } from '#lib/lessons/lesson.ts';
import { ink } from '#lib/ui/figure.ts';
import {
	box,
	bullets,
	columns,
	factTable,
	marked,
	note,
	orDash,
	paragraphs,
	subheading,
	table,
	type Block,
	type Cell
} from './blocks.ts';
import type { Chapter } from './chapter.ts';
import { actionCounts } from './figures/figure-data.ts';
import type { ReportAction, ReportData } from './report.ts';
import { landscape, request } from './style.ts';

export const lessons: Chapter = ({ lessons: all }, draw) => {
	if (all.length === 0) return [];
	return [
		...draw('lessonStates', reportFigures.figures.lessonStatesCaption),
		...(['improve', 'sustain'] as const).flatMap((kind) => {
			const those = all.filter((lesson) => lesson.kind === kind);
			if (those.length === 0) return [];
			return [
				...subheading(t.lessonKinds[kind]),
				table(
					columns(l.lessons, { lesson: 48, evidence: 12, owner: 23, state: 17 }),
					those.map(({ number, title, description, findings, owner, state, verification }): Cell[] => [
						[
							{
								text: [
									{ text: `${l.lessons.ref(number)} `, bold: true },
									{ text: title, bold: true }
								]
							},
							...(description.trim() ? [{ text: description }] : []),
							...(verification.trim() ? [{ text: l.lessons.verification(verification), color: ink.soft }] : [])
						],
						orDash(findings.map(l.lessons.findingRef).join(', ')),
						owner.trim() ? owner : marked(l.lessons.noOwner, ink.signal),
						t.lessonStates[state]
					])
				)
			];
		})
	];
};

const actionColour: Record<ActionState, string | null> = { planned: null, in_progress: null, done: ink.petrol };

function actionTable({ actions: all, document: { date } }: ReportData): Block {
	return table(
		columns(f.actions, { state: 40, count: 20, overdue: 20, noDate: 20 }),
		actionCounts(all, date).map(({ state, count, overdue, noDate }) => [
			t.actionStates[state],
			t.number(count),
			t.number(overdue),
			t.number(noDate)
		])
	);
}

export const actions: Chapter = (data, draw) =>
	data.actions.length === 0
		? []
		: [
				...draw('actions', f.actions.caption),
				actionTable(data),
				note(l.actions.intro),
				table(
					columns(l.actions, {
						goal: 16,
						measure: 19.5,
						effectIndicator: 15,
						cost: 12,
						// «Beredskapskoordinator» and «Kommunikasjonsansvarlig» on one line.
						owner: 16.5,
						dueDate: 11,
						forum: 15,
						state: 10
					}),
					data.actions.map((action) => [
						[{ text: [{ text: `${l.lessons.ref(action.lesson)} `, bold: true }, action.goal] }],
						orDash(action.measure),
						orDash(action.effectIndicator),
						cost(action),
						orDash(action.owner),
						action.dueDate ? dateOnly(action.dueDate) : marked(l.actions.noDate, ink.signal),
						orDash(action.forum),
						marked(t.actionStates[action.state], actionColour[action.state])
					]),
					landscape
				)
			];

const cost = ({ cost: words, costAmount }: ReportAction): Cell =>
	orDash([words.trim(), costAmount === null ? '' : l.actions.kroner(costAmount)].filter(Boolean).join('\n'));

export const involvement: Chapter = ({ involvement: { direct, viaForums } }) => [
	...(direct.trim() ? [...subheading(l.involvement.direct), ...paragraphs(direct)] : []),
	...(viaForums.length === 0
		? []
		: [
				...subheading(l.involvement.viaForums),
				table(
					columns(l.involvement, { forum: 30, what: 70 }),
					viaForums.map(({ forum, what }) => [{ text: forum, bold: true }, what])
				)
			])
];

export const planChanges: Chapter = ({ planChanges: stated }) => {
	if (stated.kind === 'not_stated') return [];
	if (stated.kind === 'none') return [box(l.planChanges.none, paragraphs(stated.reason))];
	// Who and when are columns only when somebody has said it.
	const owners = stated.changes.some(({ owner, dueDate }) => owner.trim() || dueDate);
	return [
		table(
			[
				{ title: l.planChanges.document, share: 26 },
				{ title: l.planChanges.change, share: owners ? 38 : 74 },
				...(owners ? columns(l.planChanges, { owner: 22, dueDate: 14 }) : [])
			],
			stated.changes.map(({ document, change, owner, dueDate }) => [
				{ text: document, bold: true },
				sentence(change),
				...(owners ? [orDash(owner), dueDate ? dateOnly(dueDate) : '–'] : [])
			])
		)
	];
};

export const nextExercise: Chapter = ({ nextExercise: next }) => {
	if (next === null) return [];
	const date = next.startsAt ? mediumDate(new Date(next.startsAt), next.timeZone) : '';
	const waiting = next.lessons.map(({ number, title }) => `${l.lessons.ref(number)} ${title}`);
	return [
		...paragraphs(l.next.planned(next.name, date)),
		waiting.length === 0
			? note(l.next.noneWaiting)
			: box(l.next.waiting(waiting.length), [bullets(waiting, 0)], request)
	];
};

export const method: Chapter = ({
	method: { notAnswered, limits, hearing = '', changes = [], abbreviations = [] }
}) => [
	...(notAnswered.length === 0 ? [] : [...subheading(t.method.notAnswered), bullets(notAnswered)]),
	...(limits.length === 0 ? [] : [...subheading(t.method.limits), bullets(limits)]),
	...(hearing === '' ? [] : [...subheading(t.method.hearing), ...paragraphs(hearing)]),
	...(changes.length === 0 ? [] : [...subheading(t.method.changes), bullets(changes)]),
	...(abbreviations.length === 0
		? []
		: [
				...subheading(t.method.abbreviations),
				factTable(abbreviations.map(({ short, long }): [string, string] => [short, long]))
			])
];
