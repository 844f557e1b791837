import type { InstructionContent, InstructionFront, RoleScript, TranslationLanguage } from './instruction.ts';
import { applicable, isNotApplicable } from './applicable.ts';
import { isSource, isVariable, variableSource, variablesIn } from './variables.ts';

export { applicable, isNotApplicable, notApplicable } from './applicable.ts';

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
export type Gap = (
	| { where: 'exercise'; block: 'stopPhrase' | 'realIncidentProcedure' }
	| { where: 'front'; block: keyof InstructionFront }
	| { where: 'role'; block: keyof RoleScript | 'stages' }
) & {
	/** A variable that is used and has no value (the block is where it is set), or is unknown (the block is where it stands). */
	variable?: string;
	/** Where the block stands in another language than bokmål. */
	language?: TranslationLanguage;
};

/** The blocks that may be set aside with «Gjelder ikke». */
export const skippable: readonly GatedScript[] = gatedScript.filter((block) => !essential.has(block));

/**
 * What an instruction lacks before it can be published (domain.md, "Gates"): every block filled or left out on purpose,
 * and whoever plays knows how to stop and whom to ring. Variables are filled in before (`fillVariables`): one that still
 * stands has no value, or is none of ours.
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
	const said = new Set(missing.map(({ where, block }) => `${where} ${block}`));
	for (const gap of leftVariables(content)) {
		const key = isUnset(gap) ? `${gap.where} ${gap.block}` : JSON.stringify(gap);
		if (!said.has(key)) missing.push(gap);
		said.add(key);
	}
	return missing;
}

/** Whether the gap is a variable of ours without a value, rather than one that cannot stand where it does. */
export function isUnset({ variable, where, block }: Gap): boolean {
	if (!variable || !isVariable(variable)) return false;
	return variableSource[variable].where === where && variableSource[variable].block === block;
}

/** The variables that are still there: a known one is mended where its value is set, an unknown one where it stands. */
function leftVariables({ front, script, stages, safety, translations }: InstructionContent): Gap[] {
	const left: Gap[] = [];
	const look = (place: Gap, text: unknown) => {
		for (const variable of typeof text === 'string' ? variablesIn(text) : [])
			left.push(
				isVariable(variable) && !isSource(place.block)
					? { ...variableSource[variable], variable }
					: { ...place, variable }
			);
	};
	look({ where: 'exercise', block: 'realIncidentProcedure' }, safety.realIncidentProcedure);
	for (const [block, text] of Object.entries(front))
		look({ where: 'front', block: block as keyof InstructionFront }, text);
	for (const [block, text] of Object.entries(script)) look({ where: 'role', block: block as keyof RoleScript }, text);
	for (const text of stages.flatMap((stage) => Object.values(stage))) look({ where: 'role', block: 'stages' }, text);
	for (const [language, words] of Object.entries(translations?.front ?? {}))
		for (const [block, text] of Object.entries(words)) look({ where: 'front', block, language } as Gap, text);
	for (const [language, words] of Object.entries(translations?.role ?? {})) {
		for (const [block, text] of Object.entries(words.script)) look({ where: 'role', block, language } as Gap, text);
		for (const text of words.stages.flatMap((stage) => Object.values(stage)))
			look({ where: 'role', block: 'stages', language } as Gap, text);
	}
	return left;
}

function isMissing(block: string, text: string): boolean {
	return text.trim() === '' || (essential.has(block) && isNotApplicable(text));
}
