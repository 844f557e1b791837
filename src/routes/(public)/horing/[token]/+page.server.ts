import { error, fail, redirect } from '@sveltejs/kit';
import { formValues, parseForm } from '#lib/forms/form.ts';
import { hearing as t } from '#lib/i18n/nb/hearing.ts';
import { mostComments } from '#lib/report/hearing.ts';
import { remarkInput } from '#lib/report/input.ts';
import { sectionIds } from '#lib/report/report.ts';
import { hasSection } from '#lib/report/sections.ts';
import { linkDelay } from '#lib/server/auth/throttle.ts';
import { database } from '#lib/server/db/instance.ts';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { reportFigures } from '#lib/server/report/figures.ts';
import { commentsBy, hearerByToken } from '#lib/server/report/hearers.ts';
import { remark } from '#lib/server/report/hearing.ts';
import { loadReport } from '#lib/server/report/load.ts';
import type { Actions, PageServerLoad } from './$types';

/** The page has no script: it is read once, and its address is a secret. */
export const csr = false;

const figureWidth = 640;

/** The draft as it stands; the same page for every link that does not work. Looking changes nothing. */
export const load: PageServerLoad = async (event) => {
	const { now } = event.locals;
	const db = database();
	const hearer = await hearerByToken(db, event.params.token, now);
	const exercise = hearer && (await exerciseById(db, hearer.municipality.id, hearer.exerciseId));
	if (!hearer || !exercise) return { draft: null };
	const report = await loadReport(db, exercise, { version: hearer.version, approvedBy: null, now });
	return {
		draft: {
			name: hearer.name,
			until: hearer.expiresAt,
			timeZone: exercise.timeZone,
			exercise: exercise.title,
			municipality: hearer.municipality,
			report,
			figures: reportFigures(report, figureWidth),
			sections: sectionIds.filter((id) => hasSection(report, id)),
			comments: await commentsBy(db, hearer.id)
		}
	};
};

export const actions: Actions = {
	remark: async (event) => {
		const form = await event.request.formData();
		const section = sectionIds.find((id) => id === form.get('section'));
		const { token } = event.params;
		const db = database();
		const values = formValues(form);
		if (section && (await hearerByToken(db, token, event.locals.now))) {
			const parsed = parseForm(form, remarkInput);
			if (!parsed.ok) return fail(400, { section, values: parsed.values, errors: parsed.errors });
			const sent = await remark(db, token, { section, text: parsed.data.text }, event.locals.now);
			if (sent === 'stored') redirect(303, `/horing/${token}?sendt=${section}#${section}`);
			if (sent === 'full') return fail(409, { section, values, errors: { text: t.tooMany(mostComments) } });
		}
		if ((await linkDelay(event.getClientAddress())) > 0) error(429);
		return fail(410, { section: null, values, errors: {} });
	}
};
