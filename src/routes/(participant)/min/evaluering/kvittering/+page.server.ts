import { redirect } from '@sveltejs/kit';
import { formState } from '#lib/evaluations/evaluation.ts';
import { database } from '#lib/server/db/instance.ts';
import { readReceipt, receiptCookie } from '#lib/server/evaluations/receipt.ts';
import { myForm } from '#lib/server/evaluations/respondent.ts';
import { requireParticipant } from '#lib/server/participants/access.ts';
import type { PageServerLoad } from './$types';

/**
 * What was delivered. An office's or a named person's is read where it is stored; an anonymous one cannot be found again,
 * so its receipt comes from the browser that sent it.
 */
export const load: PageServerLoad = async (event) => {
	const who = requireParticipant(event);
	const mine = await myForm(database(), who);
	if (!mine?.answered && !mine?.sent) redirect(303, '/min/evaluering');
	const { identity, sent, form } = mine;
	const receipt = sent ?? readReceipt(event.cookies.get(receiptCookie));
	if (!receipt) redirect(303, '/min/evaluering');
	return {
		exercise: who.exercise,
		municipality: who.municipality,
		group: who.kind,
		by: identity.kind,
		name: identity.kind === 'office' ? identity.name : identity.kind === 'named' ? who.name : null,
		reference: receipt.reference,
		submittedOn: receipt.submittedOn,
		submittedAt: sent?.submittedAt ?? null,
		closesAt: formState(form, event.locals.now) === 'open' ? form.closesAt : null,
		open: formState(form, event.locals.now) === 'open'
	};
};
