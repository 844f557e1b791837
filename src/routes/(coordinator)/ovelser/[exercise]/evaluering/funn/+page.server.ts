import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { parseForm } from '#lib/forms/form.ts';
import { localQuery } from '#lib/forms/query.ts';
import { workbench as t } from '#lib/i18n/nb/workbench.ts';
import { findingEdit, findingInput, markAsNewInput, markInput } from '#lib/lessons/input.ts';
import { choosable, pieces } from '#lib/lessons/passages.ts';
import { responseRates } from '#lib/server/evaluations/queries.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import {
	addFinding,
	markAsNewFinding,
	markPassages,
	removeFinding,
	unmarkPassage,
	updateFinding
} from '#lib/server/lessons/finding-commands.ts';
import { themesThatReturn } from '#lib/server/lessons/queries.ts';
import {
	codableTexts,
	findingsOf,
	passagesOf,
	sourcesOf,
	type Codable,
	type Passage
} from '#lib/server/lessons/workbench-queries.ts';
import type { Actions, PageServerLoad } from './$types';

const tabs = [
	'generalFeedback',
	'whatWorked',
	'whatToImprove',
	'mostImportant',
	'questions',
	'observations'
] as const satisfies Codable['tab'][];

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member } = await requireExercise(event, 'evaluate');
	const texts = await codableTexts(db, exercise.id);
	const passages = await passagesOf(db, exercise.id);
	const findings = await findingsOf(db, exercise.id);
	const returning = await themesThatReturn(db, member.municipality.id);
	const marks = Map.groupBy(passages, ({ key }) => key);
	const isMarked = ({ key }: Codable) => marks.has(key);

	const { searchParams } = event.url;
	const summary = tabs
		.map((tab) => {
			const here = texts.filter((one) => one.tab === tab);
			return { tab, texts: here.length, unmarked: here.filter((one) => !isMarked(one)).length };
		})
		// The three core fields are always there; the others where somebody has written something.
		.filter(({ tab, texts: count }, index) => index < 3 || count > 0 || tab === searchParams.get('felt'));
	const asked = summary.find(({ tab }) => tab === searchParams.get('felt'));
	const chosen =
		asked ?? summary.find(({ unmarked }) => unmarked > 0) ?? summary.find((one) => one.texts > 0) ?? summary[0]!;
	const onlyUnmarked = searchParams.get('umerkede') === '1';
	const here = texts.filter((one) => one.tab === chosen.tab);
	const wanted = searchParams.get('svar');
	const target = here.find(({ key }) => key === wanted) ?? here.find((one) => !isMarked(one));
	const byKey = new Map(texts.map((one) => [one.key, one]));
	const quote = ({ key, start, end }: Passage) => byKey.get(key)?.text.slice(start, end) ?? t.olderRevision;

	return {
		tabs: summary,
		tab: chosen.tab,
		onlyUnmarked,
		shown: here
			.filter((one) => !onlyUnmarked || !isMarked(one) || one === target)
			.map((one) => {
				const own = marks.get(one.key) ?? [];
				return {
					...one,
					marked: own.length > 0,
					pieces: pieces(one.text, own),
					// Only the one being read can be marked: the others stay text, and the page stays light.
					sentences: one === target ? choosable(one.text, own) : null
				};
			}),
		findings: findings.map((one) => {
			const own = passages.filter(({ findingId }) => findingId === one.id);
			return {
				...one,
				passages: own.map((passage) => ({ id: passage.id, text: quote(passage) })),
				sources: sourcesOf(own),
				returning: returning.has(one.theme) && !one.lessons.some(({ kind }) => kind === 'sustain')
			};
		}),
		rates: (await responseRates(db, exercise.id)).filter(
			({ form, invited, answered }) => form !== null && (invited > 0 || answered > 0)
		),
		texts: texts.length,
		markedTexts: texts.filter(isMarked).length,
		lastFinding: searchParams.get('funn') ?? ''
	};
};

/** The page as it was, with the finding last used: the next text is then ready to be marked. */
function back(url: URL, exerciseId: string, findingId: string, anchor: string): string {
	const query = `${localQuery(url, 'felt')}${localQuery(url, 'umerkede')}&funn=${findingId}`;
	return `/ovelser/${exerciseId}/evaluering/funn?${query.slice(1)}#${anchor}`;
}

const id = z.uuid();

/** The row a button stands beside. @throws 400 when a hand-made request names none */
function rowId(form: FormData, name: string): string {
	const parsed = id.safeParse(form.get(name));
	if (!parsed.success) error(400);
	return parsed.data;
}

export const actions: Actions = {
	mark: async (event) => {
		const { db, exercise, member } = await requireExercise(event, 'evaluate');
		const parsed = parseForm(await event.request.formData(), markInput);
		if (!parsed.ok) return fail(400, { form: 'mark', values: parsed.values, errors: parsed.errors });
		const input = { ...parsed.data, ranges: parsed.data['ranges[]'] };
		const marked = await markPassages(db, exercise.id, input, member.userId);
		if (!marked.ok) return fail(400, { form: 'mark', values: parsed.values, errors: marked.errors });
		redirect(303, back(event.url, exercise.id, marked.value, 'svar'));
	},
	markNew: async (event) => {
		const { db, exercise, member } = await requireExercise(event, 'evaluate');
		const parsed = parseForm(await event.request.formData(), markAsNewInput);
		if (!parsed.ok) return fail(400, { form: 'markNew', values: parsed.values, errors: parsed.errors });
		const input = { ...parsed.data, ranges: parsed.data['ranges[]'] };
		const made = await markAsNewFinding(db, exercise.id, input, member.userId);
		if (!made.ok) return fail(400, { form: 'markNew', values: parsed.values, errors: made.errors });
		redirect(303, back(event.url, exercise.id, made.value, 'svar'));
	},
	unmark: async (event) => {
		const { db, exercise } = await requireExercise(event, 'evaluate');
		const form = await event.request.formData();
		await unmarkPassage(db, exercise.id, rowId(form, 'passage'));
		const findingId = rowId(form, 'finding');
		redirect(303, back(event.url, exercise.id, findingId, `funn-${findingId}`));
	},
	addFinding: async (event) => {
		const { db, exercise } = await requireExercise(event, 'evaluate');
		const parsed = parseForm(await event.request.formData(), findingInput);
		if (!parsed.ok) return fail(400, { form: 'new', values: parsed.values, errors: parsed.errors });
		const made = await addFinding(db, exercise.id, parsed.data);
		redirect(303, back(event.url, exercise.id, made, `funn-${made}`));
	},
	updateFinding: async (event) => {
		const { db, exercise } = await requireExercise(event, 'evaluate');
		const form = await event.request.formData();
		const findingId = rowId(form, 'finding');
		const parsed = parseForm(form, findingEdit);
		if (!parsed.ok) return fail(400, { form: findingId, values: parsed.values, errors: parsed.errors });
		const changed = await updateFinding(db, exercise.id, findingId, parsed.data);
		if (!changed.ok) return fail(409, { form: findingId, values: parsed.values, errors: changed.errors });
		redirect(303, back(event.url, exercise.id, findingId, `funn-${findingId}`));
	},
	removeFinding: async (event) => {
		const { db, exercise } = await requireExercise(event, 'evaluate');
		const findingId = rowId(await event.request.formData(), 'finding');
		const removed = await removeFinding(db, exercise.id, findingId);
		if (!removed.ok) return fail(409, { form: findingId, values: {}, errors: removed.errors });
		redirect(303, back(event.url, exercise.id, '', 'fu'));
	}
};
