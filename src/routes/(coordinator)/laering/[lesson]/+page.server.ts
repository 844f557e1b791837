import { error, fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { isoDate } from '#lib/i18n/time.ts';
import { moveInput } from '#lib/lessons/input.ts';
import { missingFor, movesByHand, ownerMay } from '#lib/lessons/states.ts';
import { may } from '#lib/municipalities/member.ts';
import { requireLesson } from '#lib/server/lessons/access.ts';
import { moveLesson } from '#lib/server/lessons/commands.ts';
import { evidenceOf } from '#lib/server/lessons/moves.ts';
import { actionHistoryOf, actionsOf } from '#lib/server/lessons/action-queries.ts';
import { appearancesOf } from '#lib/server/lessons/carry-queries.ts';
import { findingsOfLesson, historyOf } from '#lib/server/lessons/queries.ts';
import { takenInWhat } from '#lib/server/lessons/report-queries.ts';
import { codableTexts, passagesOf } from '#lib/server/lessons/workbench-queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, member, lesson, now } = await requireLesson(event, 'read');
	const municipalityId = member.municipality.id;
	const facts = await evidenceOf(db, lesson.id);
	const today = isoDate(now);
	const mayMove = (to: Parameters<typeof ownerMay>[0]) =>
		may(member.role, 'decide') || (lesson.ownerId === member.userId && ownerMay(to, lesson.state));
	return {
		lesson,
		own: lesson.ownerId === member.userId,
		evidence: await evidence(db, lesson, may(member.role, 'evaluate')),
		actions: (await actionsOf(db, lesson.exerciseId))
			.filter(({ lessonId }) => lessonId === lesson.id)
			.map((action) => ({ ...action, overdue: action.state !== 'done' && action.dueDate < today })),
		history: await historyOf(db, municipalityId, lesson.id),
		actionHistory: await actionHistoryOf(db, municipalityId, lesson.id),
		appearances: (await appearancesOf(db, municipalityId, lesson.id)).map((row) => ({
			...row,
			what: takenInWhat(row)
		})),
		moves: movesByHand(lesson)
			.filter(mayMove)
			.map((to) => ({
				to,
				// What a reason would mend is asked for in the form itself.
				missing: missingFor(to, lesson, { ...facts, reason: '–', byUserId: member.userId, takenInAs: null }),
				reasonAsked: missingFor(to, lesson, { ...facts, reason: '', byUserId: member.userId, takenInAs: null }).find(
					(key) => key === 'reason' || key === 'ownerAnswer' || key === 'workedInto'
				)
			}))
	};
};

/** The findings it stands on, with the words themselves only for those who may read answers. */
async function evidence(
	db: Parameters<typeof findingsOfLesson>[0],
	lesson: { id: string; exerciseId: string },
	evaluates: boolean
) {
	const findings = await findingsOfLesson(db, lesson.id);
	const passages = await passagesOf(db, lesson.exerciseId);
	const texts = new Map(
		evaluates ? (await codableTexts(db, lesson.exerciseId)).map((one) => [one.key, one] as const) : []
	);
	return findings.map((finding) => {
		const own = passages.filter(({ findingId }) => findingId === finding.id);
		return {
			...finding,
			count: own.length,
			quotes: own.flatMap(({ id, key, start, end }) => {
				const text = texts.get(key);
				if (!text) return [];
				const { tab, group, organisation, observedAt } = text;
				return [{ id, key, tab, group, organisation, observedAt, text: text.text.slice(start, end) }];
			})
		};
	});
}

export const actions: Actions = {
	move: async (event) => {
		const { db, member, lesson, now } = await requireLesson(event, 'read');
		const decides = may(member.role, 'decide');
		if (!decides && lesson.ownerId !== member.userId) error(403, forms.forbidden);
		const parsed = parseForm(await event.request.formData(), moveInput);
		if (!parsed.ok) return fail(400, { form: String(parsed.values.to), values: parsed.values, errors: parsed.errors });
		const by = { userId: member.userId, decides };
		const moved = await moveLesson(db, member.municipality.id, lesson.id, parsed.data, by, now);
		if (!moved.ok) return fail(409, { form: parsed.data.to, values: parsed.values, errors: moved.errors });
		redirect(303, `/laering/${lesson.id}`);
	}
};
