import { and, asc, count, eq } from 'drizzle-orm';
import type { Db } from '#lib/server/db/client.ts';
import { answer, response } from '#lib/server/evaluations/schema.ts';
import { exerciseById, type Exercise } from '#lib/server/exercises/queries.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import type { passage } from '#lib/server/lessons/schema.ts';
import type { inject } from '#lib/server/msel/schema.ts';
import { observation } from '#lib/server/observations/schema.ts';
import type { exerciseRole } from '#lib/server/roles/schema.ts';

/** The exercises of every municipality, the first held first. */
export async function exercises(db: Db): Promise<Exercise[]> {
	const rows = await db
		.select({ id: exercise.id, municipalityId: exercise.municipalityId })
		.from(exercise)
		.orderBy(asc(exercise.startsAt));
	return Promise.all(rows.map(async ({ id, municipalityId }) => (await exerciseById(db, municipalityId, id))!));
}

/** How many innspill, or roles, an exercise has. */
export async function numberOf(db: Db, table: typeof inject | typeof exerciseRole, { id }: Exercise): Promise<number> {
	const [row] = await db
		.select({ n: count() })
		.from(table as typeof inject)
		.where(eq(table.exerciseId, id));
	return row!.n;
}

/** The text that a passage is taken from. */
export async function sourceText(db: Db, one: typeof passage.$inferSelect): Promise<string> {
	if (one.observationId) {
		const [row] = await db
			.select({ text: observation.fact })
			.from(observation)
			.where(eq(observation.id, one.observationId));
		return row!.text;
	}
	if (one.questionId) {
		const [row] = await db
			.select({ text: answer.words })
			.from(answer)
			.where(and(eq(answer.responseId, one.responseId!), eq(answer.questionId, one.questionId)));
		return row!.text;
	}
	const [row] = await db.select().from(response).where(eq(response.id, one.responseId!));
	return row![one.field!];
}
