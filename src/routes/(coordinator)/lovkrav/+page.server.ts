import { lawRows } from '#lib/exercises/law.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { lawFacts } from '#lib/server/exercises/start.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const member = requireMember(event, 'read');
	const facts = await lawFacts(database(), member.municipality.id, event.locals.now);
	return { facts, rows: lawRows(facts, event.locals.now) };
};
