/** How a personal link stands. The address itself is never stored, so it cannot be shown again. */
export const linkStates = ['none', 'issued', 'opened', 'expired', 'revoked'] as const;
export type LinkState = (typeof linkStates)[number];

export type LinkFacts = { createdAt: Date; expiresAt: Date; openedAt: Date | null; revokedAt: Date | null };

/**
 * The link that says how a person stands who may hold one of each channel: one that works before one that does not, an
 * opened one first; where none works, the newest.
 */
export function foremostLink<Link extends LinkFacts>(links: readonly Link[], now: Date): Link | null {
	const rank = (link: Link) => (linkWorks(link, now) ? (link.openedAt ? 0 : 1) : 2);
	const [first] = [...links].sort((a, b) => rank(a) - rank(b) || b.createdAt.getTime() - a.createdAt.getTime());
	return first ?? null;
}

/** The state of one link. */
export function linkState(link: LinkFacts | null, now: Date): LinkState {
	if (!link) return 'none';
	if (link.revokedAt) return 'revoked';
	if (link.expiresAt <= now) return 'expired';
	return link.openedAt ? 'opened' : 'issued';
}

/** The moment that belongs to the state: made, opened, expired or revoked; null when there is no link. */
export function linkSince(link: LinkFacts | null, now: Date): Date | null {
	switch (linkState(link, now)) {
		case 'none':
			return null;
		case 'revoked':
			return link!.revokedAt;
		case 'expired':
			return link!.expiresAt;
		case 'opened':
			return link!.openedAt;
		case 'issued':
			return link!.createdAt;
	}
}

/** Whether the person can use the link now. */
export function linkWorks(link: LinkFacts | null, now: Date): boolean {
	const state = linkState(link, now);
	return state === 'issued' || state === 'opened';
}

/** Until when a link made now works: `days` after the exercise's end, or after now where no end is set. */
export function linkDeadline(endsAt: Date | null, now: Date, days: number): Date {
	return new Date((endsAt ?? now).getTime() + days * 86_400_000);
}
