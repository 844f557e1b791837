import { error, type RequestEvent } from '@sveltejs/kit';
import { forms as t } from '#lib/i18n/nb/forms.ts';
import { may, type Permission } from '#lib/municipalities/member.ts';
import type { Member } from '#lib/server/municipalities/queries.ts';

/**
 * The member behind this request, when the role allows it.
 * @throws 401 when nobody is logged in, 403 when the role does not allow it
 */
export function requireMember(event: Pick<RequestEvent, 'locals'>, permission: Permission): Member {
	const { member } = event.locals;
	if (!member) error(401);
	if (!may(member.role, permission)) error(403, t.forbidden);
	return member;
}
