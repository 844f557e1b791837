import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { sendKinds } from '#lib/card-client/envelope.ts';
import { sendDelay } from '#lib/server/auth/throttle.ts';
import { database } from '#lib/server/db/instance.ts';
import { requireParticipant } from '#lib/server/participants/access.ts';
import { receive } from '#lib/server/role-players/submissions.ts';
import type { RequestHandler } from './$types';

const envelope = z.object({
	clientId: z.uuid().toLowerCase(),
	kind: z.enum(sendKinds),
	side: z.uuid(),
	payload: z.record(z.string().max(40), z.string().max(5000)),
	hash: z.string().regex(/^[0-9a-f]{64}$/)
});

/**
 * What waited on a phone. SvelteKit's own check is for forms: here the origin is checked by hooks.server.ts, and only JSON is
 * taken, which no page elsewhere can send without asking first.
 */
export const POST: RequestHandler = async (event) => {
	const me = requireParticipant(event, 'role_player');
	if (!event.request.headers.get('content-type')?.startsWith('application/json')) error(415);
	const sent = envelope.safeParse(await event.request.json().catch(() => null));
	if (!sent.success) return json({ refused: 'invalid' }, { status: 422 });
	// Two may share a phone: what the one wrote is not stored as the other's.
	if (sent.data.side !== me.participantId) return json({ other: true }, { status: 403 });
	// Not one of the answers that the phone takes as final: it keeps what it has, and tries again later.
	if ((await sendDelay(me.participantId)) > 0) return json({ wait: true }, { status: 429 });
	const received = await receive(database(), me, sent.data, event.locals.now);
	if (received.kind === 'receipt') return json({ receipt: received.receipt });
	return json({ refused: received.kind }, { status: received.kind === 'mixed' ? 409 : 422 });
};
