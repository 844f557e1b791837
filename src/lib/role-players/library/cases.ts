import { caseCategories, type CaseCategory, type LibraryCase } from './case.ts';
import { children } from './children.ts';
import { ill } from './ill.ts';
import { injuredLight } from './injured-light.ts';
import { injuredSerious } from './injured-serious.ts';
import { bystanders } from './public.ts';
import { relatives } from './relatives.ts';
import { surgeryAndPhone } from './surgery-and-phone.ts';

/** The whole library, by category. */
export const cases: readonly LibraryCase[] = [
	...injuredSerious,
	...injuredLight,
	...ill,
	...children,
	...relatives,
	...bystanders,
	...surgeryAndPhone
].sort((one, other) => caseCategories.indexOf(one.category) - caseCategories.indexOf(other.category));

/** The cases that have every word of `search` somewhere in name, summary or what has happened, in a category or in all. */
export function findCases(search: string, category: CaseCategory | ''): LibraryCase[] {
	const words = search.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
	return cases.filter((one) => {
		const text = [one.name, one.summary, one.script.whatHasHappened, one.script.whoYouAre, one.staff.purpose]
			.join(' ')
			.toLocaleLowerCase('nb');
		return (!category || one.category === category) && words.every((word) => text.includes(word));
	});
}
