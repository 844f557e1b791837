import { error, type RequestEvent } from '@sveltejs/kit';
import { closedBy, type Area, type ClosedReason } from '#lib/exercises/open.ts';
import { formValues, type FormValues } from '#lib/forms/form.ts';
import { isId } from '#lib/forms/id.ts';
import { exercises as t } from '#lib/i18n/nb/exercises.ts';
import type { Permission } from '#lib/municipalities/member.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import type { Db } from '#lib/server/db/client.ts';
import { database } from '#lib/server/db/instance.ts';
import type { Member } from '#lib/server/municipalities/queries.ts';
import { exerciseById, type Exercise } from './queries.ts';

/**
 * Load and authorise in one: the exercise in the address, if it is the member's municipality's and the role allows it.
 * Every page, action and endpoint below `/ovelser/[exercise]` begins here; what it then reads or writes is scoped by
 * `exercise.id`. An action is refused when what it changes is closed (see `closedBy`); a page or file may always be read.
 * @param area what an action changes; one that evaluates names it only when it changes what was planned
 * @throws 401, 403, or 404 for an exercise that does not exist or is another municipality's (alike); 409 for one that is
 *   closed
 */
export async function requireExercise(
	event: Pick<RequestEvent, 'locals' | 'params' | 'request'>,
	permission: Permission,
	area: Area = permission === 'plan' ? 'plan' : 'next'
): Promise<{ db: Db; member: Member; exercise: Exercise; now: Date }> {
	const member = requireMember(event, permission);
	const id = event.params.exercise;
	const db = database();
	const found = isId(id) ? await exerciseById(db, member.municipality.id, id) : null;
	if (!found) error(404);
	const closed = closedBy(found, area);
	if (closed && !isReading(event)) await refuse(event.request, closed);
	return { db, member, exercise: found, now: event.locals.now };
}

/** A load, whose event alone knows its parent, also runs after an action, as a POST; a file is fetched by a GET. */
const isReading = (event: Pick<RequestEvent, 'request'>) =>
	'parent' in event || ['GET', 'HEAD'].includes(event.request.method);

/** @throws 409, with the words that were sent, so that the page which says so can give them back */
async function refuse(request: Request, why: ClosedReason): Promise<never> {
	const typed = words(formValues(await request.formData()));
	error(409, { message: t.closed[why], closed: true, typed });
}

/** What somebody has written, as told from ids, dates and choices by its spaces. */
function words(values: FormValues): string[] {
	const texts = Object.values(values).flat();
	return texts.map((text) => text.trim()).filter((text) => /\s/.test(text));
}
