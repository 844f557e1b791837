import { z } from 'zod';
import { choice, optionalEmail, optionalPhone, optionalReference, text } from '#lib/forms/fields.ts';
import { linkReaderIn } from '#lib/i18n/linkReaders.ts';
import { participants as t } from '#lib/i18n/nb/participants.ts';
import { readerIn, type ReaderLanguage } from '#lib/i18n/readers.ts';
import { readCode } from './code.ts';

/** A person's name and how to reach them. */
const person = {
	name: text(t.name, 120),
	email: optionalEmail(t.email),
	phone: optionalPhone(t.phone)
};
export const personInput = z.object(person);
export type PersonInput = z.output<typeof personInput>;

/** The short code beside a QR code, in the form that `newCode` gives it. @param language of what is said where it is wrong */
export function codeInput(language: ReaderLanguage) {
	const { label, wrong } = linkReaderIn(language).code;
	return z.object({
		code: text(label, 60, readerIn(language).frame).transform((typed, context) => {
			const code = readCode(typed);
			if (code === null) context.addIssue({ code: 'custom', message: wrong });
			return code ?? z.NEVER;
		})
	});
}

/** Kinds that are added on the participants' page; a markør is added together with the role. */
export const addableKinds = ['medical_centre', 'evaluator', 'staff', 'leadership'] as const;

/** A contact answers for one virksomhet; nobody else does. */
export const newParticipantInput = z
	.object({
		kind: choice(t.kindLabel, addableKinds),
		participationId: optionalReference(t.participationLabel),
		...person
	})
	.superRefine(({ kind, participationId }, context) => {
		const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['participationId'], message });
		if (kind === 'medical_centre' && participationId === null) refuse(t.participationRequired);
		if (kind !== 'medical_centre' && participationId !== null) refuse(t.participationOnlyContact);
	});
