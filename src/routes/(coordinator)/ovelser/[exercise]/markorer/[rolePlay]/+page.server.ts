import { error, fail, redirect } from '@sveltejs/kit';
import { parseForm, type FormErrors, type FormValues } from '#lib/forms/form.ts';
import { rolePlayInput, skipInput } from '#lib/role-players/input.ts';
import { variableValues } from '#lib/role-players/variables.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { objectivesOf } from '#lib/server/exercises/queries.ts';
import { removeRolePlay, saveRolePlay, setNotApplicable } from '#lib/server/role-players/commands.ts';
import { castable, readersOf } from '#lib/server/role-players/progress.ts';
import { rolePlayRows } from '#lib/server/role-players/rows.ts';
import { publish } from '#lib/server/role-players/publish.ts';
import { countOutdated, outdatedInFront, outdatedInRole } from '#lib/server/role-players/originals.ts';
import { writtenDrafts } from '#lib/server/role-players/drafts.ts';
import { frontOf, rolePlayById, staffNotesOf, versionsOf } from '#lib/server/role-players/queries.ts';
import { copyRole } from '#lib/server/role-players/written.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** @throws 404 for a role that is not this exercise's */
async function requireRole(event: RequestEvent | Parameters<PageServerLoad>[0]) {
	const access = await requireExercise(event, 'plan');
	const role = await rolePlayById(access.db, access.exercise.id, event.params.rolePlay);
	if (!role) error(404);
	return { ...access, role, here: `/ovelser/${access.exercise.id}/markorer/${role.id}` };
}

const refused = (
	status: number,
	form: 'save' | 'skip' | 'publish' | 'remove' | 'copy',
	errors: FormErrors,
	values?: FormValues
) => fail(status, { form, errors, values });

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, role, now } = await requireRole(event);
	const written = (await writtenDrafts(db, exercise.id)).get(role.id)!;
	const row = (await rolePlayRows(db, exercise.id, now)).find(({ id }) => id === role.id)!;
	const front = await frontOf(db, exercise.id);
	const people = new Map((await castable(db, exercise.id)).map(({ id, name }) => [id, name]));
	const versions = await versionsOf(db, exercise.id, role.id);
	const query = event.url.searchParams;
	return {
		now,
		role,
		// As it is written: a variable that was filled in here would be stored filled in.
		written,
		values: variableValues(written),
		municipality: { name: member.municipality.name, isDemo: member.municipality.isDemo },
		staff: await staffNotesOf(db, exercise.id, role.id),
		criteria: (await objectivesOf(db, exercise.id)).flatMap(({ criteria }) =>
			criteria.map(({ id, number, text }) => ({ id, number, text }))
		),
		outdated: {
			role: countOutdated((language) => outdatedInRole(written, role.translations, language)),
			front: front ? countOutdated((language) => outdatedInFront(front, front.translations, language)) : 0
		},
		row: { gaps: row.gaps, latest: row.latest, changed: row.changed, reading: row.reading },
		person: (row.participantId && people.get(row.participantId)) || '',
		reserves: row.reserves.map((id) => people.get(id) ?? ''),
		versions: versions.map(({ number, publishedAt }) => ({ number, publishedAt })),
		readers: versions[0] ? await readersOf(db, versions[0].id) : 0,
		done: (['lagret', 'publisert', 'uendret', 'kopiert'] as const).find((word) => query.has(word)) ?? null
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { db, exercise, role, here } = await requireRole(event);
		const parsed = parseForm(await event.request.formData(), rolePlayInput);
		if (!parsed.ok) return refused(400, 'save', parsed.errors, parsed.values);
		const saved = await saveRolePlay(db, exercise.id, role.id, parsed.data);
		if (!saved.ok) return refused('form' in saved.errors ? 409 : 400, 'save', saved.errors, parsed.values);
		redirect(303, `${here}?lagret`);
	},
	skip: async (event) => {
		const { db, exercise, role, here } = await requireRole(event);
		const parsed = parseForm(await event.request.formData(), skipInput);
		if (!parsed.ok) return refused(400, 'skip', parsed.errors, parsed.values);
		const saved = await setNotApplicable(db, exercise.id, role.id, parsed.data['blocks[]']);
		if (!saved.ok) return refused(409, 'skip', saved.errors);
		redirect(303, `${here}?lagret#publiser`);
	},
	publish: async (event) => {
		const { db, exercise, role, member, now, here } = await requireRole(event);
		const published = await publish(db, exercise.id, role.id, { userId: member.userId, now });
		if (!published.ok) return refused(409, 'publish', published.errors);
		redirect(303, `${here}?${published.value.fresh ? 'publisert' : 'uendret'}#publiser`);
	},
	copy: async (event) => {
		const { db, exercise, role } = await requireRole(event);
		const made = await copyRole(db, exercise.id, role.id);
		if (!made.ok) return refused(409, 'copy', made.errors);
		redirect(303, `/ovelser/${exercise.id}/markorer/${made.value}?kopiert`);
	},
	remove: async (event) => {
		const { db, exercise, role } = await requireRole(event);
		const removed = await removeRolePlay(db, exercise.id, role.id);
		if (!removed.ok) return refused(409, 'remove', removed.errors);
		redirect(303, `/ovelser/${exercise.id}/markorer?fjernet`);
	}
};
