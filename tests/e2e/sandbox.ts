import { readFileSync } from 'node:fs';
import type { Db } from '../../src/lib/server/db/client.ts';
import { contactLine } from '../../src/lib/server/contact-lines/schema.ts';
import { evaluationForm, response } from '../../src/lib/server/evaluations/schema.ts';
import { criterion, exercise, objective } from '../../src/lib/server/exercises/schema.ts';
import { forum } from '../../src/lib/server/forums/schema.ts';
import { improvementAction, lesson } from '../../src/lib/server/lessons/schema.ts';
import { municipalityLook } from '../../src/lib/server/look/schema.ts';
import { mail } from '../../src/lib/server/mail/schema.ts';
import { inject } from '../../src/lib/server/msel/schema.ts';
import { observation } from '../../src/lib/server/observations/schema.ts';
import { organisation, participation } from '../../src/lib/server/organisations/schema.ts';
import { issueLink, linkAddress } from '../../src/lib/server/participants/links.ts';
import { participant } from '../../src/lib/server/participants/schema.ts';
import { picture } from '../../src/lib/server/pictures/schema.ts';
import { casting, rolePlay, rolePlayVersion } from '../../src/lib/server/role-players/schema.ts';
import { exerciseRole } from '../../src/lib/server/roles/schema.ts';
import { roleScriptFields, type RoleScript } from '../../src/lib/role-players/instruction.ts';
import { content } from '../support/role-players.fixture.ts';
import { appUrl, kinds, staffRoles, type Kind, type Params, type StaffRole } from './app.ts';

/** An exercise for each kind of person, with one of everything: whoever may remove or call off, takes only their own. */
export async function sandbox(db: Db, municipalityId: string, members: Record<StaffRole, string>, now: Date) {
	const params = {} as Record<Kind, Params>;
	for (const [index, kind] of kinds.entries()) {
		const byUserId = (staffRoles as readonly string[]).includes(kind) ? members[kind as StaffRole] : null;
		params[kind] = await anExercise(db, municipalityId, index, byUserId, now);
	}
	const exerciseId = params.rolePlayer.exercise!;
	const [office] = await db
		.insert(organisation)
		.values({ municipalityId, kind: 'medical_centre', name: 'Lenkens legesenter' })
		.returning({ id: organisation.id });
	const [part] = await db
		.insert(participation)
		.values({ exerciseId, organisationId: office!.id })
		.returning({ id: participation.id });
	const link = async (kind: 'role_player' | 'medical_centre', participationId: string | null, plays?: string) => {
		const [person] = await db
			.insert(participant)
			.values({ exerciseId, kind, participationId, name: 'Med Lenke' })
			.returning({ id: participant.id });
		if (plays) await db.insert(casting).values({ rolePlayId: plays, participantId: person!.id });
		return linkAddress(appUrl, await issueLink(db, person!.id, new Date(now.getTime() + 86_400_000), now));
	};
	const links = {
		rolePlayer: await link('role_player', null, params.rolePlayer.rolePlay),
		medicalCentre: await link('medical_centre', part!.id)
	};
	return { exerciseId, params, links };
}

async function anExercise(
	db: Db,
	municipalityId: string,
	index: number,
	byUserId: string | null,
	now: Date
): Promise<Params> {
	const [made] = await db
		.insert(exercise)
		.values({ municipalityId, title: `Tilgangsøvelse ${index + 1}`, format: 'discussion' })
		.returning({ id: exercise.id });
	const exerciseId = made!.id;
	const [goal] = await db
		.insert(objective)
		.values({ exerciseId, position: 1, title: 'Et mål' })
		.returning({ id: objective.id });
	const [seen] = await db
		.insert(criterion)
		.values({ objectiveId: goal!.id, position: 1, text: 'Et kriterium' })
		.returning({ id: criterion.id });
	const [form] = await db
		.insert(evaluationForm)
		.values({ exerciseId, group: 'role_player' })
		.returning({ id: evaluationForm.id });
	return {
		exercise: exerciseId,
		criterion: seen!.id,
		group: 'markorer',
		...(await oneOfEach(db, municipalityId, exerciseId, form!.id, index, byUserId, now))
	};
}

async function oneOfEach(
	db: Db,
	municipalityId: string,
	exerciseId: string,
	formId: string,
	index: number,
	byUserId: string | null,
	now: Date
): Promise<Params> {
	const number = index + 1;
	const [office] = await db
		.insert(organisation)
		.values({ municipalityId, kind: 'medical_centre', name: `Legesenter ${number}` })
		.returning({ id: organisation.id });
	const [arena] = await db
		.insert(forum)
		.values({ municipalityId, name: `Arena ${number}` })
		.returning({ id: forum.id });
	const [part] = await db
		.insert(participation)
		.values({ exerciseId, organisationId: office!.id })
		.returning({ id: participation.id });
	const [person] = await db
		.insert(participant)
		.values({ exerciseId, kind: 'staff', name: `Person ${number}` })
		.returning({ id: participant.id });
	const [letter] = await db
		.insert(mail)
		.values({
			municipalityId,
			exerciseId,
			participantId: person!.id,
			kind: 'evaluation',
			state: 'failed',
			toName: `Person ${number}`,
			toAddress: 'person@example.no',
			subject: 'ØVELSE: Hvordan gikk det?',
			text: 'Hei',
			messageId: `<${exerciseId}@example.no>`
		})
		.returning({ id: mail.id });
	const [role, from, to] = await db
		.insert(exerciseRole)
		.values(['Rolle', 'Fra', 'Til'].map((name, i) => ({ exerciseId, position: i, name: `${name} ${number}` })))
		.returning({ id: exerciseRole.id });
	const [line] = await db
		.insert(contactLine)
		.values({ exerciseId, number, fromRoleId: from!.id, toRoleId: to!.id, purpose: 'alert' })
		.returning({ id: contactLine.id });
	const [innspill] = await db
		.insert(inject)
		.values({ exerciseId, number, offsetMinutes: number, content: 'Et innspill' })
		.returning({ id: inject.id });
	const script = Object.fromEntries(roleScriptFields.map((field) => [field, ''])) as RoleScript;
	const [play] = await db
		.insert(rolePlay)
		.values({ exerciseId, number, name: `Markør ${number}`, script })
		.returning({ id: rolePlay.id });
	const [sketch] = await db
		.insert(picture)
		.values({
			municipalityId,
			exerciseId,
			sha256: '0'.repeat(64),
			mime: 'image/webp',
			width: 1,
			height: 1,
			bytes: new Uint8Array([0])
		})
		.returning({ id: picture.id });
	const [arms] = await db
		.insert(picture)
		.values({
			municipalityId,
			sha256: index.toString().padStart(64, '0'),
			mime: 'image/webp',
			width: 1200,
			height: 900,
			// The report draws it: it must be a picture.
			bytes: new Uint8Array(readFileSync('src/lib/server/demo/content/map-sketch.webp'))
		})
		.returning({ id: picture.id });
	await db.insert(municipalityLook).values({ municipalityId, armsId: arms!.id }).onConflictDoNothing();
	await db.insert(rolePlayVersion).values({
		rolePlayId: play!.id,
		number: 1,
		content: { ...content, mapPicture: { id: sketch!.id, width: 1, height: 1 } }
	});
	const [noted] = await db
		.insert(observation)
		.values({ exerciseId, observedAt: now, fact: 'Noe er sett.', byUserId })
		.returning({ id: observation.id });
	const [answer] = await db
		.insert(response)
		.values({
			formId,
			respondent: 'individual',
			clientId: crypto.randomUUID(),
			payloadHash: '0'.repeat(64),
			reference: `PRV-${number}`,
			whatWorked: 'Det meste.',
			submittedOn: now.toISOString().slice(0, 10)
		})
		.returning({ id: response.id });
	const [point] = await db
		.insert(lesson)
		.values({ municipalityId, exerciseId, number, kind: 'improve', title: `Punkt ${number}`, theme: 'roles' })
		.returning({ id: lesson.id });
	const [action] = await db
		.insert(improvementAction)
		.values({
			lessonId: point!.id,
			goal: 'Et mål',
			measure: 'Et tiltak',
			effectIndicator: 'En indikator',
			owner: 'Beredskapskoordinator',
			dueDate: '2030-01-01'
		})
		.returning({ id: improvementAction.id });
	return {
		organisation: office!.id,
		forum: arena!.id,
		participation: part!.id,
		participant: person!.id,
		mail: letter!.id,
		role: role!.id,
		line: line!.id,
		inject: innspill!.id,
		rolePlay: play!.id,
		picture: sketch!.id,
		observation: noted!.id,
		response: answer!.id,
		lesson: point!.id,
		action: action!.id
	};
}
