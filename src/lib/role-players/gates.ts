import type { InstructionContent, InstructionFront, RoleScript } from './instruction.ts';

/**
 * Said of a block on purpose: nothing stands there on the card, and it does not count as forgotten. «Uendret» means the
 * same where a role is taken over from an earlier exercise.
 */
export const notApplicable = 'Gjelder ikke';

/** Whether a block was left out on purpose. */
export function isNotApplicable(text: string): boolean {
	return /^(gjelder ikke|uendret)\.?$/i.test(text.trim());
}

/** The text as the card shows it; '' when there is nothing to show. */
export function applicable(text: string): string {
	return isNotApplicable(text) ? '' : text.trim();
}

/** What a role cannot be played without: these cannot be set aside as not applicable. */
const essential: ReadonlySet<string> = new Set<keyof RoleScript | keyof InstructionFront>([
	'about',
	'contactName',
	'contactPhone',
	'meetingPlace',
	'whoYouAre',
	'whatHasHappened',
	'roleEnds'
]);

/** `mapUrl` is left out: not every meeting place needs one. */
export const gatedFront = [
	'about',
	'contactName',
	'contactPhone',
	'meetingPlace',
	'meetAt',
	'endsBy',
	'gettingHome',
	'bring',
	'wear',
	'leaveAtHome',
	'food',
	'respondersWill',
	'respondersWillNot',
	'photos',
	'afterwards'
] as const satisfies readonly (keyof InstructionFront)[];

/** `practicalException` is left out: empty says that nothing differs. */
export const gatedScript = [
	'whoYouAre',
	'whatHasHappened',
	'position',
	'awake',
	'breathing',
	'pain',
	'bleeding',
	'walking',
	'mood',
	'say',
	'sayIfAsked',
	'doNotSay',
	'doNot',
	'ifNobodyComes',
	'ifInDoubt',
	'roleEnds'
] as const satisfies readonly (keyof RoleScript)[];

export type GatedScript = (typeof gatedScript)[number];

/** A block that must be mended before the instruction can be published, and which page mends it. */
export type Gap =
	| { where: 'exercise'; block: 'stopPhrase' | 'realIncidentProcedure' }
	| { where: 'front'; block: (typeof gatedFront)[number] }
	| { where: 'role'; block: GatedScript | 'stages' };

/** The blocks that may be set aside with «Gjelder ikke». */
export const skippable: readonly GatedScript[] = gatedScript.filter((block) => !essential.has(block));

/**
 * What an instruction lacks before it can be published (domain.md, "Gates"): every block filled or left out on purpose,
 * and whoever plays knows how to stop and whom to ring.
 */
export function gaps(content: InstructionContent): Gap[] {
	const missing: Gap[] = [];
	for (const block of ['stopPhrase', 'realIncidentProcedure'] as const) {
		if (!applicable(content.safety[block])) missing.push({ where: 'exercise', block });
	}
	for (const block of gatedFront) {
		if (isMissing(block, content.front[block] ?? '')) missing.push({ where: 'front', block });
	}
	for (const block of gatedScript) {
		if (isMissing(block, content.script[block])) missing.push({ where: 'role', block });
		// Where the forløp stands in the form: after how one is at the start, before what one says.
		if (block === 'mood' && content.stages.length === 0) missing.push({ where: 'role', block: 'stages' });
	}
	return missing;
}

function isMissing(block: string, text: string): boolean {
	return text.trim() === '' || (essential.has(block) && isNotApplicable(text));
}
