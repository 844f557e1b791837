import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Db, Tx } from '#lib/server/db/client.ts';
import { withdrawPlayMails } from '#lib/server/mail/withdrawn.ts';
import { reportHearer } from '#lib/server/report/schema.ts';
import { newestOfEach, saidColumns } from './consent.ts';
import { consent, guardianLink, participant, participantLink } from './schema.ts';

/**
 * What has been taken back: links that were stopped, each «no» that is somebody's newest word on a thing, and what a hearer's link
 * is now: a new one takes the place of the earlier in the same row.
 */
export type TakenBack = {
	links: string[];
	words: (typeof consent.$inferSelect)[];
	hearers: { id: string; tokenHash: string; revokedAt: Date | null }[];
};

/** Asked before a restore puts an older state in the place of this one. */
export async function takenBack(db: Db): Promise<TakenBack> {
	const links = await db
		.select({ id: participantLink.id })
		.from(participantLink)
		.where(isNotNull(participantLink.revokedAt));
	const newest = await db
		.selectDistinctOn([consent.participantId, consent.kind], {
			id: consent.id,
			...saidColumns
		})
		.from(consent)
		.orderBy(...newestOfEach);
	const guardians = await db
		.select({ id: guardianLink.id })
		.from(guardianLink)
		.where(isNotNull(guardianLink.revokedAt));
	const hearers = await db
		.select({ id: reportHearer.id, tokenHash: reportHearer.tokenHash, revokedAt: reportHearer.revokedAt })
		.from(reportHearer);
	return {
		links: [...links, ...guardians].map(({ id }) => id),
		words: newest.filter(({ given }) => !given),
		hearers
	};
}

/**
 * What a restore does with what it has loaded, before anybody sees it: a link that was stopped stays stopped, and a «no» that
 * was said since the backup was taken still counts. What was given since is not carried over: it is asked for again.
 */
export async function takeBackAgain(tx: Tx, { links, words, hearers }: TakenBack, now: Date): Promise<void> {
	for (const ids of bunches(links))
		for (const table of [participantLink, guardianLink])
			await tx
				.update(table)
				.set({ revokedAt: now })
				.where(and(inArray(table.id, ids), isNull(table.revokedAt)));
	// Few, and each has a link of its own.
	for (const { id, ...link } of hearers) await tx.update(reportHearer).set(link).where(eq(reportHearer.id, id));
	for (const said of bunches(words)) {
		const there = await tx
			.select({ id: participant.id })
			.from(participant)
			.where(
				inArray(
					participant.id,
					said.map(({ participantId }) => participantId)
				)
			);
		const known = new Set(there.map(({ id }) => id));
		const kept = said.filter(({ participantId }) => known.has(participantId));
		if (kept.length > 0) await tx.insert(consent).values(kept).onConflictDoNothing();
		const unseen = kept.filter(({ kind }) => kind === 'photos').map(({ participantId }) => participantId);
		await tx.update(participant).set({ photos: 'no' }).where(inArray(participant.id, unseen));
		const out = kept.filter(({ kind }) => kind === 'take_part').map(({ participantId }) => participantId);
		await withdrawPlayMails(tx, out, null, now);
	}
}

/** One query may not carry any number of values. */
function bunches<T>(all: readonly T[], size = 500): T[][] {
	return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
		all.slice(index * size, (index + 1) * size)
	);
}
