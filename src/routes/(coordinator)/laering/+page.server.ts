import { lessonStates, themes } from '#lib/lessons/lesson.ts';
import { isClosed } from '#lib/lessons/states.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { countStates, lessonsOfMunicipality, type FlaggedLesson } from '#lib/server/lessons/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const member = requireMember(event, 'read');
	const all = await lessonsOfMunicipality(database(), member.municipality.id, event.locals.now);
	const { searchParams } = event.url;
	const state = searchParams.get('status') ?? '';
	const theme = searchParams.get('tema') ?? '';
	const needsHelp = searchParams.get('oppfolging') === 'ja';
	const open = state === 'apne';
	return {
		lessons: all.filter(
			(one) =>
				(open ? !isClosed(one) : !isState(state) || one.state === state) &&
				(!isTheme(theme) || one.theme === theme) &&
				(!needsHelp || needsAttention(one))
		),
		all: all.length,
		exercises: new Set(all.map(({ exerciseId }) => exerciseId)).size,
		counts: countStates(all),
		escalated: all.filter((one) => one.escalated && one.state === 'not_confirmed').length,
		longest: Math.max(0, ...all.map(({ notExercised }) => notExercised ?? 0)),
		attention: all.filter(needsAttention).length,
		filter: { state: open || isState(state) ? state : '', theme: isTheme(theme) ? theme : '', needsHelp }
	};
};

const isState = (code: string) => lessonStates.some((one) => one === code);
const isTheme = (code: string) => themes.some((one) => one === code);
const needsAttention = (one: FlaggedLesson) =>
	one.escalated || one.notExercised !== null || one.retest !== null || one.returning;
