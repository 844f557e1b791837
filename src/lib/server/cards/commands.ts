import { and, eq, inArray, isNull } from 'drizzle-orm';
import { firstName, type CardFormat, type CardSheets } from '#lib/cards/card.ts';
import type { Outcome } from '#lib/forms/form.ts';
import { delivery as t } from '#lib/i18n/nb/delivery.ts';
import { participants } from '#lib/i18n/nb/participants.ts';
import { clock, isoDate, longDate, sentence } from '#lib/i18n/time.ts';
import { formatCode } from '#lib/participants/code.ts';
import { record, type Actor } from '#lib/server/audit/record.ts';
import type { Db } from '#lib/server/db/client.ts';
import type { Exercise } from '#lib/server/exercises/queries.ts';
import { consentGapsOf } from '#lib/server/participants/consent.ts';
import { recordDelivery } from '#lib/server/participants/delivery.ts';
import { deadline } from '#lib/server/participants/issue.ts';
import { issuePaperLinks, linkAddress, linkDaysAfterExercise, newPaperLink } from '#lib/server/participants/links.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { castable, castingsOf } from '#lib/server/role-players/progress.ts';
import { frontOf, rolesOf } from '#lib/server/role-players/queries.ts';
import { drawPdf } from '#lib/server/pdf/runner.ts';

type Place = { municipality: string; appUrl: string };

/**
 * QR cards for these persons. Earlier printed ones stop working, and the cards count as handed over. Drawn first and stored
 * after: where the drawing fails, every card that is out there still works.
 * @returns the PDF, which alone holds the links
 * @throws Error when it cannot be drawn
 */
export async function makeCards(
	db: Db,
	exercise: Exercise,
	{ participantIds, format }: { participantIds: readonly string[]; format: CardFormat },
	{ municipality, appUrl }: Place,
	by: Actor,
	now: Date
): Promise<Outcome<Uint8Array>> {
	const until = await deadline(db, exercise.id, now);
	if (!until) return refused(participants.linkTooLate(linkDaysAfterExercise));
	const wanted = new Set(participantIds);
	const people = (await castable(db, exercise.id)).filter(({ id }) => wanted.has(id));
	const withdrawn = (await consentGapsOf(db, exercise.id)).filter(({ gaps }) => gaps.includes('withdrawn'));
	if (withdrawn.some(({ id }) => wanted.has(id))) return refused(t.changedMeanwhile);
	if (people.length === 0 || people.length < wanted.size) return refused(t.changedMeanwhile);
	const links = new Map(people.map(({ id }) => [id, newPaperLink()]));
	const shared = await sharedFacts(db, exercise, municipality, appUrl, now);
	const roles = await numbersOf(db, exercise.id);
	const pdf = await drawPdf({
		kind: 'cards',
		data: {
			...shared,
			format,
			cards: people.map(({ id, name }) => {
				const { token, code } = links.get(id)!;
				const { numbers, reserve } = roles(id);
				const address = linkAddress(appUrl, token);
				return { numbers, reserve, firstName: firstName(name), address, code: formatCode(code) };
			})
		}
	});
	return db.transaction(async (tx) => {
		const still = await tx
			.select({ id: participant.id })
			.from(participant)
			.where(
				and(
					inArray(participant.id, [...links.keys()]),
					eq(participant.exerciseId, exercise.id),
					isNull(participant.clearedAt)
				)
			)
			.orderBy(participant.id)
			.for('update');
		if (still.length < links.size) return refused(t.changedMeanwhile);
		await issuePaperLinks(tx, links, until, now);
		await recordDelivery(tx, [...links.keys()], 'paper', { byUserId: by.byUserId, now });
		for (const id of links.keys()) await record(tx, { ...by, action: 'link.printed', subjectId: id });
		return { ok: true, value: pdf };
	});
}

async function sharedFacts(
	db: Db,
	exercise: Exercise,
	municipality: string,
	appUrl: string,
	now: Date
): Promise<Omit<CardSheets, 'format' | 'cards'>> {
	const front = await frontOf(db, exercise.id);
	const { timeZone } = exercise;
	return {
		municipality,
		exercise: exercise.title,
		codeAddress: `${appUrl.replace(/^https?:\/\//, '')}/kode`,
		meetAt: front?.meetAt
			? sentence(`${longDate(front.meetAt, timeZone)} kl.\u00a0${clock(front.meetAt, timeZone)}`)
			: '',
		meetingPlace: front?.meetingPlace ?? '',
		stopPhrase: exercise.stopPhrase,
		contactName: front?.contactName ?? '',
		contactPhone: front?.contactPhone ?? '',
		madeOn: isoDate(now, timeZone)
	};
}

/** The numbers that a person's card shows: of the roles played, or, for one who plays none, stood in for. */
async function numbersOf(db: Db, exerciseId: string) {
	const numbers = new Map((await rolesOf(db, exerciseId)).map(({ id, number }) => [id, number]));
	const castings = await castingsOf(db, exerciseId);
	return (participantId: string): { numbers: number[]; reserve: boolean } => {
		const mine = castings.filter((one) => one.participantId === participantId);
		const own = mine.filter((one) => !one.reserve);
		const shown = own.length > 0 ? own : mine;
		return {
			numbers: shown.map(({ rolePlayId }) => numbers.get(rolePlayId)!).sort((a, b) => a - b),
			reserve: own.length === 0 && mine.length > 0
		};
	};
}

const refused = (message: string) => ({ ok: false as const, errors: { form: message } });
