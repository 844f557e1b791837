import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { participants as t } from '#lib/i18n/nb/participants.ts';
import { formatCode, newCode } from '#lib/participants/code.ts';
import { foremostLink, linkState } from '#lib/participants/link.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { after, invitedEva, later, now, person } from '../../../../tests/support/links.fixture.ts';
import { value } from '../../../../tests/support/role-players.fixture.ts';
import { addParticipant } from './commands.ts';
import { askedOfGuardian, issueGuardianLink } from './guardian.ts';
import { extendLinks, issueMissingLinks, issueParticipantLink, revokeParticipantLink } from './issue.ts';
import {
	issueLink,
	issuePaperLink,
	issuePaperLinks,
	linkDaysAfterExercise,
	newPaperLink,
	openCode,
	openLink,
	participantBySession
} from './links.ts';
import { participantById, participantsOf } from './queries.ts';
import { participant, participantLink } from './schema.ts';

describeEachEngine('links', ({ db }) => {
	const { start, issue, token, linkOf, alive, actions } = invitedEva(db);
	let ours: typeof start.ours;
	let theirs: typeof start.theirs;
	let eva: typeof start.eva;
	beforeEach(() => {
		({ ours, theirs, eva } = start);
	});

	test('a link goes through its states, and works until days after the exercise', async () => {
		expect(linkState(await linkOf(), now)).toBe('none');
		const secret = await token();
		expect(linkState(await linkOf(), now)).toBe('issued');
		expect((await linkOf())!.expiresAt).toEqual(after(linkDaysAfterExercise));
		const opened = await openLink(db, secret, later);
		expect(opened).not.toBeNull();
		expect(linkState(await linkOf(), later)).toBe('opened');
		expect(await participantBySession(db, opened!.secret, later)).toMatchObject({ participantId: eva });
		expect(linkState(await linkOf(), after(linkDaysAfterExercise))).toBe('expired');
		expect(await openLink(db, secret, after(linkDaysAfterExercise))).toBeNull();
	});

	test('a new link stops the old one, with the session it started', async () => {
		const first = await token();
		const session = await openLink(db, first, now);
		const second = await token((await linkOf())!.id, later);
		expect(await openLink(db, first, later)).toBeNull();
		expect(await participantBySession(db, session!.secret, later)).toBeNull();
		expect(await openLink(db, second, later)).not.toBeNull();
		expect(await alive()).toHaveLength(1);
	});

	test('a link of each channel works beside the others; a new one stops only its own', async () => {
		const until = after(1);
		const shown = await issueLink(db, eva, until, now);
		const mailed = await issueLink(db, eva, until, now, 'mail');
		const paper = await issuePaperLink(db, eva, until, now);
		expect(await alive()).toHaveLength(3);
		const session = await openLink(db, paper.token, now);
		const reprinted = await issuePaperLink(db, eva, until, later);
		expect(await openLink(db, paper.token, later)).toBeNull();
		expect(await openCode(db, paper.code, later)).toBeNull();
		expect(await participantBySession(db, session!.secret, later)).toBeNull();
		for (const token of [shown, mailed, reprinted.token]) expect(await openLink(db, token, later)).not.toBeNull();

		const { links, link } = (await participantById(db, ours.exerciseId, eva))!;
		expect(links.map(({ channel }) => channel).sort()).toEqual(['mail', 'paper', 'shown']);
		const printed = links.find(({ channel }) => channel === 'paper')!;
		const stop = (id?: string, exerciseId = ours.exerciseId) =>
			revokeParticipantLink(db, exerciseId, eva, ours.by, later, id);
		expect(await stop(printed.id, theirs.exerciseId)).toMatchObject({ ok: false });
		expect(await stop(randomUUID())).toMatchObject({ ok: false });
		expect(await stop(printed.id)).toMatchObject({ ok: true });
		expect(await openCode(db, reprinted.code, later)).toBeNull();
		expect(await openLink(db, mailed, later)).not.toBeNull();
		expect(foremostLink((await participantById(db, ours.exerciseId, eva))!.links, later)).toMatchObject({
			openedAt: later
		});
		expect(link).toMatchObject({ channel: 'shown' });
		expect(await stop()).toMatchObject({ ok: true });
		expect(await alive()).toEqual([]);
	});

	test('the short code opens what its QR code opens, however it is typed, and no other person’s', async () => {
		const other = await addParticipant(db, ours.exerciseId, { ...person, name: 'Annen' });
		const paper = new Map([eva, other].map((id) => [id, newPaperLink()]));
		expect(await openCode(db, paper.get(eva)!.code, now)).toBeNull();
		await issuePaperLinks(db, paper, after(1), now);
		for (const id of [eva, other]) {
			const { code } = paper.get(id)!;
			const opened = await openCode(db, ` ${formatCode(code).toLowerCase()} `, later);
			expect(await participantBySession(db, opened!.secret, later)).toMatchObject({ participantId: id });
			expect(await openCode(db, code, after(1))).toBeNull();
		}
		expect((await participantById(db, ours.exerciseId, eva))!.links).toMatchObject([{ openedAt: later }]);
		expect(await openCode(db, newCode(), later)).toBeNull();
		expect(await openCode(db, '', later)).toBeNull();
		const stored = JSON.stringify(await db.select().from(participantLink));
		for (const { token, code } of paper.values()) {
			expect(stored).not.toContain(token);
			expect(stored).not.toContain(code);
		}
	});

	test('many links of one channel made at the same moment: one is left', async () => {
		await Promise.all(Array.from({ length: 5 }, () => issuePaperLink(db, eva, after(1), now)));
		expect(await alive()).toHaveLength(1);
	});

	test('the same form sent twice does not kill the address that was just copied', async () => {
		const first = await token();
		expect(await issue()).toEqual({ ok: false, errors: { form: t.issuedMeanwhile('Eva') } });
		expect(await openLink(db, first, now)).not.toBeNull();
	});

	test('many at the same moment: one link is made and works', async () => {
		const results = await Promise.all(Array.from({ length: 6 }, () => issue()));
		const made = results.filter((result) => result.ok);
		expect(made).toHaveLength(1);
		expect(await alive()).toHaveLength(1);
		expect(await openLink(db, made[0]!.ok ? made[0]!.value.token : '', now)).not.toBeNull();
	});

	test('a withdrawn link is dead at once, and can be replaced', async () => {
		const secret = await token();
		const session = await openLink(db, secret, now);
		expect(await revokeParticipantLink(db, ours.exerciseId, eva, ours.by, later)).toMatchObject({ ok: true });
		expect(await openLink(db, secret, later)).toBeNull();
		expect(await participantBySession(db, session!.secret, later)).toBeNull();
		expect(linkState(await linkOf(), later)).toBe('revoked');
		expect(await revokeParticipantLink(db, ours.exerciseId, eva, ours.by, later)).toEqual({
			ok: false,
			errors: { form: t.noLink }
		});
		await token((await linkOf())!.id, new Date('2026-11-25T09:00:00Z'));
		expect(linkState(await linkOf(), later)).toBe('issued');
		expect(await actions()).toEqual([
			['link.issued', ours.by.byUserId, eva],
			['link.revoked', ours.by.byUserId, eva],
			['link.issued', ours.by.byUserId, eva]
		]);
	});

	test('links for all who miss one: not for those who have one, nor for those whose was withdrawn', async () => {
		const first = await token();
		const withdrawn = await addParticipant(db, ours.exerciseId, { ...person, name: 'Tom' });
		await issueParticipantLink(db, ours.exerciseId, withdrawn, '', ours.by, now);
		await revokeParticipantLink(db, ours.exerciseId, withdrawn, ours.by, now);
		const cleared = await addParticipant(db, ours.exerciseId, { ...person, name: '' });
		await db.update(participant).set({ clearedAt: now }).where(eq(participant.id, cleared));
		const missing = await addParticipant(db, ours.exerciseId, { ...person, name: 'Ny', kind: 'role_player' });
		await addParticipant(db, theirs.exerciseId, person);
		const issued = await issueMissingLinks(db, ours.exerciseId, ours.by, later);
		expect(issued).toMatchObject({ ok: true, value: [{ participantId: missing, name: 'Ny' }] });
		expect(issued.ok && issued.value).toHaveLength(1);
		expect(await issueMissingLinks(db, ours.exerciseId, ours.by, later)).toEqual({ ok: true, value: [] });
		expect(await openLink(db, first, later)).not.toBeNull();
		const theirPeople = await participantsOf(db, theirs.exerciseId);
		expect(theirPeople.map((one) => one.link)).toEqual([null]);
	});

	test('«all who miss one» pressed twice at the same moment makes one link each', async () => {
		const results = await Promise.all([1, 2, 3].map(() => issueMissingLinks(db, ours.exerciseId, ours.by, now)));
		expect(results.flatMap((result) => (result.ok ? result.value : []))).toHaveLength(1);
		expect(await alive()).toHaveLength(1);
	});

	test('no link is made that would be dead at birth', async () => {
		const late = after(linkDaysAfterExercise);
		const refused = { ok: false, errors: { form: t.linkTooLate(linkDaysAfterExercise) } };
		expect(await issue('', late)).toEqual(refused);
		expect(await issueMissingLinks(db, ours.exerciseId, ours.by, late)).toEqual(refused);
		expect(await alive()).toEqual([]);
	});

	test('when the exercise is put off, links that work last longer; the others stay dead', async () => {
		const secret = await token();
		const stopped = await addParticipant(db, ours.exerciseId, person);
		await issueParticipantLink(db, ours.exerciseId, stopped, '', ours.by, now);
		await revokeParticipantLink(db, ours.exerciseId, stopped, ours.by, now);
		const other = await addParticipant(db, theirs.exerciseId, person);
		await issueParticipantLink(db, theirs.exerciseId, other, '', theirs.by, now);
		const before = await openLink(db, secret, now);
		const minor = await addParticipant(db, ours.exerciseId, { ...person, kind: 'role_player' });
		await db.update(participant).set({ ageGroup: 'minor' }).where(eq(participant.id, minor));
		const asGuardian = () => issueGuardianLink(db, ours.exerciseId, minor, ours.by, now);
		const [former, guardian] = [value(await asGuardian()).token, value(await asGuardian()).token];
		const move = async (endsAt: Date) => {
			const startsAt = new Date(endsAt.getTime() - 3_600_000);
			await db.update(exercise).set({ startsAt, endsAt }).where(eq(exercise.id, ours.exerciseId));
			await extendLinks(db, ours.exerciseId, later);
		};
		await move(after(200));
		expect(await openLink(db, secret, after(300))).not.toBeNull();
		// Whoever opened it before need not do so again, and a guardian may answer as long.
		expect(await participantBySession(db, before!.secret, after(300))).toMatchObject({ participantId: eva });
		expect(await askedOfGuardian(db, guardian, after(300))).not.toBeNull();
		expect(await askedOfGuardian(db, former, later)).toBeNull();
		expect(linkState(await linkOf(stopped), later)).toBe('revoked');
		expect((await participantById(db, theirs.exerciseId, other))!.link!.expiresAt).toEqual(
			after(linkDaysAfterExercise)
		);
		await move(after(-5));
		expect((await linkOf())!.expiresAt).toEqual(after(200 + linkDaysAfterExercise));
	});

	test('neither token nor session secret is in the database as it is', async () => {
		const secret = await token();
		const session = await openLink(db, secret, now);
		const links = await db.select().from(participantLink);
		expect(JSON.stringify(links)).not.toContain(secret);
		expect(JSON.stringify(links)).not.toContain(session!.secret);
	});
});
