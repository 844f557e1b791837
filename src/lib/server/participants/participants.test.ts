import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { participants as t } from '#lib/i18n/nb/participants.ts';
import { evaluationForm, formUse } from '#lib/server/evaluations/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { invitedEva, later, now, person } from '../../../../tests/support/links.fixture.ts';
import { storedAbout } from './about.ts';
import { addParticipant, removeParticipant, updateParticipant } from './commands.ts';
import { issueParticipantLink, revokeParticipantLink } from './issue.ts';
import { openLink, participantBySession } from './links.ts';
import { participantById, participantsOf } from './queries.ts';

describeEachEngine('participants', ({ db }) => {
	const { start, linkOf, token, actions } = invitedEva(db);
	let ours: typeof start.ours;
	let theirs: typeof start.theirs;
	let eva: typeof start.eva;
	beforeEach(() => {
		({ ours, theirs, eva } = start);
	});

	test("another municipality's people can be neither seen, changed, linked, stopped nor removed", async () => {
		const secret = await token();
		const there = theirs.exerciseId;
		const link = await linkOf();
		expect(await participantById(db, there, eva)).toBeNull();
		expect(await participantsOf(db, there)).toEqual([]);
		expect(await updateParticipant(db, there, eva, { ...person, name: 'Tatt' }, now)).toMatchObject({ ok: false });
		expect(await issueParticipantLink(db, there, eva, link!.id, theirs.by, later)).toMatchObject({ ok: false });
		expect(await revokeParticipantLink(db, there, eva, theirs.by, later)).toMatchObject({ ok: false });
		await removeParticipant(db, there, eva, theirs.by);
		expect(await participantById(db, ours.exerciseId, eva)).toMatchObject({ name: 'Eva', link });
		expect(await openLink(db, secret, later)).not.toBeNull();
	});

	test('a person is deleted with link and session, unless something was answered', async () => {
		const secret = await token();
		const session = await openLink(db, secret, now);
		expect(await removeParticipant(db, ours.exerciseId, eva, ours.by)).toMatchObject({ ok: true });
		expect(await participantById(db, ours.exerciseId, eva)).toBeNull();
		expect(await participantBySession(db, session!.secret, now)).toBeNull();
		expect((await actions()).at(-1)).toEqual(['participant.removed', ours.by.byUserId, eva]);

		const answered = await addParticipant(db, ours.exerciseId, person);
		const [form] = await db
			.insert(evaluationForm)
			.values({ exerciseId: ours.exerciseId, group: 'evaluator' })
			.returning({ id: evaluationForm.id });
		await db.insert(formUse).values({ formId: form!.id, participantId: answered, usedOn: '2026-12-04' });
		expect(await removeParticipant(db, ours.exerciseId, answered, ours.by)).toEqual({
			ok: false,
			errors: { form: t.removeAnswered('Eva') }
		});
		expect(await participantById(db, ours.exerciseId, answered)).not.toBeNull();
		expect(await removeParticipant(db, ours.exerciseId, randomUUID(), ours.by)).toMatchObject({ ok: true });
	});

	test('what is stored is shown only to the link of that very person', async () => {
		await token();
		const other = await addParticipant(db, ours.exerciseId, { ...person, name: 'Annen' });
		const link = await linkOf();
		expect(await storedAbout(db, { participantId: eva, linkId: link!.id })).toMatchObject({
			name: 'Eva',
			email: person.email,
			phone: person.phone,
			kind: 'evaluator',
			formsUsedOn: [],
			linkExpiresAt: link!.expiresAt
		});
		expect(await storedAbout(db, { participantId: other, linkId: link!.id })).toBeNull();
	});
});
