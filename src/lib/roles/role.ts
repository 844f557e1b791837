/** What a role does in the exercise itself; `exercised` is one that is being tested. */
export const roleFunctions = [
	'exercised',
	'exercise_director',
	'local_controller',
	'simulation_cell',
	'role_player_coordinator',
	'lead_evaluator',
	'safety_officer'
] as const;
export type RoleFunction = (typeof roleFunctions)[number];
