import { smallestShownGroup } from '#lib/evaluations/evaluation.ts';
import type { Attainment } from '#lib/observations/attainment.ts';
import {
	sectionIds,
	type FeedbackGroupResult,
	type ReportAction,
	type ReportCriterion,
	type ReportData,
	type ReportLesson,
	type ScaleResult,
	type SectionId
} from '#lib/report/report.ts';

/** A section's number. The same in every report: «kapittel 11» is always the tiltaksplan, and a reference never moves. */
export const sectionNumber = (id: SectionId): number => sectionIds.indexOf(id) + 1;

const written = (text: string | undefined): boolean => (text ?? '').trim() !== '';

const hasOwnData: Record<SectionId, (data: ReportData) => boolean> = {
	summary: ({ exercise, summary, objectives }) =>
		written(exercise.purpose) ||
		[...summary.worked, ...summary.toImprove, ...summary.decisions].some(written) ||
		objectives.some((objective) => objective.attainment),
	exercise: () => true,
	earlierLessons: ({ earlierLessons, lessonYears = [] }) => earlierLessons.length > 0 || lessonYears.length > 1,
	objectives: ({ objectives }) => objectives.length > 0,
	roles: ({ roles }) => roles.length > 0,
	contactLines: ({ contactLines, acknowledgement }) => contactLines.length > 0 || acknowledgement !== null,
	rolePlayers: ({ rolePlayers }) => rolePlayers !== null,
	feedback: ({ feedback, impressions }) => feedback.length > 0 || impressions !== undefined,
	assessment: ({ findings }) => findings.length > 0,
	lessons: ({ lessons }) => lessons.length > 0,
	actions: ({ actions }) => actions.length > 0,
	involvement: ({ involvement }) => written(involvement.direct) || involvement.viaForums.length > 0,
	planChanges: ({ planChanges }) => planChanges.kind !== 'not_stated',
	nextExercise: ({ nextExercise }) => nextExercise !== null,
	method: ({ method: { notAnswered, limits, hearing = '', changes = [], abbreviations = [] } }) =>
		[...notAnswered, ...limits, hearing, ...changes].some(written) || abbreviations.length > 0
};

/** Whether the section has anything to say: its own data, or an introduction that somebody wrote. */
export const hasSection = (data: ReportData, id: SectionId): boolean =>
	hasOwnData[id](data) || written(data.narratives[id]);

/** The sections that go into the report, in order. */
export const sectionsWithData = (data: ReportData): SectionId[] => sectionIds.filter((id) => hasSection(data, id));

/** The sections that are left out; the contents page names them, so that a missing number does not confuse. */
export const sectionsLeftOut = (data: ReportData): SectionId[] => sectionIds.filter((id) => !hasSection(data, id));

/**
 * The scale figures that may be shown for a group: none below five individual answers, whatever the data hold.
 * The rule is kept here too, so that neither a page nor the PDF can forget it.
 */
export const scalesShown = (group: FeedbackGroupResult): ScaleResult[] =>
	group.individualAnswers < smallestShownGroup ? [] : group.scales;

/**
 * An objective's måloppnåelse from its criteria's: the same where they agree, «nådd med noen utfordringer» where nothing
 * is worse than that, else «delvis nådd». Criteria that were not exercised do not count, unless none was.
 * @returns null while a criterion lacks its rating, and where there is none
 */
export function objectiveAttainment(criteria: { attainment: Attainment | null }[]): Attainment | null {
	const ratings = criteria.map(({ attainment }) => attainment);
	if (ratings.length === 0 || ratings.includes(null)) return null;
	const exercised = new Set(ratings.filter((rating) => rating !== 'not_exercised'));
	if (exercised.size === 0) return 'not_exercised';
	if (exercised.size === 1) return [...exercised][0] ?? null;
	return exercised.has('partly_attained') || exercised.has('not_attained')
		? 'partly_attained'
		: 'attained_with_challenges';
}

/** What a report can lack before it is approved; the texts stand in the dictionary under the same keys. */
export const missingKeys = [
	'caseNumber',
	'purpose',
	'worked',
	'toImprove',
	'decisions',
	'earlierUndecided',
	'earlierNotJudged',
	'objectives',
	'criteria',
	'attainment',
	'attainmentReason',
	'attainmentObservation',
	'cause',
	'lessons',
	'evidence',
	'ownerAnswer',
	'action',
	'actionIncomplete',
	'involvement',
	'planChanges',
	'method',
	'comments'
] as const;
export type MissingKey = (typeof missingKeys)[number];

/** `about` says which one, e.g. «F3» or «L5»; empty where there is only one. */
export type Missing = { section: SectionId | 'front'; key: MissingKey; about: string };

/** Everything the report lacks, in its own order; what of it stops the approval is `blockingApproval`. */
export function missingForApproval(data: ReportData): Missing[] {
	const missing: Missing[] = [];
	const unless = (ok: boolean, section: Missing['section'], key: MissingKey, about = '') => {
		if (!ok) missing.push({ section, key, about });
	};
	unless(written(data.document.caseNumber), 'front', 'caseNumber');
	unless(written(data.exercise.purpose), 'summary', 'purpose');
	unless(data.summary.worked.some(written), 'summary', 'worked');
	unless(data.summary.toImprove.some(written), 'summary', 'toImprove');
	unless(data.summary.decisions.some(written), 'summary', 'decisions');
	for (const lesson of data.earlierLessons) {
		unless(lesson.decision.kind !== 'undecided', 'earlierLessons', 'earlierUndecided', lessonRef(lesson));
		const judged = lesson.decision.kind !== 'taken_in' || lesson.verdict !== null;
		unless(judged, 'earlierLessons', 'earlierNotJudged', lessonRef(lesson));
	}
	unless(data.objectives.length > 0, 'objectives', 'objectives');
	for (const objective of data.objectives) {
		unless(objective.criteria.length > 0, 'objectives', 'criteria', String(objective.number));
		for (const criterion of objective.criteria) missing.push(...missingForCriterion(criterion));
	}
	for (const finding of data.findings) unless(written(finding.cause), 'assessment', 'cause', `F${finding.number}`);
	unless(data.lessons.length > 0, 'lessons', 'lessons');
	for (const lesson of data.lessons.filter(isOpen)) {
		unless(lesson.findings.length > 0, 'lessons', 'evidence', lessonRef(lesson));
		// Left by the owner, who accepts or declines in writing.
		unless(lesson.state !== 'draft' && lesson.state !== 'identified', 'actions', 'ownerAnswer', lessonRef(lesson));
		if (lesson.kind !== 'improve') continue;
		const actions = data.actions.filter((action) => action.lesson === lesson.number);
		unless(actions.length > 0, 'actions', 'action', lessonRef(lesson));
		unless(actions.every(isComplete), 'actions', 'actionIncomplete', lessonRef(lesson));
	}
	const centres = data.exercise.organisations.some((organisation) => organisation.kind === 'medical_centre');
	unless(!centres || hasSection(data, 'involvement'), 'involvement', 'involvement');
	unless(data.planChanges.kind !== 'not_stated', 'planChanges', 'planChanges');
	const { notAnswered, limits } = data.method;
	unless([...notAnswered, ...limits, data.narratives.method ?? ''].some(written), 'method', 'method');
	return missing;
}

/** What is only advice: a municipality may have good reasons for approving without it. */
const advice = new Set<MissingKey>([
	'caseNumber',
	'decisions',
	'criteria',
	'cause',
	'ownerAnswer',
	'actionIncomplete',
	'involvement',
	'method',
	'comments'
]);

/** What the report cannot be approved without: what the regulation (§§ 7–9) and the loop itself need. */
export const blockingApproval = (data: ReportData): Missing[] =>
	missingForApproval(data).filter((missing) => !advice.has(missing.key));

function missingForCriterion(criterion: ReportCriterion): Missing[] {
	const lacks = (key: MissingKey): Missing[] => [{ section: 'objectives', key, about: criterion.number }];
	if (!criterion.attainment) return lacks('attainment');
	// Not exercised needs no observation: that nothing was seen is what it says.
	const seen = criterion.observations > 0 || criterion.attainment === 'not_exercised';
	return [
		...(written(criterion.reason) ? [] : lacks('attainmentReason')),
		...(seen ? [] : lacks('attainmentObservation'))
	];
}

/** «L5», as on the coordinator's pages. */
const lessonRef = ({ number }: { number: number }) => `L${number}`;
const isOpen = (lesson: ReportLesson) => lesson.state !== 'withdrawn';
const isComplete = (action: ReportAction) =>
	[action.goal, action.measure, action.effectIndicator, action.cost, action.owner, action.forum].every(written) &&
	action.dueDate !== null;
