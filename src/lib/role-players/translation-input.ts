import { z } from 'zod';
import { optionalText, version } from '#lib/forms/fields.ts';
import type { FormValues } from '#lib/forms/form.ts';
import { roleFront } from '#lib/i18n/nb/roleFront.ts';
import { roleText } from '#lib/i18n/nb/roleText.ts';
import { maxStages, scriptLimits } from './input.ts';
import { roleScriptFields, translationLanguages, type RoleScript, type TranslationLanguage } from './instruction.ts';
import { translatedFront, translatedStage } from './translations.ts';

/** Another language may need more room than bokmål. */
const room = 1.5;
export const translatedLimit = (name: keyof RoleScript) => Math.round(scriptLimits[name] * room);
export const stageLimits = { when: 300, become: 750, signs: 750, changedBy: 750 } as const;
export const frontLimit = 1500;

/** `?til=`, nynorsk when it is none of ours. */
export const languageOf = (query: URLSearchParams): TranslationLanguage =>
	translationLanguages.find((language) => language === query.get('til')) ?? 'nn';

/** Names of translations that were looked through after the bokmål text had changed, and still hold. */
const holds = z.array(z.string().max(40)).max(100).default([]);

const stageRow = z.object({
	when: optionalText(roleText.stage.when, stageLimits.when),
	become: optionalText(roleText.stage.become, stageLimits.become),
	signs: optionalText(roleText.stage.signs, stageLimits.signs),
	changedBy: optionalText(roleText.stage.changedBy, stageLimits.changedBy)
});

/** A role in another language, as its form sends it: the blocks by name, the steps as `stages.0.when` … */
export const roleTranslationInput = z.preprocess(
	(values) => {
		const form = values as FormValues;
		const row = (at: number) => Object.fromEntries(translatedStage.map((name) => [name, form[`stages.${at}.${name}`]]));
		return {
			script: Object.fromEntries(roleScriptFields.map((name) => [name, form[name]])),
			stages: Array.from({ length: maxStages }, (_, at) => row(at)),
			holds: form['holds[]'],
			version: form.version
		};
	},
	z.object({
		script: z.object(
			Object.fromEntries(
				roleScriptFields.map((name) => [name, optionalText(roleText.script[name], translatedLimit(name))])
			) as Record<keyof RoleScript, ReturnType<typeof optionalText>>
		),
		stages: z.array(stageRow),
		holds,
		version: version()
	})
);
export type RoleTranslationInput = z.output<typeof roleTranslationInput>;

export const frontTranslationInput = z.object({
	...(Object.fromEntries(
		translatedFront.map((name) => [name, optionalText(roleFront.front[name], frontLimit)])
	) as Record<(typeof translatedFront)[number], ReturnType<typeof optionalText>>),
	'holds[]': holds,
	version: version()
});
export type FrontTranslationInput = z.output<typeof frontTranslationInput>;

/** Messages about the script come with their path; the form's fields are named without it. */
export function fieldErrors(errors: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(errors).map(([name, message]) => [name.replace(/^script\./, ''), message]));
}
