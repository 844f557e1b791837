import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { Db } from '#lib/server/db/client.ts';
import { session, user } from './schema.ts';
import { tokenHash } from './tokens.ts';

export const sessionCookie = 'brunn_okt';

/**
 * Lucia on our tables. The adapter stores the SHA-256 of a session's id, never the id itself, so that a copy of the
 * database opens no session.
 */
export function sessions(db: Db, secure: boolean) {
	const inner = new DrizzlePostgreSQLAdapter(db, session, user);
	const adapter: Adapter = {
		getSessionAndUser: async (id) => {
			const [found, owner] = await inner.getSessionAndUser(tokenHash(id));
			return found ? [{ ...found, id }, owner] : [null, null];
		},
		getUserSessions: (userId) => inner.getUserSessions(userId),
		setSession: (value) => inner.setSession({ ...value, id: tokenHash(value.id) }),
		updateSessionExpiration: (id, expiresAt) => inner.updateSessionExpiration(tokenHash(id), expiresAt),
		deleteSession: (id) => inner.deleteSession(tokenHash(id)),
		deleteUserSessions: (userId) => inner.deleteUserSessions(userId),
		deleteExpiredSessions: () => inner.deleteExpiredSessions()
	};
	return new Lucia(adapter, {
		// A working week without logging in again; renewed while it is used.
		sessionExpiresIn: new TimeSpan(7, 'd'),
		sessionCookie: { name: sessionCookie, attributes: { secure, sameSite: 'lax' } },
		getUserAttributes: ({ name, email }) => ({ name, email })
	});
}

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof sessions>;
		DatabaseUserAttributes: { name: string; email: string };
	}
}
