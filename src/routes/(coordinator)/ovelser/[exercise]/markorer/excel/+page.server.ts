import { fail, redirect } from '@sveltejs/kit';
import { roleExcel as t } from '#lib/i18n/nb/roleExcel.ts';
import { formWithin } from '#lib/server/body.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { planRoles, takeRoles } from '#lib/server/role-players/excel.ts';
import { maxFileBytes } from '#lib/server/role-players/excel-file.ts';
import { rolesOf } from '#lib/server/role-players/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'plan');
	return {
		total: (await rolesOf(db, exercise.id)).length,
		taken: event.url.searchParams.has('tatt-inn') ? Number(event.url.searchParams.get('tatt-inn')) || 0 : null
	};
};

/** The file that is sent along until «Ta inn»: nothing of it is kept here meanwhile. */
const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** At the field, also for a file that is so large that the server never read it. */
const tooBig = (status: 400 | 413) => fail(status, { errors: { file: t.errors.tooBig(maxFileBytes / 1000) } });

export const actions: Actions = {
	/** The dry run: says what would be done. */
	check: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const form = await formWithin(event.request);
		if (!form) return tooBig(413);
		const file = form.get('file');
		if (!(file instanceof File) || file.size === 0) return fail(400, { errors: { file: t.errors.noFile } });
		if (file.size > maxFileBytes) return tooBig(400);
		const bytes = new Uint8Array(await file.arrayBuffer());
		const plan = await planRoles(db, exercise.id, bytes);
		if (!plan.ok) return fail(400, { errors: plan.errors });
		const wrong = plan.value.problems.length > 0 || plan.value.roles.some(({ status }) => status === 'wrong');
		// The plan is shown either way; only the status tells the two apart.
		const shown = { plan: asShown(plan.value), name: file.name.slice(0, 120), file: wrong ? '' : asText(bytes) };
		return wrong ? fail(400, { ...shown, errors: {} }) : { ...shown, errors: {} };
	},
	take: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const form = await formWithin(event.request);
		if (!form) return tooBig(413);
		const bytes = new Uint8Array(Buffer.from(String(form.get('file') ?? ''), 'base64url'));
		if (bytes.length === 0) return fail(400, { errors: { file: t.errors.noFile } });
		const taken = await takeRoles(db, exercise.id, bytes, String(form.get('seen') ?? ''));
		if (taken.ok) redirect(303, `/ovelser/${exercise.id}/markorer/excel?tatt-inn=${taken.value}`);
		const again = await planRoles(db, exercise.id, bytes);
		if (!again.ok) return fail(400, { errors: again.errors });
		return fail(409, {
			plan: asShown(again.value),
			name: String(form.get('name') ?? '').slice(0, 120),
			file: asText(bytes),
			errors: taken.errors
		});
	}
};

/** The plan without the roles themselves: those are read anew from the file. */
function asShown({ roles, ...rest }: Extract<Awaited<ReturnType<typeof planRoles>>, { ok: true }>['value']) {
	return { ...rest, roles: roles.map(({ role: _role, ...row }) => row) };
}
