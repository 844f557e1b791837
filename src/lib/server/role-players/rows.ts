import { neverSent, type Sending } from '#lib/participants/sending.ts';
import { sameCard } from '#lib/role-players/changes.ts';
import { gaps, type Gap } from '#lib/role-players/gates.ts';
import {
	failingGates,
	isLate,
	nextStep,
	type Control,
	type Gate,
	type Reading,
	type Step
} from '#lib/role-players/reading.ts';
import type { Db } from '#lib/server/db/client.ts';
import { consentGapsOf } from '#lib/server/participants/consent.ts';
import { drafts } from './drafts.ts';
import { readingFacts } from './progress.ts';
import { rolesOf } from './queries.ts';

/** One role, how far its text has come, and how far the person who plays it has. No personal data. */
export type RolePlayRow = {
	id: string;
	number: number;
	name: string;
	age: string;
	keyRole: boolean;
	participantId: string | null;
	reserves: string[];
	latest: number | null;
	/** The draft reads otherwise than the latest version. */
	changed: boolean;
	gaps: Gap[];
	/** How the card was handed to the person who plays. */
	sending: Sending;
	/** The card came, or will come, less than a week before. */
	late: boolean;
	/** The newest version that the person has acknowledged. */
	acknowledged: { number: number; at: Date } | null;
	reading: Reading;
	control: Control;
	step: Step;
	failing: Gate[];
};

/** The exercise's roles by number, each with its next step and the gates that fail. */
export async function rolePlayRows(db: Db, exerciseId: string, now: Date): Promise<RolePlayRow[]> {
	const roles = await rolesOf(db, exerciseId);
	if (roles.length === 0) return [];
	const contents = await drafts(db, exerciseId);
	const facts = await readingFacts(db, exerciseId, now);
	const consents = new Map((await consentGapsOf(db, exerciseId)).map((one) => [one.id, one.gaps]));
	return roles.map(({ id, number, name, age, keyRole }) => {
		const mine = facts.castings.filter((one) => one.rolePlayId === id);
		const participantId = mine.find((one) => !one.reserve)?.participantId ?? null;
		const reserves = mine.filter((one) => one.reserve).map((one) => one.participantId);
		const version = facts.versions.get(id) ?? null;
		const content = contents.get(id)!;
		const missing = gaps(content);
		const unpublished = version === null || !sameCard(version.content, content);
		const { reading, control, acknowledged } = facts.of(id, participantId);
		const sending = participantId ? facts.sendingOf(participantId) : neverSent;
		const consent = participantId ? (consents.get(participantId) ?? []) : [];
		const known = {
			gaps: missing.length,
			unpublished,
			// Whoever has taken part back plays nothing.
			reading: consent.includes('withdrawn') ? ('no_person' as const) : reading,
			control,
			consent: consent.length,
			sending,
			keyRole,
			reserves: reserves.length
		};
		const { startsAt } = content.exercise;
		return {
			id,
			number,
			name,
			age,
			keyRole,
			participantId,
			reserves,
			latest: version?.number ?? null,
			changed: version !== null && unpublished,
			gaps: missing,
			sending,
			late: participantId !== null && isLate(sending.first, startsAt ? new Date(startsAt) : null, now),
			acknowledged,
			reading,
			control,
			step: nextStep(known),
			failing: failingGates(known)
		};
	});
}

/** The list's figures, from its rows. */
export function figuresOf(rows: readonly RolePlayRow[]) {
	const of = (test: (row: RolePlayRow) => boolean) => rows.filter(test).length;
	return {
		/** Fictive roles. */
		roles: rows.length,
		/** Persons who play at least one. */
		players: new Set(rows.flatMap((row) => row.participantId ?? [])).size,
		ready: of((row) => row.step === 'ready'),
		/** Nobody has seen the card yet: no person, no text, no link, or not opened. */
		notOpened: of((row) => ['no_person', 'no_text', 'no_link', 'not_opened'].includes(row.reading)),
		readLatest: of((row) => row.reading === 'read'),
		controlRightAtOnce: of((row) => row.control === 'right'),
		controlWrong: of((row) => row.control === 'wrong' || row.control === 'right_later')
	};
}
export type RolePlayFigures = ReturnType<typeof figuresOf>;

/** Roles, players, who has read the latest text, and who is ready: for the exercise's overview and the report. */
export async function rolePlayerFigures(db: Db, exerciseId: string, now: Date): Promise<RolePlayFigures> {
	return figuresOf(await rolePlayRows(db, exerciseId, now));
}
