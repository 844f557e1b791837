import type { Receipt } from './envelope.ts';
import { giveUp } from './give-up.ts';
import type { Answer, Item } from './queue.ts';

/** How long a sending may take before it counts as lost. The server answers a repetition with the same receipt. */
const patience = 15_000;

/** Send one thing; given up when `cut` aborts. Never throws: whatever happens is an answer. */
export async function sendItem(item: Item, cut?: AbortSignal): Promise<Answer> {
	const { clientId, kind, side, payload, hash } = item;
	try {
		const response = await fetch('/min/send', {
			method: 'POST',
			headers: { 'content-type': 'application/json', accept: 'application/json' },
			body: JSON.stringify({ clientId, kind, side, payload, hash }),
			redirect: 'manual',
			cache: 'no-store',
			signal: giveUp(patience, cut)
		});
		return readAnswer(response.status, response.headers.get('content-type') ?? '', await response.text());
	} catch {
		return { kind: 'unreachable' };
	}
}

/**
 * What an answer means. Only Brunn's own JSON counts: a hotel's login page, a proxy's error and a redirect are all the same
 * as no answer.
 */
export function readAnswer(status: number, type: string, body: string): Answer {
	const unreachable: Answer = { kind: 'unreachable' };
	if (!type.startsWith('application/json')) return unreachable;
	let said: { ended?: unknown; other?: unknown; refused?: unknown; receipt?: Partial<Receipt> };
	try {
		said = JSON.parse(body) as typeof said;
	} catch {
		return unreachable;
	}
	if (typeof said !== 'object' || said === null) return unreachable;
	if (status === 401 && said.ended === true) return { kind: 'ended', other: false };
	if (status === 403 && said.other === true) return { kind: 'ended', other: true };
	if (status === 409 && said.refused === 'mixed') return { kind: 'refused', why: 'mixed' };
	if (status === 422 && said.refused === 'invalid') return { kind: 'refused', why: 'invalid' };
	const receipt = said.receipt;
	if (status !== 200 || !receipt || typeof receipt.clientId !== 'string' || typeof receipt.hash !== 'string')
		return unreachable;
	if (typeof receipt.receivedAt !== 'string' || Number.isNaN(Date.parse(receipt.receivedAt))) return unreachable;
	const { clientId, hash, receivedAt, result } = receipt;
	return { kind: 'receipt', receipt: { clientId, hash, receivedAt, result: result ?? {} } };
}
