import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { evaluations } from '#lib/i18n/nb/evaluations.ts';
import type { MailFacts } from '#lib/mail/compose.ts';
import type { ParticipantKind } from '#lib/participants/participant.ts';
import type { Db } from '#lib/server/db/client.ts';
import { evaluationForm } from '#lib/server/evaluations/schema.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { organisation, participation } from '#lib/server/organisations/schema.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { casting, rolePlay, rolePlayVersion } from '#lib/server/role-players/schema.ts';

/** Somebody a mail is for, with all that it may say but the link. */
export type Addressee = {
	id: string;
	kind: ParticipantKind;
	email: string;
	municipalityId: string;
	place: string;
	facts: Omit<MailFacts, 'link' | 'until'>;
};

/** These people of one exercise, those whose data are gone left out, by name. */
export async function addressees(db: Db, exerciseId: string, ids: readonly string[]): Promise<Addressee[]> {
	if (ids.length === 0) return [];
	const people = await db
		.select({
			id: participant.id,
			kind: participant.kind,
			name: participant.name,
			email: participant.email,
			municipalityId: exercise.municipalityId,
			municipality: { name: municipality.name, phone: municipality.phone },
			place: exercise.place,
			exercise: {
				title: exercise.title,
				startsAt: exercise.startsAt,
				endsAt: exercise.endsAt,
				timeZone: exercise.timeZone
			},
			demands: {
				organisation: organisation.name,
				meetings: participation.meetings,
				meetingMinutes: participation.meetingMinutes,
				hoursOnDay: participation.hoursOnDay,
				compensation: participation.compensation,
				task: participation.task
			}
		})
		.from(participant)
		.innerJoin(exercise, eq(exercise.id, participant.exerciseId))
		.innerJoin(municipality, eq(municipality.id, exercise.municipalityId))
		.leftJoin(participation, eq(participation.id, participant.participationId))
		.leftJoin(organisation, eq(organisation.id, participation.organisationId))
		.where(
			and(eq(participant.exerciseId, exerciseId), inArray(participant.id, [...ids]), isNull(participant.clearedAt))
		)
		.orderBy(participant.name, participant.id);
	const cards = await practicalFacts(db, exerciseId, ids);
	const forms = await db
		.select({
			group: evaluationForm.group,
			closesAt: evaluationForm.closesAt,
			anonymous: evaluationForm.anonymous
		})
		.from(evaluationForm)
		.where(eq(evaluationForm.exerciseId, exerciseId));
	return people.map(({ id, kind, email, municipalityId, place, name, demands, ...shared }) => {
		const form = forms.find((one) => one.group === kind);
		return {
			id,
			kind,
			email,
			municipalityId,
			place,
			facts: {
				...shared,
				toName: name,
				demands: isWhole(demands) ? demands : undefined,
				practical: cards.get(id),
				form: form && { ...form, minutes: evaluations.minutes(form.group) }
			}
		};
	});
}

type Demands = NonNullable<MailFacts['demands']>;
type Joined = { [Key in keyof Demands]: Demands[Key] | null };
/** An outer join makes every column empty, or none. */
const isWhole = (demands: Joined): demands is Demands => demands.organisation !== null;

/**
 * The practical front of what each role player reads: from the newest published text and nowhere else, so that the mail
 * says the same as the card, and nothing of the draft or the staff's notes. One's own role before one's reserve.
 */
async function practicalFacts(db: Db, exerciseId: string, ids: readonly string[]) {
	const published = await db
		.selectDistinctOn([rolePlayVersion.rolePlayId, casting.participantId], {
			participantId: casting.participantId,
			reserve: casting.reserve,
			content: rolePlayVersion.content
		})
		.from(casting)
		.innerJoin(rolePlay, eq(rolePlay.id, casting.rolePlayId))
		.innerJoin(rolePlayVersion, eq(rolePlayVersion.rolePlayId, rolePlay.id))
		.where(and(eq(rolePlay.exerciseId, exerciseId), inArray(casting.participantId, [...ids])))
		.orderBy(rolePlayVersion.rolePlayId, casting.participantId, desc(rolePlayVersion.number));
	const cards = new Map<string, NonNullable<MailFacts['practical']>>();
	for (const { participantId, content } of published.sort((a, b) => Number(b.reserve) - Number(a.reserve))) {
		const { meetAt, endsBy, meetingPlace, mapUrl, contactName, contactPhone } = content.front;
		cards.set(participantId, {
			meetAt: meetAt ? new Date(meetAt) : null,
			endsBy: endsBy ? new Date(endsBy) : null,
			meetingPlace,
			mapUrl,
			contactName,
			contactPhone,
			exception: content.script.practicalException
		});
	}
	return cards;
}
