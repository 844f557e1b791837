import { error, fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { roleText } from '#lib/i18n/nb/roleText.ts';
import { roleTranslation as t } from '#lib/i18n/nb/roleTranslation.ts';
import { applicable } from '#lib/role-players/applicable.ts';
import { roleScriptFields } from '#lib/role-players/instruction.ts';
import {
	fieldErrors,
	languageOf,
	roleTranslationInput,
	stageLimits,
	translatedLimit
} from '#lib/role-players/translation-input.ts';
import { translatedStage, untranslated } from '#lib/role-players/translations.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { outdatedInRole } from '#lib/server/role-players/originals.ts';
import { writtenDrafts } from '#lib/server/role-players/drafts.ts';
import { rolePlayById } from '#lib/server/role-players/queries.ts';
import { saveRoleTranslation } from '#lib/server/role-players/translate.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'plan');
	const role = await rolePlayById(db, exercise.id, event.params.rolePlay);
	if (!role) error(404);
	const content = (await writtenDrafts(db, exercise.id)).get(role.id)!;
	const language = languageOf(event.url.searchParams);
	const words = role.translations[language];
	const lacks = untranslated(content, language);
	const changed = outdatedInRole(content, role.translations, language);
	return {
		language,
		role: { id: role.id, number: role.number, name: role.name, version: role.version },
		outdated: changed.length,
		missing: lacks.script.length + lacks.stages.length,
		groups: [
			{
				title: roleText.sectionRole,
				blocks: roleScriptFields
					.filter((name) => applicable(role.script[name]) !== '')
					.map((name) => ({
						name,
						label: roleText.script[name],
						original: role.script[name],
						stored: words?.script[name] ?? '',
						changed: changed.includes(name),
						maxlength: translatedLimit(name)
					}))
			},
			...content.stages.map((stage, at) => ({
				title: t.stageTitle(at + 1),
				blocks: translatedStage
					.filter((name) => applicable(stage[name]) !== '')
					.map((name) => ({
						name: `stages.${at}.${name}`,
						label: roleText.stage[name],
						original: stage[name],
						stored: words?.stages[at]?.[name] ?? '',
						changed: changed.includes(`stages.${at}.${name}`),
						maxlength: stageLimits[name]
					}))
			}))
		].filter(({ blocks }) => blocks.length > 0),
		saved: event.url.searchParams.has('lagret')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const language = languageOf(event.url.searchParams);
		const parsed = parseForm(await event.request.formData(), roleTranslationInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: fieldErrors(parsed.errors) });
		const saved = await saveRoleTranslation(db, exercise.id, event.params.rolePlay, language, parsed.data);
		if (!saved.ok) return fail(409, { values: parsed.values, errors: saved.errors });
		redirect(303, `/ovelser/${exercise.id}/markorer/${event.params.rolePlay}/sprak?til=${language}&lagret`);
	}
};
