import { z } from 'zod';
import { choice, date, optionalEmail, optionalText, reference, several, text } from '#lib/forms/fields.ts';
import { editions } from '#lib/i18n/nb/editions.ts';
import { hearing as t } from '#lib/i18n/nb/hearing.ts';
import { commentAnswers } from './hearing.ts';

/** What an approval carries; the sentence is asked of every version but the first. */
export const approvalInput = z.object({ whatChanged: optionalText(editions.whatChanged, 500) });

const numbers = several(z.string().max(40), 500).transform((all) => all.map(Number).filter(Number.isSafeInteger));

/** What is ticked as unntatt offentlighet. */
export const restrictInput = z.object({
	'findings[]': numbers,
	'lessons[]': numbers,
	'narratives[]': several(z.string().max(40), 50)
});

/** Who is asked for remarks, and until when: people who were suggested by their addresses, and one more. */
export const askInput = z
	.object({
		'people[]': several(z.string().max(254), 200),
		name: optionalText(t.name, 120),
		email: optionalEmail(t.email),
		until: date(t.until)
	})
	.refine((value) => value['people[]'].length > 0 || value.name !== '', {
		path: ['name'],
		message: t.chooseSomebody
	});

/** A remark on one section. */
export const remarkInput = z.object({ text: text(t.remark, 4000) });

/** What is decided about a remark. */
export const answerInput = z.object({
	comment: reference(t.remark),
	answer: choice(t.decide, commentAnswers),
	reason: optionalText(t.reason, 1000)
});
