import { and, asc, eq } from 'drizzle-orm';
import { isId } from '#lib/forms/id.ts';
import type { Db } from '#lib/server/db/client.ts';
import { inject } from './schema.ts';

const columns = {
	id: inject.id,
	number: inject.number,
	offsetMinutes: inject.offsetMinutes,
	sender: inject.sender,
	recipient: inject.recipient,
	channel: inject.channel,
	content: inject.content,
	expectedAction: inject.expectedAction,
	objectiveId: inject.objectiveId,
	state: inject.state,
	deliveredAt: inject.deliveredAt,
	version: inject.version
};

/** The exercise's injects in the order they are to happen. When they happen by the clock: lib/msel/timing.ts. */
export function injectsOf(db: Db, exerciseId: string) {
	return db
		.select(columns)
		.from(inject)
		.where(eq(inject.exerciseId, exerciseId))
		.orderBy(asc(inject.offsetMinutes), asc(inject.number));
}
export type Inject = Awaited<ReturnType<typeof injectsOf>>[number];

/** One inject of this exercise, or null. `id` may be anything. */
export async function injectById(db: Db, exerciseId: string, id: string): Promise<Inject | null> {
	if (!isId(id)) return null;
	const [found] = await db
		.select(columns)
		.from(inject)
		.where(and(eq(inject.exerciseId, exerciseId), eq(inject.id, id)));
	return found ?? null;
}
