import { afterAll, beforeAll, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { mailKinds } from '#lib/mail/mail.ts';
import type { Db } from '#lib/server/db/client.ts';
import { mail } from '#lib/server/mail/schema.ts';
import { queueMails, type ParticipantMail } from '#lib/server/mail/queue.ts';
import { exportRoles } from '#lib/server/role-players/excel.ts';
import { readSheets } from '#lib/server/role-players/excel-file.ts';
import { rolePlayVersion } from '#lib/server/role-players/schema.ts';
import { openTestDatabase } from '../support/database.ts';
import { exerciseWithSecrets, secretWord } from '../support/secrets.fixture.ts';

/*
 * What leaves the server for role players otherwise than by their pages: mails with their calendar files, and the file for
 * role players. The pages are walked through by audience.spec.ts.
 */
const now = new Date('2026-11-30T09:00:00Z');

let db: Db;
let close: () => Promise<void>;
let made: Awaited<ReturnType<typeof exerciseWithSecrets>>;

beforeAll(async () => {
	({ db, close } = await openTestDatabase('embedded'));
	made = await exerciseWithSecrets(db, now);
});
afterAll(() => close());

test('no mail to the one who plays tells what is for the staff', async () => {
	const kinds = mailKinds.filter((kind): kind is ParticipantMail => kind !== 'test');
	for (const kind of kinds)
		await queueMails(db, {
			exerciseId: made.exerciseId,
			kind,
			participantIds: [made.participantId],
			by: null,
			now
		});
	const sent = await db.select().from(mail).where(eq(mail.participantId, made.participantId));
	expect(sent.map(({ kind }) => kind)).toContain('card');
	expect(JSON.stringify(sent)).toContain('Brønnvakt');
	expect(JSON.stringify(sent)).not.toContain(secretWord);
});

test('the file for role players has no word that is marked as the staff’s; the staff’s has', async () => {
	const words = async (reader: 'staff' | 'role_player') => {
		const file = await readSheets(await exportRoles(db, made.exerciseId, reader));
		return file.ok ? JSON.stringify(file.sheets) : '';
	};
	const ofStaff = await words('staff');
	const forPlayers = await words('role_player');
	for (const column of ['purpose', 'expectedHandling', 'vitalSigns', 'makeUp']) {
		expect(ofStaff).toContain(`${secretWord}-${column}`);
		expect(forPlayers).not.toContain(`${secretWord}-${column}`);
	}
	expect(forPlayers).toContain('Astrid Berg');
});

test('what is frozen for a card holds nothing of the staff’s', async () => {
	const frozen = await db
		.select({ content: rolePlayVersion.content })
		.from(rolePlayVersion)
		.where(eq(rolePlayVersion.rolePlayId, made.rolePlayId));
	expect(frozen).toHaveLength(1);
	expect(JSON.stringify(frozen)).toContain('Redd og stille');
	expect(JSON.stringify(frozen)).not.toContain(secretWord);
});
