import { z } from 'zod';
import { choice, date, optionalReference, optionalText, text, time } from '#lib/forms/fields.ts';
import { observations as t } from '#lib/i18n/nb/observations.ts';
import { moment } from '#lib/i18n/time.ts';
import { attainments } from './attainment.ts';

export const observationLimits = { place: 200, fact: 2000, reason: 1000 } as const;

/** What somebody saw, at a time by the exercise's own clock. */
export function observationInput(zone: string) {
	return z
		.object({
			criterionId: optionalReference(t.fields.criterion),
			date: date(t.fields.date),
			time: time(t.fields.time),
			place: optionalText(t.fields.place, observationLimits.place),
			fact: text(t.fields.fact, observationLimits.fact)
		})
		.transform(({ date: day, time: clock, ...input }, context) => {
			const observedAt = moment(day, clock, zone);
			if (observedAt) return { ...input, observedAt };
			context.addIssue({ code: 'custom', path: ['time'], message: t.skipped });
			return z.NEVER;
		});
}
export type ObservationInput = z.output<ReturnType<typeof observationInput>>;

/** How a vurderingskriterium was reached, and why it is said so. */
export const assessmentInput = z.object({
	rating: choice(t.fields.rating, attainments),
	reason: text(t.fields.reason, observationLimits.reason),
	/** Which assessment the form was opened on; guards against two evaluators overwriting each other. */
	seen: z.preprocess((value) => (typeof value === 'string' ? value : ''), z.string().max(40))
});
export type AssessmentInput = z.output<typeof assessmentInput>;
