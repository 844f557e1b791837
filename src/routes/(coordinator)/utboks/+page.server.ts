import { redirect } from '@sveltejs/kit';
import { isId } from '#lib/forms/id.ts';
import { mailStates } from '#lib/mail/mail.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { environment } from '#lib/server/env.ts';
import { exercises } from '#lib/server/exercises/queries.ts';
import { retryFailed } from '#lib/server/mail/commands.ts';
import { outboxCounts, outboxOf } from '#lib/server/mail/outbox.ts';
import { sealKey } from '#lib/server/mail/seal.ts';
import { mailReadiness } from '#lib/server/mail/settings.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the address asks for; anything else asks for all. */
function filterOf(url: URL) {
	const id = url.searchParams.get('ovelse') ?? undefined;
	return {
		exerciseId: isId(id) ? id : null,
		state: mailStates.find((one) => one === url.searchParams.get('tilstand')) ?? null
	};
}

export const load: PageServerLoad = async (event) => {
	const { municipality } = requireMember(event, 'plan');
	const db = database();
	const filter = filterOf(event.url);
	return {
		filter,
		mails: await outboxOf(db, municipality.id, filter),
		counts: await outboxCounts(db, municipality.id, filter.exerciseId),
		readiness: await mailReadiness(db, municipality.id, sealKey(environment())),
		exercises: (await exercises(db, municipality.id)).map(({ id, title }) => ({ id, title })),
		now: event.locals.now
	};
};

export const actions: Actions = {
	retryFailed: async (event) => {
		const member = requireMember(event, 'plan');
		const { exerciseId } = filterOf(event.url);
		const by = { municipalityId: member.municipality.id, byUserId: member.userId };
		await retryFailed(database(), exerciseId, by, event.locals.now);
		redirect(303, exerciseId ? `/utboks?ovelse=${exerciseId}` : '/utboks');
	}
};
