import { AsyncLocalStorage } from 'node:async_hooks';
import { replacement } from '#lib/report/printable.ts';

/**
 * Signs that the fonts lack, by the private-use sign that stands for each in the definition. They are drawn as □ and told
 * as what they are (`ActualText`, ISO 32000-1, 14.9.4): whoever copies, searches or has the file read aloud gets every word.
 */
export type AbsentSigns = ReadonlyMap<string, string>;

const current = new AsyncLocalStorage<AbsentSigns>();
const standIn = /[\ue000-\uf8ff]/g;

/** Draw a document whose definition has these. */
export const drawnWith = <Result>(signs: AbsentSigns, draw: () => Result): Result => current.run(signs, draw);

/** Whether a text has a sign that cannot be drawn. */
export const hasAbsent = (text: string): boolean => text.search(standIn) >= 0;

/** A text as it is drawn. */
export const asDrawn = (text: string): string => text.replace(standIn, replacement);

/** A text as it was written. */
export const asWritten = (text: string): string =>
	text.replace(standIn, (sign) => current.getStore()?.get(sign) ?? replacement);
