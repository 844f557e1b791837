import { and, asc, eq } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { rolePlayers as t } from '#lib/i18n/nb/rolePlayers.ts';
import { sameCard } from '#lib/role-players/changes.ts';
import { controlQuestion } from '#lib/role-players/control.ts';
import { gaps } from '#lib/role-players/gates.ts';
import type { Db } from '#lib/server/db/client.ts';
import { myMistakes } from './card.ts';
import { drafts } from './drafts.ts';
import { latestVersions } from './queries.ts';
import { acknowledgement, casting, controlMistake, rolePlay, rolePlayVersion } from './schema.ts';

/** Who publishes, and when. */
type By = { userId: string; now: Date };

/**
 * Freeze a role's instruction as its next version. A text that reads the same as the latest makes no new one.
 * @returns the number that the role players now see, and whether it is new; refused while a block is missing
 */
export async function publish(
	db: Db,
	exerciseId: string,
	rolePlayId: string,
	by: By
): Promise<Outcome<{ number: number; fresh: boolean }>> {
	return db.transaction(async (tx) => {
		await lockRoles(tx, exerciseId);
		const content = (await drafts(tx, exerciseId)).get(rolePlayId);
		if (!content) return { ok: false, errors: { form: forms.changedMeanwhile } };
		if (gaps(content).length > 0) return { ok: false, errors: { form: t.errors.notReady } };
		const latest = (await latestVersions(tx, exerciseId)).get(rolePlayId);
		if (latest && sameCard(latest.content, content))
			return { ok: true, value: { number: latest.number, fresh: false } };
		const number = (latest?.number ?? 0) + 1;
		await tx
			.insert(rolePlayVersion)
			.values({ rolePlayId, number, content, publishedAt: by.now, publishedBy: by.userId });
		return { ok: true, value: { number, fresh: true } };
	});
}

/** Publish every role that lacks nothing and reads otherwise than its latest version. @returns how many */
export async function publishAll(db: Db, exerciseId: string, by: By): Promise<number> {
	return db.transaction(async (tx) => {
		await lockRoles(tx, exerciseId);
		const latest = await latestVersions(tx, exerciseId);
		const fresh = [...(await drafts(tx, exerciseId))].filter(([id, content]) => {
			const before = latest.get(id);
			return gaps(content).length === 0 && !(before && sameCard(before.content, content));
		});
		if (fresh.length > 0)
			await tx.insert(rolePlayVersion).values(
				fresh.map(([rolePlayId, content]) => ({
					rolePlayId,
					number: (latest.get(rolePlayId)?.number ?? 0) + 1,
					content,
					publishedAt: by.now,
					publishedBy: by.userId
				}))
			);
		return fresh.length;
	});
}

/** Two who publish at once follow one another; the second finds nothing new. Whoever changes the kartskisse waits too. */
export async function lockRoles(tx: Db, exerciseId: string): Promise<void> {
	await tx
		.select({ id: rolePlay.id })
		.from(rolePlay)
		.where(eq(rolePlay.exerciseId, exerciseId))
		.orderBy(asc(rolePlay.id))
		.for('update');
}

/**
 * «Lest og forstått» on one version, with the control question's answer. A wrong answer is noted, not stored as read.
 * The version is the one the person has on the phone, which may be older than the latest: that is what was read.
 * @returns whether the answer was right, or null when the person does not play (or is reserve for) that role
 */
export async function acknowledge(
	db: Db,
	exerciseId: string,
	participantId: string,
	versionId: string,
	answer: string,
	now: Date
): Promise<{ right: boolean } | null> {
	return db.transaction(async (tx) => {
		const [mine] = await tx
			.select({ content: rolePlayVersion.content })
			.from(rolePlayVersion)
			.innerJoin(rolePlay, eq(rolePlay.id, rolePlayVersion.rolePlayId))
			.innerJoin(casting, eq(casting.rolePlayId, rolePlay.id))
			.where(
				and(
					eq(rolePlayVersion.id, versionId),
					eq(rolePlay.exerciseId, exerciseId),
					eq(casting.participantId, participantId)
				)
			);
		if (!mine) return null;
		const [before] = await tx
			.select({ id: acknowledgement.id })
			.from(acknowledgement)
			.where(and(eq(acknowledgement.versionId, versionId), eq(acknowledgement.participantId, participantId)));
		if (before) return { right: true };
		const { right } = controlQuestion(mine.content.safety.stopPhrase, participantId);
		if (answer !== right) {
			await tx.insert(controlMistake).values({ versionId, participantId, at: now });
			return { right: false };
		}
		const rightAtOnce = (await myMistakes(tx, versionId, participantId)) === 0;
		await tx.insert(acknowledgement).values({ versionId, participantId, rightAtOnce, at: now }).onConflictDoNothing();
		return { right: true };
	});
}
