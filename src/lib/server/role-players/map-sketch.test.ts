import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { forms } from '#lib/i18n/nb/forms.ts';
import { changes } from '#lib/role-players/changes.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import type { EncodedPicture } from '#lib/server/pictures/encode.ts';
import { picture } from '#lib/server/pictures/schema.ts';
import { pictureOf } from '#lib/server/pictures/store.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { front, person, playedRole, role, value } from '../../../../tests/support/role-players.fixture.ts';
import { cast, createRolePlay, removeRolePlay, saveFront } from './commands.ts';
import { pictureForRolePlayer, removeSketch, saveSketch, sketchOf } from './map-sketch.ts';
import { publish } from './publish.ts';
import { drafts } from './drafts.ts';
import { frontOf, versionsOf } from './queries.ts';
import { frontTextsVersion, saveFrontTranslation } from './translate.ts';

const now = new Date('2026-11-23T09:00:00Z');
const nobody = '00000000-0000-4000-8000-000000000000';
/** No picture, but stored as one: what is stored here is never looked into. */
const drawn = (mark: number): EncodedPicture => ({
	mime: 'image/webp',
	width: 600,
	height: 400,
	bytes: new Uint8Array([mark, 0, 255])
});

describeEachEngine('kartskissen', ({ db }) => {
	let ours: Awaited<ReturnType<typeof municipalityWithExercise>>;
	let rolePlayId: string;
	let liv: string;
	beforeEach(async () => {
		ours = await municipalityWithExercise(db);
		({ rolePlayId, participantId: liv } = await playedRole(db, ours.exerciseId));
	});

	const save = (mark: number | null, version: number, words = 'Følg gjerdet til inngang B.', where = ours) =>
		saveSketch(
			db,
			{ municipalityId: where.municipalityId, exerciseId: where.exerciseId },
			{ words, version, picture: mark === null ? null : drawn(mark) },
			now
		);
	const publishIt = async () =>
		value(await publish(db, ours.exerciseId, rolePlayId, { userId: ours.by.byUserId, now }));
	const current = async () => (await sketchOf(db, ours.exerciseId)).picture!.id;
	const stored = async (exerciseId = ours.exerciseId) =>
		(await db.select({ id: picture.id }).from(picture).where(eq(picture.exerciseId, exerciseId))).map(({ id }) => id);
	const latest = async () => (await versionsOf(db, ours.exerciseId, rolePlayId))[0]!;

	test('it stands on the card that is published, with its words, and stays as it was', async () => {
		await publishIt();
		const before = (await latest()).content;
		expect('mapPicture' in before || 'mapWords' in before.front).toBe(false);
		value(await save(1, 0));
		const first = await current();
		expect(await publishIt()).toEqual({ number: 2, fresh: true });
		const { content } = await latest();
		expect(content.mapPicture).toEqual({ id: first, width: 600, height: 400 });
		expect(content.front.mapWords).toBe('Følg gjerdet til inngang B.');
		expect(changes(before, content)).toEqual([
			{ block: 'mapPicture', section: 'practical', removed: [], added: ['Kartskissen er ny.'] },
			{ block: 'mapWords', section: 'practical', removed: [], added: ['Følg gjerdet til inngang B.'] }
		]);

		value(await save(2, 1));
		expect((await latest()).content.mapPicture!.id).toBe(first);
		expect(await publishIt()).toEqual({ number: 3, fresh: true });
		const replaced = (await latest()).content;
		for (const [language, said] of [
			['nb', 'Kartskissen er ny.'],
			['nn', 'Kartskissa er ny.'],
			['en', 'The sketch map is new.']
		] as const)
			expect(changes(content, replaced, language)).toMatchObject([{ block: 'mapPicture', added: [said] }]);
		// Who has read either of them may still look at it.
		expect((await stored()).sort()).toEqual([first, await current()].sort());

		value(await removeSketch(db, ours.exerciseId, (await sketchOf(db, ours.exerciseId)).version));
		expect(await publishIt()).toEqual({ number: 4, fresh: true });
		expect(changes(replaced, (await latest()).content)).toMatchObject([
			{ block: 'mapPicture', removed: ['Kartskissen'], added: [] },
			{ block: 'mapWords', added: [] }
		]);
	});

	test('the same picture once more is the same; other words are a new version, also in another language', async () => {
		value(await save(1, 0));
		const first = await current();
		await publishIt();
		value(await save(1, 1));
		expect(await current()).toBe(first);
		expect(await publishIt()).toEqual({ number: 1, fresh: false });
		value(await save(null, 2, 'Gå inn fra {oppmøtested}.'));
		expect(await current()).toBe(first);
		await publishIt();
		expect((await latest()).content.front.mapWords).toBe('Gå inn fra Gymsalen på Eksempelvik skole, inngang B.');
		const version = frontTextsVersion((await frontOf(db, ours.exerciseId))!);
		value(await saveFrontTranslation(db, ours.exerciseId, 'en', { mapWords: 'Follow the fence.', version } as never));
		const read = (await latest()).content;
		expect(await publishIt()).toEqual({ number: 3, fresh: true });
		const { content } = await latest();
		expect([changes(read, content).length, changes(read, content, 'en').length]).toEqual([0, 1]);
	});

	test('the same picture taken away and put back is no news to those who have read a card with it', async () => {
		value(await save(1, 0));
		await publishIt();
		const read = (await latest()).content;
		value(await removeSketch(db, ours.exerciseId, 1));
		expect(await publishIt()).toEqual({ number: 2, fresh: true });
		value(await save(1, 2));
		expect(await publishIt()).toEqual({ number: 3, fresh: true });
		expect(changes(read, (await latest()).content)).toEqual([]);
		expect(await stored()).toEqual([await current()]);
		const theirs = await municipalityWithExercise(db);
		value(await save(1, 0, '', theirs));
		expect((await sketchOf(db, theirs.exerciseId)).picture!.id).not.toBe(await current());
	});

	test('there must be a picture; two who save: the second is told, and leaves nothing behind', async () => {
		expect(await save(null, 0)).toEqual({ ok: false, errors: { picture: 'Velg et bilde.' } });
		value(await save(1, 0));
		expect(await save(2, 0)).toEqual({ ok: false, errors: { form: forms.changedMeanwhile } });
		expect(await stored()).toEqual([await current()]);
		// The practical front has a form of its own: neither stands in the other's way.
		value(await saveFront(db, ours.exerciseId, { ...front, version: 1, food: 'Vafler' }));
		value(await save(3, 1));
		expect((await frontOf(db, ours.exerciseId))!.food).toBe('Vafler');
	});

	test('it may be drawn before anything else is written', async () => {
		const fresh = await municipalityWithExercise(db);
		value(await save(1, 0, 'Følg skiltene.', fresh));
		expect((await frontOf(db, fresh.exerciseId))!.version).toBe(0);
		value(await saveFront(db, fresh.exerciseId, front));
		expect((await saveFront(db, fresh.exerciseId, front)).ok).toBe(false);
		expect(await frontOf(db, fresh.exerciseId)).toMatchObject({
			version: 1,
			mapWords: 'Følg skiltene.',
			bring: front.bring
		});
	});

	test('to translate its words does not write the practical front, whose form may be open', async () => {
		const fresh = await municipalityWithExercise(db);
		const { exerciseId } = fresh;
		value(await save(1, 0, 'Følg skiltene.', fresh));
		const version = frontTextsVersion((await frontOf(db, exerciseId))!);
		const words = { mapWords: 'Follow the signs.', version } as never;
		value(await saveFrontTranslation(db, exerciseId, 'en', words));
		expect(await frontOf(db, exerciseId)).toMatchObject({
			version: 0,
			translations: { en: { mapWords: 'Follow the signs.' } }
		});
		expect(await saveFrontTranslation(db, exerciseId, 'en', words)).toMatchObject({ ok: false });
		value(await saveFront(db, exerciseId, front));
	});

	test('pictures that nothing refers to are removed, and all of them with the exercise', async () => {
		value(await save(1, 0));
		const never = await current();
		value(await save(2, 1));
		expect(await stored()).not.toContain(never);
		await publishIt();
		const published = await current();
		// The page was opened before the second came.
		expect(await removeSketch(db, ours.exerciseId, 1)).toMatchObject({ ok: false });
		expect(await current()).toBe(published);
		value(await removeSketch(db, ours.exerciseId, 2));
		expect(await stored()).toEqual([published]);
		value(await removeRolePlay(db, ours.exerciseId, rolePlayId));
		expect(await stored()).toEqual([]);

		const theirs = await municipalityWithExercise(db);
		value(await save(4, 0, 'Her.', theirs));
		await db.delete(exercise).where(eq(exercise.id, theirs.exerciseId));
		expect(await stored(theirs.exerciseId)).toEqual([]);
	});

	test('only who plays a role whose published card shows it gets it', async () => {
		value(await save(1, 0));
		const id = await current();
		const get = (who: string, which = id, where = ours.exerciseId) => pictureForRolePlayer(db, where, who, which);
		expect(await get(liv)).toBeNull();
		await publishIt();
		expect((await get(liv))!.bytes).toEqual(drawn(1).bytes);

		const other = await person(db, ours.exerciseId, 'Uten rolle');
		expect(await get(other)).toBeNull();
		const unread = value(await createRolePlay(db, ours.exerciseId, { ...role.facts, number: 8 }));
		value(await cast(db, ours.exerciseId, unread, { participantId: other, reserve: false }));
		expect(await get(other)).toBeNull();
		value(await save(2, 1));
		expect(await get(liv, await current())).toBeNull();
		for (const odd of [nobody, 'x', "' or true --", '', '\u0000']) expect(await get(liv, odd)).toBeNull();
		const theirs = await municipalityWithExercise(db);
		expect(await get(liv, id, theirs.exerciseId)).toBeNull();
		expect(await pictureOf(db, theirs.exerciseId, id)).toBeNull();
		expect(await pictureOf(db, ours.exerciseId, 'x')).toBeNull();
		expect((await drafts(db, ours.exerciseId)).get(rolePlayId)!.mapPicture!.id).toBe(await current());
	});
});
