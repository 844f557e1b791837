import { and, asc, desc, eq, isNull, notExists } from 'drizzle-orm';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { contactPerson, organisation, participation } from './schema.ts';

const columns = {
	id: organisation.id,
	kind: organisation.kind,
	name: organisation.name,
	address: organisation.address,
	email: organisation.email,
	phone: organisation.phone,
	doctors: organisation.doctors,
	note: organisation.note,
	archivedAt: organisation.archivedAt,
	version: organisation.version
};

/** The municipality's register by name, archived ones too. No personal data. */
export function organisationsOf(db: Db, municipalityId: string) {
	return db
		.select(columns)
		.from(organisation)
		.where(eq(organisation.municipalityId, municipalityId))
		.orderBy(asc(organisation.name));
}

/** One organisation of one municipality, or null. */
export async function organisationById(db: Db, municipalityId: string, id: string) {
	const [found] = await db
		.select(columns)
		.from(organisation)
		.where(and(eq(organisation.municipalityId, municipalityId), eq(organisation.id, id)));
	return found ?? null;
}
export type Organisation = NonNullable<Awaited<ReturnType<typeof organisationById>>>;

/** Personal data, for those who may plan: every beredskapskontakt in the register, or one organisation's. */
export function contactsOf(db: Db, municipalityId: string, organisationId?: string) {
	return db
		.select({
			id: contactPerson.id,
			organisationId: contactPerson.organisationId,
			name: contactPerson.name,
			email: contactPerson.email,
			phone: contactPerson.phone
		})
		.from(contactPerson)
		.innerJoin(organisation, eq(organisation.id, contactPerson.organisationId))
		.where(
			and(
				eq(organisation.municipalityId, municipalityId),
				organisationId === undefined ? undefined : eq(organisation.id, organisationId)
			)
		)
		.orderBy(asc(contactPerson.name));
}
export type Contact = Awaited<ReturnType<typeof contactsOf>>[number];

/** Organisations that can still be added to an exercise of the same municipality. */
export function organisationsOutside(db: Db, municipalityId: string, exerciseId: string) {
	return db
		.select({ id: organisation.id, name: organisation.name, kind: organisation.kind })
		.from(organisation)
		.where(
			and(
				eq(organisation.municipalityId, municipalityId),
				isNull(organisation.archivedAt),
				notExists(
					db
						.select({ id: participation.id })
						.from(participation)
						.where(and(eq(participation.organisationId, organisation.id), eq(participation.exerciseId, exerciseId)))
				)
			)
		)
		.orderBy(asc(organisation.name));
}

const participationColumns = {
	id: participation.id,
	organisationId: participation.organisationId,
	name: organisation.name,
	kind: organisation.kind,
	meetings: participation.meetings,
	meetingMinutes: participation.meetingMinutes,
	hoursOnDay: participation.hoursOnDay,
	compensation: participation.compensation,
	task: participation.task,
	answer: participation.answer,
	answeredAt: participation.answeredAt,
	comment: participation.comment,
	reply: participation.reply,
	version: participation.version
};

/** Deltakende virksomheter in one exercise, by name. `comment` and `reply` are for those who may plan. */
export function participationsOf(db: Db, exerciseId: string) {
	return db
		.select(participationColumns)
		.from(participation)
		.innerJoin(organisation, eq(organisation.id, participation.organisationId))
		.where(eq(participation.exerciseId, exerciseId))
		.orderBy(asc(organisation.name));
}

/** One organisation's part in one exercise, or null. */
export async function participationById(db: Db, exerciseId: string, id: string) {
	const [found] = await db
		.select(participationColumns)
		.from(participation)
		.innerJoin(organisation, eq(organisation.id, participation.organisationId))
		.where(and(eq(participation.exerciseId, exerciseId), eq(participation.id, id)));
	return found ?? null;
}
export type Participation = NonNullable<Awaited<ReturnType<typeof participationById>>>;

/** Which of the municipality's exercises an organisation has been in, latest first. */
export function exercisesOfOrganisation(db: Db, municipalityId: string, organisationId: string) {
	return db
		.select({
			exerciseId: exercise.id,
			title: exercise.title,
			startsAt: exercise.startsAt,
			timeZone: exercise.timeZone,
			answer: participation.answer,
			reply: participation.reply
		})
		.from(participation)
		.innerJoin(exercise, eq(exercise.id, participation.exerciseId))
		.where(and(eq(exercise.municipalityId, municipalityId), eq(participation.organisationId, organisationId)))
		.orderBy(desc(exercise.startsAt), desc(exercise.createdAt));
}
