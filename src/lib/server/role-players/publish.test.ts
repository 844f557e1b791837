import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { rolePlayers as t } from '#lib/i18n/nb/rolePlayers.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { recordDelivery } from '#lib/server/participants/delivery.ts';
import { issueParticipantLink } from '#lib/server/participants/issue.ts';
import { openLink } from '#lib/server/participants/links.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { later, livAsAstrid, now } from '../../../../tests/support/role-world.fixture.ts';
import { front, person, role, value } from '../../../../tests/support/role-players.fixture.ts';
import { hasRole, myAcknowledgement, myMistakes } from './card.ts';
import { cast, createRolePlay, saveFront, saveRolePlay } from './commands.ts';
import { castingsOf } from './progress.ts';
import { rolePlayerFigures } from './rows.ts';
import { publish, publishAll } from './publish.ts';
import { versionsOf } from './queries.ts';
import { acknowledgement } from './schema.ts';

describeEachEngine('publishing and reading', ({ db }) => {
	const { start, by, publishIt, row, latest, answer, rewrite } = livAsAstrid(db);
	let ours: typeof start.ours;
	let id: typeof start.id;
	let liv: typeof start.liv;
	beforeEach(() => {
		({ ours, id, liv } = start);
	});

	test('publishing freezes: what was published never changes', async () => {
		expect(await publishIt()).toEqual({ number: 1, fresh: true });
		const first = await latest();
		expect(first.publishedAt).toEqual(now);
		value(await rewrite({ mood: 'Sint' }));
		value(await saveFront(db, ours.exerciseId, { ...front, version: 1, food: 'Vafler' }));
		await db.update(exercise).set({ stopPhrase: 'Stopp nå' }).where(eq(exercise.id, ours.exerciseId));
		expect(await latest()).toEqual(first);
		expect(await publishIt()).toEqual({ number: 2, fresh: true });
		const [second, again] = await versionsOf(db, ours.exerciseId, id);
		expect(again).toEqual(first);
		expect(again!.content.front.food).toBe(front.food);
		expect([second!.content.front.food, second!.content.script.mood, second!.content.safety.stopPhrase]).toEqual([
			'Vafler',
			'Sint',
			'Stopp nå'
		]);
	});

	test('a text that reads the same makes no new version', async () => {
		await publishIt();
		expect(await publishIt()).toEqual({ number: 1, fresh: false });
		value(await saveRolePlay(db, ours.exerciseId, id, { ...role, version: 2, staff: { ...role.staff, makeUp: 'Ny' } }));
		expect(await publishAll(db, ours.exerciseId, by())).toBe(0);
		expect(await versionsOf(db, ours.exerciseId, id)).toHaveLength(1);
	});

	test('nothing is published while a block is missing, and it is told which', async () => {
		await db.update(exercise).set({ stopPhrase: '' }).where(eq(exercise.id, ours.exerciseId));
		expect(await publish(db, ours.exerciseId, id, by())).toEqual({ ok: false, errors: { form: t.errors.notReady } });
		expect(await publishAll(db, ours.exerciseId, by())).toBe(0);
		expect(await versionsOf(db, ours.exerciseId, id)).toEqual([]);
		expect((await row()).gaps).toEqual([{ where: 'exercise', block: 'stopPhrase' }]);
		expect((await row()).step).toBe('write');
	});

	test('publishing all takes those who are ready and differ, and no others', async () => {
		await publishIt();
		const ready = value(await createRolePlay(db, ours.exerciseId, { ...role.facts, number: 8 }));
		value(await saveRolePlay(db, ours.exerciseId, ready, { ...role, facts: { ...role.facts, number: 8 } }));
		const unfinished = value(await createRolePlay(db, ours.exerciseId, { ...role.facts, number: 9 }));
		expect(await publishAll(db, ours.exerciseId, by())).toBe(1);
		expect(await versionsOf(db, ours.exerciseId, ready)).toHaveLength(1);
		expect(await versionsOf(db, ours.exerciseId, unfinished)).toEqual([]);
		// The front is on every card.
		value(await saveFront(db, ours.exerciseId, { ...front, version: 1, food: 'Vafler' }));
		expect(await publishAll(db, ours.exerciseId, by())).toBe(2);
		expect((await latest()).number).toBe(2);
	});

	test('who publishes at the same time makes one version', async () => {
		const both = await Promise.all([publishIt(), publishIt()]);
		expect(both.filter(({ fresh }) => fresh)).toHaveLength(1);
		expect(await versionsOf(db, ours.exerciseId, id)).toHaveLength(1);
	});

	test('the person goes from no link to read, and is asked again by a new version', async () => {
		expect((await row()).step).toBe('publish');
		await publishIt();
		expect([(await row()).reading, (await row()).step]).toEqual(['no_link', 'send']);
		const link = value(await issueParticipantLink(db, ours.exerciseId, liv, '', ours.by, now));
		expect(await row()).toMatchObject({ reading: 'not_opened', step: 'send', failing: ['sent', 'reserve'] });
		await recordDelivery(db, liv, 'sms', { byUserId: ours.by.byUserId, now });
		expect(await row()).toMatchObject({ reading: 'not_opened', step: 'remind_open', failing: ['read', 'reserve'] });
		await openLink(db, link.token, now);
		expect((await row()).reading).toBe('opened');
		const first = await latest();
		expect(await answer(false, first.id)).toEqual({ right: false });
		expect([(await row()).reading, (await row()).control, (await row()).step]).toEqual(['opened', 'wrong', 'explain']);
		expect(await answer(true, first.id)).toEqual({ right: true });
		expect(await row()).toMatchObject({
			reading: 'read',
			control: 'right_later',
			acknowledged: { number: 1, at: later }
		});
		// A key role without a reserve is not ready.
		expect((await row()).step).toBe('reserve');
		const nora = await person(db, ours.exerciseId, 'Nora Strand');
		value(await cast(db, ours.exerciseId, id, { participantId: nora, reserve: true }));
		expect((await row()).step).toBe('ready');
		value(await rewrite({ mood: 'Sint' }));
		expect(await row()).toMatchObject({ step: 'publish', changed: true });
		await publishIt();
		expect(await row()).toMatchObject({
			reading: 'read_older',
			step: 'read_again',
			control: 'not_answered',
			latest: 2
		});
		expect(await myAcknowledgement(db, (await latest()).id, liv)).toMatchObject({ number: 1, versionId: first.id });
		await answer(true, (await latest()).id);
		expect(await row()).toMatchObject({
			reading: 'read',
			control: 'right',
			step: 'ready',
			acknowledged: { number: 2 }
		});
		expect(await rolePlayerFigures(db, ours.exerciseId, now)).toEqual({
			roles: 1,
			players: 1,
			ready: 1,
			notOpened: 0,
			readLatest: 1,
			controlRightAtOnce: 1,
			controlWrong: 0
		});
	});

	test('a person acknowledges a version once, however often the button is pressed', async () => {
		await publishIt();
		const { id: versionId } = await latest();
		await Promise.all([answer(true, versionId), answer(true, versionId)]);
		expect(await answer(false, versionId)).toEqual({ right: true });
		const stored = await db.select().from(acknowledgement).where(eq(acknowledgement.versionId, versionId));
		expect(stored).toMatchObject([{ participantId: liv, rightAtOnce: true, at: later }]);
		expect(await myMistakes(db, versionId, liv)).toBe(0);
	});

	test('what was read is the version on the phone, also when a newer has come', async () => {
		await publishIt();
		const old = await latest();
		value(await rewrite({ mood: 'Sint' }));
		await publishIt();
		expect(await answer(true, old.id)).toEqual({ right: true });
		expect(await row()).toMatchObject({ reading: 'read_older', acknowledged: { number: 1 } });
	});

	test('a new person has read nothing of what the former did', async () => {
		await publishIt();
		await answer(true, (await latest()).id);
		const nora = await person(db, ours.exerciseId, 'Nora Strand');
		value(await cast(db, ours.exerciseId, id, { participantId: nora, reserve: false }));
		expect(await row()).toMatchObject({ participantId: nora, reading: 'no_link', acknowledged: null });
		expect(await castingsOf(db, ours.exerciseId)).toEqual([{ rolePlayId: id, participantId: nora, reserve: false }]);
		expect(await hasRole(db, ours.exerciseId, liv)).toBe(false);
		expect(await answer(true, (await latest()).id, liv)).toBeNull();
	});

	test('somebody else in the same exercise cannot acknowledge for the one who plays', async () => {
		await publishIt();
		const nora = await person(db, ours.exerciseId, 'Nora Strand');
		expect(await answer(true, (await latest()).id, nora)).toBeNull();
		expect((await row()).acknowledged).toBeNull();
	});
});
