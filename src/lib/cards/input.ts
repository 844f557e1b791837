import { z } from 'zod';
import { delivery as t } from '#lib/i18n/nb/delivery.ts';
import { cardFormats, mostCards } from './card.ts';

/** Whose cards, and how they come out of the printer. */
export const cardsInput = z.object({
	'person[]': z.array(z.uuid(t.changedMeanwhile)).min(1, t.nobodyChosen).max(mostCards, t.tooMany(mostCards)),
	format: z.enum(cardFormats, t.unknownFormat)
});
