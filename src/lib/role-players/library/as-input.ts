import type { RolePlayInput } from '../input.ts';
import type { LibraryCase } from './case.ts';

/** A case as if it had been typed into the form, under a number. It serves no criterion until somebody says so. */
export function asInput({ name, age, script, stages, staff }: LibraryCase, number: number): RolePlayInput {
	return {
		version: 1,
		facts: { number, name, age, keyRole: false },
		script: { ...script },
		stages: stages.map((stage) => ({ ...stage })),
		staff: { ...staff, criterionId: null }
	};
}
