import { z } from 'zod';
import { date, optionalText, text } from '#lib/forms/fields.ts';
import { forums as t } from '#lib/i18n/nb/forums.ts';

export const forumInput = z.object({ name: text(t.name, 160), abbreviation: optionalText(t.abbreviation, 20) });
export type ForumInput = z.output<typeof forumInput>;

export const meetingInput = z.object({ heldOn: date(t.date) });
