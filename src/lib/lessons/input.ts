import { z } from 'zod';
import { coreFields } from '#lib/evaluations/evaluation.ts';
import { exerciseFormats } from '#lib/exercises/exercise.ts';
import {
	checkbox,
	choice,
	date,
	optionalChoice,
	optionalDate,
	optionalInteger,
	optionalReference,
	optionalText,
	optionalTime,
	reference,
	references,
	text,
	version
} from '#lib/forms/fields.ts';
import { isId } from '#lib/forms/id.ts';
import { exercises } from '#lib/i18n/nb/exercises.ts';
import { lessonForms as t } from '#lib/i18n/nb/lessonForms.ts';
import { moment } from '#lib/i18n/time.ts';
import { actionStates, lessonKinds, lessonStates, takenInAs, themes, verdicts } from './lesson.ts';

const f = t.fields;

export const findingInput = z.object({
	title: text(f.findingTitle, 200),
	theme: choice(f.theme, themes)
});
export const findingEdit = findingInput.extend({ cause: optionalText(f.cause, 2000) });

/** The texts of a response that have a column of their own. */
export const ownFields = [...coreFields, 'mostImportant'] as const;
export type OwnField = (typeof ownFields)[number];

/** Which text a passage lies in. */
export type PassageSource =
	| { kind: 'field'; responseId: string; field: OwnField }
	| { kind: 'question'; responseId: string; questionId: string }
	| { kind: 'observation'; observationId: string };

/** The source as one word in a form or an address: `<response>.<field or question>`, or `obs.<observation>`. */
export function sourceKey(source: PassageSource): string {
	if (source.kind === 'observation') return `obs.${source.observationId}`;
	return `${source.responseId}.${source.kind === 'field' ? source.field : source.questionId}`;
}

/** The other way; null for a word that means nothing. */
export function parseSource(key: string): PassageSource | null {
	const [first = '', second = '', more] = key.split('.');
	if (more !== undefined) return null;
	if (first === 'obs') return isId(second) ? { kind: 'observation', observationId: second } : null;
	if (!isId(first)) return null;
	const field = ownFields.find((name) => name === second);
	if (field) return { kind: 'field', responseId: first, field };
	return isId(second) ? { kind: 'question', responseId: first, questionId: second } : null;
}

const source = z.string({ error: t.errors.sourceGone }).transform((value, context) => {
	const parsed = parseSource(value);
	if (parsed) return parsed;
	context.addIssue({ code: 'custom', message: t.errors.sourceGone });
	return z.NEVER;
});

/** Sentences ticked in one text, each as `from-to`. */
const ranges = z
	.array(z.string().regex(/^\d{1,5}-\d{1,5}$/, { error: t.errors.outsideText }), { error: t.errors.noSentence })
	.min(1, { error: t.errors.noSentence })
	.max(200)
	.transform((all) =>
		all.map((range) => {
			const [start, end] = range.split('-').map(Number);
			return { start: start!, end: end! };
		})
	);

export const markInput = z.object({ source, 'ranges[]': ranges, findingId: reference(f.finding) });
export const markAsNewInput = findingInput.extend({ source, 'ranges[]': ranges });

export const lessonInput = z.object({
	kind: choice(f.kind, lessonKinds),
	title: text(f.title, 200),
	description: optionalText(f.description, 2000),
	theme: choice(f.theme, themes),
	ownerId: optionalReference(f.owner),
	verification: optionalText(f.verification, 500),
	'findingIds[]': references(f.findings),
	version: version()
});
export type LessonInput = z.output<typeof lessonInput>;

export const moveInput = z.object({
	to: choice(f.move, lessonStates),
	reason: optionalText(f.reason, 1000),
	version: version()
});

export const actionInput = z.object({
	lessonId: reference(f.lesson),
	goal: text(f.goal, 500),
	measure: text(f.measure, 1000),
	effectIndicator: text(f.effectIndicator, 500),
	cost: optionalText(f.cost, 200),
	costAmount: optionalInteger(f.costAmount, 0, 1_000_000_000),
	owner: text(f.actionOwner, 120),
	dueDate: date(f.dueDate),
	forumId: optionalReference(f.forum),
	newForum: optionalText(f.newForum, 160),
	state: choice(f.actionState, actionStates),
	evidence: optionalText(f.evidence, 1000),
	version: version()
});
export type ActionInput = z.output<typeof actionInput>;

/** A lesson taken into an exercise. The text is the objective's title, the criterion's text or what is to be found there. */
export const takeInInput = z
	.object({
		as: choice(f.takenInAs, takenInAs),
		text: text(f.takenInText, 500),
		objectiveId: optionalReference(f.objective),
		howSeen: optionalText(exercises.howSeen, 500)
	})
	.superRefine(({ as, text }, context) => {
		if (as === 'objective' && text.length > 200)
			context.addIssue({ code: 'custom', path: ['text'], message: t.errors.objectiveTooLong(text.length) });
	});

export const leaveOutInput = z.object({ reason: text(f.leaveOutReason, 500) });
export const judgeInput = z.object({
	verdict: choice(f.verdict, verdicts),
	reason: text(f.verdictReason, 1000)
});

/** The next exercise, started from one before it. Date and clocks may wait. */
export const nextInput = z
	.object({
		title: text(exercises.fields.title, 120),
		format: choice(exercises.fields.format, exerciseFormats),
		series: optionalChoice(f.series, ['same', 'outside']),
		startDate: optionalDate(exercises.fields.startDate),
		startTime: optionalTime(exercises.fields.startTime),
		endTime: optionalTime(exercises.fields.endTime),
		place: checkbox(),
		safety: checkbox(),
		roles: checkbox(),
		contactLines: checkbox(),
		'underWork[]': references(f.underWork)
	})
	.transform(({ startDate, startTime, endTime, ...rest }, context) => {
		const refuse = (path: string, message: string) => {
			context.addIssue({ code: 'custom', path: [path], message });
			return z.NEVER;
		};
		if (rest.contactLines && !rest.roles) return refuse('contactLines', t.errors.linesNeedRoles);
		const e = exercises.errors;
		if (!startDate && (startTime || endTime)) return refuse('startDate', e.startNeedsDate);
		if (!startDate) return { ...rest, startsAt: null, endsAt: null };
		if (!startTime) return refuse('startTime', e.dateNeedsTimes);
		if (!endTime) return refuse('endTime', e.dateNeedsTimes);
		const startsAt = moment(startDate, startTime);
		const endsAt = moment(startDate, endTime);
		if (!startsAt) return refuse('startTime', e.clockSkipped(startTime.replace(':', '.')));
		if (!endsAt) return refuse('endTime', e.clockSkipped(endTime.replace(':', '.')));
		if (endsAt <= startsAt) return refuse('endTime', e.endBeforeStart);
		return { ...rest, startsAt, endsAt };
	});
export type NextInput = z.output<typeof nextInput>;
