import { z } from 'zod';
import {
	choice,
	optionalDate,
	optionalPhone,
	optionalReference,
	optionalText,
	optionalTime,
	text,
	version
} from '#lib/forms/fields.ts';
import { exercises as t } from '#lib/i18n/nb/exercises.ts';
import { moment } from '#lib/i18n/time.ts';
import { exerciseFormats } from './exercise.ts';

const f = t.fields;

/** The exercise's own form: local date and clocks in, two moments (or none) out. */
export const exerciseInput = z
	.object({
		title: text(f.title, 120),
		format: choice(f.format, exerciseFormats),
		purpose: optionalText(f.purpose, 2000),
		startDate: optionalDate(f.startDate),
		startTime: optionalTime(f.startTime),
		endDate: optionalDate(f.endDate),
		endTime: optionalTime(f.endTime),
		place: optionalText(f.place, 200),
		scenario: optionalText(f.scenario, 8000),
		stopPhrase: optionalText(f.stopPhrase, 80),
		realIncidentProcedure: optionalText(f.realIncidentProcedure, 2000),
		safetyContact: optionalText(f.safetyContact, 120),
		safetyPhone: optionalPhone(f.safetyPhone),
		seriesId: optionalReference(f.seriesId),
		newSeries: optionalText(f.newSeries, 120),
		caseNumber: optionalText(f.caseNumber, 40),
		version: version()
	})
	.transform(({ startDate, startTime, endDate, endTime, ...rest }, context) => {
		const refuse = (path: string, message: string) => {
			context.addIssue({ code: 'custom', path: [path], message });
			return z.NEVER;
		};
		if (!startDate) {
			if (startTime || endTime || endDate) return refuse('startDate', t.errors.startNeedsDate);
			return { ...rest, startsAt: null, endsAt: null };
		}
		if (!startTime) return refuse('startTime', t.errors.dateNeedsTimes);
		if (!endTime) return refuse('endTime', t.errors.dateNeedsTimes);
		const startsAt = moment(startDate, startTime);
		const endsAt = moment(endDate || startDate, endTime);
		if (!startsAt) return refuse('startTime', t.errors.clockSkipped(startTime.replace(':', '.')));
		if (!endsAt) return refuse('endTime', t.errors.clockSkipped(endTime.replace(':', '.')));
		if (endsAt <= startsAt) return refuse('endTime', t.errors.endBeforeStart);
		return { ...rest, startsAt, endsAt };
	});
export type ExerciseInput = z.output<typeof exerciseInput>;

export const objectiveInput = z.object({
	title: text(t.objectiveTitle, 200),
	description: optionalText(t.objectiveDescription, 2000),
	version: version()
});

export const criterionInput = z.object({
	text: text(t.criterionText, 500),
	howSeen: optionalText(t.howSeen, 500)
});
