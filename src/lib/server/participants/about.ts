import { and, asc, count, eq } from 'drizzle-orm';
import type { Db } from '#lib/server/db/client.ts';
import { evaluationDraft, evaluationForm, formUse, response } from '#lib/server/evaluations/schema.ts';
import { organisation, participation } from '#lib/server/organisations/schema.ts';
import {
	acknowledgement,
	casting,
	controlMistake,
	rolePlay,
	rolePlayVersion
} from '#lib/server/role-players/schema.ts';
import { participant, participantLink } from './schema.ts';

/**
 * Everything that is stored about one participant, for that person. Whatever table comes to refer to a participant must
 * be added here. Staff's own notes are not about the person (the fictive case is another table) and are never read.
 */
export async function storedAbout(db: Db, { participantId, linkId }: { participantId: string; linkId: string }) {
	const [person] = await db
		.select({
			kind: participant.kind,
			name: participant.name,
			email: participant.email,
			phone: participant.phone,
			organisation: organisation.name,
			answer: participation.answer,
			answeredAt: participation.answeredAt,
			comment: participation.comment,
			attendance: participant.attendance,
			attendanceAt: participant.attendanceAt,
			linkCreatedAt: participantLink.createdAt,
			linkOpenedAt: participantLink.openedAt,
			linkExpiresAt: participantLink.expiresAt
		})
		.from(participant)
		.innerJoin(participantLink, and(eq(participantLink.participantId, participant.id), eq(participantLink.id, linkId)))
		.leftJoin(participation, eq(participation.id, participant.participationId))
		.leftJoin(organisation, eq(organisation.id, participation.organisationId))
		.where(eq(participant.id, participantId));
	if (!person) return null;
	const plays = await db
		.select({ number: rolePlay.number, reserve: casting.reserve })
		.from(casting)
		.innerJoin(rolePlay, eq(rolePlay.id, casting.rolePlayId))
		.where(eq(casting.participantId, participantId))
		.orderBy(asc(rolePlay.number));
	const read = await db
		.select({ number: rolePlay.number, version: rolePlayVersion.number, at: acknowledgement.at })
		.from(acknowledgement)
		.innerJoin(rolePlayVersion, eq(rolePlayVersion.id, acknowledgement.versionId))
		.innerJoin(rolePlay, eq(rolePlay.id, rolePlayVersion.rolePlayId))
		.where(eq(acknowledgement.participantId, participantId))
		.orderBy(asc(acknowledgement.at));
	const [mistakes] = await db
		.select({ count: count() })
		.from(controlMistake)
		.where(eq(controlMistake.participantId, participantId));
	const forms = await db
		.select({ usedOn: formUse.usedOn })
		.from(formUse)
		.innerJoin(evaluationForm, eq(evaluationForm.id, formUse.formId))
		.where(eq(formUse.participantId, participantId))
		.orderBy(asc(formUse.usedOn));
	const [tied] = await db.select({ count: count() }).from(response).where(eq(response.participantId, participantId));
	const [drafts] = await db
		.select({ count: count() })
		.from(evaluationDraft)
		.where(eq(evaluationDraft.participantId, participantId));
	return {
		...person,
		plays,
		read,
		mistakes: mistakes!.count,
		/** Dates on which a form was used. */
		formsUsedOn: forms.map((form) => form.usedOn),
		/** Whether any answer is stored with the person's or the office's name. */
		answersTied: tied!.count > 0,
		hasDraft: drafts!.count > 0
	};
}
export type StoredAbout = NonNullable<Awaited<ReturnType<typeof storedAbout>>>;
