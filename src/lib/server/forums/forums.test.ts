import { beforeEach, expect, test } from 'vitest';
import { forums as t } from '#lib/i18n/nb/forums.ts';
import { improvementAction, lesson } from '#lib/server/lessons/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { addMeeting, createForum, mostMeetings, removeForum, removeMeeting, updateForum } from './commands.ts';
import { forumById, forumsOf } from './queries.ts';
import { forumMeeting } from './schema.ts';

describeEachEngine('samarbeidsarenaer', ({ db }) => {
	let ours: Awaited<ReturnType<typeof municipalityWithExercise>>;
	let theirs: Awaited<ReturnType<typeof municipalityWithExercise>>;
	beforeEach(async () => {
		ours = await municipalityWithExercise(db);
		theirs = await municipalityWithExercise(db);
	});

	async function make(name: string, place = ours): Promise<string> {
		const made = await createForum(db, place.municipalityId, { name, abbreviation: '' });
		if (!made.ok) throw new Error(JSON.stringify(made.errors));
		return made.value;
	}

	test('a name is used once in a municipality', async () => {
		await make('Beredskapsråd');
		await make('Beredskapsråd', theirs);
		const again = await createForum(db, ours.municipalityId, { name: 'BEREDSKAPSRÅD', abbreviation: '' });
		expect(again).toEqual({ ok: false, errors: { name: t.nameTaken } });
		const other = await make('ALU');
		const renamed = await updateForum(db, ours.municipalityId, other, { name: 'Beredskapsråd', abbreviation: '' });
		expect(renamed).toEqual({ ok: false, errors: { name: t.nameTaken } });
	});

	test('meetings stand in order, each date once, up to the limit', async () => {
		const id = await make('ALU');
		const add = (date: string) => addMeeting(db, ours.municipalityId, id, date);
		await add('2027-03-10');
		await add('2027-01-27');
		expect(await add('2027-01-27')).toEqual({ ok: false, errors: { heldOn: t.meetingTaken } });
		expect(await forumsOf(db, ours.municipalityId)).toMatchObject([{ id, meetings: ['2027-01-27', '2027-03-10'] }]);
		const days = Array.from({ length: mostMeetings - 2 }, (_, n) => new Date(Date.UTC(2030, 0, 1 + n)));
		await db.insert(forumMeeting).values(days.map((day) => ({ forumId: id, heldOn: day.toISOString().slice(0, 10) })));
		expect(await add('2029-01-01')).toEqual({ ok: false, errors: { heldOn: t.tooMany(mostMeetings) } });
	});

	test("another municipality's arena can be neither seen nor changed", async () => {
		const id = await make('Deres', theirs);
		await addMeeting(db, theirs.municipalityId, id, '2027-01-27');
		const [meeting] = (await forumById(db, theirs.municipalityId, id))!.meetings;
		expect(await forumById(db, ours.municipalityId, id)).toBeNull();
		expect(await forumsOf(db, ours.municipalityId)).toEqual([]);
		expect(await updateForum(db, ours.municipalityId, id, { name: 'Tatt', abbreviation: '' })).toMatchObject({
			ok: false
		});
		expect(await addMeeting(db, ours.municipalityId, id, '2027-02-01')).toMatchObject({ ok: false });
		await removeMeeting(db, ours.municipalityId, id, meeting!.id);
		await removeForum(db, ours.municipalityId, id);
		expect(await forumById(db, theirs.municipalityId, id)).toMatchObject({ name: 'Deres', meetings: [meeting] });
	});

	test('an arena where tiltak are to be taken up cannot be deleted', async () => {
		const id = await make('ALU');
		const [point] = await db
			.insert(lesson)
			.values({
				municipalityId: ours.municipalityId,
				exerciseId: ours.exerciseId,
				number: 1,
				kind: 'improve',
				title: 'Instruks',
				theme: 'role_player_instruction'
			})
			.returning({ id: lesson.id });
		await db.insert(improvementAction).values({
			lessonId: point!.id,
			goal: 'x',
			measure: 'x',
			effectIndicator: 'x',
			owner: 'x',
			dueDate: '2027-01-01',
			forumId: id
		});
		expect(await removeForum(db, ours.municipalityId, id)).toEqual({ ok: false, errors: { form: t.inUse } });
		const free = await make('LSU');
		expect(await removeForum(db, ours.municipalityId, free)).toMatchObject({ ok: true });
		expect((await forumsOf(db, ours.municipalityId)).map((one) => one.name)).toEqual(['ALU']);
	});
});
