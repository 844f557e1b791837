import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { paperAnswer } from '#lib/server/papers/answer.ts';
import { historyData, historyHead } from '#lib/server/papers/load-history.ts';
import type { RequestHandler } from './$types';

/** The learning over the years, for the leadership or a tilsyn. */
export const GET: RequestHandler = async (event) => {
	const { municipality } = requireMember(event, 'read');
	const { now } = event.locals;
	const data = await historyData(database(), municipality.id, now);
	return paperAnswer(event, { paper: 'historikk', head: historyHead(municipality.name, data, now), data });
};
