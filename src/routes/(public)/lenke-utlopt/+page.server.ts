import { fail } from '@sveltejs/kit';
import { keptFields } from '#lib/server/auth/paths.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	/** A participant's form arrived without a session (see hooks.server.ts): show what was typed, so that it is not lost. */
	behold: async ({ request, url }) => {
		const kept = keptFields(await request.formData())
			.map(([, value]) => value.trim())
			.filter((value) => value.length > 3 && !/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value));
		return fail(401, { kept, other: url.searchParams.has('annen') });
	}
};
