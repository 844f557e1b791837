import { z } from 'zod';
import { choice, reference } from '#lib/forms/fields.ts';
import { swap as t } from '#lib/i18n/nb/swap.ts';

/** Who takes over, from whom, and what becomes of the earlier one. */
export const swapInput = z.object({
	participantId: reference(t.person),
	before: reference(t.person),
	earlier: choice(t.staysLabel, ['out', 'reserve'] as const)
});
