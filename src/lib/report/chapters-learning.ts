import { figures as f } from '#lib/i18n/nb/figures.ts';
import { report as t } from '#lib/i18n/nb/report.ts';
import { dateOnly, mediumDate, sentence } from '#lib/i18n/time.ts';
import { coreFields, smallestShownGroup } from '#lib/evaluations/evaluation.ts';
import type { ActionState, LessonKind } from '#lib/lessons/lesson.ts';
import { ink } from '#lib/ui/figure.ts';
import {
	box,
	bullets,
	factTable,
	marked,
	minorHeading,
	note,
	orDash,
	paragraphs,
	quote,
	subheading,
	table,
	type Block,
	type Cell
} from './blocks.ts';
import type { Chapter, Draw } from './chapter.ts';
import { actionCounts, themesByGroup } from './figures/figure-data.ts';
import type {
	FeedbackGroupResult,
	ReportAction,
	ReportData,
	ReportFinding,
	ReportImpressions,
	ReportWords
} from './report.ts';
import { scalesShown } from './sections.ts';
import { landscape, request } from './style.ts';

export const feedback: Chapter = ({ feedback: groups, impressions, findings }, draw) => [
	...draw('responseRate', t.figures.responseRateCaption),
	...responseTable(groups),
	...themeTable(findings, draw),
	...groups.flatMap((group) => [
		...subheading(t.groups[group.group]),
		...(group.scales.length > 0 && scalesShown(group).length === 0
			? [note(t.feedback.suppressed(smallestShownGroup))]
			: []),
		...draw(`scale-${group.group}`, t.figures.scaleCaption(t.groups[group.group])),
		...scaleTable(group),
		...coreFields.flatMap((field) => {
			const said = group.quotations.filter((quotation) => quotation.field === field);
			if (said.length === 0) return [];
			return [
				...minorHeading(t.coreFields[field]),
				...said.map(({ text, by, reference }) => quote(text, t.feedback.by(by, reference)))
			];
		})
	]),
	...(impressions ? firstImpressions(impressions) : [])
];

function firstImpressions({ answers, counts, worked, better }: ReportImpressions): Block[] {
	const quotations = (title: string, { all, shown }: ReportWords): Block[] =>
		shown.length === 0
			? []
			: [
					...minorHeading(title),
					...(shown.length < all ? [note(t.impressions.some(shown.length, all))] : []),
					bullets(shown.map((text) => `«${text}»`))
				];
	return [
		...subheading(t.impressions.title),
		note(t.impressions.lead(answers)),
		...(counts === null
			? []
			: [
					table(
						[
							{ title: t.impressions.feeling, share: 80 },
							{ title: t.feedback.count, share: 20 }
						],
						counts.map((count, index) => [t.impressions.feelings[index]!, t.number(count)]).reverse()
					)
				]),
		...quotations(t.impressions.worked, worked),
		...quotations(t.impressions.better, better)
	];
}

function responseTable(groups: FeedbackGroupResult[]): Block[] {
	const asked = groups.filter(({ invited }) => invited > 0);
	if (asked.length === 0) return [];
	return [
		table(
			[
				{ title: t.feedback.group, share: 46 },
				{ title: t.feedback.invited, share: 18 },
				{ title: t.feedback.answered, share: 18 },
				{ title: t.feedback.rate, share: 18 }
			],
			asked.map(({ group, invited, answered }) => [
				t.groups[group],
				t.number(invited),
				t.number(answered),
				t.percent(answered, invited)
			])
		)
	];
}

function themeTable(findings: ReportFinding[], draw: Draw): Block[] {
	const themes = themesByGroup(findings);
	if (themes.length === 0) return [];
	return [
		...subheading(f.themes.heading),
		...draw('themes', f.themes.caption),
		table(
			[
				{ title: f.themes.theme, share: 30 },
				{ title: f.themes.saidBy, share: 54 },
				{ title: f.themes.total, share: 16 }
			],
			themes.map(({ theme, sources, total }) => [
				t.themes[theme],
				sources.map(({ from, passages }) => f.themes.source(t.sourceNames[from], passages)).join(', '),
				t.number(total)
			])
		)
	];
}

/** The figure's numbers once more, for those who read tables better than bars. */
function scaleTable(group: FeedbackGroupResult): Block[] {
	const scales = scalesShown(group);
	if (scales.length === 0) return [];
	return [
		table(
			[
				{ title: t.feedback.question, share: 52 },
				...[1, 2, 3, 4, 5].map((value) => ({ title: String(value), share: 7 })),
				{ title: t.feedback.unsure, share: 13 }
			],
			scales.map(({ question, counts, unsure }) => [question, ...counts.map(t.number), t.number(unsure)])
		)
	];
}

export const assessment: Chapter = ({ findings }) => {
	const kinds: { kind: LessonKind | null; title: string }[] = [
		{ kind: 'sustain', title: t.assessment.worked },
		{ kind: 'improve', title: t.assessment.toImprove },
		{ kind: null, title: t.assessment.undecided }
	];
	return kinds.flatMap(({ kind, title }) => {
		const those = findings.filter((finding) => finding.kind === kind);
		return those.length === 0 ? [] : [...subheading(title), findingTable(those)];
	});
};

const findingTable = (findings: ReportFinding[]): Block =>
	table(
		[
			{ title: t.assessment.finding, share: 34 },
			{ title: t.assessment.cause, share: 42 },
			{ title: t.assessment.restsOn, share: 24 }
		],
		findings.map(({ number, title, theme, cause, sources, recurring }) => [
			[
				{ text: [{ text: `${t.lessons.findingRef(number)} `, bold: true }, title] },
				{ text: t.themes[theme], color: ink.soft },
				...(recurring ? [{ text: t.assessment.recurring, color: ink.signal, bold: true }] : [])
			],
			cause.trim() ? cause : marked(t.assessment.noCause, ink.signal),
			orDash(sources.map(({ from, passages }) => t.assessment.passages(passages, t.sourceNames[from])).join(', '))
		])
	);

export const lessons: Chapter = ({ lessons: all }, draw) => {
	if (all.length === 0) return [];
	return [
		...draw('lessonStates', t.figures.lessonStatesCaption),
		...(['improve', 'sustain'] as const).flatMap((kind) => {
			const those = all.filter((lesson) => lesson.kind === kind);
			if (those.length === 0) return [];
			return [
				...subheading(t.lessonKinds[kind]),
				table(
					[
						{ title: t.lessons.lesson, share: 48 },
						{ title: t.lessons.evidence, share: 12 },
						{ title: t.lessons.owner, share: 23 },
						{ title: t.lessons.state, share: 17 }
					],
					those.map(({ number, title, description, findings, owner, state, verification }): Cell[] => [
						[
							{
								text: [
									{ text: `${t.lessons.ref(number)} `, bold: true },
									{ text: title, bold: true }
								]
							},
							...(description.trim() ? [{ text: description }] : []),
							...(verification.trim() ? [{ text: t.lessons.verification(verification), color: ink.soft }] : [])
						],
						orDash(findings.map(t.lessons.findingRef).join(', ')),
						owner.trim() ? owner : marked(t.lessons.noOwner, ink.signal),
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
		[
			{ title: f.actions.state, share: 40 },
			{ title: f.actions.count, share: 20 },
			{ title: f.actions.overdue, share: 20 },
			{ title: f.actions.noDate, share: 20 }
		],
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
				note(t.actions.intro),
				table(
					[
						{ title: t.actions.goal, share: 17 },
						{ title: t.actions.measure, share: 21 },
						{ title: t.actions.effectIndicator, share: 16 },
						{ title: t.actions.cost, share: 12 },
						{ title: t.actions.owner, share: 13 },
						{ title: t.actions.dueDate, share: 11 },
						{ title: t.actions.forum, share: 15 },
						{ title: t.actions.state, share: 10 }
					],
					data.actions.map((action) => [
						[{ text: [{ text: `${t.lessons.ref(action.lesson)} `, bold: true }, action.goal] }],
						orDash(action.measure),
						orDash(action.effectIndicator),
						cost(action),
						orDash(action.owner),
						action.dueDate ? dateOnly(action.dueDate) : marked(t.actions.noDate, ink.signal),
						orDash(action.forum),
						marked(t.actionStates[action.state], actionColour[action.state])
					]),
					landscape
				)
			];

const cost = ({ cost: words, costAmount }: ReportAction): Cell =>
	orDash([words.trim(), costAmount === null ? '' : t.actions.kroner(costAmount)].filter(Boolean).join('\n'));

export const involvement: Chapter = ({ involvement: { direct, viaForums } }) => [
	...(direct.trim() ? [...subheading(t.involvement.direct), ...paragraphs(direct)] : []),
	...(viaForums.length === 0
		? []
		: [
				...subheading(t.involvement.viaForums),
				table(
					[
						{ title: t.involvement.forum, share: 30 },
						{ title: t.involvement.what, share: 70 }
					],
					viaForums.map(({ forum, what }) => [{ text: forum, bold: true }, what])
				)
			])
];

export const planChanges: Chapter = ({ planChanges: stated }) => {
	if (stated.kind === 'not_stated') return [];
	if (stated.kind === 'none') return [box(t.planChanges.none, paragraphs(stated.reason))];
	// Who and when are columns only when somebody has said it.
	const owners = stated.changes.some(({ owner, dueDate }) => owner.trim() || dueDate);
	return [
		table(
			[
				{ title: t.planChanges.document, share: 26 },
				{ title: t.planChanges.change, share: owners ? 38 : 74 },
				...(owners
					? [
							{ title: t.planChanges.owner, share: 22 },
							{ title: t.planChanges.dueDate, share: 14 }
						]
					: [])
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
	const waiting = next.lessons.map(({ number, title }) => `${t.lessons.ref(number)} ${title}`);
	return [
		...paragraphs(t.next.planned(next.name, date)),
		waiting.length === 0
			? note(t.next.noneWaiting)
			: box(t.next.waiting(waiting.length), [bullets(waiting, 0)], request)
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
