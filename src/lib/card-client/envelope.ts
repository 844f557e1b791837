import { sha256 } from '@oslojs/crypto/sha2';
import { encodeHexLowerCase } from '@oslojs/encoding';

/** What a phone may send after it was out of coverage. */
export const sendKinds = ['read', 'question', 'attendance', 'impression'] as const;
export type SendKind = (typeof sendKinds)[number];

/** A form's fields by name, as typed. */
export type Payload = Record<string, string>;

/** One thing to be sent: the id is the phone's own, so that the same thing sent twice is done once. */
export type Envelope = {
	clientId: string;
	kind: SendKind;
	/** Whose page it was written on (participant id): two may share a phone. */
	side: string;
	payload: Payload;
	/** Of the payload, see `payloadHash`. */
	hash: string;
};

/** What came of it, said by the server. */
export type Result = { right?: boolean; attendance?: 'in' | 'out'; overtaken?: boolean };
export type Receipt = {
	clientId: string;
	hash: string;
	/** ISO, the server's clock. */
	receivedAt: string;
	result: Result;
};

/** The same text for the same fields, whatever order they came in. */
export function canonical(payload: Payload): string {
	return JSON.stringify(
		Object.keys(payload)
			.sort()
			.map((name) => [name, payload[name]])
	);
}

/** SHA-256 of the canonical payload, hex. Without `crypto.subtle`, which is missing on plain http. */
export function payloadHash(payload: Payload): string {
	return encodeHexLowerCase(sha256(new TextEncoder().encode(canonical(payload))));
}
