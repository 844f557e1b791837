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
