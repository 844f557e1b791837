import { error } from '@sveltejs/kit';
import { cardsInput } from '#lib/cards/input.ts';
import { parseForm } from '#lib/forms/form.ts';
import { cards } from '#lib/i18n/nb/cards.ts';
import { delivery as t } from '#lib/i18n/nb/delivery.ts';
import { makeCards } from '#lib/server/cards/commands.ts';
import { environment } from '#lib/server/env.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { inFileName } from '#lib/server/file-name.ts';
import { log } from '#lib/server/log.ts';
import type { RequestHandler } from './$types';

/**
 * QR cards for the persons in the form. A POST, since it makes links and stops those that were printed before; sent as a
 * file to keep, since the page would make new ones if it were shown and loaded again.
 */
export const POST: RequestHandler = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'plan');
	const parsed = parseForm(await event.request.formData(), cardsInput);
	if (!parsed.ok) error(400, Object.values(parsed.errors)[0]);
	const { 'person[]': participantIds, format } = parsed.data;
	const by = { municipalityId: exercise.municipalityId, byUserId: member.userId };
	const place = { municipality: member.municipality.name, appUrl: environment().appUrl };
	const made = await makeCards(db, exercise, { participantIds, format }, place, by, now).catch((failure: unknown) => {
		log.error({ err: failure, route: event.route.id }, 'cards not drawn');
		error(503, t.drawingFailed);
	});
	if (!made.ok) error(409, made.errors.form);
	const title = inFileName(exercise.title);
	return new Response(made.value as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="qr-kort.pdf"; filename*=UTF-8''${encodeURIComponent(cards.fileName(title, format))}`,
			'content-length': String(made.value.byteLength)
		}
	});
};
