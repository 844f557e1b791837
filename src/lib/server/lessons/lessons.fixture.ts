import type { ActionInput, LessonInput } from '#lib/lessons/input.ts';
import { user } from '#lib/server/auth/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { evaluationForm, response } from '#lib/server/evaluations/schema.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { membership, municipality } from '#lib/server/municipalities/schema.ts';
import { observation } from '#lib/server/observations/schema.ts';
import { v4 } from 'uuid';
import { addAction } from './action-commands.ts';
import { createLesson, moveLesson } from './commands.ts';
import { markAsNewFinding } from './finding-commands.ts';
import { lessonById } from './queries.ts';

/* A municipality with people, an exercise that is over and an answer to it: what the tests of this feature start from. */

export const words = 'Første varsel kom greit. Men ingen svarte. Vi prøvde tre ganger.';
export const day = (date: string) => new Date(`${date}T10:00:00Z`);

let serial = 0;

export async function newPerson(db: Db, municipalityId: string, name: string): Promise<string> {
	const [made] = await db
		.insert(user)
		.values({ name, email: `${name.toLowerCase()}${++serial}@eksempelvik.example` })
		.returning({ id: user.id });
	await db.insert(membership).values({ municipalityId, userId: made!.id, role: 'coordinator' });
	return made!.id;
}

type ExerciseValues = Partial<typeof exercise.$inferInsert>;

export async function newExercise(db: Db, municipalityId: string, values: ExerciseValues = {}): Promise<string> {
	const [made] = await db
		.insert(exercise)
		.values({ municipalityId, title: `Øvelse ${++serial}`, format: 'functional', ...values })
		.returning({ id: exercise.id });
	return made!.id;
}

export async function newWorld(db: Db) {
	const [made] = await db
		.insert(municipality)
		.values({ name: `Kommune ${++serial}` })
		.returning({ id: municipality.id });
	const municipalityId = made!.id;
	const owner = await newPerson(db, municipalityId, 'Jonas');
	const judge = await newPerson(db, municipalityId, 'Marte');
	const exerciseId = await newExercise(db, municipalityId, { state: 'evaluating' });
	const [form] = await db
		.insert(evaluationForm)
		.values({ exerciseId, group: 'role_player' })
		.returning({ id: evaluationForm.id });
	const [answered] = await db
		.insert(response)
		.values({
			formId: form!.id,
			respondent: 'individual',
			clientId: v4(),
			payloadHash: 'x',
			reference: `R${++serial}`,
			whatToImprove: words,
			submittedOn: '2026-12-04'
		})
		.returning({ id: response.id });
	const [seen] = await db
		.insert(observation)
		.values({ exerciseId, observedAt: day('2026-12-03'), fact: 'Legesentrene var ikke med.' })
		.returning({ id: observation.id });
	const source = { kind: 'field', responseId: answered!.id, field: 'whatToImprove' } as const;
	return { municipalityId, owner, judge, exerciseId, formId: form!.id, observationId: seen!.id, source };
}
export type World = Awaited<ReturnType<typeof newWorld>>;

export async function newFinding(db: Db, world: World): Promise<string> {
	const made = await markAsNewFinding(
		db,
		world.exerciseId,
		{
			source: world.source,
			ranges: [{ start: 25, end: 42 }],
			title: 'Ingen svarte',
			theme: 'contact_lines'
		},
		world.judge
	);
	if (!made.ok) throw new Error(JSON.stringify(made.errors));
	return made.value;
}

export function lessonValues(world: World, over: Partial<LessonInput> = {}): LessonInput {
	return {
		kind: 'improve',
		title: 'Første varsel innen 15 minutter',
		description: 'Alle legesentre skal svare.',
		theme: 'contact_lines',
		ownerId: world.owner,
		verification: 'Alle fem har kvittert innen 15 minutter',
		'findingIds[]': [],
		version: 0,
		...over
	};
}

/** A draft that stands on a finding with one passage. */
export async function newLesson(db: Db, world: World, over: Partial<LessonInput> = {}): Promise<string> {
	const findings = over['findingIds[]'] ?? [await newFinding(db, world)];
	const made = await createLesson(
		db,
		world.municipalityId,
		world.exerciseId,
		lessonValues(world, { ...over, 'findingIds[]': findings }),
		world.judge,
		day('2026-12-10')
	);
	if (!made.ok) throw new Error(JSON.stringify(made.errors));
	return made.value;
}

export function actionValues(lessonId: string, over: Partial<ActionInput> = {}): ActionInput {
	return {
		lessonId,
		goal: 'Alle kvitterer',
		measure: 'SMS til vakttelefon',
		effectIndicator: 'Median under 10 minutter i to prøver',
		cost: '12 000 kroner i året',
		costAmount: 12_000,
		owner: 'Jonas Ekeli',
		dueDate: '2027-03-01',
		forumId: null,
		newForum: 'Samarbeidsutvalget',
		state: 'done',
		evidence: 'Sak 2027/14',
		version: 0,
		...over
	};
}

type To = Parameters<typeof moveLesson>[3]['to'];

export async function move(
	db: Db,
	world: World,
	lessonId: string,
	to: To,
	reason = '',
	by = world.judge,
	now = day('2027-01-10')
) {
	const found = await lessonById(db, world.municipalityId, lessonId, now);
	const input = { to, reason, version: found?.version ?? 0 };
	return moveLesson(db, world.municipalityId, lessonId, input, { userId: by, decides: true }, now);
}

/** A lesson as far along as `to`, with everything it needs. */
export async function lessonAt(
	db: Db,
	world: World,
	to: 'identified' | 'planned' | 'in_progress' | 'implemented' | 'to_verify'
) {
	const lessonId = await newLesson(db, world);
	await addAction(db, world.municipalityId, actionValues(lessonId), world.owner);
	const path = ['identified', 'planned', 'in_progress', 'implemented', 'to_verify'] as const;
	for (const step of path.slice(0, path.indexOf(to) + 1)) {
		const moved = await move(db, world, lessonId, step, 'Avtalt på telefon');
		if (!moved.ok) throw new Error(JSON.stringify(moved.errors));
	}
	return lessonId;
}
