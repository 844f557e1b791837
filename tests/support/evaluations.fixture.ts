import { coreFields, type EvaluationGroup } from '../../src/lib/evaluations/evaluation.ts';
import type { OrganisationKind } from '../../src/lib/organisations/organisation.ts';
import type { FormValues } from '../../src/lib/forms/form.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { openForm, setUpForms } from '../../src/lib/server/evaluations/commands.ts';
import type { Access } from '../../src/lib/server/evaluations/respondent.ts';
import { exercise } from '../../src/lib/server/exercises/schema.ts';
import { municipality } from '../../src/lib/server/municipalities/schema.ts';
import { organisation, participation } from '../../src/lib/server/organisations/schema.ts';
import { participant } from '../../src/lib/server/participants/schema.ts';

export const endsAt = new Date('2026-12-03T12:00:00Z');
export const during = new Date('2026-12-04T13:12:00Z');
export const afterwards = new Date('2026-12-20T10:00:00Z');

/** A municipality with one exercise that ended on 3 December 2026. */
export async function anExercise(db: Db, name = 'Eksempelvik') {
	const [place] = await db.insert(municipality).values({ name }).returning({ id: municipality.id });
	const [made] = await db
		.insert(exercise)
		.values({
			municipalityId: place!.id,
			title: 'Ekstremvær',
			format: 'full_scale',
			startsAt: new Date('2026-12-03T08:00:00Z'),
			endsAt
		})
		.returning({ id: exercise.id, endsAt: exercise.endsAt, timeZone: exercise.timeZone });
	return { ...made!, municipalityId: place!.id };
}
export type AnExercise = Awaited<ReturnType<typeof anExercise>>;

/** A participant who answers for themselves. */
export async function aPerson(db: Db, of: AnExercise, kind: EvaluationGroup = 'role_player'): Promise<Access> {
	const [made] = await db
		.insert(participant)
		.values({ exerciseId: of.id, kind, name: `Person ${crypto.randomUUID().slice(0, 4)}` })
		.returning({ id: participant.id });
	return { participantId: made!.id, kind, participationId: null, exercise: { id: of.id, timeZone: of.timeZone } };
}

/** A legesenter, or a virksomhet of another kind, with `contacts` persons who may answer for it. */
export async function anOffice(
	db: Db,
	of: AnExercise,
	name: string,
	contacts = 1,
	kind: OrganisationKind = 'medical_centre'
): Promise<Access[]> {
	const [office] = await db
		.insert(organisation)
		.values({ municipalityId: of.municipalityId, kind, name })
		.returning({ id: organisation.id });
	const [part] = await db
		.insert(participation)
		.values({ exerciseId: of.id, organisationId: office!.id })
		.returning({ id: participation.id });
	const people = await Promise.all(
		Array.from({ length: contacts }, () =>
			db
				.insert(participant)
				.values({ exerciseId: of.id, kind: 'medical_centre', participationId: part!.id, name: 'Kontakt' })
				.returning({ id: participant.id })
		)
	);
	return people.map(([one]) => ({
		participantId: one!.id,
		kind: 'medical_centre',
		participationId: part!.id,
		exercise: { id: of.id, timeZone: of.timeZone }
	}));
}

/** The group's standard form, open since the day after the exercise. */
export async function openFor(db: Db, of: AnExercise, ...groups: EvaluationGroup[]): Promise<void> {
	const opened = new Date('2026-12-03T14:00:00Z');
	await setUpForms(db, of, groups, opened);
	for (const group of groups) await openForm(db, of, group, opened);
}

/** A filled-in form as the page sends it. */
export function filled(text: string, more: FormValues = {}): FormValues {
	const core = Object.fromEntries(coreFields.map((field) => [field, '']));
	return { ...core, whatWorked: text, mostImportant: '', clientId: crypto.randomUUID(), revision: '0', ...more };
}
