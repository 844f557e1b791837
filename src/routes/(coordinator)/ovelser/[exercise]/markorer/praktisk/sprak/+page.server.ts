import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { rolePlayers } from '#lib/i18n/nb/rolePlayers.ts';
import { roleFront } from '#lib/i18n/nb/roleFront.ts';
import { applicable } from '#lib/role-players/applicable.ts';
import { frontLimit, frontTranslationInput, languageOf } from '#lib/role-players/translation-input.ts';
import { translatedFront } from '#lib/role-players/translations.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { outdatedInFront } from '#lib/server/role-players/originals.ts';
import { frontOf } from '#lib/server/role-players/queries.ts';
import { frontTextsVersion, saveFrontTranslation } from '#lib/server/role-players/translate.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'plan');
	const front = await frontOf(db, exercise.id);
	const language = languageOf(event.url.searchParams);
	const words = front?.translations[language];
	const changed = front ? outdatedInFront(front, front.translations, language) : [];
	const blocks = translatedFront
		.filter((name) => front && applicable(front[name]) !== '')
		.map((name) => ({
			name,
			label: roleFront.front[name],
			original: front![name],
			stored: words?.[name] ?? '',
			changed: changed.includes(name),
			maxlength: frontLimit
		}));
	return {
		language,
		version: front ? frontTextsVersion(front) : 0,
		outdated: changed.length,
		missing: blocks.filter(({ stored }) => stored === '').length,
		groups: blocks.length > 0 ? [{ title: rolePlayers.practical, blocks }] : [],
		saved: event.url.searchParams.has('lagret')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const language = languageOf(event.url.searchParams);
		const parsed = parseForm(await event.request.formData(), frontTranslationInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const saved = await saveFrontTranslation(db, exercise.id, language, parsed.data);
		if (!saved.ok) return fail(409, { values: parsed.values, errors: saved.errors });
		redirect(303, `/ovelser/${exercise.id}/markorer/praktisk/sprak?til=${language}&lagret`);
	}
};
