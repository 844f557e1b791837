import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { after as t } from '#lib/i18n/nb/after.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import type { ContactWay } from '#lib/participants/participant.ts';
import { may, type MemberRole } from '#lib/municipalities/member.ts';
import { record, type Actor } from '#lib/server/audit/record.ts';
import { user } from '#lib/server/auth/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import type { Member } from '#lib/server/municipalities/queries.ts';
import { membership } from '#lib/server/municipalities/schema.ts';
import { instructionFront } from '#lib/server/role-players/schema.ts';
import { contactRequest, participant } from './schema.ts';

/*
 * «Kontakt meg»: somebody who wants to talk after the exercise. It is read by the markøransvarlig alone; while none is named,
 * by coordinators (docs/decisions/0014-people.md).
 */

/** Ask to be rung. A second time while the first is not done changes its words, so that one ring is one ring. */
export async function requestContact(db: Db, participantId: string, text: string, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		await tx
			.select({ id: participant.id })
			.from(participant)
			.where(eq(participant.id, participantId))
			.for('no key update');
		const changed = await tx
			.update(contactRequest)
			.set({ text })
			.where(and(eq(contactRequest.participantId, participantId), isNull(contactRequest.doneAt)))
			.returning({ id: contactRequest.id });
		if (changed.length === 0) await tx.insert(contactRequest).values({ participantId, text, at: now });
	});
}

/** How a person can be reached: what they may be promised. */
export async function contactWayOf(db: Db, participantId: string): Promise<ContactWay> {
	const [found] = await db
		.select({ phone: participant.phone, email: participant.email })
		.from(participant)
		.where(eq(participant.id, participantId));
	return found?.phone ? 'phone' : found?.email ? 'email' : 'none';
}

/** The person's own requests, oldest first. */
export function myRequests(db: Db, participantId: string) {
	return db
		.select({ text: contactRequest.text, at: contactRequest.at, doneAt: contactRequest.doneAt })
		.from(contactRequest)
		.where(eq(contactRequest.participantId, participantId))
		.orderBy(asc(contactRequest.at), asc(contactRequest.id));
}

/**
 * Who is markøransvarlig, as a member; null while nobody is named, or when the member has left or may not open the page any
 * more: else nobody at all would read that somebody wants to be rung.
 */
export async function coordinatorOf(db: Db, exerciseId: string): Promise<{ id: string; name: string } | null> {
	const [found] = await db
		.select({ id: user.id, name: user.name, role: membership.role })
		.from(instructionFront)
		.innerJoin(exercise, eq(exercise.id, instructionFront.exerciseId))
		.innerJoin(user, eq(user.id, instructionFront.coordinatorId))
		.innerJoin(membership, inThisMunicipality)
		.where(eq(instructionFront.exerciseId, exerciseId));
	return found && mayBeCoordinator(found) ? { id: found.id, name: found.name } : null;
}

/** What the named one is where the exercise is held: somebody may have left, and belong to another municipality. */
const inThisMunicipality = and(
	eq(membership.userId, instructionFront.coordinatorId),
	eq(membership.municipalityId, exercise.municipalityId)
);

/** Whether a member can be markøransvarlig: one who reaches the page where the requests stand. */
export const mayBeCoordinator = ({ role }: { role: MemberRole }) => may(role, 'plan');

/** Whether this member may read who wants to be contacted. */
export function mayReadRequests(
	member: { userId: string; role: MemberRole },
	coordinator: { id: string } | null
): boolean {
	return coordinator ? coordinator.id === member.userId : member.role === 'coordinator';
}

/** Name the markøransvarlig, who alone reads requests from then on. Refused for one who is not a member here, or may not plan. */
export async function nameCoordinator(db: Db, exerciseId: string, userId: string | null, by: Actor): Promise<Outcome> {
	if (!userId) return { ok: false, errors: { coordinator: t.chooseMember } };
	return db.transaction(async (tx) => {
		const [member] = await tx
			.select({ role: membership.role })
			.from(membership)
			.where(and(eq(membership.userId, userId), eq(membership.municipalityId, by.municipalityId)));
		if (!member || !mayBeCoordinator(member))
			return { ok: false, errors: { coordinator: forms.unknownReference(t.coordinator) } };
		const named = await tx
			.update(instructionFront)
			.set({ coordinatorId: userId })
			.where(eq(instructionFront.exerciseId, exerciseId))
			.returning({ id: instructionFront.exerciseId });
		if (named.length === 0) return { ok: false, errors: { coordinator: t.frontFirst } };
		await record(tx, { ...by, action: 'role_players.coordinator_named', subjectId: exerciseId });
		return { ok: true, value: undefined };
	});
}

/** How many requests are not done. */
export async function waitingRequests(db: Db, exerciseId: string): Promise<number> {
	const [found] = await db
		.select({ waiting: count() })
		.from(contactRequest)
		.innerJoin(participant, eq(participant.id, contactRequest.participantId))
		.where(and(eq(participant.exerciseId, exerciseId), isNull(contactRequest.doneAt), isNull(participant.clearedAt)));
	return found?.waiting ?? 0;
}

/** For the start page: exercises in which requests wait that this member may read, and how many. */
export async function waitingFor(db: Db, member: Pick<Member, 'userId' | 'role' | 'municipality'>) {
	const rows = await db
		.select({
			exerciseId: exercise.id,
			title: exercise.title,
			coordinatorId: instructionFront.coordinatorId,
			role: membership.role,
			waiting: count()
		})
		.from(contactRequest)
		.innerJoin(participant, eq(participant.id, contactRequest.participantId))
		.innerJoin(exercise, eq(exercise.id, participant.exerciseId))
		.leftJoin(instructionFront, eq(instructionFront.exerciseId, exercise.id))
		.leftJoin(membership, inThisMunicipality)
		.where(
			and(
				eq(exercise.municipalityId, member.municipality.id),
				isNull(contactRequest.doneAt),
				isNull(participant.clearedAt)
			)
		)
		.groupBy(exercise.id, exercise.title, instructionFront.coordinatorId, membership.role)
		.orderBy(asc(exercise.title), asc(exercise.id));
	return rows
		.filter(({ coordinatorId, role }) =>
			mayReadRequests(member, coordinatorId && role && mayBeCoordinator({ role }) ? { id: coordinatorId } : null)
		)
		.map(({ exerciseId, title, waiting }) => ({ exerciseId, title, waiting }));
}

/** Personal data: only for whom `mayReadRequests` lets through. Those not done first, then the oldest. */
export function contactRequestsOf(db: Db, exerciseId: string) {
	return db
		.select({
			id: contactRequest.id,
			text: contactRequest.text,
			at: contactRequest.at,
			doneAt: contactRequest.doneAt,
			name: participant.name,
			phone: participant.phone,
			email: participant.email
		})
		.from(contactRequest)
		.innerJoin(participant, eq(participant.id, contactRequest.participantId))
		.where(and(eq(participant.exerciseId, exerciseId), isNull(participant.clearedAt)))
		.orderBy(sql`${contactRequest.doneAt} is not null`, asc(contactRequest.at), asc(contactRequest.id));
}

/** Note that somebody has been contacted. The same again changes nothing. */
export async function finishRequest(
	db: Db,
	exerciseId: string,
	requestId: string,
	byUserId: string,
	now: Date
): Promise<void> {
	const own = db.select({ id: participant.id }).from(participant).where(eq(participant.exerciseId, exerciseId));
	await db
		.update(contactRequest)
		.set({ doneAt: now, doneBy: byUserId })
		.where(
			and(eq(contactRequest.id, requestId), inArray(contactRequest.participantId, own), isNull(contactRequest.doneAt))
		);
}
