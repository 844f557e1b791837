import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#lib/server/db/client.ts';
import { evaluationDraft } from '#lib/server/evaluations/schema.ts';
import { clearMails } from '#lib/server/mail/clear.ts';
import { rolePlayerQuestion } from '#lib/server/role-players/schema.ts';
import {
	contactRequest,
	guardianLink,
	linkSession,
	participant,
	participantLink,
	participantSubmission
} from './schema.ts';

/**
 * Empty what tells who somebody is, wherever it stands, and stop their links: what retention and «slett meg» both do. The
 * row stays, so that counts, acknowledgements, consents and attendance still hold, without a name. Whatever table comes to
 * hold a name, a number or a person's own words must be added here.
 */
export async function clearParticipants(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
	// In bunches: one query may not carry any number of ids.
	for (let from = 0; from < ids.length; from += bunch) await clearBunch(tx, ids.slice(from, from + bunch), now);
}

const bunch = 500;

async function clearBunch(tx: Tx, ids: string[], now: Date): Promise<void> {
	await tx
		.update(participant)
		.set({ name: '', email: '', phone: '', guardianName: '', guardianPhone: '', clearedAt: now })
		.where(inArray(participant.id, ids));
	const links = tx
		.select({ id: participantLink.id })
		.from(participantLink)
		.where(inArray(participantLink.participantId, ids));
	await tx.delete(linkSession).where(inArray(linkSession.linkId, links));
	await tx
		.update(participantLink)
		.set({ revokedAt: now })
		.where(and(inArray(participantLink.participantId, ids), isNull(participantLink.revokedAt)));
	await tx.delete(guardianLink).where(inArray(guardianLink.participantId, ids));
	// What was typed and never sent is the person's own, and nobody else has read it.
	await tx.delete(evaluationDraft).where(inArray(evaluationDraft.participantId, ids));
	await tx.delete(participantSubmission).where(inArray(participantSubmission.participantId, ids));
	await clearMails(tx, ids);
	// That somebody asked is a count; what they wrote, and what was answered, is theirs.
	await tx
		.update(rolePlayerQuestion)
		.set({ text: '', answer: '' })
		.where(inArray(rolePlayerQuestion.participantId, ids));
	await tx.update(contactRequest).set({ text: '' }).where(inArray(contactRequest.participantId, ids));
}

/** The same for one who asks for it. */
export async function clearParticipant(tx: Tx, id: string, now: Date): Promise<void> {
	const [open] = await tx
		.select({ id: participant.id })
		.from(participant)
		.where(and(eq(participant.id, id), isNull(participant.clearedAt)));
	if (open) await clearBunch(tx, [id], now);
}
