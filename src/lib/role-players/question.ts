import { z } from 'zod';
import { optionalText, text } from '#lib/forms/fields.ts';
import { after as t } from '#lib/i18n/nb/after.ts';

/** The answer to a role player's question, and the one that stood on the page before it. */
export const answerInput = z.object({ answer: text(t.answer, 1000), seen: optionalText(t.answer, 1000) });
