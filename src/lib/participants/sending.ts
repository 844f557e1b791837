import type { MailState } from '#lib/mail/mail.ts';
import type { DeliveryChannel } from './participant.ts';

/** Whether a person's card has been handed over. `failed`: the mail did not arrive, and nothing was handed over since. */
export const sendingStates = ['not_sent', 'waiting', 'failed', 'sent'] as const;
export type SendingState = (typeof sendingStates)[number];

/** What staff, or the server, have noted. */
export type Handed = { channel: DeliveryChannel; at: Date };
/** A mail with the card in it, by when it was decided. */
export type Mailed = { state: MailState; at: Date; sentAt: Date | null };

export type Sending = {
	state: SendingState;
	/** How and when it was handed over last; of a mail that waits or failed, when it was decided. */
	channel: DeliveryChannel | null;
	at: Date | null;
	/** When the person first had the card, as far as is known. */
	first: Date | null;
};

/**
 * How a person's card stands, from all that was done to hand it over: the last of it decides. That a mail was decided on is
 * noted too, but only the mail itself knows whether it left.
 */
export function sendingOf(handed: readonly Handed[], mails: readonly Mailed[]): Sending {
	const stateOf: Record<MailState, SendingState | null> = {
		waiting: 'waiting',
		sending: 'waiting',
		sent: 'sent',
		failed: 'failed',
		withdrawn: null
	};
	const events = [
		...handed
			.filter(({ channel }) => channel !== 'mail' || mails.length === 0)
			.map(({ channel, at }) => ({ state: 'sent' as SendingState | null, channel, at, arrived: at })),
		...mails.map(({ state, at, sentAt }) => ({
			state: stateOf[state],
			channel: 'mail' as const,
			at: state === 'sent' ? (sentAt ?? at) : at,
			arrived: state === 'sent' ? (sentAt ?? at) : null
		}))
	]
		.filter((event) => event.state !== null)
		.sort((a, b) => a.at.getTime() - b.at.getTime());
	const last = events.at(-1);
	const first = events.find(({ arrived }) => arrived !== null)?.arrived ?? null;
	if (!last) return { state: 'not_sent', channel: null, at: null, first };
	return { state: last.state!, channel: last.channel, at: last.at, first };
}

export const neverSent: Sending = { state: 'not_sent', channel: null, at: null, first: null };
