import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { forms } from '#lib/i18n/nb/forms.ts';
import { editions } from '#lib/i18n/nb/editions.ts';
import { reportPage as t } from '#lib/i18n/nb/reportPage.ts';
import type { NarrativeKey } from '#lib/report/narratives.ts';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { finding, lesson } from '#lib/server/lessons/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { approveReport, saveNarratives, takeFinding } from './commands.ts';
import { loadReport } from './load.ts';
import { draftMark, narrativesMark, narrativesOf } from './queries.ts';
import { reportVersion } from './schema.ts';

const now = new Date('2026-12-20T09:00:00Z');

describeEachEngine('two who work on one report', ({ db }) => {
	let place: Awaited<ReturnType<typeof municipalityWithExercise>>;
	beforeAll(async () => {
		place = await municipalityWithExercise(db);
		await db.update(exercise).set({ state: 'evaluating' }).where(eq(exercise.id, place.exerciseId));
	});

	const opened = async (keys: NarrativeKey[]) => narrativesMark(await narrativesOf(db, place.exerciseId), keys);
	const save = (texts: Partial<Record<NarrativeKey, string>>, seen: string) =>
		saveNarratives(db, place.exerciseId, texts, seen);

	const draft = { version: 1, approvedBy: null, now };
	const current = async () => (await exerciseById(db, place.municipalityId, place.exerciseId))!;
	/** What the page shows now. */
	const shown = async () => {
		const held = await current();
		return draftMark(await loadReport(db, held, draft), await loadReport(db, held, { ...draft, edition: 'public' }));
	};
	/** A day later, by who has seen this; what is said of it. */
	const approve = async (contents: string) => {
		const by = { userId: place.by.byUserId, name: 'Kari' };
		const tomorrow = new Date(now.getTime() + 86_400_000);
		const approved = await approveReport(db, await current(), by, { version: 1, contents }, tomorrow);
		return approved.ok ? '' : approved.errors['form'];
	};

	test('the second who saves the same section is told, and nothing is overwritten', async () => {
		const seen = await opened(['worked', 'toImprove']);
		const other = await opened(['roles']);
		expect(await save({ worked: 'Varslingen', toImprove: '' }, seen)).toMatchObject({ ok: true });
		expect(await save({ worked: 'Noe annet', toImprove: 'Mye' }, seen)).toEqual({
			ok: false,
			errors: { form: forms.changedMeanwhile }
		});
		expect(await narrativesOf(db, place.exerciseId)).toEqual({ worked: 'Varslingen' });
		expect(await save({ roles: 'Klare' }, other)).toMatchObject({ ok: true });
		expect(await save({ worked: '', toImprove: '' }, await opened(['worked', 'toImprove']))).toMatchObject({
			ok: true
		});
		expect(await narrativesOf(db, place.exerciseId)).toEqual({ roles: 'Klare' });
	});

	test('of two who save at the same moment, one is told', async () => {
		const seen = await opened(['decisions']);
		const both = await Promise.all(['Den ene', 'Den andre'].map((decisions) => save({ decisions }, seen)));
		expect(both.filter((one) => one.ok)).toHaveLength(1);
	});

	test('a finding is taken in where its list has room for it, so that the list can be saved again', async () => {
		await db
			.insert(finding)
			.values({ exerciseId: place.exerciseId, number: 1, title: 'Instruksen manglet svar', theme: 'contact_lines' });
		const take = () => takeFinding(db, place.exerciseId, 1, 'toImprove');
		const before = await opened(['toImprove']);
		await save({ toImprove: 'a'.repeat(1490) }, before);
		expect(await take()).toEqual({ ok: false, errors: { toImprove: editions.listLong } });
		await save({ toImprove: 'a'.repeat(1400) }, await opened(['toImprove']));
		for (let times = 0; times < 2; times++) expect(await take()).toMatchObject({ ok: true });
		const lines = (await narrativesOf(db, place.exerciseId)).toImprove?.split('\n');
		expect(lines?.slice(1)).toEqual(['Instruksen manglet svar']);
	});

	test('what is approved is what the page showed', async () => {
		let seen = await shown();
		await save({ roles: 'Skrevet av en annen' }, await opened(['roles']));
		expect(await approve(seen)).toBe(t.approval.changed);
		seen = await shown();
		// What stands in its way is that something is missing.
		expect(await approve(seen)).toBe(t.approval.missing);
		await db.update(finding).set({ restricted: true }).where(eq(finding.exerciseId, place.exerciseId));
		expect(await approve(seen)).toBe(t.approval.changed);
	});

	test('what is approved is what the page showed of the public edition too: a lesson of an earlier exercise is in no other', async () => {
		const { municipalityId } = place;
		const [earlier] = await db
			.insert(exercise)
			.values({
				municipalityId,
				title: 'Flom',
				format: 'discussion',
				state: 'archived',
				startsAt: new Date('2025-12-03T08:00:00Z')
			})
			.returning({ id: exercise.id });
		await db.insert(lesson).values({
			municipalityId,
			exerciseId: earlier!.id,
			number: 1,
			kind: 'improve',
			title: 'Bare én har nøkkelen',
			theme: 'alerting',
			state: 'to_verify',
			ownerId: place.by.byUserId,
			verification: 'To har den.',
			restricted: true
		});
		const seen = await shown();
		expect(await approve(seen)).toBe(t.approval.missing);
		await db.update(lesson).set({ restricted: false }).where(eq(lesson.exerciseId, earlier!.id));
		expect(await approve(seen)).toBe(t.approval.changed);
	});

	test('a button that promised version 1 makes no version 2', async () => {
		const values = { exerciseId: place.exerciseId, number: 1, data: {}, pdf: new Uint8Array([1]), fingerprint: 'x' };
		await db.insert(reportVersion).values({ ...values, approvedAt: now });
		const held = (await exerciseById(db, place.municipalityId, place.exerciseId))!;
		const by = { userId: place.by.byUserId, name: 'Kari' };
		const late = { ok: false, errors: { form: t.approval.meanwhile } };
		expect(await approveReport(db, held, by, { version: 1, contents: null }, now)).toEqual(late);
		expect(await approveReport(db, held, by, { version: Number.NaN, contents: null }, now)).toEqual(late);
	});
});
