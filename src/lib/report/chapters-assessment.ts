import { figures as f } from '#lib/i18n/nb/figures.ts';
import { report as t } from '#lib/i18n/nb/report.ts';
import { reportFigures } from '#lib/i18n/nb/reportFigures.ts';
import { reportLearning as l } from '#lib/i18n/nb/reportLearning.ts';
import { coreFields, smallestShownGroup } from '#lib/evaluations/evaluation.ts';
import type { LessonKind } from '#lib/lessons/lesson.ts';
import { ink } from '#lib/ui/figure.ts';
import {
	bullets,
	columns,
	marked,
	minorHeading,
	note,
	orDash,
	quote,
	subheading,
	table,
	type Block
} from './blocks.ts';
import type { Chapter, Draw } from './chapter.ts';
import { themesByGroup } from './figures/figure-data.ts';
import type { FeedbackGroupResult, ReportFinding, ReportImpressions, ReportWords } from './report.ts';
import { scalesShown } from './sections.ts';

export const feedback: Chapter = ({ feedback: groups, impressions, findings }, draw) => [
	...draw('responseRate', reportFigures.figures.responseRateCaption),
	...responseTable(groups),
	...themeTable(findings, draw),
	...groups.flatMap((group) => {
		const given = ofGroup(group, draw);
		// In the public edition a group may have nothing of its own.
		return given.length === 0 ? [] : [...subheading(t.groups[group.group]), ...given];
	}),
	...(impressions ? firstImpressions(impressions) : [])
];

const ofGroup = (group: FeedbackGroupResult, draw: Draw): Block[] => [
	...(group.scales.length > 0 && scalesShown(group).length === 0
		? [note(t.feedback.suppressed(smallestShownGroup))]
		: []),
	...draw(`scale-${group.group}`, reportFigures.figures.scaleCaption(t.groups[group.group])),
	...scaleTable(group),
	...coreFields.flatMap((field) => {
		const said = group.quotations.filter((quotation) => quotation.field === field);
		if (said.length === 0) return [];
		return [
			...minorHeading(t.coreFields[field]),
			...said.map(({ text, by, reference }) => quote(text, t.feedback.by(by, reference)))
		];
	})
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
			columns(t.feedback, { group: 46, invited: 18, answered: 18, rate: 18 }),
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
			columns(f.themes, { theme: 30, saidBy: 54, total: 16 }),
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
		{ kind: 'sustain', title: l.assessment.worked },
		{ kind: 'improve', title: l.assessment.toImprove },
		{ kind: null, title: l.assessment.undecided }
	];
	return kinds.flatMap(({ kind, title }) => {
		const those = findings.filter((finding) => finding.kind === kind);
		return those.length === 0 ? [] : [...subheading(title), findingTable(those)];
	});
};

const findingTable = (findings: ReportFinding[]): Block =>
	table(
		columns(l.assessment, { finding: 34, cause: 42, restsOn: 24 }),
		findings.map(({ number, title, theme, cause, sources, recurring }) => [
			[
				{ text: [{ text: `${l.lessons.findingRef(number)} `, bold: true }, title] },
				{ text: t.themes[theme], color: ink.soft },
				...(recurring ? [{ text: l.assessment.recurring, color: ink.signal, bold: true }] : [])
			],
			cause.trim() ? cause : marked(l.assessment.noCause, ink.signal),
			orDash(sources.map(({ from, passages }) => l.assessment.passages(passages, t.sourceNames[from])).join(', '))
		])
	);
