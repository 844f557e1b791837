import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { attendanceOf } from '#lib/server/role-players/attendance.ts';
import { swapCast } from '#lib/server/role-players/casting.ts';
import { cast } from '#lib/server/role-players/commands.ts';
import { castingsOf } from '#lib/server/role-players/progress.ts';
import { acknowledge, publishAll } from '#lib/server/role-players/publish.ts';
import { acknowledgement, rolePlayVersion } from '#lib/server/role-players/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { content, person, playedRole, value } from '../../../../tests/support/role-players.fixture.ts';
import { addParticipant, updateParticipant } from './commands.ts';
import { consentGapsOf, recordConsent } from './consent.ts';
import { participant } from './schema.ts';
import { municipalityWithPeople, now } from './people.fixture.ts';

describeEachEngine('consent', async ({ db }) => {
	const { staff, by, anExercise, facts } = await municipalityWithPeople(db);

	test('a minor plays when the guardian is known and has agreed, and the history is kept', async () => {
		const id = await anExercise();
		const named = { name: 'Ida Moen', email: '', phone: '000 45 300' };
		const minor = { ageGroup: 'minor' as const, guardianName: '', guardianPhone: '' };
		const ida = await addParticipant(db, id, { ...named, ...minor, kind: 'role_player' });
		const gaps = async () => (await consentGapsOf(db, id)).map((one) => [one.name, one.gaps]);
		expect(await gaps()).toEqual([['Ida Moen', ['guardian', 'takePart']]]);
		const guardian = { guardianName: 'Anne Moen', guardianPhone: '000 45 301' };
		value(await updateParticipant(db, id, ida, { ...named, ...minor, ...guardian }, now));
		const say = (given: boolean, source: 'self' | 'guardian' | 'staff', at: Date) =>
			recordConsent(db, id, ida, { kind: 'take_part', given, source }, by, at);
		expect(await say(true, 'self', now)).toMatchObject({ ok: false });
		expect(await gaps()).toEqual([['Ida Moen', ['takePart']]]);
		value(await say(true, 'guardian', now));
		expect(await gaps()).toEqual([]);
		value(await say(false, 'self', new Date(now.getTime() + 1000)));
		expect(await gaps()).toEqual([['Ida Moen', ['withdrawn']]]);
		const other = await anExercise();
		const stolen = { kind: 'take_part' as const, given: true, source: 'guardian' as const };
		expect(await recordConsent(db, other, ida, stolen, by, now)).toMatchObject({ ok: false });
		// A form that does not ask keeps what is known.
		value(await updateParticipant(db, id, ida, { ...named, name: 'Ida Marie Moen' }, now));
		const [row] = await db.select().from(participant).where(eq(participant.id, ida));
		expect(row).toMatchObject({ name: 'Ida Marie Moen', ageGroup: 'minor', ...guardian });
	});

	test('a choice of pictures follows the newest word', async () => {
		const id = await anExercise();
		const kari = await person(db, id, 'Kari');
		const photos = async () =>
			(await db.select({ photos: participant.photos }).from(participant).where(eq(participant.id, kari)))[0]!.photos;
		expect(await photos()).toBeNull();
		for (const [given, expected] of [
			[true, 'yes'],
			[false, 'no']
		] as const) {
			value(await recordConsent(db, id, kari, { kind: 'photos', given, source: 'self' }, by, now));
			expect(await photos()).toBe(expected);
		}
	});

	test('a role whose player has withdrawn is nobody’s, until somebody takes over', async () => {
		const id = await anExercise();
		const { rolePlayId, participantId: liv } = await playedRole(db, id);
		expect((await facts(id)).rolePlaysUncast).toBe(0);
		value(await recordConsent(db, id, liv, { kind: 'take_part', given: false, source: 'self' }, by, now));
		expect((await facts(id)).rolePlaysUncast).toBe(1);
		expect((await attendanceOf(db, id)).map(({ withdrawn }) => withdrawn)).toEqual([true]);
		const per = await person(db, id, 'Per');
		value(await swapCast(db, id, rolePlayId, { participantId: per, before: liv, stays: false }, by));
		expect((await facts(id)).rolePlaysUncast).toBe(0);
	});

	test('persons are swapped late: the text stays, and what was confirmed stays with whoever did it', async () => {
		const id = await anExercise();
		const { rolePlayId, participantId: liv } = await playedRole(db, id);
		await publishAll(db, id, { userId: staff, now });
		const [version] = await db.select().from(rolePlayVersion).where(eq(rolePlayVersion.rolePlayId, rolePlayId));
		await acknowledge(db, id, liv, version!.id, content.safety.stopPhrase, now);
		const per = await person(db, id, 'Per');
		value(await cast(db, id, rolePlayId, { participantId: per, reserve: true }));
		const change = (participantId: string, before: string | null, stays: boolean) =>
			swapCast(db, id, rolePlayId, { participantId, before, stays }, by);
		value(await change(per, liv, true));
		const casts = async () =>
			(await castingsOf(db, id)).map((one) => [one.participantId === per ? 'Per' : 'Liv', one.reserve]).sort();
		expect(await casts()).toEqual([
			['Liv', true],
			['Per', false]
		]);
		// Somebody who had the page open from before is told, and nothing changes.
		expect(await change(liv, liv, false)).toMatchObject({ ok: false });
		expect(await change(per, per, false)).toMatchObject({ ok: false });
		value(await change(liv, per, false));
		expect(await casts()).toEqual([['Liv', false]]);
		const confirmed = await db.select({ by: acknowledgement.participantId }).from(acknowledgement);
		expect(confirmed.filter((one) => one.by === per)).toEqual([]);
		expect(await db.select().from(rolePlayVersion).where(eq(rolePlayVersion.rolePlayId, rolePlayId))).toHaveLength(1);
		const other = await anExercise();
		expect(await swapCast(db, other, rolePlayId, { participantId: per, before: liv, stays: false }, by)).toMatchObject({
			ok: false
		});
	});
});
