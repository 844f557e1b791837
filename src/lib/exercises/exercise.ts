/** Øvingsform, as DSB's method booklets divide them: diskusjons-, spill-, funksjons- and fullskalaøvelse. */
export const exerciseFormats = ['discussion', 'command_post', 'functional', 'full_scale'] as const;
export type ExerciseFormat = (typeof exerciseFormats)[number];

/** An exercise moves only forward along these, each step guarded (see `guards.ts`). */
export const exerciseStates = ['planned', 'ready', 'running', 'evaluating', 'reported', 'archived'] as const;
export type ExerciseState = (typeof exerciseStates)[number];

/** The five phases shown to the coordinator. */
export const phases = ['plan', 'prepare', 'run', 'evaluate', 'learn'] as const;
export type Phase = (typeof phases)[number];
