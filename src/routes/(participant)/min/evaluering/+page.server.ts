import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { v4 } from 'uuid';
import { formState } from '#lib/evaluations/evaluation.ts';
import { responseValues } from '#lib/evaluations/input.ts';
import { formValues, type FormErrors, type FormValues } from '#lib/forms/form.ts';
import { database } from '#lib/server/db/instance.ts';
import { environment } from '#lib/server/env.ts';
import { saveDraft } from '#lib/server/evaluations/drafts.ts';
import { receiptCookie, writeReceipt } from '#lib/server/evaluations/receipt.ts';
import { isAsked } from '#lib/server/evaluations/queries.ts';
import { myForm, type MyForm } from '#lib/server/evaluations/respondent.ts';
import { promiseOf, submitResponse } from '#lib/server/evaluations/submit.ts';
import { refuseOthersPage, requireParticipant } from '#lib/server/participants/access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const who = requireParticipant(event);
	// The contact of another virksomhet than a legesenter has no form: the front page has what they do have.
	if (!(await isAsked(database(), who))) redirect(303, '/min');
	const { exercise, municipality, kind } = who;
	const frame = { exercise, municipality, group: kind, whose: who.participantId };
	const mine = await myForm(database(), who);
	const state = formState(mine?.form ?? null, event.locals.now);
	if (!mine) return { ...frame, state, closed: null, fill: null };
	const { opensAt, closesAt } = mine.form;
	if (mine.answered && mine.identity.kind === 'anonymous')
		return { ...frame, state: 'answered' as const, closed: null, fill: null };
	if (state !== 'open')
		return { ...frame, state, closed: { opensAt, closesAt, draft: mine.draft !== null }, fill: null };
	const until = closesAt && closesAt < who.until ? closesAt : who.until;
	return { ...frame, state, closed: null, fill: { ...begun(mine), questions: mine.questions, until } };
};

/** What the form begins with: the draft, else the answer that was sent, else nothing. */
function begun({ draft, sent, questions, identity }: MyForm) {
	const values: FormValues = draft?.values ?? (sent ? responseValues(sent.content, questions) : {});
	return {
		values: {
			...values,
			clientId: draft?.values.clientId ?? sent?.clientId ?? v4(),
			revision: draft?.values.revision ?? String(sent?.revision ?? 0),
			promise: promiseOf(identity)
		} as FormValues,
		by: identity.kind,
		office: identity.kind === 'office' ? identity.name : null,
		draftAt: draft?.savedAt ?? null,
		sentAt: sent?.submittedAt ?? null
	};
}

/** As `parseForm`'s values: nothing of what was typed is lost when something is wrong. */
async function typed(event: RequestEvent): Promise<FormValues> {
	const form = await event.request.formData();
	refuseOthersPage(event, form);
	return formValues(form);
}

const refused = (status: number, values: FormValues, errors: FormErrors) => fail(status, { values, errors });

export const actions: Actions = {
	send: async (event) => {
		const who = requireParticipant(event);
		const values = await typed(event);
		const sent = await submitResponse(database(), who, values, event.locals.now);
		if (sent.kind === 'invalid') return refused(400, values, sent.errors);
		if (sent.kind === 'changed') return refused(409, { ...values, ...sent.hidden }, sent.errors);
		if (sent.kind !== 'stored') redirect(303, '/min/evaluering');
		event.cookies.set(receiptCookie, writeReceipt(sent), {
			path: '/min/evaluering',
			maxAge: 3600,
			httpOnly: true,
			sameSite: 'lax',
			secure: environment().appUrl.startsWith('https:')
		});
		redirect(303, '/min/evaluering/kvittering');
	},
	lagre: async (event) => {
		const who = requireParticipant(event);
		const values = await typed(event);
		const saved = await saveDraft(database(), who, values, event.locals.now);
		if (!saved.ok) return refused(400, values, saved.errors);
		redirect(303, '/min/evaluering#utkast');
	}
};
