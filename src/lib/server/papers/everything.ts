import { paperFiles as t } from '#lib/i18n/nb/paperFiles.ts';
import { maySeeInjects } from '#lib/msel/audience.ts';
import { may, type MemberRole } from '#lib/municipalities/member.ts';
import { draftFor } from '#lib/report/audience.ts';
import { shownData } from '#lib/report/data-files.ts';
import type { Db } from '#lib/server/db/client.ts';
import { objectivesOf, type Exercise } from '#lib/server/exercises/queries.ts';
import { participationsOf } from '#lib/server/organisations/queries.ts';
import { participantsOf } from '#lib/server/participants/queries.ts';
import { loadReport } from '#lib/server/report/load.ts';
import { nextVersion } from '#lib/server/report/queries.ts';
import { writtenRoles } from '#lib/server/role-players/written.ts';
import { rolesOf } from '#lib/server/roles/queries.ts';
import { mselData } from './load-staff.ts';
import { directoryData } from './load.ts';

/**
 * Everything of an exercise that this member may see, as plain JSON that explains its own keys. Picked field by field: no
 * links, codes, tokens or hashes. Persons, the markører's roles and real contact values are only for those who plan, the
 * scenario and the dreiebok for those who may see the innspill.
 */
export async function everythingOf(db: Db, exercise: Exercise, role: MemberRole, now: Date) {
	const plan = may(role, 'plan');
	const injects = maySeeInjects(role, exercise.state);
	const id = exercise.id;
	const { title, format, state, series, purpose, place, timeZone, startsAt, endsAt, startedAt, endedAt } = exercise;
	const { stopPhrase, realIncidentProcedure, safetyContact, safetyPhone, caseNumber } = exercise;
	const organisations = await participationsOf(db, id);
	const objectives = await objectivesOf(db, id);
	const report = await loadReport(db, exercise, { version: await nextVersion(db, id), approvedBy: null, now });
	return {
		format: 'brunn-exercise',
		formatVersion: 2,
		madeAt: now.toISOString(),
		edition: t.json.edition,
		keys: t.json.keys,
		leftOut: [...(injects ? [] : ['exercise.scenario', 'injects']), ...(plan ? [] : ['rolePlays', 'participants'])],
		exercise: {
			...{ title, format, state, series, purpose, place, timeZone, startsAt, endsAt, startedAt, endedAt },
			...{ stopPhrase, realIncidentProcedure, safetyContact, safetyPhone, caseNumber },
			...(injects ? { scenario: exercise.scenario } : {})
		},
		objectives: objectives.map(({ number, title: name, description, criteria }) => ({
			...{ number, title: name, description },
			criteria: criteria.map(({ number: place, text, howSeen }) => ({ number: place, text, howSeen }))
		})),
		roles: (await rolesOf(db, id)).map((one) => ({
			...{ name: one.name, function: one.function, organisation: one.organisation, external: one.external },
			...{ responsibility: one.responsibility, staffedBy: one.staffedBy, deputy: one.deputy }
		})),
		contactLines: (await directoryData(db, id, { restricted: plan })).lines,
		organisations: organisations.map((one) => ({
			...{ name: one.name, kind: one.kind, meetings: one.meetings, meetingMinutes: one.meetingMinutes },
			...{ hoursOnDay: one.hoursOnDay, compensation: one.compensation, task: one.task, answer: one.answer },
			...(plan ? { comment: one.comment, reply: one.reply } : {})
		})),
		...(injects ? { injects: (await mselData(db, exercise, null)).injects } : {}),
		...(plan ? await ofPlanners(db, id, objectives) : {}),
		report: shownData(draftFor(report, role, exercise.state))
	};
}

async function ofPlanners(db: Db, exerciseId: string, objectives: Awaited<ReturnType<typeof objectivesOf>>) {
	const people = await participantsOf(db, exerciseId);
	const criteria = objectives.flatMap((one) => one.criteria);
	return {
		rolePlays: (await writtenRoles(db, exerciseId)).map(({ facts, script, stages, staff }) => {
			const { criterionId, ...notes } = staff;
			// By its number among the objectives: an id would be explained by nothing in the file.
			const criterion = criteria.find(({ id }) => id === criterionId)?.number ?? null;
			return { ...facts, script, stages, staff: { ...notes, criterion } };
		}),
		participants: people
			.filter(({ clearedAt }) => !clearedAt)
			.map(({ kind, name, email, phone, organisation }) => ({ kind, name, email, phone, organisation }))
	};
}
