import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { forms } from '#lib/i18n/nb/forms.ts';
import { newWorld, type World } from '#lib/server/lessons/lessons.fixture.ts';
import { restrictedIn } from '#lib/server/lessons/report-queries.ts';
import { lesson } from '#lib/server/lessons/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { restrict, saveNarratives } from './commands.ts';
import { narrativesMark, narrativesOf, restrictable, restrictedMark } from './queries.ts';

const nothing = { findings: [], lessons: [], narratives: [] };

describeEachEngine('unntatt offentlighet', ({ db }) => {
	let world: World;
	beforeEach(async () => {
		world = await newWorld(db);
		const { municipalityId, exerciseId } = world;
		await db
			.insert(lesson)
			.values({ municipalityId, exerciseId, number: 1, kind: 'improve', title: 'Varsling', theme: 'alerting' });
		await write('Et svakt punkt');
	});
	const write = async (roles: string) => {
		const before = await narrativesOf(db, world.exerciseId);
		expect(await saveNarratives(db, world.exerciseId, { roles }, narrativesMark(before, ['roles']))).toMatchObject({
			ok: true
		});
	};
	const shown = async () => restrictedMark(await restrictable(db, world.exerciseId));
	const mark = async (chosen: Partial<Parameters<typeof restrict>[2]>, seen?: string) =>
		restrict(
			db,
			{ id: world.exerciseId, municipalityId: world.municipalityId },
			{ ...nothing, ...chosen },
			seen ?? (await shown())
		);
	const marked = async () => {
		const { lessons, narratives } = await restrictable(db, world.exerciseId);
		return [...lessons, ...narratives].map(({ restricted }) => restricted);
	};

	test('what somebody has marked since the page was opened is not opened again by an older page', async () => {
		const before = await shown();
		expect(await mark({ lessons: [1] })).toEqual({ ok: true, value: undefined });
		expect(await mark({ narratives: ['roles'] }, before)).toEqual({
			ok: false,
			errors: { form: forms.changedMeanwhile }
		});
		expect(await marked()).toEqual([true, false]);
	});

	test('what the page does not show keeps its mark: a lesson that is withdrawn, a text that is emptied for a while', async () => {
		await mark({ lessons: [1], narratives: ['roles'] });
		const own = and(eq(lesson.exerciseId, world.exerciseId), eq(lesson.number, 1));
		await db.update(lesson).set({ state: 'withdrawn' }).where(own);
		await write('');
		expect(await marked()).toEqual([]);
		await mark({});
		await write('Skrevet på nytt');
		expect(await marked()).toEqual([true]);
		// A text that repeats its title is kept out of the public edition.
		expect((await restrictedIn(db, world.exerciseId)).titles).toEqual(['Varsling']);
	});
});
