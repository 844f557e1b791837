import { isRedirect, type RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDatabase, stopDatabase } from '#lib/server/db/instance.ts';
import { evaluationDraft, evaluationForm, response } from '#lib/server/evaluations/schema.ts';
import { createOrganisation } from '#lib/server/organisations/commands.ts';
import { addParticipations } from '#lib/server/organisations/participations.ts';
import { participationById } from '#lib/server/organisations/queries.ts';
import { addParticipant } from '#lib/server/participants/commands.ts';
import { issueParticipantLink } from '#lib/server/participants/issue.ts';
import { openLink, participantBySession, type ParticipantAccess } from '#lib/server/participants/links.ts';
import { participantById } from '#lib/server/participants/queries.ts';
import * as answering from '../../src/routes/(participant)/min/deltakelse/+page.server.ts';
import * as evaluating from '../../src/routes/(participant)/min/evaluering/+page.server.ts';
import { describeEachEngine } from '../support/database.ts';
import { municipalityWithExercise } from '../support/municipality.fixture.ts';

const now = new Date('2026-12-04T09:00:00Z');
const nobody = { email: '', phone: '' };

describeEachEngine('two who share a phone', ({ db, engine }) => {
	let place: Awaited<ReturnType<typeof municipalityWithExercise>>;

	beforeAll(async () => {
		await stopDatabase();
		await startDatabase(async () => ({ db, engine, close: async () => {} }));
		place = await municipalityWithExercise(db);
	});
	afterAll(stopDatabase);

	async function access(participantId: string): Promise<ParticipantAccess> {
		const issued = await issueParticipantLink(db, place.exerciseId, participantId, '', place.by, now);
		const session = await openLink(db, issued.ok ? issued.value.token : '', now);
		return (await participantBySession(db, session!.secret, now))!;
	}

	const event = (participant: ParticipantAccess, fields: Record<string, string> = {}) => {
		const body = new FormData();
		for (const [name, value] of Object.entries(fields)) body.set(name, value);
		return {
			locals: { participant, member: null, now },
			cookies: { set: () => {}, get: () => undefined },
			request: new Request('https://brunn.example/min', { method: 'POST', body })
		} as unknown as RequestEvent as never;
	};
	/** Where an action sends the browser. */
	async function sentTo(answer: unknown): Promise<string> {
		try {
			await answer;
		} catch (thrown) {
			if (isRedirect(thrown)) return `${thrown.status} ${thrown.location}`;
			throw thrown;
		}
		return 'nowhere';
	}
	const notTheirs = '307 /lenke-utlopt?/behold&annen';

	test('an evaluation written on the page of the first is not stored as the answer of the second', async () => {
		const person = async (name: string) =>
			access(await addParticipant(db, place.exerciseId, { kind: 'evaluator', name, ...nobody }));
		const [first, second] = [await person('Anne'), await person('Bo')];
		await db
			.insert(evaluationForm)
			.values({ exerciseId: place.exerciseId, group: 'evaluator', anonymous: false, opensAt: now });
		const page = (await evaluating.load(event(first))) as { whose: string; fill: { values: Record<string, string> } };
		const { clientId, revision, promise } = page.fill.values;
		const written = { side: page.whose, clientId, revision, promise, whatWorked: 'Det Anne mener' } as Record<
			string,
			string
		>;
		const { send, lagre } = evaluating.actions;
		expect(await sentTo(send!(event(second, written)))).toBe(notTheirs);
		expect(await sentTo(lagre!(event(second, written)))).toBe(notTheirs);
		expect([await db.select().from(response), await db.select().from(evaluationDraft)]).toEqual([[], []]);
		expect(await sentTo(send!(event(first, written)))).toBe('303 /min/evaluering/kvittering');
		expect(await db.select().from(response)).toMatchObject([{ participantId: first.participantId }]);
	});

	test('what one legesenter answers is not stored as what the other does', async () => {
		const contact = async (name: string) => {
			const facts = { kind: 'medical_centre' as const, name, address: '', doctors: null, note: '', ...nobody };
			const office = await createOrganisation(db, place.municipalityId, { ...facts, version: 1 });
			const added = await addParticipations(db, place.municipalityId, place.exerciseId, {
				'organisationIds[]': [office.ok ? office.value : ''],
				withContacts: false,
				meetings: 2,
				meetingMinutes: 60,
				hoursOnDay: 4,
				compensation: '',
				task: ''
			});
			const participationId = added.ok ? added.value[0]!.id : '';
			const kind = 'medical_centre' as const;
			return access(await addParticipant(db, place.exerciseId, { kind, name, ...nobody, participationId }));
		};
		const [first, second] = [await contact('Torget'), await contact('Moen')];
		const page = (await answering.load(event(first))) as { whose: string; participation: { version: number } };
		const written = {
			side: page.whose,
			version: String(page.participation.version),
			answer: 'declined',
			comment: '',
			name: 'Anne',
			email: 'anne@torget.example.no',
			phone: ''
		};
		expect(await sentTo(answering.actions.default!(event(second, written)))).toBe(notTheirs);
		expect(await participantById(db, place.exerciseId, second.participantId)).toMatchObject({
			name: 'Moen',
			email: ''
		});
		expect(await participationById(db, place.exerciseId, second.participationId!)).toMatchObject({
			answer: 'not_answered'
		});
		expect(await sentTo(answering.actions.default!(event(first, written)))).toBe('303 /min/deltakelse');
	});
});
