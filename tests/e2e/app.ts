import { readFileSync } from 'node:fs';
import type { Way } from './way.ts';

/** Where the stories' server listens, and the people in its database. */
export const appPort = Number(process.env.STORIES_PORT || 4173);
export const appUrl = `http://localhost:${appPort}`;
export const peopleFile = `tests/.output/people${appPort === 4173 ? '' : `-${appPort}`}.json`;
export const password = 'fire-tilfeldige-ord-her';

export const staffRoles = ['administrator', 'coordinator', 'planner', 'evaluator', 'reader'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Everybody who may knock: who is asked in access.spec.ts. */
export const kinds = [
	'nobody',
	...staffRoles,
	'stranger',
	'rolePlayer',
	'medicalCentre',
	'revoked',
	'expired'
] as const;
export type Kind = (typeof kinds)[number];

/** Whose loop.spec.ts goes on in a municipality of its own. */
export const loopProjects = ['no-script', 'keyboard'] as const;
export type LoopProject = (typeof loopProjects)[number];

/** Ids by route parameter. */
export type Params = Record<string, string>;
type Links = { rolePlayer: string; medicalCentre: string; revoked: string; expired: string };

export type People = {
	/** A role player in an exercise where everything that is not theirs to read is marked; see secrets.fixture.ts. */
	marked: string;
	/** E-mail by role in the demo municipality; all have `password`. */
	staff: Record<StaffRole, string>;
	links: Links;
	/** The short code on a card of paper. */
	code: string;
	/** The demo's exercises, the one with the most answers first: what the pages are opened with. */
	worlds: Params[];
	/** An exercise that runs, with its coordinator and the links of six who play. */
	day: { email: string; exercise: string; players: { participantId: string; address: string }[] };
	/** Exercises with one published card, one for each project: the way to the meeting place. */
	way: { script: Way; noScript: Way };
	/** Exercises that are ready, one for each project: what happens to the persons, before, on and after the day. */
	care: { script: Params; noScript: Params };
	/** By project: the members of a municipality in which only its loop goes on. */
	loops: Record<LoopProject, Record<StaffRole, string>>;
	/** A municipality that only the access test writes in. */
	access: {
		staff: Record<StaffRole, string>;
		/** Coordinator of another municipality. */
		stranger: string;
		links: Links;
		/** Each kind of person has things of its own, so that one who removes them takes nothing from the next. */
		params: Record<Kind, Params>;
	};
};

/** Who is in the database; written by the server when it has been filled. */
export function people(): People {
	return JSON.parse(readFileSync(peopleFile, 'utf8')) as People;
}
