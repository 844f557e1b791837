import { isHttpError, type RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { may, memberRoles, type MemberRole } from '#lib/municipalities/member.ts';
import { startDatabase, stopDatabase } from '#lib/server/db/instance.ts';
import { addContact, createOrganisation } from '#lib/server/organisations/commands.ts';
import { addParticipations } from '#lib/server/organisations/participations.ts';
import { addContact as addParticipantContact, addParticipant } from '#lib/server/participants/commands.ts';
import { issueParticipantLink } from '#lib/server/participants/issue.ts';
import { openLink, participantBySession } from '#lib/server/participants/links.ts';
import { load as loadParticipants } from '../../src/routes/(coordinator)/ovelser/[exercise]/deltakere/+page.server.ts';
import { load as loadRegister } from '../../src/routes/(coordinator)/register/+page.server.ts';
import { load as loadOrganisation } from '../../src/routes/(coordinator)/register/[organisation]/+page.server.ts';
import { load as loadParticipation } from '../../src/routes/(participant)/min/deltakelse/+page.server.ts';
import { load as loadAboutMe } from '../../src/routes/(participant)/min/om-meg/+page.server.ts';
import { describeEachEngine } from '../support/database.ts';
import { municipalityWithExercise } from '../support/municipality.fixture.ts';

const now = new Date('2026-11-23T09:00:00Z');
const contact = { name: 'Anne Personnavn', email: 'anne@personlig.no', phone: '911 22 333' };
const personal = /Anne Personnavn|anne@personlig|911 22 333/;

/** What a page's load gives, as text, or the status it throws. */
async function given(load: (event: never) => unknown, event: object): Promise<string> {
	try {
		return JSON.stringify(await load(event as never));
	} catch (error) {
		if (isHttpError(error)) return String(error.status);
		throw error;
	}
}

describeEachEngine('what pages give', ({ db, engine }) => {
	let place: Awaited<ReturnType<typeof municipalityWithExercise>>;
	let organisation: string;
	let contactAccess: RequestEvent['locals']['participant'];
	let rolePlayerAccess: RequestEvent['locals']['participant'];

	async function access(participantId: string) {
		const issued = await issueParticipantLink(db, place.exerciseId, participantId, '', place.by, now);
		if (!issued.ok) throw new Error(JSON.stringify(issued.errors));
		const session = await openLink(db, issued.value.token, now);
		return participantBySession(db, session!.secret, now);
	}

	beforeAll(async () => {
		await stopDatabase();
		await startDatabase(async () => ({ db, engine, close: async () => {} }));
		place = await municipalityWithExercise(db);
		const office = {
			kind: 'medical_centre' as const,
			name: 'Torget',
			address: '',
			email: '',
			phone: '',
			doctors: null
		};
		const made = await createOrganisation(db, place.municipalityId, { ...office, note: '', version: 1 });
		organisation = made.ok ? made.value : '';
		await addContact(db, place.municipalityId, organisation, contact);
		const added = await addParticipations(db, place.municipalityId, place.exerciseId, {
			'organisationIds[]': [organisation],
			withContacts: false,
			meetings: 1,
			meetingMinutes: 30,
			hoursOnDay: 4,
			compensation: '',
			task: ''
		});
		const participationId = added.ok ? added.value[0]!.id : '';
		const made2 = await addParticipantContact(db, place.exerciseId, participationId, contact);
		contactAccess = await access(made2.ok ? made2.value : '');
		const rolePlayer = { kind: 'role_player' as const, name: 'Markør', email: '', phone: '' };
		rolePlayerAccess = await access(await addParticipant(db, place.exerciseId, rolePlayer));
	});
	afterAll(stopDatabase);

	const asMember = (role: MemberRole) => ({
		params: { exercise: place.exerciseId, organisation },
		locals: {
			now,
			participant: null,
			member: {
				userId: place.by.byUserId,
				name: 'Kari',
				email: '',
				role,
				municipality: { id: place.municipalityId, name: 'Eksempelvik', phone: '', isDemo: false }
			}
		}
	});

	test.each(memberRoles)('%s sees persons only when planning', async (role) => {
		for (const load of [loadParticipants, loadRegister, loadOrganisation]) {
			const text = await given(load as never, asMember(role));
			expect(text).toContain('Torget');
			expect(personal.test(text)).toBe(may(role, 'plan'));
		}
	});

	const asParticipant = (participant: typeof contactAccess) => ({
		params: {},
		locals: { now, member: null, participant }
	});

	test('a legesenter sees what it demands and its own contact, never the scenario', async () => {
		const text = await given(loadParticipation as never, asParticipant(contactAccess));
		expect(text).toContain('"hoursOnDay":4');
		expect(text).toMatch(personal);
		expect(text).not.toContain('Hemmelig');
	});

	test('others have no such page, and nobody without a link', async () => {
		expect(await given(loadParticipation as never, asParticipant(rolePlayerAccess))).toBe('404');
		expect(await given(loadParticipation as never, asParticipant(null))).toBe('401');
		expect(await given(loadAboutMe as never, asParticipant(null))).toBe('401');
	});

	test('what is stored about me is about me', async () => {
		expect(await given(loadAboutMe as never, asParticipant(contactAccess))).toMatch(personal);
		const other = await given(loadAboutMe as never, asParticipant(rolePlayerAccess));
		expect(other).toContain('Markør');
		expect(other).not.toMatch(personal);
		expect(other).not.toContain('Hemmelig');
	});
});
