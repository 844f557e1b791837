import { eq } from 'drizzle-orm';
import type { Language } from '#lib/participants/participant.ts';
import type { Db } from '#lib/server/db/client.ts';
import { participant } from './schema.ts';

/** What this person reads the frame in from now on. */
export async function chooseLanguage(db: Db, participantId: string, language: Language): Promise<void> {
	await db.update(participant).set({ language }).where(eq(participant.id, participantId));
}
