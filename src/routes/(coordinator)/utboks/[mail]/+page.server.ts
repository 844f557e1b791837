import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { isId } from '#lib/forms/id.ts';
import { mail as t } from '#lib/i18n/nb/mail.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { environment } from '#lib/server/env.ts';
import { markMailSent, retryMail, withdrawMail } from '#lib/server/mail/commands.ts';
import { mailById } from '#lib/server/mail/outbox.ts';
import { sealKey } from '#lib/server/mail/seal.ts';
import { mailReadiness } from '#lib/server/mail/settings.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { municipality } = requireMember(event, 'plan');
	const id = event.params.mail;
	const found = isId(id) ? await mailById(database(), municipality.id, id) : null;
	if (!found) error(404);
	const { calendar, ...mail } = found;
	return {
		mail: { ...mail, hasCalendar: calendar !== '' },
		readiness: await mailReadiness(database(), municipality.id, sealKey(environment())),
		now: event.locals.now
	};
};

/** One of the buttons. What has moved on since the page was opened is left as it is, and said. */
const act = (command: typeof retryMail) => async (event: RequestEvent<{ mail: string }>) => {
	const member = requireMember(event, 'plan');
	const id = event.params.mail;
	if (!isId(id) || !(await mailById(database(), member.municipality.id, id))) error(404);
	const by = { municipalityId: member.municipality.id, byUserId: member.userId };
	const done = await command(database(), id, by, event.locals.now);
	if (!done) return fail(409, { errors: { form: t.one.movedMeanwhile } });
	redirect(303, `/utboks/${id}`);
};

export const actions: Actions = {
	retry: act(retryMail),
	withdraw: act(withdrawMail),
	markSent: act(markMailSent)
};
