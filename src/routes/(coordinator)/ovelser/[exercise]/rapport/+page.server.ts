import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { may } from '#lib/municipalities/member.ts';
import { answerInput, approvalInput } from '#lib/report/input.ts';
import { narrativeInput, sectionFields, type NarrativeKey } from '#lib/report/narratives.ts';
import { sectionIds, type SectionId } from '#lib/report/report.ts';
import { draftFor } from '#lib/report/audience.ts';
import { fitSummary } from '#lib/report/chapter-summary.ts';
import { blockingApproval, hasSection, missingForApproval } from '#lib/report/sections.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { approveReport, saveNarratives, takeFinding } from '#lib/server/report/commands.ts';
import { reportFigures, summaryFigure } from '#lib/server/report/figures.ts';
import { commentsOf, unanswered } from '#lib/server/report/hearers.ts';
import { answerRemark } from '#lib/server/report/hearing.ts';
import { loadReport } from '#lib/server/report/load.ts';
import { draftMark, narrativesMark, narrativesOf, versionsOf } from '#lib/server/report/queries.ts';
import type { Actions, PageServerLoad } from './$types';

/** The sheet beside the form is less than half a page wide. */
const previewWidth = 600;

const sectionOf = (name: string | null): SectionId => sectionIds.find((id) => id === name) ?? 'summary';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const section = sectionOf(event.url.searchParams.get('kapittel'));
	const versions = await versionsOf(db, exercise.id);
	const draft = { version: (versions[0]?.number ?? 0) + 1, approvedBy: null, now };
	const all = await loadReport(db, exercise, draft);
	const canApproveNow = exercise.state === 'evaluating' || exercise.state === 'reported';
	const data = draftFor(all, member.role, exercise.state);
	const blocking = blockingApproval(data);
	const narratives = await narrativesOf(db, exercise.id);
	const comments = may(member.role, 'evaluate') ? await commentsOf(db, exercise.id) : [];
	const toAnswer = unanswered(comments);
	return {
		section,
		report: data,
		figures: reportFigures(data, previewWidth),
		/** What the one page says that it has no room for. */
		onePageNote: section === 'summary' ? fitSummary(data, summaryFigure(data)).note : '',
		narratives,
		seen: narrativesMark(narratives, sectionFields[section]),
		/** What is approved is what the page showed. */
		contents:
			canApproveNow && may(member.role, 'decide')
				? draftMark(all, await loadReport(db, exercise, { ...draft, edition: 'public' }))
				: '',
		written: sectionIds.filter((id) => hasSection(data, id)),
		blocking,
		advice: [
			...missingForApproval(data).filter(
				(one) => !blocking.some(({ key, about }) => key === one.key && about === one.about)
			),
			...toAnswer
		],
		remarks: comments.filter((one) => one.section === section),
		undecided: toAnswer.reduce((sum, { about }) => sum + Number(about), 0),
		versions,
		canApproveNow
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
	/** Take a finding into the summary by a press. */
	suggest: async (event) => {
		const { db, exercise } = await requireExercise(event, 'evaluate');
		const form = await event.request.formData();
		const to = (['worked', 'toImprove'] as const).find((one) => one === form.get('to'));
		const number = Number(form.get('finding'));
		if (!to || !Number.isSafeInteger(number)) return fail(400, { section: null, values: {}, errors: {} });
		const taken = await takeFinding(db, exercise.id, number, to);
		if (!taken.ok) return fail(409, { section: 'summary' as const, values: {}, errors: taken.errors });
		redirect(303, `/ovelser/${exercise.id}/rapport?kapittel=summary&tatt#forslag`);
	},
	/** What is decided about a remark from the hearing. */
	answer: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'evaluate');
		const section = sectionOf(event.url.searchParams.get('kapittel'));
		const parsed = parseForm(await event.request.formData(), answerInput);
		if (!parsed.ok) return fail(400, { section, values: parsed.values, errors: parsed.errors });
		const { comment, ...given } = parsed.data;
		const answered = await answerRemark(db, exercise.id, comment, given, member, now);
		if (!answered.ok) return fail(400, { section, values: parsed.values, errors: answered.errors });
		redirect(303, `/ovelser/${exercise.id}/rapport?kapittel=${section}#merknad-${comment}`);
	},
	approve: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'decide');
		const form = await event.request.formData();
		const seen = { version: Number(form.get('version')), contents: String(form.get('contents')) };
		const parsed = parseForm(form, approvalInput);
		if (!parsed.ok) return fail(400, { section: null, values: parsed.values, errors: parsed.errors });
		const by = { userId: member.userId, name: member.name };
		const approved = await approveReport(db, exercise, by, seen, now, parsed.data.whatChanged);
		const status = !approved.ok && approved.errors['whatChanged'] ? 400 : 409;
		if (!approved.ok) return fail(status, { section: null, values: parsed.values, errors: approved.errors });
		redirect(303, `/ovelser/${exercise.id}/rapport`);
	}
};
