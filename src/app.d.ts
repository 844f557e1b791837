import type { Member } from '#lib/server/municipalities/queries.ts';
import type { ParticipantAccess } from '#lib/server/participants/links.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** The exercise may not be changed any more; `typed`: the words that were sent. */
			closed?: boolean;
			typed?: string[];
		}
		interface Locals {
			/** Who is logged in; null for everybody else. */
			member: Member | null;
			/** Whose link session this is; null for everybody else. */
			participant: ParticipantAccess | null;
			/** The moment this request came: the one clock that commands are given. */
			now: Date;
		}
	}
}

export {};
