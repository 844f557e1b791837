import { fail, redirect } from '@sveltejs/kit';
import { parseForm, type FormErrors } from '#lib/forms/form.ts';
import { mapSketch as t } from '#lib/i18n/nb/mapSketch.ts';
import { sketchInput, sketchRemoval } from '#lib/role-players/input.ts';
import { formWithin } from '#lib/server/body.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { encodePicture, maxUploadBytes } from '#lib/server/pictures/encode.ts';
import { removeSketch, saveSketch, sketchOf } from '#lib/server/role-players/map-sketch.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'plan');
	return {
		sketch: await sketchOf(db, exercise.id),
		maxBytes: maxUploadBytes,
		saved: event.url.searchParams.has('lagret'),
		removed: event.url.searchParams.has('fjernet')
	};
};

/** One that is too large is not taken into memory. */
const read = async (file: File) =>
	file.size > maxUploadBytes
		? { ok: false as const, fault: 'tooBig' as const }
		: encodePicture(new Uint8Array(await file.arrayBuffer()));

export const actions: Actions = {
	save: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'plan');
		const form = await formWithin(event.request);
		if (!form) return fail(413, { values: {}, errors: { picture: t.errors.tooBig } as FormErrors });
		const parsed = parseForm(form, sketchInput);
		const sent = form.get('picture');
		// A field that nothing was chosen in sends an empty file without a name.
		const upload = sent instanceof File && (sent.size > 0 || sent.name !== '') ? sent : null;
		const encoded = upload && (await read(upload));
		const errors: FormErrors = {
			...(encoded && !encoded.ok && { picture: t.errors[encoded.fault] }),
			...(!parsed.ok && parsed.errors)
		};
		if (!parsed.ok || (encoded && !encoded.ok)) return fail(400, { values: parsed.values, errors });
		const { words, version } = parsed.data;
		const scope = { municipalityId: member.municipality.id, exerciseId: exercise.id };
		const saved = await saveSketch(db, scope, { words, version, picture: encoded?.picture ?? null }, now);
		if (!saved.ok) return fail(saved.errors.form ? 409 : 400, { values: parsed.values, errors: saved.errors });
		redirect(303, `/ovelser/${exercise.id}/markorer/praktisk/kartskisse?lagret`);
	},
	remove: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const parsed = parseForm(await event.request.formData(), sketchRemoval);
		if (!parsed.ok) return fail(400, { values: {}, errors: parsed.errors });
		const removed = await removeSketch(db, exercise.id, parsed.data.version);
		if (!removed.ok) return fail(409, { values: {}, errors: removed.errors });
		redirect(303, `/ovelser/${exercise.id}/markorer/praktisk/kartskisse?fjernet`);
	}
};
