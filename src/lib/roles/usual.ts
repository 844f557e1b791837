import type { RoleFunction } from './role.ts';

/** The functions of the staff that nearly every exercise needs, in the order they are added. */
export const usualFunctions = [
	'exercise_director',
	'role_player_coordinator',
	'lead_evaluator',
	'safety_officer'
] as const satisfies readonly RoleFunction[];

/**
 * The usual functions that nobody has. A role that already bears the function's name counts as having it, as names
 * are unique in an exercise.
 */
export function missingUsual(
	roles: readonly { name: string; function: RoleFunction }[],
	nameOf: Record<RoleFunction, string>
): (typeof usualFunctions)[number][] {
	return usualFunctions.filter(
		(wanted) =>
			!roles.some((role) => role.function === wanted || role.name.toLowerCase() === nameOf[wanted].toLowerCase())
	);
}
