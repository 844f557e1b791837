import { z } from 'zod';
import { optionalText } from '#lib/forms/fields.ts';
import { stop as t } from '#lib/i18n/nb/stop.ts';

/** What everybody is told when an exercise is stopped, beside the words that always stand there. */
export const stopInput = z.object({ message: optionalText(t.message, 500) });
