import { beforeEach, expect, test } from 'vitest';
import { roleTranslationInput, frontTranslationInput } from '#lib/role-players/translation-input.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { front, playedRole, role, value } from '../../../../tests/support/role-players.fixture.ts';
import { saveFront, saveRolePlay } from './commands.ts';
import { saveSketch, sketchOf } from './map-sketch.ts';
import { outdatedInFront, outdatedInRole } from './originals.ts';
import { drafts, writtenDrafts } from './drafts.ts';
import { frontOf, rolePlayById } from './queries.ts';
import { frontTextsVersion, saveFrontTranslation, saveRoleTranslation } from './translate.ts';

describeEachEngine('translations and their originals', ({ db }) => {
	let exerciseId: string;
	let rolePlayId: string;
	beforeEach(async () => {
		({ exerciseId } = await municipalityWithExercise(db));
		({ rolePlayId } = await playedRole(db, exerciseId));
	});

	const english = { mood: 'Scared and quiet', say: 'I cannot breathe.', 'stages.1.become': 'You get short of breath' };
	const stored = async () => (await rolePlayById(db, exerciseId, rolePlayId))!;
	const translate = async (words: Record<string, unknown>) =>
		value(
			await saveRoleTranslation(
				db,
				exerciseId,
				rolePlayId,
				'en',
				roleTranslationInput.parse({ ...words, version: String((await stored()).version) })
			)
		);
	const write = async (part: Partial<typeof role>) =>
		value(await saveRolePlay(db, exerciseId, rolePlayId, { ...role, ...part, version: (await stored()).version }));
	const old = async () => {
		const content = (await writtenDrafts(db, exerciseId)).get(rolePlayId)!;
		return outdatedInRole(content, (await stored()).translations, 'en');
	};
	const calm = { script: { ...role.script, mood: 'Rolig' } };

	test('one is flagged when its original changes, until it is written anew or said to hold', async () => {
		await translate(english);
		expect(await old()).toEqual([]);
		await write({ ...calm, stages: [role.stages[0]!, { ...role.stages[1]!, become: 'Du hyler' }] });
		expect(await old()).toEqual(['mood', 'stages.1.become']);
		// Saved for another field's sake: what was not looked at is still old.
		await translate({ ...english, say: 'I can’t breathe.' });
		expect(await old()).toEqual(['mood', 'stages.1.become']);
		await translate({ ...english, mood: 'Calm' });
		expect(await old()).toEqual(['stages.1.become']);
		await translate({ ...english, mood: 'Calm', 'holds[]': ['stages.1.become'] });
		expect(await old()).toEqual([]);
		// Taken back, the first text is another than the one it was written from.
		await write({});
		expect(await old()).toEqual(['mood', 'stages.1.become']);
		await translate({});
		expect(await old()).toEqual([]);
		expect((await stored()).translations).toEqual({ originals: {} });
	});

	test('it follows a stage that is moved, and what stays the same is not flagged', async () => {
		await translate(english);
		await write({ stages: [role.stages[1]!, role.stages[0]!], stageRows: [1, 0] });
		expect(await old()).toEqual([]);
		await write({ stages: [{ ...role.stages[1]!, become: 'Du hyler' }, role.stages[0]!], stageRows: [0, 1] });
		expect(await old()).toEqual(['stages.0.become']);
	});

	test('nothing of it is on the card, and what was translated before is not doubted', async () => {
		await translate(english);
		await write(calm);
		expect(JSON.stringify((await drafts(db, exerciseId)).get(rolePlayId))).not.toContain('originals');
		const { originals: _originals, ...before } = (await stored()).translations;
		expect(outdatedInRole({ ...role, ...calm }, before, 'en')).toEqual([]);
	});

	test('the practical front likewise', async () => {
		const save = async (part: object) => {
			const version = (await frontOf(db, exerciseId))!.version;
			value(await saveFront(db, exerciseId, { ...front, ...part, version }));
		};
		const version = (await frontOf(db, exerciseId))!.version;
		const words = frontTranslationInput.parse({ food: 'Soup', bring: 'ID', version: String(version) });
		value(await saveFrontTranslation(db, exerciseId, 'en', words));
		await save({ food: 'Ingen mat' });
		const now = (await frontOf(db, exerciseId))!;
		expect(outdatedInFront(now, now.translations, 'en')).toEqual(['food']);
		expect(outdatedInFront(now, now.translations, 'nn')).toEqual([]);
	});

	test('the way is written anew while it is translated: the translator is told, and nothing is marked as made from it', async () => {
		const { municipalityId } = await municipalityWithExercise(db);
		const picture = { mime: 'image/webp' as const, width: 1, height: 1, bytes: new Uint8Array([1]) };
		const draw = async (words: string, fresh: typeof picture | null) => {
			const version = (await sketchOf(db, exerciseId)).version;
			value(await saveSketch(db, { municipalityId, exerciseId }, { words, version, picture: fresh }, new Date()));
		};
		await draw('Fra nord', picture);
		const opened = frontTextsVersion((await frontOf(db, exerciseId))!);
		await draw('Fra sør', null);
		const send = (version: number) =>
			saveFrontTranslation(
				db,
				exerciseId,
				'en',
				frontTranslationInput.parse({ mapWords: 'From the north', version: String(version) })
			);
		expect(await send(opened)).toMatchObject({ ok: false });
		value(await send(frontTextsVersion((await frontOf(db, exerciseId))!)));
		await draw('Fra vest', null);
		const now = (await frontOf(db, exerciseId))!;
		expect(outdatedInFront(now, now.translations, 'en')).toEqual(['mapWords']);
	});
});
