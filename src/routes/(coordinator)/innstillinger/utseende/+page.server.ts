import { fail, redirect } from '@sveltejs/kit';
import type { FormErrors } from '#lib/forms/form.ts';
import { look as t } from '#lib/i18n/nb/look.ts';
import { contrastWithWhite, leastContrast, nearestAllowed, parseColour } from '#lib/municipalities/look.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { formWithin } from '#lib/server/body.ts';
import { database } from '#lib/server/db/instance.ts';
import { saveArms, saveColour } from '#lib/server/look/commands.ts';
import { lookFacts } from '#lib/server/look/queries.ts';
import { maxUploadBytes, type PictureFault } from '#lib/server/pictures/encode.ts';
import { encodeDrawing } from '#lib/server/pictures/svg.ts';
import type { Actions, PageServerLoad } from './$types';

const page = '/innstillinger/utseende';

export const load: PageServerLoad = async (event) => {
	const member = requireMember(event, 'administer');
	return {
		look: await lookFacts(database(), member.municipality.id),
		municipality: member.municipality.name,
		saved: event.url.searchParams.get('lagret')
	};
};

const refused = (status: 400 | 413, fault: PictureFault) =>
	fail(status, { form: 'arms', values: {}, errors: { arms: t.armsErrors[fault] } as FormErrors, nearest: '' });

export const actions: Actions = {
	colour: async (event) => {
		const member = requireMember(event, 'administer');
		const typed = String((await event.request.formData()).get('colour') ?? '').slice(0, 40);
		const colour = typed.trim() === '' ? '' : parseColour(typed);
		const wrong = (said: string, nearest = '') =>
			fail(400, { form: 'colour', values: { colour: typed }, errors: { colour: said } as FormErrors, nearest });
		if (colour === null) return wrong(t.notColour);
		const measured = colour && contrastWithWhite(colour);
		if (colour && measured && measured < leastContrast) {
			const nearest = nearestAllowed(colour);
			// Rounded down: 4.48 must not be told as 4.5.
			return wrong(t.tooLight(colour, Math.floor(measured * 10) / 10, nearest), nearest);
		}
		await saveColour(database(), member.municipality.id, colour);
		redirect(303, `${page}?lagret=farge`);
	},
	arms: async (event) => {
		const member = requireMember(event, 'administer');
		const form = await formWithin(event.request);
		if (!form) return refused(413, 'tooBig');
		const sent = form.get('arms');
		if (!(sent instanceof File) || sent.size === 0) return refused(400, 'empty');
		if (sent.size > maxUploadBytes) return refused(413, 'tooBig');
		const encoded = await encodeDrawing(new Uint8Array(await sent.arrayBuffer()));
		if (!encoded.ok) return refused(400, encoded.fault);
		await saveArms(database(), member.municipality.id, encoded.picture, event.locals.now);
		redirect(303, `${page}?lagret=vapen`);
	},
	remove: async (event) => {
		const member = requireMember(event, 'administer');
		await saveArms(database(), member.municipality.id, null, event.locals.now);
		redirect(303, `${page}?lagret=fjernet`);
	}
};
