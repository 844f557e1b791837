import { and, eq, isNull } from 'drizzle-orm';
import { beforeEach } from 'vitest';
import { auditEvent } from '#lib/server/audit/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { addParticipant } from '#lib/server/participants/commands.ts';
import { issueParticipantLink } from '#lib/server/participants/issue.ts';
import { participantById } from '#lib/server/participants/queries.ts';
import { participantLink } from '#lib/server/participants/schema.ts';
import { municipalityWithExercise } from './municipality.fixture.ts';
import { done } from './plan.fixture.ts';

export const now = new Date('2026-11-23T09:00:00Z');
export const later = new Date('2026-11-24T09:00:00Z');
/** Days after the exercise. */
export const after = (days: number) => new Date(Date.parse('2026-12-03T12:00:00Z') + days * 86_400_000);
export const person = { kind: 'evaluator' as const, name: 'Eva', email: 'eva@eksempel.no', phone: '90 00 00 00' };

type Place = Awaited<ReturnType<typeof municipalityWithExercise>>;
type Start = { ours: Place; theirs: Place; eva: string };

/** Before each test: two municipalities with an exercise each. Eva is asked to the first, and has no link yet. */
export function invitedEva(db: Db) {
	const start = {} as Start;
	beforeEach(async () => {
		start.ours = await municipalityWithExercise(db);
		start.theirs = await municipalityWithExercise(db);
		start.eva = await addParticipant(db, start.ours.exerciseId, person);
	});
	const issue = (replaces = '', at = now) =>
		issueParticipantLink(db, start.ours.exerciseId, start.eva, replaces, start.ours.by, at);
	return {
		start,
		issue,
		token: async (replaces = '', at = now): Promise<string> => done(await issue(replaces, at)).token,
		linkOf: async (id = start.eva) => (await participantById(db, start.ours.exerciseId, id))!.link,
		/** The links that nobody has withdrawn or replaced. */
		alive: (id = start.eva) =>
			db
				.select({ id: participantLink.id })
				.from(participantLink)
				.where(and(eq(participantLink.participantId, id), isNull(participantLink.revokedAt))),
		/** What the municipality's log says: what was done, by whom and to whom. */
		async actions() {
			const noted = await db
				.select({ action: auditEvent.action, by: auditEvent.byUserId, subject: auditEvent.subjectId })
				.from(auditEvent)
				.where(eq(auditEvent.municipalityId, start.ours.municipalityId));
			return noted.map(({ action, by, subject }) => [action, by, subject]);
		}
	};
}
