import { error } from '@sveltejs/kit';
import { paperFiles as t } from '#lib/i18n/nb/paperFiles.ts';
import { tableIds } from '#lib/papers/tables.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { fileAnswer } from '#lib/server/papers/answer.ts';
import { tablesFor, writeTables } from '#lib/server/papers/excel.ts';
import { inTurn } from '#lib/server/report/turns.ts';
import type { RequestHandler } from './$types';

/** The exercise's tables as Excel, a sheet each; `?tabell=roller` only one. What the member may not see is not in it. */
export const GET: RequestHandler = async (event) => {
	const { db, exercise, member } = await requireExercise(event, 'read');
	const asked = event.url.searchParams.get('tabell');
	const bytes = await inTurn(async () => {
		const found = await tablesFor(db, exercise, member.role);
		const ids = tableIds.filter((id) => found[id] && (asked === null || asked === id));
		if (ids.length === 0) error(tableIds.some((id) => id === asked) ? 403 : 404);
		return writeTables(ids.map((id) => found[id]!));
	});
	const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
	return fileAnswer(new Uint8Array(bytes), type, asked ?? t.tables.file, exercise.title, 'xlsx');
};
