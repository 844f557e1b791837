import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Db } from '#lib/server/db/client.ts';
import { addParticipant } from '#lib/server/participants/commands.ts';
import { municipalityWithExercise } from './municipality.fixture.ts';
import { smtpSettings, startSmtp, type TestSmtp } from './smtp.ts';
import { deliverMails } from '#lib/server/mail/deliver.ts';
import { mailById, outboxOf } from '#lib/server/mail/outbox.ts';
import { queueMails, type ParticipantMail } from '#lib/server/mail/queue.ts';
import { saveMailSettings, type Smtp } from '#lib/server/mail/settings.ts';

/** Long ago, so that what is due by it is due for the queue too, which has only the real clock. */
export const now = new Date('2020-11-23T09:00:00Z');
export const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
export const key = randomBytes(32);
export const login = { user: 'brunn', password: 'hemmelig passord' };
/** The token of the first link in a text. */
export const token = (text: string) => /\/d\/([\w-]+)/.exec(text)?.[1];

/** A municipality with a mail server and somebody to write to, made anew before each test. */
export function mailWorld(db: Db) {
	const world = { stop: async () => {} } as {
		ours: Awaited<ReturnType<typeof municipalityWithExercise>>;
		smtp: TestSmtp;
		kari: string;
		stop: () => Promise<void>;
	};
	beforeEach(async () => {
		world.ours = await municipalityWithExercise(db);
		world.smtp = await startSmtp();
		world.kari = await addParticipant(db, world.ours.exerciseId, {
			kind: 'evaluator',
			name: 'Kari Ås',
			email: 'kari@example.no',
			phone: ''
		});
	});
	afterEach(async () => {
		await world.stop();
		world.stop = async () => {};
		await world.smtp.close();
	});

	const settings = (more: Partial<Smtp> = {}) => smtpSettings(world.smtp.port, more);
	const setUp = async (more: Partial<Smtp> = {}, opened = 0, at = now) =>
		expect(await saveMailSettings(db, world.ours.municipalityId, settings(more), opened, key, at)).toMatchObject({
			ok: true
		});
	const queue = (tx: Db, kind: ParticipantMail = 'evaluation', ids = [world.kari]) =>
		queueMails(tx, {
			exerciseId: world.ours.exerciseId,
			kind,
			participantIds: ids,
			by: { userId: world.ours.by.byUserId },
			now
		});
	const put = async (kind: ParticipantMail = 'evaluation') => {
		await db.transaction((tx) => queue(tx, kind));
		return (await outboxOf(db, world.ours.municipalityId))[0]!.id;
	};
	const read = async (id: string) => (await mailById(db, world.ours.municipalityId, id))!;
	const deliver = (id: string, at: Date) => deliverMails({ db, key, clock: () => at }, [id]);
	const dayAfter = () =>
		db.transaction((tx) =>
			queueMails(tx, {
				exerciseId: world.ours.exerciseId,
				kind: 'follow_up',
				participantIds: [world.kari],
				by: null,
				now,
				dueAt: minutes(60)
			})
		);
	return { world, settings, setUp, queue, put, read, deliver, dayAfter };
}
