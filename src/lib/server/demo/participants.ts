import { v7 } from 'uuid';
import type { ParticipantKind } from '#lib/participants/participant.ts';
import { linkDeadline } from '#lib/participants/link.ts';
import { newToken, tokenHash } from '#lib/server/auth/tokens.ts';
import type { Tx } from '#lib/server/db/client.ts';
import { linkDaysAfterExercise } from '#lib/server/participants/links.ts';
import { delivery, participant, participantLink } from '#lib/server/participants/schema.ts';
import { at, plusDays } from './calendar.ts';
import { cast, people, reserve, singleDoctor, type PersonContent } from './content/casting.ts';
import { centres, organisations, type OrganisationKey } from './content/register.ts';
import type { MainPlan } from './plan.ts';
import { entries, type Place } from './register.ts';

export type Person = { id: string; kind: ParticipantKind; participationId: string | null; opened: boolean };
/** By an office's key, a role's number, `reserve`, `doctor`, or a person's key. */
export type People = Record<string, Person>;

/** Everybody who took part in the main exercise by link; each has had one. */
export async function insertParticipants(
	tx: Tx,
	{ calendar }: Place,
	{ id: exerciseId, endsAt }: MainPlan,
	participations: Partial<Record<OrganisationKey, string>>
): Promise<People> {
	const found: People = {};
	const rows: (typeof participant.$inferInsert)[] = [];
	const add = (
		key: string,
		kind: ParticipantKind,
		{ name, email, phone, organisation }: PersonContent,
		{ opened = true } = {}
	) => {
		const id = v7();
		const participationId = (organisation && participations[organisation]) ?? null;
		found[key] = { id, kind, participationId, opened };
		const createdAt = at(plusDays(calendar.main, -40), '12:00');
		// Everybody who played was checked out; the reserve was not called in.
		const attended = kind === 'role_player' && opened;
		// One by one, the twelfth at 12.47: so the report says, and the exercise could not end before.
		const out = () => at(calendar.main, `12:${11 + 3 * Number(key)}`);
		const day = attended ? { attendance: 'out' as const, attendanceAt: out() } : {};
		rows.push({ id, exerciseId, kind, participationId, name, email, phone, createdAt, ...day });
	};
	for (const key of centres) add(key, 'medical_centre', { ...organisations[key].contact, organisation: key });
	add('doctor', 'medical_centre', singleDoctor);
	for (const one of cast) add(String(one.role), 'role_player', one);
	add('reserve', 'role_player', reserve, { opened: false });
	for (const [kind, group] of entries(people))
		for (const [key, one] of entries(group as Record<string, PersonContent>)) add(`${kind}.${key}`, kind, one);
	await tx.insert(participant).values(rows);

	const made = at(plusDays(calendar.main, -14), '09:00');
	const markers = rows.filter(({ kind }) => kind === 'role_player');
	await tx
		.insert(delivery)
		.values(
			markers.map(({ id, email }) => ({ participantId: id!, channel: email ? 'mail' : 'sms', at: made }) as const)
		);
	await insertLinks(
		tx,
		Object.values(found).map(({ id, opened }) => ({
			participantId: id,
			expiresAt: linkDeadline(endsAt, made, linkDaysAfterExercise),
			openedAt: opened ? at(plusDays(calendar.main, -12), '18:30') : null,
			createdAt: made
		}))
	);
	return found;
}

/** Each invited office's contact in an exercise that lies ahead; those who have answered have opened their link. */
export async function insertContacts(
	tx: Tx,
	{ calendar }: Place,
	exercise: { id: string; endsAt: Date },
	participations: Partial<Record<OrganisationKey, string>>,
	hasAnswered: (key: OrganisationKey) => boolean
): Promise<void> {
	const createdAt = at(plusDays(calendar.today, -8), '10:00');
	const rows = centres.map((key) => ({
		...organisations[key].contact,
		id: v7(),
		exerciseId: exercise.id,
		kind: 'medical_centre' as const,
		participationId: participations[key]!,
		createdAt
	}));
	await tx.insert(participant).values(rows);
	await insertLinks(
		tx,
		rows.map(({ id }, index) => ({
			participantId: id,
			expiresAt: linkDeadline(exercise.endsAt, createdAt, linkDaysAfterExercise),
			openedAt: hasAnswered(centres[index]!) ? at(plusDays(calendar.today, -4), '09:20') : null,
			createdAt
		}))
	);
}

/** Links whose addresses nobody has: those that the demo prints are made at the end. */
async function insertLinks(tx: Tx, rows: Omit<typeof participantLink.$inferInsert, 'tokenHash'>[]): Promise<void> {
	await tx.insert(participantLink).values(rows.map((row) => ({ ...row, tokenHash: tokenHash(newToken()) })));
}
