import { may } from '#lib/municipalities/member.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { isoDate } from '#lib/i18n/time.ts';
import { forumsOf } from '#lib/server/forums/queries.ts';
import { contactsOf, organisationsOf } from '#lib/server/organisations/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { municipality, role } = requireMember(event, 'read');
	const db = database();
	const today = isoDate(event.locals.now);
	const organisations = await organisationsOf(db, municipality.id);
	const contacts = may(role, 'plan') ? await contactsOf(db, municipality.id) : [];
	const forums = await forumsOf(db, municipality.id);
	return {
		organisations: organisations.map((one) => ({
			...one,
			contacts: contacts.filter((contact) => contact.organisationId === one.id).map((contact) => contact.name)
		})),
		forums: forums.map(({ meetings, ...one }) => ({ ...one, next: meetings.find((date) => date >= today) ?? null }))
	};
};
