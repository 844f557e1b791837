import type { CaseStageText, RoleScript, TriageCategory } from '#lib/role-players/instruction.ts';
import type { CriterionKey } from './exercise.ts';

/** One markørrolle with both sides of the instruction, and what only the staff may see. */
export type RolePlayContent = {
	number: number;
	name: string;
	age: string;
	keyRole: boolean;
	script: RoleScript;
	stages: CaseStageText[];
	staff: {
		purpose: string;
		criterion: CriterionKey | null;
		/** Null where nobody is hurt. */
		triage: TriageCategory | null;
		handling: string;
		vitalSigns: string;
		makeUp: string;
	};
	/** How the first version read, where there have been two. */
	firstVersion?: { script: Partial<RoleScript>; stages: CaseStageText[] };
};

/** One item a line, as the script wants its lists. */
export const lines = (...items: string[]) => items.join('\n');
