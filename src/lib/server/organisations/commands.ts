import { and, count, eq, ne, sql } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { organisations as t } from '#lib/i18n/nb/organisations.ts';
import type { ContactInput, OrganisationInput } from '#lib/organisations/input.ts';
import type { Db } from '#lib/server/db/client.ts';
import { isTaken } from '#lib/server/db/unique.ts';
import { contactPerson, organisation } from './schema.ts';

/** Enough for any office; a limit so that a form sent again and again cannot fill the register. */
export const mostContacts = 20;

/** Add an organisation to the municipality's register. @returns its id */
export async function createOrganisation(
	db: Db,
	municipalityId: string,
	{ version: _version, ...input }: OrganisationInput
): Promise<Outcome<string>> {
	return namedOnce(async () => {
		const taken = await nameTaken(db, municipalityId, input.name);
		if (taken) return taken;
		const [made] = await db
			.insert(organisation)
			.values({ ...input, municipalityId })
			.returning({ id: organisation.id });
		return { ok: true, value: made!.id };
	});
}

/** Change an organisation's facts; refused when somebody else saved since the form was opened. */
export async function updateOrganisation(
	db: Db,
	municipalityId: string,
	id: string,
	{ version, ...input }: OrganisationInput
): Promise<Outcome> {
	return namedOnce(async () => {
		const taken = await nameTaken(db, municipalityId, input.name, id);
		if (taken) return taken;
		const changed = await db
			.update(organisation)
			.set({ ...input, version: version + 1 })
			.where(
				and(eq(organisation.id, id), eq(organisation.municipalityId, municipalityId), eq(organisation.version, version))
			)
			.returning({ id: organisation.id });
		return changed.length === 1
			? { ok: true, value: undefined }
			: { ok: false, errors: { form: forms.changedMeanwhile } };
	});
}

/** Put an organisation away, or (`at` null) take it out again. What it has taken part in stays. */
export async function archiveOrganisation(db: Db, municipalityId: string, id: string, at: Date | null): Promise<void> {
	await db
		.update(organisation)
		.set({ archivedAt: at })
		.where(and(eq(organisation.id, id), eq(organisation.municipalityId, municipalityId)));
}

/** Two names that differ only in capitals are one office written twice. */
async function nameTaken(db: Db, municipalityId: string, name: string, except?: string) {
	const [other] = await db
		.select({ archivedAt: organisation.archivedAt })
		.from(organisation)
		.where(
			and(
				eq(organisation.municipalityId, municipalityId),
				eq(sql`lower(${organisation.name})`, sql`lower(${name})`),
				except === undefined ? undefined : ne(organisation.id, except)
			)
		)
		.limit(1);
	return other ? refused(other.archivedAt ? t.nameArchived : t.nameTaken) : null;
}

/** Two who save the same name at the same moment both find it free; the table lets only one through. */
async function namedOnce<T>(write: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
	try {
		return await write();
	} catch (error) {
		if (isTaken(error)) return refused(t.nameTaken);
		throw error;
	}
}

const refused = (message: string) => ({ ok: false as const, errors: { name: message } });

/** Add a beredskapskontakt to one of the municipality's organisations. @returns its id */
export async function addContact(
	db: Db,
	municipalityId: string,
	organisationId: string,
	input: ContactInput
): Promise<Outcome<string>> {
	return db.transaction(async (tx) => {
		const [own] = await tx
			.select({ id: organisation.id })
			.from(organisation)
			.where(and(eq(organisation.id, organisationId), eq(organisation.municipalityId, municipalityId)))
			.for('update');
		if (!own) return { ok: false, errors: { form: forms.unknownReference(t.one) } };
		const [row] = await tx
			.select({ contacts: count() })
			.from(contactPerson)
			.where(eq(contactPerson.organisationId, organisationId));
		if (row!.contacts >= mostContacts) return { ok: false, errors: { form: t.tooManyContacts(mostContacts) } };
		const [made] = await tx
			.insert(contactPerson)
			.values({ ...input, organisationId })
			.returning({ id: contactPerson.id });
		return { ok: true, value: made!.id };
	});
}

const ownContact = (municipalityId: string, organisationId: string, id: string) =>
	and(
		eq(contactPerson.id, id),
		eq(contactPerson.organisationId, organisationId),
		sql`${contactPerson.organisationId} in (select ${organisation.id} from ${organisation} where ${organisation.municipalityId} = ${municipalityId})`
	);

/** Change a beredskapskontakt. */
export async function updateContact(
	db: Db,
	municipalityId: string,
	organisationId: string,
	id: string,
	input: ContactInput
): Promise<Outcome> {
	const changed = await db
		.update(contactPerson)
		.set(input)
		.where(ownContact(municipalityId, organisationId, id))
		.returning({ id: contactPerson.id });
	return changed.length === 1
		? { ok: true, value: undefined }
		: { ok: false, errors: { form: forms.unknownReference(t.contactColumn) } };
}

/** Delete a beredskapskontakt for good. */
export async function removeContact(db: Db, municipalityId: string, organisationId: string, id: string): Promise<void> {
	await db.delete(contactPerson).where(ownContact(municipalityId, organisationId, id));
}
