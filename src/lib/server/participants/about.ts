import { and, asc, count, eq } from 'drizzle-orm';
import type { Db } from '#lib/server/db/client.ts';
import { evaluationDraft, evaluationForm, formUse, response } from '#lib/server/evaluations/schema.ts';
import { mail } from '#lib/server/mail/schema.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { organisation, participation } from '#lib/server/organisations/schema.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import {
	acknowledgement,
	casting,
	controlMistake,
	firstImpression,
	followUp,
	rolePlay,
	rolePlayerQuestion,
	rolePlayVersion
} from '#lib/server/role-players/schema.ts';
import { myRequests } from './contact.ts';
import { consentsOf } from './consent.ts';
import { delivery, guardianLink, participant, participantLink, participantSubmission } from './schema.ts';

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
			ageGroup: participant.ageGroup,
			guardianName: participant.guardianName,
			guardianPhone: participant.guardianPhone,
			photos: participant.photos,
			language: participant.language,
			addedAt: participant.createdAt,
			organisation: organisation.name,
			answer: participation.answer,
			answeredAt: participation.answeredAt,
			comment: participation.comment,
			attendance: participant.attendance,
			attendanceAt: participant.attendanceAt,
			linkCreatedAt: participantLink.createdAt,
			linkOpenedAt: participantLink.openedAt,
			linkExpiresAt: participantLink.expiresAt,
			keptDays: municipality.retentionDays
		})
		.from(participant)
		.innerJoin(exercise, eq(exercise.id, participant.exerciseId))
		.innerJoin(municipality, eq(municipality.id, exercise.municipalityId))
		.innerJoin(participantLink, and(eq(participantLink.participantId, participant.id), eq(participantLink.id, linkId)))
		.leftJoin(participation, eq(participation.id, participant.participationId))
		.leftJoin(organisation, eq(organisation.id, participation.organisationId))
		.where(eq(participant.id, participantId));
	if (!person) return null;
	return {
		...person,
		...(await playOf(db, participantId)),
		...(await evaluationOf(db, participantId)),
		...(await handedOver(db, participantId)),
		consents: await consentsOf(db, participantId),
		requests: await myRequests(db, participantId)
	};
}

/** What a role player has been given, has confirmed, asked and said. */
async function playOf(db: Db, participantId: string) {
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
	const questions = await db
		.select({
			text: rolePlayerQuestion.text,
			at: rolePlayerQuestion.at,
			answer: rolePlayerQuestion.answer,
			answeredAt: rolePlayerQuestion.answeredAt
		})
		.from(rolePlayerQuestion)
		.where(eq(rolePlayerQuestion.participantId, participantId))
		.orderBy(asc(rolePlayerQuestion.at));
	const [impression] = await db
		.select({
			feeling: firstImpression.feeling,
			worked: firstImpression.worked,
			better: firstImpression.better,
			at: firstImpression.at
		})
		.from(firstImpression)
		.where(eq(firstImpression.participantId, participantId));
	const [spoken] = await db.select({ at: followUp.at }).from(followUp).where(eq(followUp.participantId, participantId));
	return {
		plays,
		read,
		mistakes: await db.$count(controlMistake, eq(controlMistake.participantId, participantId)),
		questions,
		impression: impression ?? null,
		followedUpAt: spoken?.at ?? null
	};
}

/** That forms were used, not what was said: that is found only where it stands with the name. */
async function evaluationOf(db: Db, participantId: string) {
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
		/** Dates on which a form was used. */
		formsUsedOn: forms.map((form) => form.usedOn),
		/** Whether any answer is stored with the person's or the office's name. */
		answersTied: tied!.count > 0,
		hasDraft: drafts!.count > 0
	};
}

/** What has been sent to the person or given, and what the person's phone has sent. */
async function handedOver(db: Db, participantId: string) {
	const mails = await db
		.select({
			subject: mail.subject,
			to: mail.toAddress,
			state: mail.state,
			createdAt: mail.createdAt,
			sentAt: mail.sentAt
		})
		.from(mail)
		.where(eq(mail.participantId, participantId))
		.orderBy(asc(mail.createdAt));
	const deliveries = await db
		.select({ channel: delivery.channel, reminder: delivery.reminder, at: delivery.at })
		.from(delivery)
		.where(eq(delivery.participantId, participantId))
		.orderBy(asc(delivery.at));
	const links = await db
		.select({
			channel: participantLink.channel,
			createdAt: participantLink.createdAt,
			openedAt: participantLink.openedAt,
			expiresAt: participantLink.expiresAt,
			revokedAt: participantLink.revokedAt
		})
		.from(participantLink)
		.where(eq(participantLink.participantId, participantId))
		.orderBy(asc(participantLink.createdAt));
	return {
		mails,
		deliveries,
		links,
		/** Links with which a guardian could answer, counted. */
		guardianLinks: await db.$count(guardianLink, eq(guardianLink.participantId, participantId)),
		/** What the phone has sent, counted: each is told with what it did. */
		submissions: await db.$count(participantSubmission, eq(participantSubmission.participantId, participantId))
	};
}
