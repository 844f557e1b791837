import { sql } from 'drizzle-orm';
import { newToken, tokenHash } from '../../src/lib/server/auth/tokens.ts';
import { rows, type Db } from '../../src/lib/server/db/client.ts';
import { setUpForms } from '../../src/lib/server/evaluations/commands.ts';
import { evaluationForm } from '../../src/lib/server/evaluations/schema.ts';
import { exercise } from '../../src/lib/server/exercises/schema.ts';
import { municipality } from '../../src/lib/server/municipalities/schema.ts';
import { linkSession, participant, participantLink } from '../../src/lib/server/participants/schema.ts';
import type { Target } from './harness.ts';

const DAY = 24 * 3600 * 1000;
/** So many answer in one exercise; no real one has more. */
const TOGETHER = 500;

/**
 * The built server as people use it: every answer is a markør's own, sent as the form sends it, with the cookie that the
 * markør's link gave.
 */
export function evaluationTarget(): Target {
	const unused: string[] = [];
	const cookies = new Map<string, string>();
	return {
		program: 'src/cli/start.ts',
		ready: 'Brunn kjører',
		environment: () => ({ LOG_LEVEL: 'silent' }),
		prepare: async (db, submissions) => {
			const [place] = await db.insert(municipality).values({ name: 'Eksempelvik' }).returning({ id: municipality.id });
			for (let made = 0; made < submissions; made += TOGETHER)
				unused.push(...(await anEvaluation(db, place!.id, Math.min(TOGETHER, submissions - made))));
		},
		submit: async (port, id, content) => {
			if (!cookies.has(id)) cookies.set(id, unused.pop()!);
			const fields = { clientId: id, revision: '0', generalFeedback: content, whatWorked: '', whatToImprove: '' };
			const answer = await fetch(`http://127.0.0.1:${port}/min/evaluering?/send`, {
				method: 'POST',
				redirect: 'manual',
				// A browser asks for a page; else SvelteKit answers in JSON, as to its own script.
				headers: { accept: 'text/html', cookie: `brunn_lenke=${cookies.get(id)}`, origin: `http://localhost:${port}` },
				body: new URLSearchParams({ ...fields, mostImportant: '' })
			});
			await answer.arrayBuffer();
			const to = answer.headers.get('location') ?? '';
			return answer.status === 303 && to === '/min/evaluering/kvittering';
		},
		// A link that was used has one answer, and an answer one link: each is there once, or neither is.
		stored: async (db) => {
			const answers = await rows<{ id: string; content: string }>(
				db,
				sql`select client_id as id, general_feedback as content from response`
			);
			const [used] = await rows<{ n: number }>(db, sql`select count(*)::int as n from form_use`);
			if (used?.n !== answers.length) throw new Error(`${answers.length} answers, but ${used?.n} links noted as used.`);
			return answers;
		}
	};
}

/** An exercise that has just ended, with its open form. @returns the cookies of `people` who have opened their link */
export async function anEvaluation(db: Db, municipalityId: string, people: number): Promise<string[]> {
	const now = new Date();
	const [made] = await db
		.insert(exercise)
		.values({
			municipalityId,
			title: 'Øvelse',
			format: 'full_scale',
			startsAt: new Date(+now - DAY),
			endsAt: new Date(+now - DAY / 2)
		})
		.returning({ id: exercise.id, endsAt: exercise.endsAt, timeZone: exercise.timeZone });
	await setUpForms(db, made!, ['role_player'], now);
	await db.update(evaluationForm).set({ opensAt: new Date(+now - DAY / 2), closesAt: new Date(+now + DAY) });
	const secrets = Array.from({ length: people }, () => newToken());
	const expiresAt = new Date(+now + DAY);
	const persons = await db
		.insert(participant)
		.values(secrets.map(() => ({ exerciseId: made!.id, kind: 'role_player' as const, name: 'Markør' })))
		.returning({ id: participant.id });
	const links = await db
		.insert(participantLink)
		.values(persons.map(({ id }) => ({ participantId: id, tokenHash: tokenHash(newToken()), expiresAt })))
		.returning({ id: participantLink.id });
	await db
		.insert(linkSession)
		.values(secrets.map((secret, index) => ({ id: tokenHash(secret), linkId: links[index]!.id, expiresAt })));
	return secrets;
}
