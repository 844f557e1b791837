import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { sendInput } from '#lib/mail/input.ts';
import type { ParticipantKind } from '#lib/participants/participant.ts';
import type { Db } from '#lib/server/db/client.ts';
import { environment } from '#lib/server/env.ts';
import { batchOf, mailsSoFar, recipients, sendBatch, type Recipient } from './recipients.ts';
import type { ParticipantMail } from './queue.ts';
import { sealKey } from './seal.ts';
import { mailReadiness } from './settings.ts';

type Place = { db: Db; exercise: { id: string; municipalityId: string } };
type Sort = { who: ParticipantKind; kind: ParticipantMail };

/** What a page shows that sends one sort of mail to chosen people. The caller has authorised. */
export async function sendPage(event: Pick<RequestEvent, 'url'>, { db, exercise }: Place, { who, kind }: Sort) {
	const lagt = event.url.searchParams.get('lagt') ?? '';
	const at = /^\d{1,14}$/.test(lagt) ? new Date(Number(lagt)) : null;
	const everybody = await recipients(db, exercise.id, who, kind);
	return {
		recipients: everybody.map(({ last, answer, ...person }: Recipient) => ({
			...person,
			declined: answer === 'declined',
			answered: answer !== null && answer !== 'not_answered',
			last: last && { state: last.state, at: last.at }
		})),
		seen: await mailsSoFar(db, exercise.id, kind),
		done: at ? await batchOf(db, exercise.id, kind, at) : [],
		readiness: await mailReadiness(db, exercise.municipalityId, sealKey(environment()))
	};
}

/** The button. Afterwards the same page says whom it went to. */
export async function sendAction(
	event: Pick<RequestEvent, 'request' | 'url'>,
	{ db, exercise }: Place,
	{ kind }: Sort,
	by: { userId: string },
	now: Date
) {
	const parsed = parseForm(await event.request.formData(), sendInput);
	if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
	const { 'participants[]': participantIds, seen } = parsed.data;
	const sent = await sendBatch(db, { exerciseId: exercise.id, kind, participantIds, seen, by, now });
	if (!sent.ok) return fail(409, { values: parsed.values, errors: sent.errors });
	redirect(303, `${event.url.pathname}?lagt=${now.getTime()}`);
}
