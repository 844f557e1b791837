/** What a member of a municipality may be, from most to least. */
export const memberRoles = ['administrator', 'coordinator', 'planner', 'evaluator', 'reader'] as const;
export type MemberRole = (typeof memberRoles)[number];

/**
 * What can be done in the coordinator's app.
 * - `read`: see exercises, lessons and reports, without participants' personal data or single answers
 * - `plan`: create and change exercises and the register, issue participant links
 * - `evaluate`: read answers, note observations, mark findings, write lessons
 * - `decide`: move an exercise between states, judge lessons, approve the report
 * - `administer`: members and the municipality itself
 */
export const permissions = ['read', 'plan', 'evaluate', 'decide', 'administer'] as const;
export type Permission = (typeof permissions)[number];

const granted: Record<MemberRole, readonly Permission[]> = {
	administrator: ['read', 'plan', 'evaluate', 'decide', 'administer'],
	coordinator: ['read', 'plan', 'evaluate', 'decide'],
	planner: ['read', 'plan'],
	evaluator: ['read', 'evaluate'],
	reader: ['read']
};

/** Whether a member with this role may do this. */
export function may(role: MemberRole, permission: Permission): boolean {
	return granted[role].includes(permission);
}
