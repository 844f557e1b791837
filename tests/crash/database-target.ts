import { sql } from 'drizzle-orm';
import { rows } from '../../src/lib/server/db/client.ts';
import type { Target } from './harness.ts';

/** The database alone, behind the smallest server. */
export const databaseTarget: Target = {
	program: 'tests/crash/target.ts',
	ready: 'ready',
	submit: async (port, id, content) => {
		const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: JSON.stringify({ id, content }) });
		return (await answer.text()) === 'stored';
	},
	stored: (db) => rows(db, sql`select client_id as id, content from crash_answer`)
};
