import { fail } from '@sveltejs/kit';
import { keptFields } from '#lib/server/auth/paths.ts';
import { formWithin } from '#lib/server/body.ts';
import type { Actions } from './$types';

/** Fields that nobody types, and a choice that is a code; a single digit is a place on a scale. */
const notTyped = /^(clientId|revision|promise|version|answer)$/;

export const actions: Actions = {
	/** A participant's form arrived without a session (see hooks.server.ts): show what was typed, so that it is not lost. */
	behold: async ({ request, url }) => {
		const form = await formWithin(request);
		const kept = keptFields(form ?? new FormData())
			.filter(([name, value]) => !notTyped.test(name) && !/^\d?$/.test(value.trim()))
			.map(([, value]) => value.trim());
		return fail(401, { kept, other: url.searchParams.has('annen') });
	}
};
