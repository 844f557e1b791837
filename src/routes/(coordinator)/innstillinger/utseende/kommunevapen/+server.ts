import { error } from '@sveltejs/kit';
import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { armsOf } from '#lib/server/look/queries.ts';
import type { RequestHandler } from './$types';

/** The municipality's coat of arms; the same address shows the next one, so it is asked for anew. */
export const GET: RequestHandler = async (event) => {
	const member = requireMember(event, 'administer');
	const found = await armsOf(database(), member.municipality.id);
	if (!found) error(404);
	return new Response(found.bytes, { headers: { 'content-type': found.mime, 'cache-control': 'private, no-cache' } });
};
