import type { DrawingProgress } from '#lib/pdf/drawing.ts';

/** What the page is told, a line at a time; the last is `ready` or `failed`. */
export type ProgressLine = DrawingProgress | { stage: 'ready' } | { stage: 'failed' };
