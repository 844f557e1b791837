import type { Db } from '#lib/server/db/client.ts';
import { auditEvent } from './schema.ts';

/** Who does something, and where. `byUserId` is null for what a participant or the server itself does. */
export type Actor = { municipalityId: string; byUserId: string | null };

/**
 * Note who did what to which row. Give the transaction that does it, so that neither stands without the other.
 * @param event `action` is a verb in dotted form, such as `link.issued`; no personal data, no content
 */
export async function record(tx: Db, event: Actor & { action: string; subjectId: string | null }): Promise<void> {
	const { municipalityId, byUserId, action, subjectId } = event;
	await tx.insert(auditEvent).values({ municipalityId, byUserId, action, subjectId });
}
