import { z } from 'zod';
import { checkbox, choice, optionalChoice, optionalDate, optionalText, optionalTime, text } from '#lib/forms/fields.ts';
import type { FormErrors, FormValues } from '#lib/forms/form.ts';
import { evaluations as t } from '#lib/i18n/nb/evaluations.ts';
import { pageReaderIn } from '#lib/i18n/pageReaders.ts';
import { readerIn, type ReaderLanguage } from '#lib/i18n/readers.ts';
import { isoClock, isoDate, moment } from '#lib/i18n/time.ts';
import {
	coreFields,
	endOfDay,
	hasOptions,
	limits,
	questionKinds,
	type CoreField,
	type FormQuestion
} from './evaluation.ts';

/** What somebody answered: texts as typed, and the group questions that were answered at all. */
export type ResponseContent = {
	core: Record<CoreField, string>;
	mostImportant: string;
	answers: { questionId: string; scale: number | null; words: string }[];
};

/** The name of a question's field in the form. */
export function answerName(question: Pick<FormQuestion, 'id' | 'kind'>): string {
	return question.kind === 'choices' ? `q_${question.id}[]` : `q_${question.id}`;
}

export const scaleValues = ['5', '4', '3', '2', '1', '0'] as const;

/** Several chosen words stand in one column, one a line. */
export const joinWords = (words: readonly string[]) => words.join('\n');
export const splitWords = (words: string) => (words === '' ? [] : words.split('\n'));

function answerField({ kind, text: label, options }: FormQuestion, language: ReaderLanguage) {
	const { frame } = readerIn(language);
	const { unknownOption } = pageReaderIn(language).evaluation;
	if (kind === 'scale') return optionalChoice(label, scaleValues, frame);
	if (kind === 'time') return optionalTime(label, frame);
	if (kind === 'text') return optionalText(label, limits.answer, frame);
	const [first = '', ...rest] = options;
	if (kind === 'choice') return optionalChoice(label, [first, ...rest], frame);
	return z.preprocess(
		(value) => (Array.isArray(value) ? value : value ? [value] : []),
		z
			.array(z.enum([first, ...rest], { error: unknownOption(label) }))
			.max(options.length, { error: unknownOption(label) })
			// In the order of the form, so that the same answer is always stored alike.
			.transform((chosen) => joinWords(options.filter((option) => chosen.includes(option))))
	);
}

/**
 * A filled-in form checked against its questions. Nothing is compulsory but one of the three core fields.
 * @param language of the messages
 * @returns the content, or one message per field that must be mended
 */
export function parseResponse(
	values: FormValues,
	questions: readonly FormQuestion[],
	language: ReaderLanguage = 'nb'
): { ok: true; content: ResponseContent } | { ok: false; errors: FormErrors } {
	const words = pageReaderIn(language).evaluation;
	const { frame } = readerIn(language);
	const shape: Record<string, z.ZodType> = {
		mostImportant: optionalText(words.mostImportant, limits.mostImportant, frame)
	};
	for (const field of coreFields) shape[field] = optionalText(words.core[field], limits.core, frame);
	for (const one of questions) shape[answerName(one)] = answerField(one, language);
	const result = z.object(shape).safeParse(values);
	const errors: FormErrors = {};
	for (const issue of result.error?.issues ?? []) errors[String(issue.path[0])] ??= issue.message;
	const blank = (field: CoreField) => String(values[field] ?? '').trim() === '';
	if (coreFields.every(blank)) errors.whatToImprove = words.oneCoreField;
	if (!result.success || Object.keys(errors).length > 0) return { ok: false, errors };
	const data = result.data as Record<string, string | null>;
	const answers = questions.flatMap((one): ResponseContent['answers'] => {
		const value = data[answerName(one)];
		if (value === null || value === undefined || value === '') return [];
		return one.kind === 'scale'
			? [{ questionId: one.id, scale: Number(value), words: '' }]
			: [{ questionId: one.id, scale: null, words: value }];
	});
	const core = Object.fromEntries(coreFields.map((field) => [field, data[field]])) as Record<CoreField, string>;
	return { ok: true, content: { core, mostImportant: data.mostImportant ?? '', answers } };
}

/** What is stored, as the form's own fields: to begin a change from. */
export function responseValues(content: ResponseContent, questions: readonly FormQuestion[]): FormValues {
	const values: FormValues = { ...content.core, mostImportant: content.mostImportant };
	for (const { questionId, scale, words } of content.answers) {
		const one = questions.find((question) => question.id === questionId);
		if (!one) continue;
		values[answerName(one)] = one.kind === 'choices' ? splitWords(words) : one.kind === 'scale' ? String(scale) : words;
	}
	return values;
}

/** A group question as the coordinator writes it; options one a line. */
export const questionInput = z
	.object({
		kind: choice(t.question.kind, questionKinds),
		text: text(t.question.text, limits.question),
		help: optionalText(t.question.help, limits.question),
		options: optionalText(t.question.options, (limits.option + 1) * limits.options).transform((lines) => [
			...new Set(
				lines
					.split('\n')
					.map((line) => line.trim())
					.filter(Boolean)
			)
		])
	})
	.superRefine(({ kind, options }, context) => {
		const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['options'], message });
		if (!hasOptions(kind)) return;
		if (options.length < 2) refuse(t.question.twoOptions);
		else if (options.length > limits.options) refuse(t.question.tooManyOptions(limits.options));
		else if (options.some((option) => option.length > limits.option)) refuse(t.question.optionTooLong(limits.option));
	})
	.transform((input) => ({ ...input, options: hasOptions(input.kind) ? input.options : [] }));

export const anonymityInput = z.object({ anonymous: checkbox() });

/** When a form opens and closes, by the exercise's own clock; it closes at the end of the day. */
export function periodInput(zone: string) {
	return z
		.object({
			opensDate: optionalDate(t.period.opensDate),
			opensTime: optionalTime(t.period.opensTime),
			closesDate: optionalDate(t.period.closesDate)
		})
		.transform(({ opensDate, opensTime, closesDate }, context) => {
			const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
			if (opensTime && !opensDate) refuse('opensDate', t.period.dateMissing);
			const opensAt = opensDate ? moment(opensDate, opensTime || '00:00', zone) : null;
			if (opensDate && !opensAt) refuse('opensTime', t.period.skipped);
			const closesAt = closesDate ? endOfDay(closesDate, zone) : null;
			if (opensAt && closesAt && closesAt <= opensAt) refuse('closesDate', t.period.closesFirst);
			return { opensAt, closesAt };
		});
}

/** The period as the form's own fields. */
export function periodValues(form: { opensAt: Date | null; closesAt: Date | null }, zone: string) {
	return {
		opensDate: form.opensAt ? isoDate(form.opensAt, zone) : '',
		opensTime: form.opensAt ? isoClock(form.opensAt, zone) : '',
		closesDate: form.closesAt ? isoDate(form.closesAt, zone) : ''
	};
}
