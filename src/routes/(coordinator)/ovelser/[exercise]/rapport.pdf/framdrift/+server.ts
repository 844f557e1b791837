import { log } from '#lib/server/log.ts';
import { askedReport } from '#lib/server/report/asked.ts';
import { progressOf } from '#lib/server/report/progress.ts';
import type { RequestHandler } from './$types';

/** How far the report of the same query has come, until it can be fetched. To close it is to ask for it no more. */
export const GET: RequestHandler = async (event) => {
	const { bytes } = await askedReport(event);
	return progressOf(bytes, (failure) => log.error({ err: failure, route: event.route.id }, 'report not drawn'));
};
