import { oneByOne } from '#lib/server/one-by-one.ts';

/**
 * A turn to gather a report, or to make what is made of it in this thread: what thirty ask for at once would otherwise keep
 * other pages waiting for the database and the processor. Never within another turn.
 */
export const inTurn = oneByOne();
