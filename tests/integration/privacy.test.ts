import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';
import type * as Pino from 'pino';
import { canonical, payloadHash } from '#lib/card-client/envelope.ts';
import { writeBackup } from '#lib/server/backup/write.ts';
import { rows, type Db } from '#lib/server/db/client.ts';
import { evaluationDraft, evaluationForm } from '#lib/server/evaluations/schema.ts';
import { deliverMails } from '#lib/server/mail/deliver.ts';
import { queueMails } from '#lib/server/mail/queue.ts';
import { mail } from '#lib/server/mail/schema.ts';
import { saveMailSettings } from '#lib/server/mail/settings.ts';
import { startMail } from '#lib/server/mail/worker.ts';
import { addParticipant } from '#lib/server/participants/commands.ts';
import { recordConsent } from '#lib/server/participants/consent.ts';
import { requestContact } from '#lib/server/participants/contact.ts';
import { recordDelivery } from '#lib/server/participants/delivery.ts';
import { openLink, issueLink } from '#lib/server/participants/links.ts';
import { clearOldParticipants } from '#lib/server/participants/retention.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { reportVersion } from '#lib/server/report/schema.ts';
import { cast } from '#lib/server/role-players/commands.ts';
import { saveImpression } from '#lib/server/role-players/impressions.ts';
import { publishAll } from '#lib/server/role-players/publish.ts';
import { answerQuestion, askQuestion, questionsOf } from '#lib/server/role-players/questions.ts';
import { casting, rolePlayVersion } from '#lib/server/role-players/schema.ts';
import { receive } from '#lib/server/role-players/submissions.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { describeEachEngine } from '../support/database.ts';
import { municipalityWithExercise } from '../support/municipality.fixture.ts';
import { playedRole, value } from '../support/role-players.fixture.ts';
import { startSmtp } from '../support/smtp.ts';

// Everything that is logged, at the most talkative: the real log with its own rules, written here instead.
const logged = vi.hoisted(() => {
	process.env.LOG_LEVEL = 'trace';
	return [] as string[];
});
vi.mock('pino', async (original) => {
	const real = await original<typeof Pino>();
	const into = new Writable({
		write(chunk: Buffer, _encoding, done) {
			logged.push(chunk.toString());
			done();
		}
	});
	const pino = Object.assign((options: Pino.LoggerOptions) => real.pino(options, into), real.pino);
	return { ...real, pino, default: pino };
});

const people = 200;
const now = new Date('2026-12-03T09:00:00Z');
const key = randomBytes(32);
const three = (index: number) => String(index).padStart(3, '0');
const facts = (index: number) => ({
	name: `Kari Vikholt${three(index)}`,
	email: `p${three(index)}@personvern.example`,
	// With spaces: no hash and no id can look like one.
	phone: `000 70 ${three(index)}`,
	ageGroup: 'minor' as const,
	guardianName: `Anne Foresatt${three(index)}`,
	guardianPhone: `000 80 ${three(index)}`
});
const traces = {
	names: /Vikholt\d{3}/g,
	emails: /p\d{3}@personvern/g,
	phones: /000 70 \d{3}/g,
	guardians: /Foresatt\d{3}/g,
	guardianPhones: /000 80 \d{3}/g
};
const none = Object.fromEntries(Object.keys(traces).map((kind) => [kind, 0]));
const all = Object.fromEntries(Object.keys(traces).map((kind) => [kind, people]));

/** How many of the 200 are found in a text, by what is looked for. */
function found(text: string): Record<string, number> {
	return Object.fromEntries(Object.entries(traces).map(([kind, trace]) => [kind, new Set(text.match(trace)).size]));
}

/** Every row of every table in every schema of our own, the job queue's with it, as the database writes it. */
async function everything(db: Db): Promise<string> {
	const tables = await rows<{ schema: string; name: string }>(
		db,
		sql`select table_schema as schema, table_name as name from information_schema.tables
			where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`
	);
	expect(tables.map(({ schema }) => schema)).toContain('pgboss');
	const texts: string[] = [];
	for (const { schema, name } of tables) {
		const table = sql`${sql.identifier(schema)}.${sql.identifier(name)}`;
		const lines = await rows<{ line: string }>(db, sql`select t::text as line from ${table} t`);
		texts.push(...lines.map(({ line }) => line));
	}
	return texts.join('\n');
}

async function backupOf(db: Db): Promise<string> {
	const lines: string[] = [];
	await writeBackup(db, now, async (line) => void lines.push(line));
	return lines.join('\n');
}

describeEachEngine('privacy', async ({ db, engine }) => {
	const smtp = await startSmtp();
	const stop = await startMail({ db, engine }, key, { pollEvery: 600, clock: () => now });
	afterAll(async () => {
		await stop();
		await smtp.close();
	});

	test('of 200 who did everything, nothing is left in any table, job, log line or new backup', async () => {
		const { municipalityId, exerciseId, by } = await municipalityWithExercise(db);
		const { rolePlayId } = await playedRole(db, exerciseId, facts(0).name);
		await db.delete(casting);
		await db.delete(participant).where(eq(participant.exerciseId, exerciseId));
		const ids: string[] = [];
		for (let index = 0; index < people; index++)
			ids.push(await addParticipant(db, exerciseId, { ...facts(index), kind: 'role_player' }));
		await cast(db, exerciseId, rolePlayId, { participantId: ids[0]!, reserve: false });
		await db
			.insert(casting)
			.values(ids.slice(1).map((participantId) => ({ rolePlayId, participantId, reserve: true })));
		await publishAll(db, exerciseId, { userId: by.byUserId, now });
		const [version] = await db.select().from(rolePlayVersion).where(eq(rolePlayVersion.rolePlayId, rolePlayId));
		await db.update(exercise).set({ state: 'running' }).where(eq(exercise.id, exerciseId));
		const [form] = await db
			.insert(evaluationForm)
			.values({ exerciseId, group: 'role_player' })
			.returning({ id: evaluationForm.id });

		for (const [index, id] of ids.entries()) {
			const who = facts(index);
			const words = `Hilsen ${who.name}, ${who.phone}, ${who.email}. Mor heter ${who.guardianName}, ${who.guardianPhone}.`;
			const said = { kind: 'take_part' as const, given: true, source: 'guardian' as const };
			value(await recordConsent(db, exerciseId, id, said, by, now));
			await askQuestion(db, exerciseId, id, { versionId: version!.id, text: words }, now);
			await requestContact(db, id, words, now);
			value(await saveImpression(db, exerciseId, id, { feeling: 3, worked: 'Sminken', better: '' }, now));
			await db.insert(evaluationDraft).values({ formId: form!.id, participantId: id, values: { whatWorked: words } });
			const payload = { version: version!.id, text: words };
			const sent = { clientId: crypto.randomUUID(), kind: 'question' as const, side: id, payload };
			const hash = payloadHash(payload);
			expect(canonical(payload)).toContain(who.name);
			await receive(db, { participantId: id, exercise: { id: exerciseId } }, { ...sent, hash }, now);
			if (index % 20 === 0) await openLink(db, await issueLink(db, id, new Date('2027-12-01'), now), now);
		}
		for (const question of (await questionsOf(db, exerciseId)).slice(0, 20))
			value(
				await answerQuestion(
					db,
					exerciseId,
					question.id,
					{ answer: `Hei, ${question.name}`, seen: '' },
					by.byUserId,
					now
				)
			);
		await recordDelivery(db, ids, 'paper', { byUserId: by.byUserId, now });
		const smtpSettings = {
			host: '127.0.0.1',
			port: smtp.port,
			security: 'none' as const,
			username: '',
			password: '',
			fromName: 'Vik kommune',
			fromAddress: 'post@vik.example'
		};
		value(await saveMailSettings(db, municipalityId, smtpSettings, 0, key, now));
		const request = { exerciseId, kind: 'card' as const, participantIds: ids, by: { userId: by.byUserId }, now };
		expect((await db.transaction((tx) => queueMails(tx, request))).queued).toHaveLength(people);
		// Some leave, one is refused by the server, the rest wait.
		smtp.mischief.push({ at: 'recipient', code: 550 });
		const some = await db.select({ id: mail.id }).from(mail).limit(6);
		await deliverMails(
			{ db, key, clock: () => now },
			some.map(({ id }) => id)
		);
		await db.insert(reportVersion).values({
			exerciseId,
			number: 1,
			data: {},
			pdf: new Uint8Array([1]),
			fingerprint: 'x',
			approvedAt: now
		});

		// The search finds what is there: without that, finding nothing would say nothing.
		expect(found(await everything(db))).toEqual(all);
		expect(found(await backupOf(db))).toEqual(all);
		expect(logged.length).toBeGreaterThan(0);

		const later = new Date(now.getTime() + 91 * 86_400_000);
		expect(await clearOldParticipants(db, later)).toBe(people);
		expect(found(await everything(db))).toEqual(none);
		expect(found(await backupOf(db))).toEqual(none);
		expect(found(logged.join(''))).toEqual(none);
		// What is to be counted still is.
		const [kept] = await rows<{ consents: number; read: number; asked: number }>(
			db,
			sql`select (select count(*)::int from consent) as consents,
				(select count(*)::int from first_impression) as read,
				(select count(*)::int from contact_request) as asked`
		);
		expect(kept).toEqual({ consents: people, read: people, asked: people });
	}, 60_000);
});
