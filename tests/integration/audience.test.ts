import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { cardFormats } from '#lib/cards/card.ts';
import { mailKinds } from '#lib/mail/mail.ts';
import { makeCards } from '#lib/server/cards/commands.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { mail } from '#lib/server/mail/schema.ts';
import { queueMails, type ParticipantMail } from '#lib/server/mail/queue.ts';
import { storedAbout } from '#lib/server/participants/about.ts';
import { issueLink, openLink, participantBySession } from '#lib/server/participants/links.ts';
import { stopPdfWorker } from '#lib/server/pdf/runner.ts';
import { exportRoles } from '#lib/server/role-players/excel.ts';
import { readSheets } from '#lib/server/role-players/excel-file.ts';
import { instructionFront, rolePlayerQuestion, rolePlayVersion } from '#lib/server/role-players/schema.ts';
import { pdfText } from '../e2e/pdf.ts';
import { openTestDatabase } from '../support/database.ts';
import { exerciseWithSecrets, leaksIn, secretWord } from '../support/secrets.fixture.ts';

/*
 * What leaves the server for role players otherwise than by their pages: cards of paper, mails with their calendar files,
 * the person's own file, and the Excel file for role players. The pages are walked through by audience.spec.ts.
 */
const now = new Date('2026-11-30T09:00:00Z');

let db: Db;
let close: () => Promise<void>;
let made: Awaited<ReturnType<typeof exerciseWithSecrets>>;

beforeAll(async () => {
	({ db, close } = await openTestDatabase('embedded'));
	made = await exerciseWithSecrets(db, now);
});
afterAll(async () => {
	await stopPdfWorker();
	await close();
});

type Made = Awaited<ReturnType<typeof exerciseWithSecrets>>;

/** The words of the person's QR card, in one format. */
async function cardOfPaper({ exerciseId, by, participantId }: Made, format: (typeof cardFormats)[number]) {
	const exercise = (await exerciseById(db, by.municipalityId, exerciseId))!;
	const place = { municipality: 'Eksempelvik', appUrl: 'https://brunn.example' };
	const pdf = await makeCards(db, exercise, { participantIds: [participantId], format }, place, by, now);
	if (!pdf.ok) throw new Error(JSON.stringify(pdf.errors));
	return pdfText(pdf.value);
}

/** Everything that lies in the outbox for the person, after one of each kind. */
async function outbox({ exerciseId, participantId }: Made) {
	for (const kind of mailKinds.filter((kind): kind is ParticipantMail => kind !== 'test'))
		await queueMails(db, { exerciseId, kind, participantIds: [participantId], by: null, now });
	return db.select().from(mail).where(eq(mail.participantId, participantId));
}

/** The file that the person takes out of om-meg/opplysninger.json. */
async function ownFile({ participantId }: Made) {
	const token = await issueLink(db, participantId, new Date(now.getTime() + 86_400_000), now);
	const access = await participantBySession(db, (await openLink(db, token, now))!.secret, now);
	return JSON.stringify(await storedAbout(db, access!), null, '\t');
}

test.each(cardFormats)('no word of the staff’s is printed on a card (%s)', async (format) => {
	const text = await cardOfPaper(made, format);
	expect(text).toContain('Gymsalen');
	expect(leaksIn(text)).toEqual([]);
});

test('no mail to the one who plays tells what is for the staff, nor its calendar file', async () => {
	const sent = await outbox(made);
	expect(sent.map(({ kind }) => kind)).toContain('card');
	expect(sent.find(({ kind }) => kind === 'card')?.calendar).toContain('BEGIN:VEVENT');
	expect(JSON.stringify(sent)).toContain('Brønnvakt');
	for (const { kind, subject, text, calendar, toName } of sent)
		expect([kind, ...leaksIn([subject, toName, text, calendar].join('\n'))]).toEqual([kind]);
});

test('the person’s own file holds nothing of the staff’s, and no other person', async () => {
	const text = await ownFile(made);
	expect(text).toContain('Liv Torunn Bakke');
	expect(leaksIn(text)).toEqual([]);
});

test('the Excel file for role players has no word that is marked as the staff’s; the staff’s has', async () => {
	const words = async (reader: 'staff' | 'role_player') => {
		const file = await readSheets(await exportRoles(db, made.exerciseId, reader));
		return file.ok ? JSON.stringify(file.sheets) : '';
	};
	const ofStaff = await words('staff');
	const forPlayers = await words('role_player');
	for (const column of ['purpose', 'expectedHandling', 'vitalSigns', 'makeUp']) {
		expect(leaksIn(ofStaff)).toContain(`${secretWord}-${column}`);
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
	expect(leaksIn(JSON.stringify(frozen))).toEqual([]);
});

describe('the reading itself: where a word of the staff’s is put in, it is found', () => {
	let leaking: Made;
	beforeAll(async () => {
		leaking = await exerciseWithSecrets(db, now);
		const { exerciseId, rolePlayId, participantId } = leaking;
		const put = `${secretWord}-lekkasje`;
		await db.update(instructionFront).set({ meetingPlace: put }).where(eq(instructionFront.exerciseId, exerciseId));
		const [version] = await db
			.select({ id: rolePlayVersion.id, content: rolePlayVersion.content })
			.from(rolePlayVersion)
			.where(eq(rolePlayVersion.rolePlayId, rolePlayId));
		const content = version!.content;
		await db
			.update(rolePlayVersion)
			.set({
				// So far into the calendar file's line that it is broken in the middle of the word.
				content: { ...content, front: { ...content.front, meetingPlace: `${'Langt inne i skogen '.repeat(3)}${put}` } }
			})
			.where(eq(rolePlayVersion.id, version!.id));
		await db.insert(rolePlayerQuestion).values({ rolePlayId, participantId, text: 'Hva skjer?', answer: put });
	});

	test.each(cardFormats)('on a card of paper (%s)', async (format) => {
		expect(leaksIn(await cardOfPaper(leaking, format))).toEqual([expect.stringContaining(secretWord)]);
	});

	test('in a mail, and in its calendar file alone', async () => {
		const card = (await outbox(leaking)).find(({ kind }) => kind === 'card')!;
		expect(leaksIn(card.text)).toEqual([`${secretWord}-lekkasje`]);
		expect(leaksIn(card.calendar)).toEqual([expect.stringContaining(secretWord)]);
	});

	test('in the person’s own file', async () => {
		expect(leaksIn(await ownFile(leaking))).toEqual([`${secretWord}-lekkasje`]);
	});

	test('broken over two lines, made small in a file’s name, and inside data', () => {
		const words = [
			`${secretWord.slice(0, 4)}\r\n ${secretWord.slice(4)}-x`,
			'kort-hemmelig-x.pdf',
			'{"a":"HEMMELIG-x"}'
		];
		for (const text of words) expect(leaksIn(text)).toHaveLength(1);
		expect(leaksIn('Koden er hemmelig. Si den ikke til noen.')).toEqual([]);
	});
});
