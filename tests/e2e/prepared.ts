import { expect, type Page } from '@playwright/test';
import { asBrowser } from './support.ts';

/** Ids of an exercise made for one story, so that it shares nothing with the others. */
export type Prepared = {
	/** `/ovelser/<id>` */
	exercise: string;
	line: string;
	rolePlay: string;
	lesson: string;
	action: string;
	role: string;
	inject: string;
	objective: string;
};

type Form = Record<string, string>;

/** Send a form as the page's person, past the page. @returns where it leads */
export async function post(page: Page, path: string, form: Form): Promise<string> {
	const answer = await page.request.post(path, { headers: asBrowser, form, maxRedirects: 0 });
	expect(answer.status(), `${path}: ${answer.status() === 303 ? '' : await answer.text()}`).toBe(303);
	return answer.headers().location!;
}

const after = (path: string, mark: string) => path.slice(path.lastIndexOf(mark) + mark.length);

/** An exercise with two roles and one of each thing that has a form of its own. */
export async function prepared(page: Page, title: string): Promise<Prepared> {
	const exercise = await post(page, '/ovelser/ny', { title, format: 'functional' });
	const objective = after(await post(page, `${exercise}/mal?/addObjective`, { title: 'Varsle i tide' }), '#mal-');
	const role = async (name: string) =>
		after(await post(page, `${exercise}/roller/ny`, { name, function: 'exercised' }), '#rolle-');
	const from = await role('Legevakten');
	const to = await role('Vakthavende lege');
	const line = after(
		await post(page, `${exercise}/roller/linjer/ny`, {
			fromRoleId: from,
			toRoleId: to,
			purpose: 'alert',
			status: 'untested'
		}),
		'#linje-'
	);
	const rolePlay = after(await post(page, `${exercise}/markorer/ny`, { number: '1', name: 'Astrid' }), '/');
	const made = await post(page, `${exercise}/dreiebok/ny`, { offsetMinutes: '5', content: 'Strømmen går' });
	const lesson = after(
		await post(page, `${exercise}/laering/nytt`, { kind: 'improve', title: 'Varsle tidligere', theme: 'alerting' }),
		'/'
	);
	const action = after(
		await post(page, `${exercise}/laering/tiltak/nytt?/save`, {
			lessonId: lesson,
			goal: 'Alle er varslet',
			measure: 'Ny liste',
			effectIndicator: 'Tid til kvittering',
			owner: 'Beredskapskoordinator',
			dueDate: '2030-01-31',
			state: 'planned'
		}),
		'#tiltak-'
	);
	const list = await (await page.request.get(made)).text();
	const inject = /\/dreiebok\/([0-9a-f-]{36})/.exec(list)![1]!;
	return { exercise, objective, role: from, line, rolePlay, inject, lesson, action };
}

/** A legesenter of its own in the exercise, asked to take part and to evaluate. @returns its personal link */
export async function officeLink(page: Page, exercise: string, name: string): Promise<string> {
	const organisation = after(await post(page, '/register/ny', { kind: 'medical_centre', name }), '/');
	await post(page, `${exercise}/deltakere/virksomheter/ny`, {
		'organisationIds[]': organisation,
		meetings: '1',
		meetingMinutes: '30',
		hoursOnDay: '3'
	});
	const choices = await (await page.request.get(`${exercise}/deltakere/folk/ny`)).text();
	const participationId = /<option value="([0-9a-f-]{36})"/.exec(choices)![1]!;
	await post(page, `${exercise}/deltakere/folk/ny`, {
		kind: 'medical_centre',
		participationId,
		name: 'Kari Kontakt',
		email: 'kari@legesenter.example.no'
	});
	const list = await (await page.request.get(`${exercise}/deltakere`)).text();
	const person = /\/deltakere\/folk\/([0-9a-f-]{36})/.exec(list)![1]!;
	const issued = await page.request.post(`${exercise}/deltakere/folk/${person}?/issue`, {
		headers: asBrowser,
		form: { replaces: '' }
	});
	await post(page, `${exercise}/evaluering?/setUp`, {});
	await post(page, `${exercise}/evaluering?/open`, { group: 'legesentre' });
	return /value="(http[^"]+\/d\/[^"]+)"/.exec(await issued.text())![1]!;
}

const words = (names: string) => Object.fromEntries(names.split(' ').map((name) => [name, `Tekst for ${name}.`]));

/** Write and publish the text of a role, by its address. What is the same for all must be filled in. */
export async function publishedText(page: Page, role: string, facts: { number: string; name: string }): Promise<void> {
	const form = await (await page.request.get(role)).text();
	await post(page, `${role}?/save`, {
		...words('whoYouAre whatHasHappened position awake breathing pain bleeding walking mood'),
		...words('say sayIfAsked doNotSay doNot ifNobodyComes ifInDoubt roleEnds stages.0.when stages.0.become'),
		...facts,
		version: /name="version" value="(\d+)"/.exec(form)![1]!
	});
	await post(page, `${role}?/publish`, {});
}

/** The markørrolle filled in, published and given to somebody. @returns the personal link */
export async function cardLink(page: Page, { exercise, rolePlay }: Prepared): Promise<string> {
	const title = await (await page.request.get(`${exercise}/rediger`)).text();
	await post(page, `${exercise}/rediger`, {
		title: /name="title"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="title"/.exec(title)!.slice(1).find(Boolean)!,
		format: 'functional',
		stopPhrase: 'Dette er ekte',
		realIncidentProcedure: 'Stopp, og ring 113.',
		version: /name="version" value="(\d+)"/.exec(title)![1]!
	});
	await post(page, `${exercise}/markorer/praktisk`, {
		...words('about contactName meetingPlace gettingHome bring wear leaveAtHome food'),
		...words('respondersWill respondersWillNot photos afterwards'),
		contactPhone: '99999999',
		meetDate: '2030-05-04',
		meetTime: '09:00',
		endsTime: '12:00',
		version: '0'
	});
	const role = `${exercise}/markorer/${rolePlay}`;
	await publishedText(page, role, { number: '1', name: 'Astrid' });
	await post(page, `${role}/markor?/add`, { name: 'Mari Markør', phone: '99999998', ageGroup: 'adult' });
	const cast = await (await page.request.get(`${role}/markor`)).text();
	const participantId = /name="participantId" value="([0-9a-f-]{36})"/.exec(cast)![1]!;
	const issued = await page.request.post(`${role}/markor?/issue`, {
		headers: asBrowser,
		form: { participantId, replaces: '' }
	});
	return /value="(http[^"]+\/d\/[^"]+)"/.exec(await issued.text())![1]!;
}
