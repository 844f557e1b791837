import { Readable } from 'node:stream';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { readBackup } from '#lib/server/backup/read.ts';
import { writeBackup } from '#lib/server/backup/write.ts';
import { rows } from '#lib/server/db/client.ts';
import { evaluationDraft, evaluationForm } from '#lib/server/evaluations/schema.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { mail } from '#lib/server/mail/schema.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { reportVersion } from '#lib/server/report/schema.ts';
import { casting, rolePlay } from '#lib/server/role-players/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { consentsOf, recordConsent } from './consent.ts';
import { issueLink, openLink, participantBySession, revokeLinks } from './links.ts';
import { clearParticipants } from './clear.ts';
import { removeParticipant } from './commands.ts';
import { clearedParticipants, clearOldParticipants, clearRestored } from './retention.ts';
import { participant, participantLink } from './schema.ts';
import { takeBackAgain, takenBack, type TakenBack } from './taken-back.ts';

const approved = new Date('2026-01-15T10:00:00Z');
const after = (days: number) => new Date(approved.getTime() + days * 86_400_000);

describeEachEngine('retention', ({ db, engine }) => {
	const add = async (reported: boolean, retentionDays?: number) => {
		const [place] = await db
			.insert(municipality)
			.values({ name: 'Vik', retentionDays })
			.returning({ id: municipality.id });
		const [made] = await db
			.insert(exercise)
			.values({ municipalityId: place!.id, title: 'Øvelse', format: 'full_scale' })
			.returning({ id: exercise.id });
		const exerciseId = made!.id;
		if (reported)
			await db.insert(reportVersion).values({
				exerciseId,
				number: 1,
				data: {},
				pdf: new Uint8Array([1]),
				fingerprint: 'x',
				approvedAt: approved
			});
		const [person] = await db
			.insert(participant)
			.values({ exerciseId, kind: 'role_player', name: 'Kari Lunde', email: 'kari@example.no', phone: '000 45 100' })
			.returning({ id: participant.id });
		const [form] = await db
			.insert(evaluationForm)
			.values({ exerciseId, group: 'role_player' })
			.returning({ id: evaluationForm.id });
		const draft = { formId: form!.id, participantId: person!.id, values: { whatWorked: 'Aldri sendt' } };
		await db.insert(evaluationDraft).values(draft);
		const token = await issueLink(db, person!.id, after(400), approved);
		const secret = (await openLink(db, token, approved))!.secret;
		return { id: person!.id, exerciseId, municipalityId: place!.id, secret };
	};

	test('names go, links die and rows stay, ninety days after the report and not before', async () => {
		const old = await add(true);
		const recent = await add(false);
		expect(await clearOldParticipants(db, after(89))).toBe(0);
		expect(await clearOldParticipants(db, after(91))).toBe(1);
		expect(await clearOldParticipants(db, after(92))).toBe(0);
		const [row] = await db.select().from(participant).where(eq(participant.id, old.id));
		expect([row!.name, row!.email, row!.phone]).toEqual(['', '', '']);
		const drafts = await db.select({ of: evaluationDraft.participantId }).from(evaluationDraft);
		expect(drafts).toEqual([{ of: recent.id }]);
		expect(await participantBySession(db, old.secret, after(91))).toBeNull();
		expect((await participantBySession(db, recent.secret, after(91)))?.name).toBe('Kari Lunde');
	});

	test('a municipality that keeps for a shorter time has it cleared sooner, the others not', async () => {
		const sooner = await add(true, 1);
		const others = await add(true, 90);
		expect(await clearOldParticipants(db, after(2))).toBe(1);
		expect(await participantBySession(db, sooner.secret, after(2))).toBeNull();
		expect((await participantBySession(db, others.secret, after(2)))?.name).toBe('Kari Lunde');
	});

	test('a backup brings nobody back who has been cleared since it was taken, nor anybody whose time has come', async () => {
		const erased = await add(false);
		const due = await add(true, 1);
		const staying = await add(false);
		const removed = await add(false);
		for (const { id, exerciseId } of [erased, staying]) {
			const role = { exerciseId, number: 1, name: 'Astrid', age: '54', script: {} as never };
			const [made] = await db.insert(rolePlay).values(role).returning({ id: rolePlay.id });
			await db.insert(casting).values({ rolePlayId: made!.id, participantId: id });
		}
		const lines: string[] = [];
		await writeBackup(db, approved, async (line) => void lines.push(line));
		await db.transaction((tx) => clearParticipants(tx, [erased.id], after(0)));
		const { municipalityId, exerciseId } = removed;
		expect(await removeParticipant(db, exerciseId, removed.id, { municipalityId, byUserId: null })).toMatchObject({
			ok: true
		});
		const cleared = await clearedParticipants(db);
		const from = Readable.from(lines) as AsyncIterable<string>;
		await readBackup(db, from, { replace: true, finish: (tx) => clearRestored(tx, cleared, after(2)) });
		const name = async (id: string) =>
			(await db.select({ name: participant.name }).from(participant).where(eq(participant.id, id)))[0]!.name;
		expect([await name(erased.id), await name(due.id), await name(staying.id)]).toEqual(['', '', 'Kari Lunde']);
		expect(await name(removed.id)).toBe('');
		const playing = await db.select({ id: casting.participantId }).from(casting);
		expect(playing).toEqual([{ id: staying.id }]);
	});

	test('a backup opens no link that was stopped since, and brings no consent back that was taken back', async () => {
		const [stopped, working, no, yes] = [await add(false), await add(false), await add(false), await add(false)];
		const say = async (
			{ id, exerciseId, municipalityId }: typeof no,
			kind: 'take_part' | 'photos',
			given: boolean,
			day: number
		) =>
			recordConsent(
				db,
				exerciseId,
				id,
				{ kind, given, source: 'self' },
				{ municipalityId, byUserId: null },
				after(day)
			);
		for (const kind of ['take_part', 'photos'] as const) await say(no, kind, true, 0);
		await say(yes, 'take_part', false, 0);
		const [card] = await db
			.insert(mail)
			.values({
				municipalityId: no.municipalityId,
				exerciseId: no.exerciseId,
				participantId: no.id,
				kind: 'card',
				toName: 'Kari Lunde',
				toAddress: 'kari@example.no',
				subject: 'ØVELSE',
				text: 'Her er kortet',
				messageId: '<kort@localhost>',
				dueAt: after(0)
			})
			.returning({ id: mail.id });
		const lines: string[] = [];
		await writeBackup(db, approved, async (line) => void lines.push(line));
		for (const kind of ['take_part', 'photos'] as const) await say(no, kind, false, 1);
		await say(yes, 'take_part', true, 1);
		await revokeLinks(db, stopped.id, after(1));
		// Somebody new, whom the backup does not know.
		await say(await add(false), 'take_part', false, 1);
		const back = await takenBack(db);
		const from = Readable.from(lines) as AsyncIterable<string>;
		await readBackup(db, from, { replace: true, finish: (tx) => takeBackAgain(tx, back, after(2)) });
		const works = async (id: string) =>
			(
				await db
					.select({ revokedAt: participantLink.revokedAt })
					.from(participantLink)
					.where(eq(participantLink.participantId, id))
			)[0]!.revokedAt === null;
		expect([await works(stopped.id), await works(working.id)]).toEqual([false, true]);
		const newest = async (id: string) => (await consentsOf(db, id))[0]?.given;
		expect([await newest(no.id), await newest(yes.id)]).toEqual([false, false]);
		expect(await consentsOf(db, no.id)).toHaveLength(4);
		const [person] = await db.select({ photos: participant.photos }).from(participant).where(eq(participant.id, no.id));
		expect(person).toEqual({ photos: 'no' });
		const [letter] = await db.select({ state: mail.state }).from(mail).where(eq(mail.id, card!.id));
		expect(letter).toEqual({ state: 'withdrawn' });
	});

	test('a no that is being said as a backup is put back is waited for, and counts', async () => {
		const someone = await add(false);
		const lines: string[] = [];
		await writeBackup(db, approved, async (line) => void lines.push(line));
		const [saying, said] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		const talking = db.transaction(async (tx) => {
			const word = { kind: 'take_part' as const, given: false, source: 'self' as const };
			const by = { municipalityId: someone.municipalityId, byUserId: null };
			await recordConsent(tx, someone.exerciseId, someone.id, word, by, after(1));
			saying.resolve();
			await said.promise;
		});
		await saying.promise;
		let back: TakenBack | undefined;
		const restoring = readBackup(db, Readable.from(lines) as AsyncIterable<string>, {
			replace: true,
			before: async (tx) => (back = await takenBack(tx)),
			finish: (tx) => takeBackAgain(tx, back!, after(2))
		});
		// The embedded engine does one thing at a time; the other lets the restore wait for the one who is saying something.
		const waits = () => rows(db, sql`select 1 from pg_locks where not granted`);
		if (engine === 'postgres')
			await expect.poll(async () => (await waits()).length, { timeout: 10_000 }).toBeGreaterThan(0);
		said.resolve();
		await Promise.all([talking, restoring]);
		expect((await consentsOf(db, someone.id)).map(({ given }) => given)).toEqual([false]);
	});
});
