import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { narrativeInput, sectionFields, type NarrativeKey } from '#lib/report/narratives.ts';
import { sectionIds, type SectionId } from '#lib/report/report.ts';
import { draftFor } from '#lib/report/audience.ts';
import { blockingApproval, hasSection, missingForApproval } from '#lib/report/sections.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { approveReport, saveNarratives } from '#lib/server/report/commands.ts';
import { reportFigures } from '#lib/server/report/figures.ts';
import { loadReport } from '#lib/server/report/load.ts';
import { narrativesMark, narrativesOf, versionsOf } from '#lib/server/report/queries.ts';
import type { Actions, PageServerLoad } from './$types';

/** The sheet beside the form is less than half a page wide. */
const previewWidth = 600;

const sectionOf = (name: string | null): SectionId => sectionIds.find((id) => id === name) ?? 'summary';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const section = sectionOf(event.url.searchParams.get('kapittel'));
	const versions = await versionsOf(db, exercise.id);
	const all = await loadReport(db, exercise, { version: (versions[0]?.number ?? 0) + 1, approvedBy: null, now });
	const data = draftFor(all, member.role, exercise.state);
	const blocking = blockingApproval(data);
	const narratives = await narrativesOf(db, exercise.id);
	return {
		section,
		report: data,
		figures: reportFigures(data, previewWidth),
		narratives,
		seen: narrativesMark(narratives, sectionFields[section]),
		written: sectionIds.filter((id) => hasSection(data, id)),
		blocking,
		advice: missingForApproval(data).filter(
			(one) => !blocking.some(({ key, about }) => key === one.key && about === one.about)
		),
		versions,
		canApproveNow: exercise.state === 'evaluating' || exercise.state === 'reported'
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { db, exercise } = await requireExercise(event, 'evaluate');
		const form = await event.request.formData();
		const section = sectionOf(String(form.get('section')));
		const parsed = parseForm(form, narrativeInput(section));
		if (!parsed.ok) return fail(400, { section, values: parsed.values, errors: parsed.errors });
		const texts = parsed.data as Partial<Record<NarrativeKey, string>>;
		const saved = await saveNarratives(db, exercise.id, texts, String(form.get('seen')));
		if (!saved.ok) return fail(409, { section, values: parsed.values, errors: saved.errors });
		redirect(303, `/ovelser/${exercise.id}/rapport?kapittel=${section}&lagret`);
	},
	approve: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'decide');
		const seen = Number((await event.request.formData()).get('version'));
		const approved = await approveReport(db, exercise, { userId: member.userId, name: member.name }, seen, now);
		if (!approved.ok) return fail(409, { section: null, values: {}, errors: approved.errors });
		redirect(303, `/ovelser/${exercise.id}/rapport`);
	}
};
