import { and, count, eq, isNull } from 'drizzle-orm';
import type { Recipient } from '#lib/role-players/recipient.ts';
import type { Db } from '#lib/server/db/client.ts';
import { consentGapsOf } from '#lib/server/participants/consent.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { castable, readingFacts } from './progress.ts';
import { rolesOf } from './queries.ts';
import { rolePlayerQuestion } from './schema.ts';

/**
 * Personal data, for those who may plan: everybody who can be given a role, with what they have got and done. A fixed
 * number of queries, however many they are.
 */
export async function recipientsOf(db: Db, exerciseId: string, now: Date) {
	const people = await castable(db, exerciseId);
	if (people.length === 0) return [];
	const roles = await rolesOf(db, exerciseId);
	const facts = await readingFacts(db, exerciseId, now);
	const questions = await unanswered(db, exerciseId);
	const withdrawn = new Set(
		(await consentGapsOf(db, exerciseId)).filter(({ gaps }) => gaps.includes('withdrawn')).map(({ id }) => id)
	);
	const recipients = people.map((person) => {
		const plays = facts.castings
			.filter(({ participantId }) => participantId === person.id)
			.map(({ rolePlayId, reserve }) => {
				const role = roles.find(({ id }) => id === rolePlayId)!;
				return { id: role.id, number: role.number, name: role.name, reserve, ...facts.of(rolePlayId, person.id) };
			})
			.sort((a, b) => Number(a.reserve) - Number(b.reserve) || a.number - b.number);
		const { opened } = facts.linkOf(person.id);
		return {
			...person,
			roles: plays,
			sending: facts.sendingOf(person.id),
			opened,
			questions: questions.get(person.id) ?? 0,
			withdrawn: withdrawn.has(person.id)
		} satisfies Recipient;
	});
	const place = ({ roles: [first] }: Recipient) =>
		first ? first.number + (first.reserve ? 10_000 : 0) : Number.MAX_SAFE_INTEGER;
	return recipients.sort((a, b) => place(a) - place(b));
}

async function unanswered(db: Db, exerciseId: string): Promise<Map<string, number>> {
	const rows = await db
		.select({ participantId: rolePlayerQuestion.participantId, questions: count() })
		.from(rolePlayerQuestion)
		.innerJoin(participant, eq(participant.id, rolePlayerQuestion.participantId))
		.where(and(eq(participant.exerciseId, exerciseId), isNull(rolePlayerQuestion.answeredAt)))
		.groupBy(rolePlayerQuestion.participantId);
	return new Map(rows.map((row) => [row.participantId, row.questions]));
}
