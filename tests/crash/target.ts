import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { readEnvironment } from '../../src/lib/server/env.ts';

/**
 * The smallest server that stores what it is sent before it says so: an id and a text. It shows that the database keeps
 * what it has acknowledged, whatever the application does on top.
 */
const settings = readEnvironment(process.env);
const { db, close } = await openDatabase(settings.database, { migrationsFolder: null });
await db.execute(sql`create table if not exists crash_answer (client_id text not null, content text not null)`);
await db.execute(sql`create unique index if not exists crash_answer_once on crash_answer (client_id)`);

const server = createServer(async (request, response) => {
	const { id, content } = JSON.parse(await text(request)) as { id: string; content: string };
	await db.transaction(async (tx) => {
		await tx.execute(sql`insert into crash_answer values (${id}, ${content}) on conflict do nothing`);
	});
	response.end('stored');
});
server.listen(settings.port, settings.host, () => console.log('ready'));
process.once('SIGTERM', () => server.close(() => void close().then(() => process.exit(0))));
