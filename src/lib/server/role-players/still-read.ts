import { eq, inArray } from 'drizzle-orm';
import { readsTheSame } from '#lib/role-players/changes.ts';
import type { InstructionContent } from '#lib/role-players/instruction.ts';
import type { Db } from '#lib/server/db/client.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { rolePlayVersion } from './schema.ts';

type Read = { rolePlayId: string; versionId: string; participantId: string };
type Latest = { id: string; content: InstructionContent };

/**
 * For those who have confirmed an older version: whether it still reads the same as the newest, in the person's language.
 * @param versions the newest of each role  @param read what has been confirmed in the exercise
 */
export async function readersFacts(
	db: Db,
	exerciseId: string,
	versions: ReadonlyMap<string, Latest>,
	read: readonly Read[]
): Promise<(one: Read, latest: Latest) => boolean> {
	const older = read.filter(({ rolePlayId, versionId }) => versions.get(rolePlayId)?.id !== versionId);
	if (older.length === 0) return ({ versionId }, latest) => versionId === latest.id;
	const people = await db
		.select({ id: participant.id, language: participant.language })
		.from(participant)
		.where(eq(participant.exerciseId, exerciseId));
	const languages = new Map(people.map(({ id, language }) => [id, language]));
	const texts = await db
		.select({ id: rolePlayVersion.id, content: rolePlayVersion.content })
		.from(rolePlayVersion)
		.where(inArray(rolePlayVersion.id, [...new Set(older.map(({ versionId }) => versionId))]));
	const contents = new Map(texts.map(({ id, content }) => [id, content]));
	return ({ participantId, versionId }, latest) => {
		const content = contents.get(versionId) ?? latest.content;
		const language = languages.get(participantId) ?? 'nb';
		return readsTheSame({ versionId, content }, { versionId: latest.id, content: latest.content }, language);
	};
}
