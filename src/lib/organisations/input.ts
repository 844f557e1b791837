import { z } from 'zod';
import {
	checkbox,
	choice,
	integer,
	optionalDecimal,
	optionalEmail,
	optionalInteger,
	optionalPhone,
	optionalText,
	references,
	text,
	version
} from '#lib/forms/fields.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { organisations as t } from '#lib/i18n/nb/organisations.ts';
import { organisationKinds } from './organisation.ts';

const f = t.fields;

export const organisationInput = z.object({
	kind: choice(f.kind, organisationKinds),
	name: text(f.name, 160),
	address: optionalText(f.address, 200),
	email: optionalEmail(f.email),
	phone: optionalPhone(f.phone),
	doctors: optionalInteger(f.doctors, 0, 999),
	note: optionalText(f.note, 1000),
	version: version()
});
export type OrganisationInput = z.output<typeof organisationInput>;

/** A beredskapskontakt that cannot be reached is of no use. */
export const contactInput = z
	.object({
		name: text(t.contactName, 120),
		email: optionalEmail(t.contactEmail),
		phone: optionalPhone(t.contactPhone)
	})
	.refine((contact) => contact.email !== '' || contact.phone !== '', { path: ['email'], error: t.contactReach });
export type ContactInput = z.output<typeof contactInput>;

const demands = {
	meetings: integer(t.meetings, 0, 99),
	meetingMinutes: integer(t.meetingMinutes, 0, 600),
	hoursOnDay: optionalDecimal(t.hoursOnDay, 0, 99)
		.refine((hours) => hours !== null, { error: forms.required(t.hoursOnDay) })
		.refine((hours) => hours === null || Number.isInteger(Math.round(hours * 1e6) / 1e5), { error: t.oneDecimal })
		.transform((hours) => hours ?? 0),
	compensation: optionalText(t.compensation, 500),
	task: optionalText(t.task, 1000)
};
const meetingsHaveLength = ({ meetings, meetingMinutes }: { meetings: number; meetingMinutes: number }) =>
	meetings === 0 || meetingMinutes > 0;
const lengthMissing = { path: ['meetingMinutes'], error: t.meetingsNeedLength };

/** What taking part costs a virksomhet; the same for all that are added at once. */
export const participationsInput = z
	.object({
		'organisationIds[]': references(t.choose).refine((ids) => ids.length > 0, { error: t.chooseOne }),
		withContacts: checkbox(),
		...demands
	})
	.refine(meetingsHaveLength, lengthMissing);

export const demandsInput = z.object({ ...demands, version: version() }).refine(meetingsHaveLength, lengthMissing);
export type DemandsInput = z.output<typeof demandsInput>;

export const replyInput = z.object({ reply: text(t.reply, 1000), version: version() });

const m = t.mine;

/** What a virksomhet answers by link: a question needs its words. */
export const answerInput = z
	.object({
		answer: choice(m.question, ['confirmed', 'declined', 'question']),
		comment: optionalText(m.comment, 1000),
		name: text(m.contactName, 120),
		email: optionalEmail(m.contactEmail),
		phone: optionalPhone(m.contactPhone),
		version: version()
	})
	.refine(({ answer, comment }) => answer !== 'question' || comment !== '', {
		path: ['comment'],
		error: m.commentRequired
	});
export type AnswerInput = z.output<typeof answerInput>;
