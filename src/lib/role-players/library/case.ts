import type { StaffNotes } from '../audience.ts';
import type { CaseStageText, RoleScript, StageTrigger } from '../instruction.ts';

/** What a case is about, as the library is browsed. */
export const caseCategories = ['injured', 'ill', 'children', 'relatives', 'public', 'surgery', 'phone'] as const;
export type CaseCategory = (typeof caseCategories)[number];

/**
 * A case to start from: a whole role with its forløp and what only the staff sees. Places, persons and offices are left
 * open, so that it fits any exercise; nothing in it is dangerous to play, and nobody takes medicine.
 */
export type LibraryCase = {
	/** Never changed once landed: it stands in addresses. */
	slug: string;
	category: CaseCategory;
	name: string;
	age: string;
	/** One line for the list. */
	summary: string;
	script: RoleScript;
	stages: Required<CaseStageText>[];
	staff: Omit<StaffNotes, 'criterionId'>;
};

/** One item a line, as the script wants its lists. */
export const lines = (...items: string[]) => items.join('\n');

/** One step of the forløp. */
export function stage(
	trigger: StageTrigger | number,
	when: string,
	become: string,
	signs: string,
	changedBy = ''
): Required<CaseStageText> {
	const minutes = typeof trigger === 'number' ? trigger : null;
	return { when, become, signs, changedBy, trigger: typeof trigger === 'number' ? 'time' : trigger, minutes };
}

/** What nobody who is hurt or ill should say. */
export const neverSay = ['Hva du tror feiler deg', 'Hva som skal skje senere', 'Noe om din egen helse'];

/** What nobody should do, whatever the role is. */
export const neverDo = [
	'Ikke løp eller klatre',
	'Ikke ring 113 for rollen',
	'Ikke gå fra stedet uten å si fra',
	'Ikke finn på nye skader'
];

/** How most roles end. */
export const ends = (how: string) => `${how}, eller {markøransvarlig} sier at rollen din er ferdig. Gå da til utsjekk.`;

/** First a call for help, then a call to the one who looks after the role players. */
export const nobody = (call: string, first = 15, then = 25) =>
	`Har ingen kommet etter ${first} minutter: ${call} Har ingen kommet etter ${then} minutter: ring {markøransvarlig} på {telefon}.`;
