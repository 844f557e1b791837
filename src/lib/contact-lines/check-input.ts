import { z } from 'zod';
import { choice, date, optionalInteger, optionalText, reference, time } from '#lib/forms/fields.ts';
import { commsCheck as t } from '#lib/i18n/nb/commsCheck.ts';
import { moment } from '#lib/i18n/time.ts';
import { checkOutcomes, wasReached } from './comms-check.ts';
import { channelKinds } from './contact-line.ts';

export const noteLimit = 500;
const yearMs = 366 * 86_400_000;

/**
 * That a line was tried, when by the exercise's own clock, and what came of it. Minutes only where somebody acknowledged.
 * @param now a line cannot have been tried after it, nor more than a year before
 */
export function commsCheckInput(zone: string, now: Date) {
	return z
		.object({
			lineId: reference(t.fields.lineId),
			channel: choice(t.fields.channel, channelKinds),
			date: date(t.fields.date),
			time: time(t.fields.time),
			outcome: choice(t.fields.outcome, checkOutcomes),
			minutes: optionalInteger(t.fields.minutes, 0, 1440),
			note: optionalText(t.fields.note, noteLimit)
		})
		.transform(({ date: day, time: clock, ...input }, context) => {
			const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
			const triedAt = moment(day, clock, zone);
			if (!triedAt) refuse('time', t.errors.skipped);
			else if (triedAt > now) refuse('time', t.errors.future);
			else if (now.getTime() - triedAt.getTime() > yearMs) refuse('date', t.errors.tooOld);
			if (input.minutes !== null && !wasReached(input.outcome)) refuse('minutes', t.errors.notReached);
			return triedAt ? { ...input, triedAt } : z.NEVER;
		});
}
export type CommsCheckInput = z.output<ReturnType<typeof commsCheckInput>>;
