import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { response } from '#lib/server/evaluations/schema.ts';
import { v4 } from 'uuid';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import {
	addFinding,
	markAsNewFinding,
	markPassages,
	removeFinding,
	unmarkPassage,
	updateFinding
} from './finding-commands.ts';
import { newFinding, newLesson, newWorld, words } from './lessons.fixture.ts';
import { findingsForReport } from './report-queries.ts';
import { finding, passage } from './schema.ts';
import { codableTexts, findingsOf, passagesOf } from './workbench-queries.ts';

const about = { title: 'Ingen svarte', theme: 'contact_lines' } as const;

describeEachEngine('findings', ({ db }) => {
	it('marks sentences of an answer and words of an observation, once each', async () => {
		const world = await newWorld(db);
		const findingId = await newFinding(db, world);
		const answer = { source: world.source, ranges: [{ start: 0, end: 24 }], findingId };
		const seen = {
			source: { kind: 'observation', observationId: world.observationId } as const,
			ranges: [{ start: 0, end: 26 }],
			findingId
		};
		for (const input of [answer, answer, seen, seen])
			expect(await markPassages(db, world.exerciseId, input, world.judge)).toEqual({ ok: true, value: findingId });
		const texts = new Map((await codableTexts(db, world.exerciseId)).map((one) => [one.key, one.text]));
		const quotes = (await passagesOf(db, world.exerciseId)).map(({ key, start, end }) =>
			texts.get(key)!.slice(start, end)
		);
		expect(quotes.toSorted()).toEqual(['Første varsel kom greit.', 'Legesentrene var ikke med.', 'Men ingen svarte.']);
		expect((await findingsForReport(db, world.exerciseId))[0]).toMatchObject({
			number: 1,
			kind: null,
			sources: [
				{ from: 'role_player', passages: 2 },
				{ from: 'observations', passages: 1 }
			]
		});
	});

	it.each([
		[{ start: 0, end: words.length + 1 }],
		[{ start: words.length, end: words.length + 5 }],
		[{ start: -1, end: 4 }],
		[{ start: 8, end: 8 }],
		[{ start: 24, end: 25 }]
	])('refuses %o, which is outside the text, and makes no finding for it', async (range) => {
		const world = await newWorld(db);
		const made = await markAsNewFinding(
			db,
			world.exerciseId,
			{ ...about, source: world.source, ranges: [range] },
			world.judge
		);
		expect(made).toMatchObject({ ok: false, errors: { 'ranges[]': expect.any(String) } });
		const findingId = await addFinding(db, world.exerciseId, about);
		const ranges = [{ start: 0, end: 5 }, range];
		expect(
			await markPassages(db, world.exerciseId, { source: world.source, ranges, findingId }, world.judge)
		).toMatchObject({
			ok: false
		});
		expect(await db.select().from(passage).where(eq(passage.findingId, findingId))).toEqual([]);
		expect(await findingsOf(db, world.exerciseId)).toHaveLength(1);
	});

	it('refuses texts, findings and passages of another exercise', async () => {
		const world = await newWorld(db);
		const other = await newWorld(db);
		const theirs = await newFinding(db, other);
		const own = await newFinding(db, world);
		const ranges = [{ start: 0, end: 5 }];
		const mark = (input: Pick<Parameters<typeof markPassages>[2], 'source' | 'findingId'>) =>
			markPassages(db, world.exerciseId, { ...input, ranges }, world.judge);
		expect(await mark({ source: other.source, findingId: own })).toMatchObject({ ok: false });
		expect(
			await mark({ source: { kind: 'observation', observationId: other.observationId }, findingId: own })
		).toMatchObject({
			ok: false
		});
		expect(await mark({ source: world.source, findingId: theirs })).toMatchObject({ ok: false });
		const [their] = await passagesOf(db, other.exerciseId);
		await unmarkPassage(db, world.exerciseId, their!.id);
		await removeFinding(db, world.exerciseId, theirs);
		expect(await updateFinding(db, world.exerciseId, theirs, { ...about, cause: 'x' })).toMatchObject({ ok: false });
		expect(await passagesOf(db, other.exerciseId)).toHaveLength(1);
		expect(await findingsOf(db, other.exerciseId)).toHaveLength(1);
	});

	it('takes a mark away, and a finding no lesson stands on', async () => {
		const world = await newWorld(db);
		const findingId = await newFinding(db, world);
		const [marked] = await passagesOf(db, world.exerciseId);
		await unmarkPassage(db, world.exerciseId, marked!.id);
		expect(await passagesOf(db, world.exerciseId)).toEqual([]);
		const lessonId = await newLesson(db, world, { 'findingIds[]': [findingId] });
		expect(await removeFinding(db, world.exerciseId, findingId)).toMatchObject({ ok: false });
		expect((await findingsOf(db, world.exerciseId))[0]!.lessons.map(({ id }) => id)).toEqual([lessonId]);
		const free = await addFinding(db, world.exerciseId, about);
		expect(await removeFinding(db, world.exerciseId, free)).toMatchObject({ ok: true });
		expect(await db.select().from(finding).where(eq(finding.id, free))).toEqual([]);
	});

	it('numbers findings within the exercise, also when made at once', async () => {
		const world = await newWorld(db);
		await Promise.all([1, 2, 3].map(() => addFinding(db, world.exerciseId, about)));
		expect((await findingsOf(db, world.exerciseId)).map(({ number }) => number)).toEqual([1, 2, 3]);
	});

	it('shows only the latest revision of an answer, and names no person', async () => {
		const world = await newWorld(db);
		const clientId = v4();
		for (const revision of [1, 2])
			await db.insert(response).values({
				formId: world.formId,
				respondent: 'individual',
				clientId,
				revision,
				payloadHash: String(revision),
				reference: `REV${clientId.slice(0, 6)}${revision}`,
				whatWorked: `Utgave ${revision}`,
				submittedOn: '2026-12-04'
			});
		const texts = await codableTexts(db, world.exerciseId);
		expect(texts.filter(({ tab }) => tab === 'whatWorked').map(({ text }) => text)).toEqual(['Utgave 2']);
		expect(texts.every(({ respondent, organisation }) => respondent !== 'individual' || organisation === null)).toBe(
			true
		);
	});
});
