import { z } from 'zod';
import { choice, optionalPhone, optionalText } from '#lib/forms/fields.ts';
import { consent as t } from '#lib/i18n/nb/consent.ts';
import {
	ageGroups,
	consentKinds,
	type AgeGroup,
	type ConsentKind,
	type ConsentSource,
	type PhotoChoice
} from './participant.ts';

/** The newest word on one thing: given or taken back, by whom. */
export type Said = { given: boolean; source: ConsentSource; at: Date };

/** What decides whether a person may play. */
export type ConsentFacts = {
	ageGroup: AgeGroup;
	guardianName: string;
	guardianPhone: string;
	photos: PhotoChoice | null;
	takePart: Said | null;
	pictures: Said | null;
};

/** What stands in the way of a person being Klar. */
export const consentGaps = ['withdrawn', 'guardian', 'takePart', 'pictures'] as const;
export type ConsentGap = (typeof consentGaps)[number];

/**
 * What is missing before a person may play: somebody who has taken part back does not; under 18 a guardian must be known and
 * have agreed, under 15 also to pictures, where there are to be any (domain.md, «Markør instruction»).
 */
export function gapsOfConsent(person: ConsentFacts): ConsentGap[] {
	const missing: ConsentGap[] = [];
	if (person.takePart?.given === false) missing.push('withdrawn');
	if (person.ageGroup === 'adult') return missing;
	if (person.guardianName === '' || person.guardianPhone === '') missing.push('guardian');
	if (person.takePart?.given !== false && !byGuardian(person.takePart)) missing.push('takePart');
	if (person.ageGroup === 'child' && person.photos === 'yes' && !byGuardian(person.pictures)) missing.push('pictures');
	return missing;
}

const byGuardian = (said: Said | null) => said?.given === true && said.source === 'guardian';

/** Whether a word counts: anybody may say no; yes for a minor is the guardian's, to pictures under 15. */
export function maySay(ageGroup: AgeGroup, kind: ConsentKind, given: boolean, source: ConsentSource): boolean {
	if (!given || source === 'guardian' || ageGroup === 'adult') return true;
	return kind === 'photos' && ageGroup === 'minor';
}

/** What a guardian is asked: under 18 whether to take part, under 15 also about pictures. */
export function asksGuardian(ageGroup: AgeGroup): ConsentKind[] {
	if (ageGroup === 'adult') return [];
	return ageGroup === 'child' ? ['take_part', 'photos'] : ['take_part'];
}

/** Whose guardian answers, and how to reach them; stored empty for an adult. */
export const guardianFields = {
	ageGroup: choice(t.ageGroup, ageGroups),
	guardianName: optionalText(t.guardianName, 120),
	guardianPhone: optionalPhone(t.guardianPhone)
};
export type Guardianship = { ageGroup: AgeGroup; guardianName: string; guardianPhone: string };

/** An adult has no guardian, whatever stands in the fields. */
export function tidyGuardian({ ageGroup, guardianName, guardianPhone }: Guardianship): Guardianship {
	return ageGroup === 'adult'
		? { ageGroup, guardianName: '', guardianPhone: '' }
		: { ageGroup, guardianName, guardianPhone };
}

const saidBy = ['guardian', 'staff'] as const;

/** What staff were told: by a guardian, or by the person (then it is staff who answer for it). */
export const consentInput = z.object({
	kind: choice(t.about, consentKinds),
	given: choice(t.answer, ['yes', 'no'] as const).transform((answer) => answer === 'yes'),
	source: choice(t.saidBy, saidBy)
});
