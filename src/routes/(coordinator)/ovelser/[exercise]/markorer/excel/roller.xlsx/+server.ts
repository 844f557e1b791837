import { roleExcel as t } from '#lib/i18n/nb/roleExcel.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { exportRoles } from '#lib/server/role-players/excel.ts';
import type { RequestHandler } from './$types';

/** The roles as Excel; `?for=markorer` leaves out what is for the staff. */
export const GET: RequestHandler = async (event) => {
	const { db, exercise } = await requireExercise(event, 'plan');
	const players = event.url.searchParams.get('for') === 'markorer';
	const bytes = await exportRoles(db, exercise.id, players ? 'role_player' : 'staff');
	const name = encodeURIComponent(`${t.file(exercise.title, players)}.xlsx`);
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename="roller.xlsx"; filename*=UTF-8''${name}`,
			'cache-control': 'no-store'
		}
	});
};
