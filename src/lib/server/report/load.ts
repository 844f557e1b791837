import { asc, eq } from 'drizzle-orm';
import { smallestShownGroup } from '#lib/evaluations/evaluation.ts';
import { isoDate } from '#lib/i18n/time.ts';
import { abbreviationsIn } from '#lib/report/abbreviations.ts';
import { withoutTitles } from '#lib/report/public.ts';
import { itemsIn, planChangesFrom } from '#lib/report/narratives.ts';
import {
	sectionIds,
	type FeedbackGroupResult,
	type ReportData,
	type ReportEdition,
	type ReportFinding,
	type ReportObjective,
	type SectionId
} from '#lib/report/report.ts';
import { objectiveAttainment } from '#lib/report/sections.ts';
import type { Db } from '#lib/server/db/client.ts';
import { objectivesOf, type Exercise } from '#lib/server/exercises/queries.ts';
import { criterion, objective } from '#lib/server/exercises/schema.ts';
import {
	actionsForReport,
	earlierLessonsForReport,
	findingsForReport,
	lessonsForReport,
	restrictedIn
} from '#lib/server/lessons/report-queries.ts';
import { lookOf } from '#lib/server/look/queries.ts';
import { injectsOf } from '#lib/server/msel/queries.ts';
import { municipalityById } from '#lib/server/municipalities/queries.ts';
import { assessment, observation } from '#lib/server/observations/schema.ts';
import { participationsOf } from '#lib/server/organisations/queries.ts';
import { rolesOf } from '#lib/server/roles/queries.ts';
import { feedbackOf, impressionsForReport, rolePlayersForReport } from './feedback.ts';
import { isHeard } from './hearers.ts';
import { lessonYears } from './lesson-years.ts';
import { contactLinesForReport } from './lines.ts';
import { methodOf } from './method.ts';
import { publicOwners } from './people.ts';
import { narrativesOf, nextExerciseOf, type Narratives } from './queries.ts';

/** What the report is to be: a draft as it stands now, or the version that somebody is approving; for whom. */
export type ReportEditionFacts = {
	version: number;
	approvedBy: string | null;
	now: Date;
	edition?: ReportEdition;
	/** What the version being approved corrects. */
	whatChanged?: string;
};

/**
 * Gather everything the læringsrapport says about one exercise, from the features' own tables. For the public edition what is
 * unntatt offentlighet is not loaded; see docs/decisions/0017-report-editions-hearing.md.
 */
export async function loadReport(
	db: Db,
	exercise: Exercise,
	{ version, approvedBy, now, edition = 'internal', whatChanged = '' }: ReportEditionFacts
): Promise<ReportData> {
	const id = exercise.id;
	const restricted = edition === 'public' ? await restrictedIn(db, id) : nothingRestricted;
	const narratives = Object.fromEntries(
		Object.entries(await narrativesOf(db, id, edition)).map(([key, text]) => [
			key,
			withoutTitles(text, restricted.titles)
		])
	) as Narratives;
	const municipality = await municipalityById(db, exercise.municipalityId);
	const owner = edition === 'public' ? await publicOwners(db, exercise) : (name: string) => name;
	const actions = (await actionsForReport(db, id, edition)).map((one) => ({ ...one, owner: owner(one.owner) }));
	const feedback = await feedbackOf(db, id, edition);
	const impressions = await impressionsForReport(db, id, edition);
	const participations = await participationsOf(db, id);
	const look = await lookOf(db, exercise.municipalityId);
	const data: ReportData = {
		...(look && { look }),
		document: {
			municipality: municipality.name,
			title: exercise.title,
			caseNumber: exercise.caseNumber,
			version,
			status: approvedBy !== null ? 'approved' : (await isHeard(db, id, version, now)) ? 'hearing' : 'draft',
			edition,
			date: isoDate(now, exercise.timeZone),
			grading: '',
			approvedBy: approvedBy ?? ''
		},
		exercise: {
			format: exercise.format,
			series: exercise.series ?? '',
			purpose: exercise.purpose,
			scenario: exercise.scenario,
			startsAt: exercise.startsAt?.toISOString() ?? null,
			endsAt: exercise.endsAt?.toISOString() ?? null,
			timeZone: exercise.timeZone,
			place: exercise.place,
			organisations: participations.map(({ name, kind, answer: given, meetings, hoursOnDay }) => ({
				name,
				kind,
				answer: given,
				meetings,
				hoursOnDay
			}))
		},
		summary: {
			worked: itemsIn(narratives.worked),
			toImprove: itemsIn(narratives.toImprove),
			decisions: itemsIn(narratives.decisions)
		},
		narratives: Object.fromEntries(
			sectionIds.flatMap((section) => (narratives[section] ? [[section, narratives[section]]] : []))
		) as Partial<Record<SectionId, string>>,
		timeline: await timelineOf(db, exercise),
		earlierLessons: await earlierLessonsForReport(db, id, edition),
		lessonYears: await lessonYears(db, exercise, now, edition),
		objectives: await objectivesForReport(db, id, restricted),
		roles: (await rolesOf(db, id)).map((role) => ({
			id: role.id,
			name: role.name,
			organisation: role.organisation,
			external: role.external,
			responsibility: role.responsibility,
			staffed: role.staffedBy !== '',
			deputy: role.deputy !== ''
		})),
		...(await contactLinesForReport(db, id, edition)),
		rolePlayers: await rolePlayersForReport(db, id, now, edition),
		feedback,
		...(impressions && { impressions }),
		findings: (await findingsForReport(db, id, edition)).map((one) => ({
			...one,
			sources: one.sources.filter(({ from }) => edition === 'internal' || isNamed(from, feedback))
		})),
		lessons: (await lessonsForReport(db, id, edition)).map((one) => ({ ...one, owner: owner(one.owner) })),
		actions,
		involvement: {
			direct: narratives.involvementDirect ?? '',
			viaForums: [...Map.groupBy(actions, (action) => action.forum)]
				.filter(([forum]) => forum !== '')
				.map(([forum, through]) => ({ forum, what: through.map((action) => action.measure.trim()).join('\n') }))
		},
		planChanges: planChangesFrom(narratives.planChangesKind, narratives.planChangesText),
		nextExercise: await nextExerciseOf(db, id, edition),
		method: await methodOf(
			db,
			exercise,
			{ version, whatChanged, now, edition },
			{ feedback, limits: itemsIn(narratives.limits), titles: restricted.titles }
		)
	};
	const abbreviations = abbreviationsIn(data);
	return abbreviations.length === 0 ? data : { ...data, method: { ...data.method, abbreviations } };
}

/** Whether the public edition says that a finding comes from here: of a small group everybody knows who it is. */
const isNamed = (from: ReportFinding['sources'][number]['from'], feedback: readonly FeedbackGroupResult[]) =>
	from === 'observations' || feedback.some((one) => one.group === from && one.answered >= smallestShownGroup);

type Restricted = Awaited<ReturnType<typeof restrictedIn>>;
const nothingRestricted: Restricted = {
	titles: [],
	observations: new Set(),
	objectives: new Set(),
	criteria: new Set()
};

/** The injects of an exercise in order, planned against actual. The caller has checked that they may be seen. */
export async function timelineOf(db: Db, exercise: Exercise): Promise<ReportData['timeline']> {
	const injects = await injectsOf(db, exercise.id);
	return injects.map((inject) => ({
		number: inject.number,
		title: inject.content,
		planned: exercise.startsAt
			? new Date(exercise.startsAt.getTime() + inject.offsetMinutes * 60_000).toISOString()
			: null,
		actual: inject.deliveredAt?.toISOString() ?? null,
		state: inject.state
	}));
}

async function objectivesForReport(db: Db, exerciseId: string, restricted: Restricted): Promise<ReportObjective[]> {
	const objectives = await objectivesOf(db, exerciseId);
	const seen = await db
		.select({ id: observation.id, criterionId: observation.criterionId, fact: observation.fact })
		.from(observation)
		.where(eq(observation.exerciseId, exerciseId))
		.orderBy(asc(observation.observedAt), asc(observation.id));
	const rated = await db
		.select({ criterionId: assessment.criterionId, rating: assessment.rating, reason: assessment.reason })
		.from(assessment)
		.innerJoin(criterion, eq(criterion.id, assessment.criterionId))
		.innerJoin(objective, eq(objective.id, criterion.objectiveId))
		.where(eq(objective.exerciseId, exerciseId));
	return objectives.flatMap(({ id, number, title, description, criteria }) => {
		if (restricted.objectives.has(id)) return [];
		const attainment = objectiveAttainment(
			criteria.map((one) => ({ attainment: rated.find((row) => row.criterionId === one.id)?.rating ?? null }))
		);
		const shown = criteria.filter((one) => !restricted.criteria.has(one.id));
		const reported = shown.map((one) => {
			const all = seen.filter((row) => row.criterionId === one.id);
			const open = all.filter((row) => !restricted.observations.has(row.id));
			const rating = rated.find((row) => row.criterionId === one.id);
			return {
				number: one.number,
				text: one.text,
				observations: all.length,
				observed: open.map((row) => row.fact),
				attainment: rating?.rating ?? null,
				// Its words are about what was observed.
				reason: open.length < all.length ? '' : (rating?.reason ?? '')
			};
		});
		return [{ number, title, description, attainment, criteria: reported }];
	});
}
