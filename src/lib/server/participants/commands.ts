import { and, eq, isNull } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { participants as t } from '#lib/i18n/nb/participants.ts';
import { tidyGuardian, type Guardianship } from '#lib/participants/consent.ts';
import type { PersonInput } from '#lib/participants/input.ts';
import type { ParticipantKind } from '#lib/participants/participant.ts';
import { record, type Actor } from '#lib/server/audit/record.ts';
import type { Db } from '#lib/server/db/client.ts';
import { formUse, response } from '#lib/server/evaluations/schema.ts';
import { participation } from '#lib/server/organisations/schema.ts';
import { acknowledgement, firstImpression, rolePlayerQuestion } from '#lib/server/role-players/schema.ts';
import { stopGuardianLinks } from './guardian.ts';
import { contactRequest, participant } from './schema.ts';

type NewParticipant = PersonInput & Partial<Guardianship> & { kind: ParticipantKind; participationId?: string | null };

/**
 * Add a person to an exercise that the caller has authorised.
 * @param input `participationId` (a contact's virksomhet) must be of this exercise; from a form, use `addContact`
 * @returns the participant's id
 */
export async function addParticipant(
	db: Db,
	exerciseId: string,
	{ kind, name, email, phone, participationId = null, ...guardian }: NewParticipant
): Promise<string> {
	const [made] = await db
		.insert(participant)
		.values({ exerciseId, kind, name, email, phone, participationId, ...guardianOf(guardian) })
		.returning({ id: participant.id });
	return made!.id;
}

/** As `addParticipant`, for the one who answers for a virksomhet; refused when that is not in this exercise. */
export async function addContact(
	db: Db,
	exerciseId: string,
	participationId: string,
	person: PersonInput
): Promise<Outcome<string>> {
	return db.transaction(async (tx) => {
		const [own] = await tx
			.select({ id: participation.id })
			.from(participation)
			.where(and(eq(participation.id, participationId), eq(participation.exerciseId, exerciseId)))
			.for('key share');
		if (!own) return { ok: false, errors: { participationId: forms.unknownReference(t.participationLabel) } };
		const id = await addParticipant(tx, exerciseId, { ...person, kind: 'medical_centre', participationId });
		return { ok: true, value: id };
	});
}

/**
 * Change a person's name, how to reach them, and (for a role player) age and guardian; the link stays the same. A guardian's
 * link stops when the guardian is another: it answers for the child, and shows who the guardian is.
 */
export async function updateParticipant(
	db: Db,
	exerciseId: string,
	id: string,
	{ name, email, phone, ...guardian }: PersonInput & Partial<Guardianship>,
	now: Date
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const own = and(eq(participant.id, id), eq(participant.exerciseId, exerciseId), isNull(participant.clearedAt));
		const [before] = await tx
			.select({ guardianName: participant.guardianName, guardianPhone: participant.guardianPhone })
			.from(participant)
			.where(own)
			.for('update');
		if (!before) return { ok: false, errors: { form: t.gone } };
		const values = { ...before, ...guardianOf(guardian) };
		await tx
			.update(participant)
			.set({ name, email, phone, ...values })
			.where(own);
		if (values.guardianName !== before.guardianName || values.guardianPhone !== before.guardianPhone)
			await stopGuardianLinks(tx, id, now);
		return { ok: true, value: undefined };
	});
}

/**
 * Delete a person with link and draft. Refused when the person has read an instruction or used a form: those must
 * still count, and retention empties the row instead. Refused also while the person is checked in, and must come home.
 */
export async function removeParticipant(db: Db, exerciseId: string, id: string, by: Actor): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [found] = await tx
			.select({ name: participant.name, attendance: participant.attendance })
			.from(participant)
			.where(and(eq(participant.id, id), eq(participant.exerciseId, exerciseId)))
			// Whatever the person sends meanwhile refers to this row, and waits.
			.for('update');
		if (!found) return { ok: true, value: undefined };
		if (found.attendance === 'in') return { ok: false, errors: { form: t.removeInside(found.name) } };
		for (const table of [acknowledgement, formUse, response, rolePlayerQuestion, firstImpression, contactRequest]) {
			const [trace] = await tx
				.select({ by: table.participantId })
				.from(table)
				.where(eq(table.participantId, id))
				.limit(1);
			if (trace) return { ok: false, errors: { form: t.removeAnswered(found.name) } };
		}
		await tx.delete(participant).where(eq(participant.id, id));
		await record(tx, { ...by, action: 'participant.removed', subjectId: id });
		return { ok: true, value: undefined };
	});
}

/** Nothing where nothing is said, as in forms that do not ask. */
function guardianOf({ ageGroup, guardianName = '', guardianPhone = '' }: Partial<Guardianship>) {
	return ageGroup ? tidyGuardian({ ageGroup, guardianName, guardianPhone }) : {};
}
