import { beforeEach, expect, test } from 'vitest';
import { organisations as t } from '#lib/i18n/nb/organisations.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { contact, demands, office, registered } from '../../../../tests/support/organisations.fixture.ts';
import {
	addContact,
	archiveOrganisation,
	createOrganisation,
	mostContacts,
	removeContact,
	updateContact,
	updateOrganisation
} from './commands.ts';
import { addParticipations } from './participations.ts';
import { contactsOf, organisationById, organisationsOf, organisationsOutside, participationsOf } from './queries.ts';

const now = new Date('2026-11-23T09:00:00Z');

describeEachEngine('register', ({ db }) => {
	let ours: Awaited<ReturnType<typeof municipalityWithExercise>>;
	let theirs: Awaited<ReturnType<typeof municipalityWithExercise>>;
	beforeEach(async () => {
		ours = await municipalityWithExercise(db);
		theirs = await municipalityWithExercise(db);
	});

	const make = (name: string, place = ours) => registered(db, place.municipalityId, name);

	test('a name is used once in a municipality, whatever the capitals, and freely in another', async () => {
		await make('Torget legekontor');
		const again = await createOrganisation(db, ours.municipalityId, office('TORGET legekontor'));
		expect(again).toEqual({ ok: false, errors: { name: t.nameTaken } });
		await make('Torget legekontor', theirs);
		const other = await make('Bryggen');
		const renamed = await updateOrganisation(db, ours.municipalityId, other, office('torget legekontor'));
		expect(renamed).toEqual({ ok: false, errors: { name: t.nameTaken } });
		expect(await updateOrganisation(db, ours.municipalityId, other, office('BRYGGEN'))).toMatchObject({ ok: true });
	});

	test('two who add the same name at the same moment: one stands, the other is told', async () => {
		const results = await Promise.all([1, 2, 3].map(() => createOrganisation(db, ours.municipalityId, office('Likt'))));
		expect(results.filter((one) => one.ok)).toHaveLength(1);
		for (const refused of results.filter((one) => !one.ok)) expect(refused.errors.name).toBe(t.nameTaken);
	});

	test('an archived name is still taken, and says where it is', async () => {
		const id = await make('Gamle kontor');
		await archiveOrganisation(db, ours.municipalityId, id, now);
		const again = await createOrganisation(db, ours.municipalityId, office('Gamle kontor'));
		expect(again).toEqual({ ok: false, errors: { name: t.nameArchived } });
		expect(await organisationsOutside(db, ours.municipalityId, ours.exerciseId)).toEqual([]);
		await archiveOrganisation(db, ours.municipalityId, id, null);
		expect(await organisationsOutside(db, ours.municipalityId, ours.exerciseId)).toMatchObject([{ id }]);
	});

	test('saving on top of what somebody else saved is refused', async () => {
		const id = await make('Torget');
		expect(await updateOrganisation(db, ours.municipalityId, id, office('Torget A'))).toMatchObject({ ok: true });
		expect(await updateOrganisation(db, ours.municipalityId, id, office('Torget B'))).toMatchObject({ ok: false });
		expect(await organisationById(db, ours.municipalityId, id)).toMatchObject({ name: 'Torget A' });
	});

	test("another municipality's organisation and contacts can be neither seen nor changed", async () => {
		const id = await make('Deres', theirs);
		const made = await addContact(db, theirs.municipalityId, id, contact);
		const contactId = made.ok ? made.value : '';
		expect(await organisationById(db, ours.municipalityId, id)).toBeNull();
		expect(await organisationsOf(db, ours.municipalityId)).toEqual([]);
		expect(await contactsOf(db, ours.municipalityId)).toEqual([]);
		expect(await contactsOf(db, ours.municipalityId, id)).toEqual([]);
		expect(await updateOrganisation(db, ours.municipalityId, id, office('Tatt'))).toMatchObject({ ok: false });
		expect(await addContact(db, ours.municipalityId, id, contact)).toMatchObject({ ok: false });
		const changed = await updateContact(db, ours.municipalityId, id, contactId, { ...contact, name: 'Tatt' });
		expect(changed).toMatchObject({ ok: false });
		await removeContact(db, ours.municipalityId, id, contactId);
		await archiveOrganisation(db, ours.municipalityId, id, now);
		expect(await organisationById(db, theirs.municipalityId, id)).toMatchObject({ name: 'Deres', archivedAt: null });
		expect(await contactsOf(db, theirs.municipalityId)).toMatchObject([{ id: contactId, name: 'Anne' }]);
		const added = await addParticipations(db, ours.municipalityId, ours.exerciseId, {
			'organisationIds[]': [id],
			withContacts: false,
			...demands
		});
		expect(added).toMatchObject({ ok: false });
		const intoTheirs = await addParticipations(db, ours.municipalityId, theirs.exerciseId, {
			'organisationIds[]': [await make('Vårt')],
			withContacts: false,
			...demands
		});
		expect(intoTheirs).toMatchObject({ ok: false });
		expect(await participationsOf(db, theirs.exerciseId)).toEqual([]);
	});

	test('contacts have a limit', async () => {
		const id = await make('Mange');
		for (let n = 0; n < mostContacts; n++)
			expect(await addContact(db, ours.municipalityId, id, contact)).toMatchObject({ ok: true });
		expect(await addContact(db, ours.municipalityId, id, contact)).toMatchObject({ ok: false });
		expect(await contactsOf(db, ours.municipalityId, id)).toHaveLength(mostContacts);
	});
});
