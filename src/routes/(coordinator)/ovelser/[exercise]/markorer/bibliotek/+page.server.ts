import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { references } from '#lib/forms/fields.ts';
import { parseForm, type FormErrors, type FormValues } from '#lib/forms/form.ts';
import { roleLibrary as t } from '#lib/i18n/nb/roleLibrary.ts';
import { isoDate } from '#lib/i18n/time.ts';
import { asInput } from '#lib/role-players/library/as-input.ts';
import { caseCategories } from '#lib/role-players/library/case.ts';
import { cases, findCases } from '#lib/role-players/library/cases.ts';
import { roleReadability } from '#lib/role-players/readability.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { rolesOf } from '#lib/server/role-players/queries.ts';
import { addRoles, copyRoles, exercisesWithRoles } from '#lib/server/role-players/written.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member } = await requireExercise(event, 'plan');
	const query = event.url.searchParams;
	const filter = {
		search: (query.get('sok') ?? '').trim().slice(0, 80),
		category: caseCategories.find((category) => category === query.get('kategori')) ?? ('' as const)
	};
	const shown = cases.find(({ slug }) => slug === query.get('vis'));
	if (query.has('vis') && !shown) error(404);
	const others = await exercisesWithRoles(db, member.municipality.id, exercise.id);
	const source = others.find(({ id }) => id === query.get('fra'));
	if (query.has('fra') && !source) error(404);
	return {
		filter,
		total: cases.length,
		found: findCases(filter.search, filter.category).map(({ slug, category, name, age, summary }) => ({
			slug,
			category,
			name,
			age,
			summary
		})),
		shown: shown ? { ...shown, reads: roleReadability(shown.script, shown.stages).whole! } : null,
		others: others.map(({ id, title, startsAt, roles }) => ({
			id,
			title,
			year: startsAt ? isoDate(startsAt, exercise.timeZone).slice(0, 4) : '',
			roles
		})),
		source: source
			? {
					id: source.id,
					title: source.title,
					roles: (await rolesOf(db, source.id)).map(({ id, number, name, age }) => ({ id, number, name, age }))
				}
			: null,
		added: query.has('lagt-til') ? Number(query.get('lagt-til')) || 0 : null
	};
};

const addInput = z.object({
	'cases[]': z.preprocess(
		(value) => (Array.isArray(value) ? value : value ? [value] : []),
		z.array(z.string().max(60)).max(100)
	)
});
const copyInput = z.object({ from: z.uuid({ error: t.gone }), 'roles[]': references(t.chooseRole) });

const refused = (form: 'add' | 'copy', status: number, errors: FormErrors, values: FormValues) =>
	fail(status, { form, errors, values });

export const actions: Actions = {
	add: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const parsed = parseForm(await event.request.formData(), addInput);
		if (!parsed.ok) return refused('add', 400, { 'cases[]': t.chooseCase }, parsed.values);
		const wanted = new Set(parsed.data['cases[]']);
		const chosen = cases.filter(({ slug }) => wanted.has(slug));
		if (chosen.length === 0) return refused('add', 400, { 'cases[]': t.chooseCase }, parsed.values);
		const made = await addRoles(
			db,
			exercise.id,
			chosen.map((one) => asInput(one, 1))
		);
		if (!made.ok) return refused('add', 409, made.errors, parsed.values);
		redirect(303, `/ovelser/${exercise.id}/markorer/bibliotek?lagt-til=${made.value.length}`);
	},
	copy: async (event) => {
		const { db, exercise, member } = await requireExercise(event, 'plan');
		const parsed = parseForm(await event.request.formData(), copyInput);
		if (!parsed.ok) return refused('copy', 400, { 'roles[]': t.chooseRole }, parsed.values);
		const { from, 'roles[]': roles } = parsed.data;
		const made = await copyRoles(db, member.municipality.id, exercise.id, from, roles);
		if (!made.ok) return refused('copy', 400, made.errors, parsed.values);
		redirect(303, `/ovelser/${exercise.id}/markorer/bibliotek?lagt-til=${made.value}`);
	}
};
