import { and, eq, isNull } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { pageReaderIn } from '#lib/i18n/pageReaders.ts';
import type { ReaderLanguage } from '#lib/i18n/readers.ts';
import { record } from '#lib/server/audit/record.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { casting } from '#lib/server/role-players/schema.ts';
import { clearParticipant } from './clear.ts';
import { participant } from './schema.ts';

/**
 * «Slett opplysningene om meg», asked for by the person. Before the exercise has ended the person is also taken off the
 * roles, which then stand without anybody. Refused while the person is checked in: whoever answers for everybody coming home
 * must be able to ring.
 */
export async function eraseParticipant(
	db: Db,
	who: { participantId: string; exercise: { id: string }; municipality: { id: string }; language?: ReaderLanguage },
	now: Date
): Promise<Outcome> {
	const { participantId } = who;
	return db.transaction(async (tx) => {
		const [person] = await tx
			.select({ attendance: participant.attendance, state: exercise.state })
			.from(participant)
			.innerJoin(exercise, eq(exercise.id, participant.exerciseId))
			.where(
				and(
					eq(participant.id, participantId),
					eq(participant.exerciseId, who.exercise.id),
					isNull(participant.clearedAt)
				)
			)
			.for('update', { of: participant });
		if (!person) return { ok: true, value: undefined };
		const ahead = person.state === 'planned' || person.state === 'ready' || person.state === 'running';
		if (ahead && person.attendance === 'in')
			return { ok: false, errors: { form: pageReaderIn(who.language ?? 'nb').about.more.erase.checkedIn } };
		// Whoever has been out and done has played; the list of the day stays a record.
		if (ahead && person.attendance !== 'out') await tx.delete(casting).where(eq(casting.participantId, participantId));
		await clearParticipant(tx, participantId, now);
		await record(tx, {
			municipalityId: who.municipality.id,
			byUserId: null,
			action: 'participant.erased',
			subjectId: participantId
		});
		return { ok: true, value: undefined };
	});
}
