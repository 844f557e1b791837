import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** What the frame shows. Access is decided in hooks.server.ts and in each page's own load. */
export const load: LayoutServerLoad = ({ locals }) => {
	if (!locals.member) error(401);
	const { name, role, municipality } = locals.member;
	return { member: { name, role, municipality: { name: municipality.name, isDemo: municipality.isDemo } } };
};
