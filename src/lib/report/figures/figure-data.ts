import { actionStates, themes, type ActionState, type LessonState, type Theme } from '#lib/lessons/lesson.ts';
import type { LessonYear, ReportAction, ReportContactLine, ReportFinding, ReportRole } from '#lib/report/report.ts';

/*
 * What the figures and the tables beside them draw, from the report's data: computed once, so that the two cannot differ.
 */

/** More lines than this do not fit one drawing on a page. */
export const acknowledgementRows = 20;

export type AcknowledgedLine = { number: number; from: string; to: string; taken: number; target: number | null };

/** The contact lines whose acknowledgement was measured, in their own order. */
export function acknowledgedLines(
	lines: ReportContactLine[],
	roles: ReportRole[],
	unknown: string
): AcknowledgedLine[] {
	const name = (id: string) => roles.find((role) => role.id === id)?.name ?? unknown;
	return lines.flatMap(({ number, fromRoleId, toRoleId, acknowledgedMinutes: taken, acknowledgeMinutes: target }) =>
		taken === null ? [] : [{ number, from: name(fromRoleId), to: name(toRoleId), taken, target }]
	);
}

type Source = ReportFinding['sources'][number];
export type ThemeRow = { theme: Theme; sources: Source[]; total: number };

/** How many passages were said about each theme, by where; most said first. */
export function themesByGroup(findings: ReportFinding[]): ThemeRow[] {
	return themes
		.map((theme): ThemeRow => {
			const said = findings.filter((finding) => finding.theme === theme).flatMap(({ sources }) => sources);
			const sources = [...Map.groupBy(said, ({ from }) => from)]
				.map(([from, parts]) => ({ from, passages: parts.reduce((sum, { passages }) => sum + passages, 0) }))
				.filter(({ passages }) => passages > 0);
			return { theme, sources, total: sources.reduce((sum, { passages }) => sum + passages, 0) };
		})
		.filter(({ total }) => total > 0)
		.sort((a, b) => b.total - a.total);
}

export type ActionCount = { state: ActionState; count: number; overdue: number; noDate: number };

/** Tiltak by state, all states; overdue is what is past its due date on the report's own date and not done. */
export function actionCounts(actions: ReportAction[], date: string): ActionCount[] {
	return actionStates.map((state) => {
		const those = actions.filter((action) => action.state === state);
		const overdue = those.filter(({ dueDate }) => state !== 'done' && dueDate !== null && dueDate < date);
		return {
			state,
			count: those.length,
			overdue: overdue.length,
			noDate: those.filter(({ dueDate }) => dueDate === null).length
		};
	});
}

export const lessonStages = ['learned', 'open', 'notShown', 'withdrawn'] as const;
export type LessonStage = (typeof lessonStages)[number];

const stageOf: Record<LessonState, LessonStage> = {
	draft: 'open',
	identified: 'open',
	planned: 'open',
	in_progress: 'open',
	implemented: 'open',
	to_verify: 'open',
	verified: 'learned',
	not_confirmed: 'notShown',
	not_tested: 'notShown',
	withdrawn: 'withdrawn'
};

/** An exercise's lessons in the four stages that are told apart over the years. */
export function stageCounts({ states }: LessonYear): Record<LessonStage, number> {
	const counts: Record<LessonStage, number> = { learned: 0, open: 0, notShown: 0, withdrawn: 0 };
	for (const [state, count] of Object.entries(states) as [LessonState, number][]) counts[stageOf[state]] += count;
	return counts;
}
