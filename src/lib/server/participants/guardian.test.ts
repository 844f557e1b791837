import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { guardian as t } from '#lib/i18n/nb/guardian.ts';
import type { AgeGroup } from '#lib/participants/participant.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { person, value } from '../../../../tests/support/role-players.fixture.ts';
import { clearParticipants } from './clear.ts';
import { updateParticipant } from './commands.ts';
import { consentGapsOf, consentsOf } from './consent.ts';
import {
	answerAsGuardian,
	askedOfGuardian,
	guardianLinkOf,
	issueGuardianLink,
	revokeGuardianLink
} from './guardian.ts';
import { openLink } from './links.ts';
import { guardianLink, participant } from './schema.ts';

const now = new Date('2026-11-23T09:00:00Z');
const muchLater = new Date('2027-06-01T09:00:00Z');

describeEachEngine('a guardian’s own link', ({ db }) => {
	let ours: Awaited<ReturnType<typeof municipalityWithExercise>>;
	beforeEach(async () => {
		ours = await municipalityWithExercise(db);
	});
	const minor = async (ageGroup: AgeGroup) => {
		const id = await person(db, ours.exerciseId, 'Ida Moen');
		const guardian = { ageGroup, guardianName: 'Anne Moen', guardianPhone: '000 45 301', photos: 'yes' as const };
		await db.update(participant).set(guardian).where(eq(participant.id, id));
		return id;
	};
	const issue = async (id: string) => value(await issueGuardianLink(db, ours.exerciseId, id, ours.by, now)).token;
	const gaps = async (id: string) =>
		(await consentGapsOf(db, ours.exerciseId)).find((one) => one.id === id)?.gaps ?? [];

	test('under 15 both are asked, and what is said counts as the guardian’s, either way', async () => {
		const ida = await minor('child');
		const token = await issue(ida);
		const asked = (await askedOfGuardian(db, token, now))!;
		expect(asked.asked).toEqual([
			{ kind: 'take_part', said: null },
			{ kind: 'photos', said: null }
		]);
		expect(JSON.stringify(asked)).not.toMatch(/Ida Moen|liv@|000 11 222/);
		expect(await consentsOf(db, ida)).toEqual([]);
		expect(await gaps(ida)).toEqual(['takePart', 'pictures']);
		for (const kind of ['take_part', 'photos'] as const)
			expect(await answerAsGuardian(db, token, { kind, given: true }, now)).toBe(true);
		expect(await gaps(ida)).toEqual([]);
		expect(await answerAsGuardian(db, token, { kind: 'take_part', given: false }, now)).toBe(true);
		expect(await gaps(ida)).toEqual(['withdrawn']);
		expect((await consentsOf(db, ida))[0]).toMatchObject({ source: 'guardian' });
	});

	test('from 15 only taking part is asked; an adult has no such link', async () => {
		const ida = await minor('minor');
		const token = await issue(ida);
		expect((await askedOfGuardian(db, token, now))!.asked.map(({ kind }) => kind)).toEqual(['take_part']);
		expect(await answerAsGuardian(db, token, { kind: 'photos', given: true }, now)).toBe(false);
		await db.update(participant).set({ ageGroup: 'adult' }).where(eq(participant.id, ida));
		expect(await askedOfGuardian(db, token, now)).toBeNull();
		expect(await issueGuardianLink(db, ours.exerciseId, ida, ours.by, now)).toMatchObject({ ok: false });
	});

	test('it stops when the guardian is another, who is not shown to the former; a name or age mended stops nothing', async () => {
		const ida = await minor('child');
		const token = await issue(ida);
		const named = { name: 'Ida Marie Moen', email: '', phone: '000 45 300', ageGroup: 'minor' as const };
		const change = async (guardianName: string, guardianPhone: string) =>
			value(await updateParticipant(db, ours.exerciseId, ida, { ...named, guardianName, guardianPhone }, now));
		await change('Anne Moen', '000 45 301');
		expect(await askedOfGuardian(db, token, now)).not.toBeNull();
		await change('Per Dahl', '000 45 302');
		expect(await askedOfGuardian(db, token, now)).toBeNull();
		expect(await answerAsGuardian(db, token, { kind: 'take_part', given: true }, now)).toBe(false);
		expect(await guardianLinkOf(db, ida, now)).toBeNull();
	});

	test('under 18 the page says in whole days when what tells who they are goes', () => {
		expect(t.stored('Ida', 1)).toContain('. Dagen etter at rapporten');
		expect(t.stored('Ida', 90)).toContain('. Senest 90 dager etter at rapporten');
	});

	test('it opens no card, and an earlier, stopped, expired or unknown one answers for nobody', async () => {
		const ida = await minor('child');
		const first = await issue(ida);
		expect(await openLink(db, first, now)).toBeNull();
		const second = await issue(ida);
		const dead = async (token: string, at = now) => {
			expect(await askedOfGuardian(db, token, at)).toBeNull();
			expect(await answerAsGuardian(db, token, { kind: 'take_part', given: true }, at)).toBe(false);
		};
		await dead(first);
		await dead(second, muchLater);
		await dead('a'.repeat(32));
		const theirs = await municipalityWithExercise(db);
		await revokeGuardianLink(db, theirs.exerciseId, ida, theirs.by, now);
		expect(await guardianLinkOf(db, ida, now)).not.toBeNull();
		expect(await issueGuardianLink(db, theirs.exerciseId, ida, theirs.by, now)).toMatchObject({ ok: false });
		await revokeGuardianLink(db, ours.exerciseId, ida, ours.by, now);
		await dead(second);
		const third = await issue(ida);
		await db.transaction((tx) => clearParticipants(tx, [ida], now));
		await dead(third);
		expect(await db.select().from(guardianLink).where(eq(guardianLink.participantId, ida))).toEqual([]);
	});
});
