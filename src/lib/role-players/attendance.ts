/**
 * Where a role player is on the day: checked in, checked out, or noted as never having come. The exercise cannot be ended
 * before everybody who is to play is one of the last two, so that nobody is left behind in a role.
 */
export const attendances = ['in', 'out', 'absent'] as const;
export type Attendance = (typeof attendances)[number];

/** Whether somebody must still be accounted for. A reserve who was never checked in need not be. */
export function unaccounted({ attendance, reserve }: { attendance: Attendance | null; reserve: boolean }): boolean {
	return attendance === 'in' || (attendance === null && !reserve);
}

/** Parts of the list on the day: who has not come yet, and who is here still. */
export const dayViews = ['mangler', 'inne'] as const;
export type DayView = (typeof dayViews)[number];

/** Whether somebody stands in that part of the list. A reserve is expected only when called in. */
export function inView(row: { attendance: Attendance | null; reserve: boolean }, view: DayView): boolean {
	return view === 'inne' ? row.attendance === 'in' : row.attendance === null && !row.reserve;
}
