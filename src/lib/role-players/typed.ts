import { maxStages } from './input.ts';
import { roleScriptFields, stageTriggers, type CaseStageText, type InstructionContent } from './instruction.ts';

/**
 * The instruction as it stands in the form right now, not checked and not stored: for the preview and the reading figures
 * beside it. What is not in the form is taken from `base`.
 */
export function typedContent(base: InstructionContent, form: FormData): InstructionContent {
	const text = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value.trim() : undefined;
	};
	const script = { ...base.script };
	for (const field of roleScriptFields) script[field] = text(field) ?? script[field];
	const number = Number(text('number'));
	return {
		...base,
		role: {
			number: Number.isInteger(number) && number > 0 ? number : base.role.number,
			name: text('name') || base.role.name,
			age: text('age') ?? base.role.age
		},
		script,
		stages: form.has('stages.0.when') ? stages(text) : base.stages
	};
}

function stages(text: (name: string) => string | undefined): CaseStageText[] {
	return Array.from({ length: maxStages }, (_, row) => {
		const part = (name: string) => text(`stages.${row}.${name}`) ?? '';
		const trigger = stageTriggers.find((one) => one === part('trigger')) ?? 'event';
		const minutes = part('minutes');
		return {
			order: Number(part('order')) || 100 + row,
			stage: {
				when: part('when'),
				become: part('become'),
				signs: part('signs'),
				changedBy: part('changedBy'),
				trigger,
				minutes: trigger === 'time' && /^\d+$/.test(minutes) ? Number(minutes) : null
			}
		};
	})
		.filter(({ stage }) => stage.when !== '' || stage.become !== '')
		.sort((one, other) => one.order - other.order)
		.map(({ stage }) => stage);
}

/** Which part of the card (its id there) a field of the form is read in; '' for those that are not on it. */
export function partOfCard(field: string): string {
	if (field === 'practicalException') return 'praktisk';
	if (/^stages\./.test(field) || ['ifNobodyComes', 'ifInDoubt', 'roleEnds'].includes(field)) return 'forlop';
	if (['say', 'sayIfAsked', 'doNotSay', 'doNot'].includes(field)) return 'si';
	return (roleScriptFields as readonly string[]).includes(field) ? 'rollen' : '';
}
