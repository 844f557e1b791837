import { resolve } from '$app/paths';
import type { CheckPage } from './checks.ts';

/** The address of the page where a check is mended. */
export function checkLink(exercise: string, page: CheckPage): string {
	return resolve(`/(coordinator)/ovelser/[exercise]/${page}`, { exercise });
}
