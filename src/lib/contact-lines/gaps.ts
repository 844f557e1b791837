import type { RoleFunction } from '#lib/roles/role.ts';
import type { LineStatus } from './contact-line.ts';

type Role = { id: string; name: string; function: RoleFunction; staffedBy: string; deputy: string };
type Line = {
	id: string;
	number: number;
	fromRoleId: string;
	toRoleId: string;
	status: LineStatus;
	channels: readonly unknown[];
};

/** What is wrong with roles or lines, worst first. Each kind comes at most once, with all it holds for. */
export type RoleGapKind = 'unreachable' | 'noLines' | 'unstaffed' | 'noDeputy' | 'noWayBack';
export type LineGapKind = 'noChannel' | 'noReserve' | 'untested';
export type Gap<R extends Role = Role, L extends Line = Line> =
	{ kind: RoleGapKind; roles: R[] } | { kind: LineGapKind; lines: L[] };

/**
 * Holes in the net of contact lines.
 *
 * Only a role that is itself exercised needs lines: the staff talk to each other outside the play. A deputy is asked for
 * where a role is to contact two or more, since they all are cut off without it.
 */
export function findGaps<R extends Role, L extends Line>(roles: readonly R[], lines: readonly L[]): Gap<R, L>[] {
	const into = (role: R) => lines.filter((line) => line.toRoleId === role.id);
	const out = (role: R) => lines.filter((line) => line.fromRoleId === role.id);
	const those = (kind: RoleGapKind, holds: (role: R) => boolean) => ({ kind, roles: roles.filter(holds) });
	const lineGap = (kind: LineGapKind, holds: (line: L) => boolean) => ({ kind, lines: lines.filter(holds) });
	const unreachable = (role: R) => into(role).length > 0 && into(role).every((line) => line.status === 'wrong');
	const found: Gap<R, L>[] = [
		those('unreachable', unreachable),
		lineGap('noChannel', (line) => line.channels.length === 0),
		those('unstaffed', (role) => role.staffedBy === ''),
		those('noLines', (role) => role.function === 'exercised' && into(role).length + out(role).length === 0),
		those('noDeputy', (role) => role.deputy === '' && out(role).length >= 2),
		those('noWayBack', (role) => into(role).length > 0 && out(role).length === 0),
		lineGap('noReserve', (line) => line.channels.length === 1),
		lineGap('untested', (line) => line.status === 'untested')
	];
	return found.filter((gap) => ('roles' in gap ? gap.roles : gap.lines).length > 0);
}
