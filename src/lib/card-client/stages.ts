import type { StageTrigger } from '#lib/role-players/instruction.ts';

/** What the forløp's clock must know of a stage; texts published early have no trigger, and are moved by hand alone. */
export type StageFacts = { trigger?: StageTrigger; minutes?: number | null };

/**
 * The stage that the exercise's clock has come to: the last one that begins by itself (from the start, or so many minutes
 * after). What hangs on somebody coming or not is never reached by the clock.
 * @param startedAt when the exercise really began; null before
 * @returns the index, or null when the clock cannot say
 */
export function stageByClock(stages: StageFacts[], startedAt: Date | null, now: Date): number | null {
	if (!startedAt) return null;
	const elapsed = (now.getTime() - startedAt.getTime()) / 60_000;
	if (elapsed < 0) return null;
	let reached: number | null = null;
	let latest = -1;
	stages.forEach((stage, index) => {
		const at = beginsAfter(stage);
		// By time, not by place in the list: two that begin at once leave the last one standing.
		if (at === null || at > elapsed || at < latest) return;
		latest = at;
		reached = index;
	});
	return reached;
}

/** Minutes after the start, null for what does not hang on the clock. */
function beginsAfter({ trigger, minutes }: StageFacts): number | null {
	if (trigger === 'start') return 0;
	return trigger === 'time' && typeof minutes === 'number' ? minutes : null;
}

/**
 * The stage to show as «Nå». What the person has chosen by hand always wins.
 * @param picked index chosen by hand, null for none; one that the text no longer has counts as none
 */
export function currentStage(
	stages: StageFacts[],
	picked: number | null,
	startedAt: Date | null,
	now: Date
): { index: number; by: 'hand' | 'clock' } | null {
	if (picked !== null && picked >= 0 && picked < stages.length) return { index: picked, by: 'hand' };
	const index = stageByClock(stages, startedAt, now);
	return index === null ? null : { index, by: 'clock' };
}

/** Where «Jeg har fått hjelp» or «Ingen har kommet» leads: the next such stage from here, else the first, else null. */
export function stageFor(stages: StageFacts[], trigger: 'helped' | 'nobody', current: number | null): number | null {
	const ahead = stages.findIndex((stage, index) => stage.trigger === trigger && index > (current ?? -1));
	if (ahead >= 0) return ahead;
	const any = stages.findIndex((stage) => stage.trigger === trigger);
	return any >= 0 ? any : null;
}

/** When the shown stage next changes by itself, so that a sleeping page need not look every second; null for never. */
export function nextChange(stages: StageFacts[], startedAt: Date | null, now: Date): Date | null {
	if (!startedAt) return null;
	const times = stages
		.map(beginsAfter)
		.filter((minutes) => minutes !== null)
		.map((minutes) => startedAt.getTime() + minutes * 60_000)
		.filter((at) => at > now.getTime());
	return times.length > 0 ? new Date(Math.min(...times)) : null;
}
