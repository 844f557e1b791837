import type { RequestEvent } from '@sveltejs/kit';
import { database } from '#lib/server/db/instance.ts';
import { environment } from '#lib/server/env.ts';
import { memberOf, type Member } from '#lib/server/municipalities/queries.ts';
import { participantBySession, type ParticipantAccess } from '#lib/server/participants/links.ts';
import { sessionCookie, sessions } from './sessions.ts';

/** A participant's cookie reaches only the participant's own pages. */
export const linkCookie = 'brunn_lenke';
const linkCookiePath = '/min';

const secure = () => environment().appUrl.startsWith('https:');

/** Our Lucia on the running database. */
export const loginSessions = () => sessions(database(), secure());

/** Who this request comes from, by its cookies; a session in use is renewed. */
export async function readSession(
	event: RequestEvent
): Promise<{ member: Member | null; participant: ParticipantAccess | null }> {
	const link = event.cookies.get(linkCookie);
	const participant = link ? await participantBySession(database(), link, event.locals.now) : null;
	const id = event.cookies.get(sessionCookie);
	if (!id) return { member: null, participant };
	const { session, user } = await loginSessions().validateSession(id);
	if (!session) {
		event.cookies.delete(sessionCookie, { path: '/' });
		return { member: null, participant };
	}
	if (session.fresh) setCookie(event, session.id);
	return { member: await memberOf(database(), user), participant };
}

/** Log a person in: a new session and its cookie. */
export async function logIn(event: RequestEvent, userId: string): Promise<void> {
	const session = await loginSessions().createSession(userId, {});
	setCookie(event, session.id);
}

/** End this login. */
export async function logOut(event: RequestEvent): Promise<void> {
	const id = event.cookies.get(sessionCookie);
	if (id) await loginSessions().invalidateSession(id);
	event.cookies.delete(sessionCookie, { path: '/' });
}

function setCookie(event: RequestEvent, id: string): void {
	const { name, value, attributes } = loginSessions().createSessionCookie(id);
	event.cookies.set(name, value, { ...attributes, path: '/' });
}

/** As long as browsers keep one. When a session ends is the server's to say: it follows an exercise that is put off. */
const longest = 400 * 24 * 60 * 60;

/** Start a participant's narrow session. */
export function setLinkCookie(event: RequestEvent, secret: string): void {
	event.cookies.set(linkCookie, secret, {
		path: linkCookiePath,
		maxAge: longest,
		httpOnly: true,
		sameSite: 'lax',
		secure: secure()
	});
}

/** Forget the participant on this phone: after the data behind the link are gone. */
export function deleteLinkCookie(event: RequestEvent): void {
	event.cookies.delete(linkCookie, { path: linkCookiePath });
}
