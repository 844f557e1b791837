import { isoDate } from '#lib/i18n/time.ts';

/** Øvingsform, as DSB's method booklets divide them: diskusjons-, spill-, funksjons- and fullskalaøvelse. */
export const exerciseFormats = ['discussion', 'command_post', 'functional', 'full_scale'] as const;
export type ExerciseFormat = (typeof exerciseFormats)[number];

/** An exercise moves only forward along these, each step guarded (see `checks.ts`). */
export const exerciseStates = ['planned', 'ready', 'running', 'evaluating', 'reported', 'archived'] as const;
export type ExerciseState = (typeof exerciseStates)[number];

/** The five phases shown to the coordinator. */
export const phases = ['plan', 'prepare', 'run', 'evaluate', 'learn'] as const;
export type Phase = (typeof phases)[number];

/** Whether the day it is planned for, where it is held, is still to come. */
export const startsLater = ({ startsAt, timeZone }: { startsAt: Date | null; timeZone: string }, now: Date): boolean =>
	startsAt !== null && isoDate(now, timeZone) < isoDate(startsAt, timeZone);
