import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsOfConsent, maySay, tidyGuardian, type ConsentFacts, type Said } from './consent.ts';
import { ageGroups, consentKinds, consentSources } from './participant.ts';

const at = new Date('2026-11-23T09:00:00Z');
const by = (source: Said['source'], given = true): Said => ({ given, source, at });
const adult: ConsentFacts = {
	ageGroup: 'adult',
	guardianName: '',
	guardianPhone: '',
	photos: 'yes',
	takePart: null,
	pictures: null
};
const minor: ConsentFacts = {
	...adult,
	ageGroup: 'minor',
	guardianName: 'Anne Moen',
	guardianPhone: '000 45 200',
	takePart: by('guardian')
};
const child: ConsentFacts = { ...minor, ageGroup: 'child', pictures: by('guardian') };

describe('who may play', () => {
	test.each<[string, ConsentFacts, string[]]>([
		['an adult who was asked nothing', adult, []],
		['an adult who has withdrawn', { ...adult, takePart: by('self', false) }, ['withdrawn']],
		['an adult who has come back', { ...adult, takePart: by('staff') }, []],
		['a minor with a guardian who agreed', minor, []],
		['a minor whose guardian cannot be rung', { ...minor, guardianPhone: '' }, ['guardian']],
		['a minor who agreed alone', { ...minor, takePart: by('self') }, ['takePart']],
		['a minor of whom nothing is known', { ...minor, guardianName: '', takePart: null }, ['guardian', 'takePart']],
		['a minor whose guardian took it back', { ...minor, takePart: by('guardian', false) }, ['withdrawn']],
		['a child with both', child, []],
		['a child in pictures on own word', { ...child, pictures: by('self') }, ['pictures']],
		['a child in no pictures', { ...child, photos: 'no', pictures: by('self', false) }, []],
		['one of fifteen in pictures on own word', { ...minor, pictures: by('self') }, []]
	])('%s', (_, person, expected) => expect(gapsOfConsent(person)).toEqual(expected));
});

test('no is always heard, and yes from a guardian', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...ageGroups),
			fc.constantFrom(...consentKinds),
			fc.constantFrom(...consentSources),
			(age, kind, source) => {
				expect(maySay(age, kind, false, source)).toBe(true);
				expect(maySay(age, kind, true, 'guardian')).toBe(true);
				if (age === 'child' && source !== 'guardian') expect(maySay(age, kind, true, source)).toBe(false);
			}
		)
	);
	expect(maySay('minor', 'take_part', true, 'self')).toBe(false);
	expect(maySay('minor', 'photos', true, 'self')).toBe(true);
	expect(maySay('adult', 'take_part', true, 'self')).toBe(true);
});

test('nobody is kept as the guardian of an adult', () => {
	const guardian = { guardianName: 'Anne Moen', guardianPhone: '000 45 200' };
	expect(tidyGuardian({ ageGroup: 'adult', ...guardian })).toMatchObject({ guardianName: '', guardianPhone: '' });
	expect(tidyGuardian({ ageGroup: 'minor', ...guardian })).toMatchObject(guardian);
});
