import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { exercise } from '#lib/server/exercises/schema.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { removeParticipant } from '#lib/server/participants/commands.ts';
import { participant } from '#lib/server/participants/schema.ts';
import type { ExerciseState } from '#lib/exercises/exercise.ts';
import { role as fixture } from '../../../../tests/support/role-players.fixture.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { attendanceOf, markAttendance, unaccountedFor } from './attendance.ts';
import { casting, rolePlay } from './schema.ts';

const now = new Date('2026-12-03T12:30:00Z');

describeEachEngine('attendance', ({ db }) => {
	async function aDay(state: ExerciseState) {
		const [place] = await db.insert(municipality).values({ name: 'Vik' }).returning({ id: municipality.id });
		const [made] = await db
			.insert(exercise)
			.values({ municipalityId: place!.id, title: 'Øvelse', format: 'full_scale', state })
			.returning({ id: exercise.id });
		const exerciseId = made!.id;
		const person = async (name: string) => {
			const [row] = await db
				.insert(participant)
				.values({ exerciseId, kind: 'role_player', name })
				.returning({ id: participant.id });
			return row!.id;
		};
		const [one, two, reserve] = [await person('En'), await person('To'), await person('Reserve')];
		for (const [number, player] of [one, two].entries()) {
			const [role] = await db
				.insert(rolePlay)
				.values({ exerciseId, number: number + 1, name: 'Rolle', script: fixture.script })
				.returning({ id: rolePlay.id });
			await db.insert(casting).values([
				{ rolePlayId: role!.id, participantId: player },
				{ rolePlayId: role!.id, participantId: reserve, reserve: true }
			]);
		}
		return { exerciseId, municipalityId: place!.id, one, two, reserve };
	}

	test('everybody who plays must be out or absent; a reserve only when called in', async () => {
		const { exerciseId, one, two, reserve } = await aDay('running');
		const left = () => unaccountedFor(db, exerciseId);
		expect(await left()).toBe(2);
		await markAttendance(db, exerciseId, one, 'in', now);
		await markAttendance(db, exerciseId, two, 'absent', now);
		await markAttendance(db, exerciseId, reserve, 'in', now);
		expect(await left()).toBe(2);
		await markAttendance(db, exerciseId, one, 'out', now);
		await markAttendance(db, exerciseId, reserve, 'out', now);
		expect(await left()).toBe(0);
		await markAttendance(db, exerciseId, one, 'in', now);
		expect(await left()).toBe(1);
		expect((await attendanceOf(db, exerciseId)).map(({ name, numbers }) => [name, numbers])).toEqual([
			['En', [1]],
			['To', [2]],
			['Reserve', [1, 2]]
		]);
	});

	test('who is checked in and loses the role, or is to be removed, is still here and must be checked out', async () => {
		const { exerciseId, municipalityId, one, two, reserve } = await aDay('running');
		await markAttendance(db, exerciseId, one, 'in', now);
		await markAttendance(db, exerciseId, two, 'out', now);
		await db.delete(casting).where(eq(casting.participantId, one));
		await db.delete(casting).where(eq(casting.participantId, reserve));
		expect(await unaccountedFor(db, exerciseId)).toBe(1);
		const rows = await attendanceOf(db, exerciseId);
		expect(rows.map(({ name, numbers, attendance }) => [name, numbers, attendance])).toEqual([
			['To', [2], 'out'],
			['En', [], 'in']
		]);
		const by = { municipalityId, byUserId: null };
		expect(await removeParticipant(db, exerciseId, one, by)).toMatchObject({ ok: false });
		await markAttendance(db, exerciseId, one, 'out', now);
		expect(await unaccountedFor(db, exerciseId)).toBe(0);
		expect(await removeParticipant(db, exerciseId, one, by)).toMatchObject({ ok: true });
	});

	test('only while the exercise is ready or running, and only its own people', async () => {
		const before = await aDay('planned');
		const after = await aDay('evaluating');
		const running = await aDay('running');
		expect(await markAttendance(db, before.exerciseId, before.one, 'in', now)).toMatchObject({ ok: false });
		expect(await markAttendance(db, after.exerciseId, after.one, 'in', now)).toMatchObject({ ok: false });
		expect(await markAttendance(db, running.exerciseId, before.one, 'in', now)).toMatchObject({ ok: false });
		const [untouched] = await db
			.select({ attendance: participant.attendance })
			.from(participant)
			.where(eq(participant.id, before.one));
		expect(untouched!.attendance).toBeNull();
	});
});
