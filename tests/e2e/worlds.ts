import { asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../src/lib/server/db/client.ts';
import { contactLine } from '../../src/lib/server/contact-lines/schema.ts';
import { evaluationForm, response } from '../../src/lib/server/evaluations/schema.ts';
import { criterion, exercise, objective } from '../../src/lib/server/exercises/schema.ts';
import { forum } from '../../src/lib/server/forums/schema.ts';
import { improvementAction, lesson } from '../../src/lib/server/lessons/schema.ts';
import { mail } from '../../src/lib/server/mail/schema.ts';
import { inject } from '../../src/lib/server/msel/schema.ts';
import { observation } from '../../src/lib/server/observations/schema.ts';
import { organisation, participation } from '../../src/lib/server/organisations/schema.ts';
import { participant } from '../../src/lib/server/participants/schema.ts';
import { rolePlay } from '../../src/lib/server/role-players/schema.ts';
import { exerciseRole } from '../../src/lib/server/roles/schema.ts';
import type { Params } from './app.ts';

/**
 * One of each thing in each of a municipality's exercises, by route parameter; what an exercise has none of is left out.
 * @param observerId a member who gets an observation, since only its own author may open one
 */
export async function worlds(db: Db, municipalityId: string, observerId: string, now: Date): Promise<Params[]> {
	const [anOrganisation] = await db
		.select({ id: organisation.id })
		.from(organisation)
		.where(eq(organisation.municipalityId, municipalityId))
		.limit(1);
	const [aForum] = await db
		.select({ id: forum.id })
		.from(forum)
		.where(eq(forum.municipalityId, municipalityId))
		.limit(1);
	const found: { params: Params; answers: number }[] = [];
	const all = await db
		.select({ id: exercise.id })
		.from(exercise)
		.where(eq(exercise.municipalityId, municipalityId))
		.orderBy(asc(exercise.createdAt));
	for (const { id } of all) {
		const first = async (table: typeof participant | typeof participation | typeof inject | typeof rolePlay) =>
			(await db.select({ id: table.id }).from(table).where(eq(table.exerciseId, id)).limit(1))[0]?.id;
		const one = async (table: typeof exerciseRole | typeof contactLine | typeof lesson) =>
			(await db.select({ id: table.id }).from(table).where(eq(table.exerciseId, id)).limit(1))[0]?.id;
		const [aCriterion] = await db
			.select({ id: criterion.id })
			.from(criterion)
			.innerJoin(objective, eq(objective.id, criterion.objectiveId))
			.where(eq(objective.exerciseId, id))
			.limit(1);
		const forms = await db
			.select({ id: evaluationForm.id, group: evaluationForm.group })
			.from(evaluationForm)
			.where(eq(evaluationForm.exerciseId, id));
		const answers = forms.length
			? await db
					.select({ id: response.id })
					.from(response)
					.where(
						inArray(
							response.formId,
							forms.map((form) => form.id)
						)
					)
			: [];
		const [anAction] = await db
			.select({ id: improvementAction.id })
			.from(improvementAction)
			.innerJoin(lesson, eq(lesson.id, improvementAction.lessonId))
			.where(eq(lesson.exerciseId, id))
			.limit(1);
		const [seen] = answers.length
			? await db
					.insert(observation)
					.values({ exerciseId: id, observedAt: now, fact: 'Sett av den som prøver sidene.', byUserId: observerId })
					.returning({ id: observation.id })
			: [];
		const [letter] = answers.length
			? await db
					.insert(mail)
					.values({
						municipalityId,
						exerciseId: id,
						kind: 'invitation',
						state: 'failed',
						toName: 'Den som prøver sidene',
						toAddress: 'sidene@example.no',
						subject: 'ØVELSE: Invitasjon',
						text: 'Hei\n\nDette gjelder en øvelse.',
						messageId: `<${id}@example.no>`,
						lastError: 'recipient 550 5.1.1 Unknown user'
					})
					.returning({ id: mail.id })
			: [];
		const params = {
			exercise: id,
			organisation: anOrganisation?.id,
			forum: aForum?.id,
			participant: await first(participant),
			participation: await first(participation),
			inject: await first(inject),
			rolePlay: await first(rolePlay),
			role: await one(exerciseRole),
			line: await one(contactLine),
			lesson: await one(lesson),
			criterion: aCriterion?.id,
			group: forms.length ? 'markorer' : undefined,
			response: answers[0]?.id,
			observation: seen?.id,
			mail: letter?.id,
			action: anAction?.id
		};
		const known = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined);
		found.push({ params: Object.fromEntries(known), answers: answers.length });
	}
	return found.sort((one, other) => other.answers - one.answers).map(({ params }) => params);
}
