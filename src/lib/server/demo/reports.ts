import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import { compile } from 'svelte/compiler';
import type { NarrativeKey } from '#lib/report/narratives.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { narrativesMark } from '#lib/server/report/queries.ts';
import { members } from './content/people.ts';
import { insertTransitions } from './plan.ts';
import type { Place } from './register.ts';

/** The report's figures are Svelte components, and the demo is filled by Node alone: it compiles them as it meets them. */
function understandSvelte() {
	return registerHooks({
		load(url, context, next) {
			if (!url.endsWith('.svelte')) return next(url, context);
			const source = readFileSync(fileURLToPath(url), 'utf8');
			const { js } = compile(source, { generate: 'server', filename: fileURLToPath(url) });
			return { format: 'module', source: js.code, shortCircuit: true };
		}
	});
}

/**
 * Write and approve an exercise's report, as on the day it was approved, and move the exercise on. Not in the transaction
 * that fills the demo: drawing needs the database between its steps.
 */
export async function approveDemoReport(
	db: Db,
	place: Place,
	exerciseId: string,
	narratives: Partial<Record<NarrativeKey, string>>,
	approvedAt: Date
): Promise<void> {
	const hooks = understandSvelte();
	try {
		const { approveReport, saveNarratives } = await import('#lib/server/report/commands.ts');
		const seen = narrativesMark({}, Object.keys(narratives) as NarrativeKey[]);
		const saved = await saveNarratives(db, exerciseId, narratives, seen);
		if (!saved.ok) throw new Error(`The demo's report was refused: ${JSON.stringify(saved.errors)}`);
		const held = await exerciseById(db, place.municipalityId, exerciseId);
		const by = { userId: place.members.bjorg, name: members.bjorg.name };
		const approved = await approveReport(db, held!, by, { version: 1, contents: null }, approvedAt);
		if (!approved.ok) throw new Error(`The demo's report was refused: ${JSON.stringify(approved.errors)}`);
	} finally {
		hooks.deregister();
	}
	await db.transaction(async (tx) => {
		await tx.update(exercise).set({ state: 'reported' }).where(eq(exercise.id, exerciseId));
		await insertTransitions(tx, place, exerciseId, [['evaluating', 'reported', 'bjorg', approvedAt]]);
	});
}
