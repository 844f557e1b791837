import { and, eq } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { swap as t } from '#lib/i18n/nb/swap.ts';
import { record, type Actor } from '#lib/server/audit/record.ts';
import type { Db } from '#lib/server/db/client.ts';
import { castable } from './progress.ts';
import { casting, rolePlay } from './schema.ts';

/**
 * Put somebody else into a role, late, without touching its text. What the earlier person has acknowledged stays that
 * person's; the new one reads and confirms for themselves.
 * @param before who plays it on the page that was sent, null for nobody: refused when somebody else has swapped since
 * @param stays whether the earlier person becomes reserve for the role, or leaves it
 */
export async function swapCast(
	db: Db,
	exerciseId: string,
	rolePlayId: string,
	{ participantId, before, stays }: { participantId: string; before: string | null; stays: boolean },
	by: Actor
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [role] = await tx
			.select({ id: rolePlay.id })
			.from(rolePlay)
			.where(and(eq(rolePlay.id, rolePlayId), eq(rolePlay.exerciseId, exerciseId)))
			.for('update');
		const person = (await castable(tx, exerciseId)).find((one) => one.id === participantId);
		if (!role || !person) return refused({ participantId: forms.unknownReference(t.person) });
		const main = and(eq(casting.rolePlayId, rolePlayId), eq(casting.reserve, false));
		const [now] = await tx.select({ participantId: casting.participantId }).from(casting).where(main);
		if ((now?.participantId ?? null) !== before) return refused({ form: t.swappedMeanwhile });
		if (before === participantId) return refused({ participantId: t.same });
		if (stays) await tx.update(casting).set({ reserve: true }).where(main);
		else await tx.delete(casting).where(main);
		await tx
			.insert(casting)
			.values({ rolePlayId, participantId, reserve: false })
			.onConflictDoUpdate({ target: [casting.rolePlayId, casting.participantId], set: { reserve: false } });
		await record(tx, { ...by, action: 'role_play.swapped', subjectId: rolePlayId });
		return { ok: true, value: undefined };
	});
}

const refused = (errors: Record<string, string>) => ({ ok: false as const, errors });
