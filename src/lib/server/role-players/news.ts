import { asc, inArray } from 'drizzle-orm';
import { changes } from '#lib/role-players/changes.ts';
import type { Language } from '#lib/participants/participant.ts';
import type { Db } from '#lib/server/db/client.ts';
import { together } from '#lib/server/db/together.ts';
import { rolePlayVersion } from './schema.ts';

/** By newest version and language. Versions are never changed, so what is worked out once holds. */
const known = new Map<string, number>();
/** Far more than the roles of any exercise that is held; then it begins anew. */
const most = 5000;

/** All of a role's texts, oldest first. A new one is asked about by every open card in the same seconds. */
const versionsOf = together(async (db, rolePlayIds: string[]) => {
	const versions = await db
		.select({
			rolePlayId: rolePlayVersion.rolePlayId,
			number: rolePlayVersion.number,
			content: rolePlayVersion.content
		})
		.from(rolePlayVersion)
		.where(inArray(rolePlayVersion.rolePlayId, rolePlayIds))
		.orderBy(asc(rolePlayVersion.number));
	return Map.groupBy(versions, (version) => version.rolePlayId);
});

/**
 * The newest version of a role that says something new to one who reads this language: a translation mended for others is no
 * news. Asked for every few seconds by every open card, and worked out once.
 * @param newest the role's newest version
 */
export async function newestNews(
	db: Db,
	newest: { rolePlayId: string; versionId: string; version: number },
	language: Language
): Promise<number> {
	if (newest.version === 1) return 1;
	const key = `${newest.versionId} ${language}`;
	const before = known.get(key);
	if (before !== undefined) return before;
	const versions = (await versionsOf(db, newest.rolePlayId)) ?? [];
	const last = versions.findLast(
		({ content }, index) => index === 0 || changes(versions[index - 1]!.content, content, language).length > 0
	);
	if (known.size >= most) known.clear();
	known.set(key, last?.number ?? newest.version);
	return last?.number ?? newest.version;
}
