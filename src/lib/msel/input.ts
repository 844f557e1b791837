import { z } from 'zod';
import { choice, integer, optionalReference, optionalText, text, version } from '#lib/forms/fields.ts';
import { msel as t } from '#lib/i18n/nb/msel.ts';
import { injectStates } from './inject.ts';

const f = t.fields;

/** A week before and after: longer than any exercise, short enough that a slip of the finger is caught. */
const week = 7 * 24 * 60;

/** The form of one inject. That the objective is the exercise's own is checked by the command. */
export const injectInput = z.object({
	// «T−30» on the page has a real minus sign, and some keyboards give a dash.
	offsetMinutes: z.preprocess(
		(value) => (typeof value === 'string' ? value.replace(/^\s*[\u2212\u2013]\s*/, '-') : value),
		integer(f.offsetMinutes, -week, week)
	),
	sender: optionalText(f.sender, 120),
	recipient: optionalText(f.recipient, 120),
	channel: optionalText(f.channel, 120),
	content: text(f.content, 2000),
	expectedAction: optionalText(f.expectedAction, 1000),
	objectiveId: optionalReference(f.objectiveId),
	version: version()
});
export type InjectInput = z.output<typeof injectInput>;

/** The buttons of a row while the exercise runs: which inject, and what it becomes. */
export const markInput = z.object({
	inject: z.uuid({ error: t.errors.gone }),
	state: choice(t.columns.status, injectStates)
});
