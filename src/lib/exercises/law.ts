/**
 * What forskrift om kommunal beredskapsplikt asks of exercises, as far as Brunn's own data can show it:
 * § 7 second paragraph (the plan is exercised every second year; taking part in others' counts), § 8 (evaluated, and ROS
 * and plans changed where needed), § 9 (documented in writing).
 */
export type LawFacts = {
	exercised: { id: string; title: string; at: Date | null } | null;
	reported: { id: string; title: string; at: Date; caseNumber: string } | null;
	/** Whether that report says what is changed in ROS and plans, «ingen endring» included. */
	planChangesStated: boolean;
	next: { title: string; at: Date | null } | null;
};

export type LawStatus = 'met' | 'soon' | 'missing';
export type LawRow = { section: '7' | '8' | '9'; status: LawStatus; due: Date | null };

/** Months between exercises that § 7 allows. */
const monthsBetweenExercises = 24;

/** How each rule stands at `now`; `soon` when less than half a year is left. */
export function lawRows(facts: LawFacts, now: Date): LawRow[] {
	const due = facts.exercised?.at ? addMonths(facts.exercised.at, monthsBetweenExercises) : null;
	const seven: LawStatus = !due || due < now ? 'missing' : due < addMonths(now, 6) ? 'soon' : 'met';
	const reportedLast = facts.reported !== null && facts.reported.id === facts.exercised?.id;
	const written: LawStatus = facts.exercised === null ? 'missing' : reportedLast ? 'met' : 'soon';
	return [
		{ section: '7', status: seven, due },
		{ section: '8', status: written === 'met' && !facts.planChangesStated ? 'soon' : written, due: null },
		{ section: '9', status: written, due: null }
	];
}

/** What the law asks for and nothing shows: somebody has to do something, also when no exercise waits for anybody. */
export function lawGaps(rows: readonly LawRow[]): LawRow[] {
	return rows.filter((row) => row.status === 'missing');
}

/** The same day some months later, or the month's last day where that day does not exist. */
export function addMonths(at: Date, months: number): Date {
	const day = at.getUTCDate();
	const moved = new Date(at);
	moved.setUTCDate(1);
	moved.setUTCMonth(moved.getUTCMonth() + months);
	const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
	moved.setUTCDate(Math.min(day, last));
	return moved;
}
