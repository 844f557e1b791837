import { sql } from 'drizzle-orm';
import { database } from '#lib/server/db/instance.ts';

/** The database answers too. */
export async function GET() {
	try {
		await database().execute(sql`select 1`);
		return new Response('ready\n');
	} catch {
		return new Response('not ready\n', { status: 503 });
	}
}
