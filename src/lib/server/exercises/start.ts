import { missingNow, type Check } from '#lib/exercises/checks.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exerciseFacts, lastExercised } from './progress.ts';
import { exercises, type Exercise } from './queries.ts';

export type ToDo = { exerciseId: string; title: string; due: Date | null; timeZone: string; check: Check };

/** Most lines on the start page's list; the rest stand on each exercise's own overview. */
const shownToDos = 8;

/**
 * What the start page shows of exercises: the one to look at first (running, else the nearest ahead, else one without a
 * date, else the latest still being evaluated), and what is missing in all that are under way, what blocks first.
 */
export async function startOf(db: Db, municipalityId: string, now: Date) {
	const all = await exercises(db, municipalityId);
	const open = all.filter((one) => one.state !== 'archived' && one.state !== 'reported');
	const missing = new Map<string, Check[]>();
	for (const one of open) missing.set(one.id, missingNow(await exerciseFacts(db, one)));
	const first = firstOf(open, now) ?? all.find((one) => one.state === 'reported') ?? null;
	const order = [...open].sort((a, b) => (a.id === first?.id ? -1 : b.id === first?.id ? 1 : time(a) - time(b)));
	const toDos = order.flatMap((one) =>
		(missing.get(one.id) ?? []).map((check): ToDo => ({
			exerciseId: one.id,
			title: one.title,
			// A deadline only while it lies ahead.
			due: check.blocks === 'ready' ? one.startsAt : null,
			timeZone: one.timeZone,
			check
		}))
	);
	return {
		first: first && {
			id: first.id,
			title: first.title,
			format: first.format,
			state: first.state,
			place: first.place,
			startsAt: first.startsAt,
			timeZone: first.timeZone,
			remaining: missing.get(first.id)?.length ?? 0
		},
		toDos: toDos.slice(0, shownToDos),
		moreToDos: Math.max(0, toDos.length - shownToDos)
	};
}

const time = (one: Exercise) => one.startsAt?.getTime() ?? Number.MAX_SAFE_INTEGER;

function firstOf(open: Exercise[], now: Date): Exercise | undefined {
	const ahead = open
		.filter((one) => (one.state === 'planned' || one.state === 'ready') && (one.endsAt === null || one.endsAt >= now))
		.sort((a, b) => time(a) - time(b));
	return (
		open.find((one) => one.state === 'running') ??
		ahead[0] ??
		open.toSorted((a, b) => time(b) - time(a)).find((one) => one.state === 'evaluating') ??
		open[0]
	);
}

/** What the law page is made of. */
export async function lawFacts(db: Db, municipalityId: string, now: Date) {
	const { exercised, reported } = await lastExercised(db, municipalityId);
	const next = (await exercises(db, municipalityId))
		.filter((one) => (one.state === 'planned' || one.state === 'ready') && one.startsAt && one.startsAt >= now)
		.sort((a, b) => time(a) - time(b))[0];
	return {
		exercised,
		reported,
		planChangesStated: reported?.planChangesStated ?? false,
		next: next ? { title: next.title, at: next.startsAt } : null
	};
}
