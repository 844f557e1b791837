import type { Receipt } from './submit.ts';

/** Holds the last receipt for an hour, in the sender's own browser only. No secret: a reference opens nothing. */
export const receiptCookie = 'brunn_kvittering';

/** Receipt → cookie. */
export const writeReceipt = ({ reference, submittedOn }: Receipt) => `${reference}.${submittedOn}`;

/** Cookie → receipt; null for anything that we did not write like this. */
export function readReceipt(cookie: string | undefined): { reference: string; submittedOn: string } | null {
	const match = /^([A-Z0-9]{3}-[A-Z0-9]{3})\.(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/.exec(cookie ?? '');
	return match ? { reference: match[1]!, submittedOn: match[2]! } : null;
}
