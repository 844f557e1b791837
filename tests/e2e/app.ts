import { readFileSync } from 'node:fs';

/** Where the stories' server listens, and the people in its database. */
export const appPort = 4173;
export const appUrl = `http://localhost:${appPort}`;
export const peopleFile = 'tests/.output/people.json';
export const password = 'fire-tilfeldige-ord-her';

export const staffRoles = ['administrator', 'coordinator', 'planner', 'evaluator', 'reader'] as const;

export type People = {
	/** E-mail by role in the demo municipality; all have `password`. */
	staff: Record<(typeof staffRoles)[number], string>;
	/** Coordinator of another municipality. */
	stranger: string;
	links: { rolePlayer: string; medicalCentre: string; revoked: string; expired: string };
	/** Ids of things in the demo municipality, by route parameter. */
	params: Record<string, string>;
};

/** Who is in the database; written by the server when it has been filled. */
export function people(): People {
	return JSON.parse(readFileSync(peopleFile, 'utf8')) as People;
}
