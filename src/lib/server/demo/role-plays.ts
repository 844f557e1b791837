import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '#lib/server/db/client.ts';
import { storePicture } from '#lib/server/pictures/store.ts';
import { publishAll } from '#lib/server/role-players/publish.ts';
import {
	acknowledgement,
	caseStage,
	casting,
	controlMistake,
	instructionFront,
	rolePlay,
	rolePlayStaffNotes,
	rolePlayVersion
} from '#lib/server/role-players/schema.ts';
import { at, plusDays } from './calendar.ts';
import { cast, reserve } from './content/casting.ts';
import { endsByClock, front, meetClock } from './content/front.ts';
import { mapSketch, mapWords } from './content/map-sketch.ts';
import type { RolePlayContent } from './content/role-play.ts';
import { rolePlaysAround } from './content/role-plays-around.ts';
import { rolePlaysBus } from './content/role-plays-bus.ts';
import { rolePlaysGentle } from './content/role-plays-gentle.ts';
import { rolePlaysWalking } from './content/role-plays-walking.ts';
import type { People } from './participants.ts';
import type { MainPlan } from './plan.ts';
import type { Place } from './register.ts';

/** The twelve roles by number. */
export const rolePlays: RolePlayContent[] = [
	...rolePlaysBus,
	...rolePlaysGentle,
	...rolePlaysWalking,
	...rolePlaysAround
].sort((one, other) => one.number - other.number);

/** Roles with their instructions, who plays them, and who has read what. */
export async function insertRolePlays(tx: Tx, place: Place, plan: MainPlan, people: People): Promise<void> {
	const { calendar, members } = place;
	const day = calendar.main;
	const scope = { municipalityId: place.municipalityId, exerciseId: plan.id };
	const mapPictureId = await storePicture(tx, scope, mapSketch(), at(plusDays(day, -21), '10:15'));
	await tx.insert(instructionFront).values({
		...front,
		mapPictureId,
		mapWords,
		mapVersion: 1,
		exerciseId: plan.id,
		meetAt: at(day, meetClock),
		endsBy: at(day, endsByClock),
		// Whom the card names: alone reads who wants to be rung.
		coordinatorId: members.marte
	});
	const ids = new Map(rolePlays.map(({ number }) => [number, v7()]));
	await tx.insert(rolePlay).values(
		rolePlays.map(({ number, name, age, keyRole, script, firstVersion }) => ({
			id: ids.get(number)!,
			exerciseId: plan.id,
			number,
			name,
			age,
			keyRole,
			script: { ...script, ...firstVersion?.script }
		}))
	);
	await tx.insert(rolePlayStaffNotes).values(
		rolePlays.map(({ number, staff }) => ({
			rolePlayId: ids.get(number)!,
			purpose: staff.purpose,
			criterionId: staff.criterion && plan.criteria[staff.criterion],
			expectedTriage: staff.triage,
			expectedHandling: staff.handling,
			vitalSigns: staff.vitalSigns,
			makeUp: staff.makeUp
		}))
	);
	const stages = (from: RolePlayContent[], first: boolean) =>
		from.flatMap((role) =>
			((first && role.firstVersion?.stages) || role.stages).map((stage, index) => ({
				...stage,
				rolePlayId: ids.get(role.number)!,
				position: index + 1
			}))
		);
	await tx.insert(caseStage).values(stages(rolePlays, true));
	await publishAll(tx, plan.id, { userId: members.marte, now: at(plusDays(day, -14), '08:40') });

	// The evening before, as the answers tell: a new text that the player had not read when she met.
	const changed = rolePlays.filter((role) => role.firstVersion);
	for (const { number, script } of changed) {
		const id = ids.get(number)!;
		await tx.update(rolePlay).set({ script, version: 2 }).where(eq(rolePlay.id, id));
		await tx.delete(caseStage).where(eq(caseStage.rolePlayId, id));
	}
	await tx.insert(caseStage).values(stages(changed, false));
	await publishAll(tx, plan.id, { userId: members.marte, now: at(plusDays(day, -1), '20:15') });
	await insertReading(tx, place, ids, people);
}

async function insertReading(tx: Tx, { calendar }: Place, ids: Map<number, string>, people: People): Promise<void> {
	await tx.insert(casting).values([
		...cast.map(({ role }) => ({ rolePlayId: ids.get(role)!, participantId: people[role]!.id })),
		...reserve.roles.map((role) => ({
			rolePlayId: ids.get(role)!,
			participantId: people.reserve!.id,
			reserve: true
		}))
	]);
	const versions = await tx
		.select({ id: rolePlayVersion.id, rolePlayId: rolePlayVersion.rolePlayId, number: rolePlayVersion.number })
		.from(rolePlayVersion)
		.innerJoin(rolePlay, eq(rolePlay.id, rolePlayVersion.rolePlayId));
	const read: (typeof acknowledgement.$inferInsert)[] = [];
	const mistaken: (typeof controlMistake.$inferInsert)[] = [];
	for (const { role, reading } of cast) {
		if (reading.read === 'opened') continue;
		const own = versions.filter(({ rolePlayId }) => rolePlayId === ids.get(role));
		own.sort((one, other) => one.number - other.number);
		const version = reading.read === 'older' ? own[0]! : own.at(-1)!;
		const when = at(plusDays(calendar.main, -reading.daysBefore), reading.clock);
		const who = { versionId: version.id, participantId: people[role]!.id };
		read.push({ ...who, rightAtOnce: reading.read !== 'after_mistake', at: when });
		if (reading.read === 'after_mistake') mistaken.push({ ...who, at: new Date(when.getTime() - 60_000) });
	}
	await tx.insert(acknowledgement).values(read);
	await tx.insert(controlMistake).values(mistaken);
}
