import { getTableColumns, type Table } from 'drizzle-orm';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { caseStage, instructionFront, rolePlay, rolePlayStaffNotes } from './schema.ts';
import {
	audiences,
	exerciseAudience,
	forAudience,
	frontAudience,
	roleAudience,
	safetyAudience,
	scriptAudience,
	staffAudience,
	stageAudience,
	type Audience
} from '#lib/role-players/audience.ts';
import { roleScriptFields } from '#lib/role-players/instruction.ts';

describe('audience', () => {
	test.each<[string, Table, Record<string, Audience>]>([
		['instruction_front', instructionFront, frontAudience],
		['role_play', rolePlay, roleAudience],
		['case_stage', caseStage, stageAudience],
		['role_play_staff_notes', rolePlayStaffNotes, staffAudience]
	])('every column of %s has one, and nothing else has', (_name, table, list) => {
		expect(Object.keys(list).sort()).toEqual(Object.keys(getTableColumns(table)).sort());
	});

	test('every block of the script has one', () => {
		expect(Object.keys(scriptAudience).sort()).toEqual([...roleScriptFields].sort());
	});

	test('every audience is one of the three, and no staff note is for anybody else', () => {
		const lists: Record<string, Audience>[] = [frontAudience, roleAudience, stageAudience, scriptAudience];
		for (const list of [...lists, exerciseAudience, safetyAudience, staffAudience])
			for (const audience of Object.values(list)) expect(audiences).toContain(audience);
		expect(new Set(Object.values(staffAudience))).toEqual(new Set(['staff']));
	});

	test('a reader gets what it may read, and nothing that is not listed', () => {
		const list = { a: 'public', b: 'role_player', c: 'staff' } as const;
		const values = { a: 1, b: 2, c: 3, d: 4, constructor: 5 };
		expect(forAudience(values, list, 'public')).toEqual({ a: 1 });
		expect(forAudience(values, list, 'role_player')).toEqual({ a: 1, b: 2 });
		expect(forAudience(values, list, 'staff')).toEqual({ a: 1, b: 2, c: 3 });
		const picked = forAudience(values, list, 'role_player');
		expectTypeOf(picked).toEqualTypeOf<Pick<typeof values, 'a' | 'b'>>();
		// @ts-expect-error what is for the staff cannot be read from what was picked for a role player
		expect(picked.c).toBeUndefined();
	});

	test('a field without an audience does not compile', () => {
		type Fields = Record<'old' | 'new', Audience>;
		// @ts-expect-error `new` has none
		const list = { old: 'staff' } as const satisfies Fields;
		expect(Object.keys(list)).toEqual(['old']);
	});
});
