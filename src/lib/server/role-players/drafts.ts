import { eq } from 'drizzle-orm';
import { norwegianTime } from '#lib/i18n/time.ts';
import { forAudience, frontAudience, scriptAudience, stageAudience } from '#lib/role-players/audience.ts';
import type { InstructionContent, InstructionFront } from '#lib/role-players/instruction.ts';
import { frozenTranslations } from '#lib/role-players/translations.ts';
import { fillVariables, variableValues, type Variable } from '#lib/role-players/variables.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { frontOf, rolesOf, stagesOf } from './queries.ts';

/** What each role's card would say if it were published now, by role: variables filled in. */
export async function drafts(db: Db, exerciseId: string): Promise<Map<string, InstructionContent>> {
	const written = await writtenDrafts(db, exerciseId);
	return new Map([...written].map(([id, content]) => [id, fillVariables(content)]));
}

/**
 * The drafts as they are written, by role, with variables still as words in braces. Made only of what a role player may
 * read: the exercise's practical and safety facts, the front, the script and the forløp.
 */
export async function writtenDrafts(db: Db, exerciseId: string): Promise<Map<string, InstructionContent>> {
	const [facts] = await db
		.select({
			municipality: municipality.name,
			title: exercise.title,
			startsAt: exercise.startsAt,
			endsAt: exercise.endsAt,
			timeZone: exercise.timeZone,
			place: exercise.place,
			stopPhrase: exercise.stopPhrase,
			realIncidentProcedure: exercise.realIncidentProcedure,
			contact: exercise.safetyContact,
			phone: exercise.safetyPhone
		})
		.from(exercise)
		.innerJoin(municipality, eq(municipality.id, exercise.municipalityId))
		.where(eq(exercise.id, exerciseId));
	if (!facts) return new Map();
	const stored = await frontOf(db, exerciseId);
	const roles = await rolesOf(db, exerciseId);
	const stages = await stagesOf(db, exerciseId);
	const front = stored ? frozenFront(stored) : emptyFront;
	return new Map(
		roles.map(({ id, number, name, age, script, translations: own }) => {
			const translations = frozenTranslations(own, stored?.translations ?? {});
			return [
				id,
				{
					municipality: facts.municipality,
					exercise: {
						title: facts.title,
						startsAt: facts.startsAt?.toISOString() ?? null,
						endsAt: facts.endsAt?.toISOString() ?? null,
						timeZone: facts.timeZone,
						place: facts.place
					},
					safety: {
						stopPhrase: facts.stopPhrase,
						realIncidentProcedure: facts.realIncidentProcedure,
						contact: facts.contact,
						phone: facts.phone
					},
					role: { number, name, age },
					front,
					...(stored?.mapPicture && { mapPicture: stored.mapPicture }),
					script: forAudience(script, scriptAudience, 'role_player'),
					stages: stages
						.filter((stage) => stage.rolePlayId === id)
						.map((stage) => forAudience(stage, stageAudience, 'role_player')),
					...(translations && { translations })
				}
			];
		})
	);
}

function frozenFront(stored: NonNullable<Awaited<ReturnType<typeof frontOf>>>) {
	const { translations: _translations, mapWords, ...front } = forAudience(stored, frontAudience, 'role_player');
	return {
		...front,
		...(mapWords && { mapWords }),
		meetAt: front.meetAt?.toISOString() ?? null,
		endsBy: front.endsBy?.toISOString() ?? null
	} satisfies InstructionFront;
}

/** What each variable says now, in bokmål; '' while it is not decided. */
export async function variablesOf(db: Db, exerciseId: string): Promise<Record<Variable, string>> {
	const [facts] = await db
		.select({ timeZone: exercise.timeZone, stopPhrase: exercise.stopPhrase })
		.from(exercise)
		.where(eq(exercise.id, exerciseId));
	const stored = await frontOf(db, exerciseId);
	return variableValues({
		front: stored ? frozenFront(stored) : emptyFront,
		safety: { stopPhrase: facts?.stopPhrase ?? '' },
		exercise: { title: '', startsAt: null, endsAt: null, place: '', timeZone: facts?.timeZone ?? norwegianTime }
	});
}

const emptyFront: InstructionFront = {
	about: '',
	contactName: '',
	contactPhone: '',
	meetingPlace: '',
	mapUrl: '',
	meetAt: null,
	endsBy: null,
	gettingHome: '',
	bring: '',
	wear: '',
	leaveAtHome: '',
	food: '',
	respondersWill: '',
	respondersWillNot: '',
	photos: '',
	afterwards: '',
	talkGroup: ''
};
