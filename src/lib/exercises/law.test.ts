import { expect, test } from 'vitest';
import { lawGaps, lawRows, type LawFacts } from './law.ts';

const now = new Date('2026-11-23T09:00:00Z');
const nothing: LawFacts = { exercised: null, reported: null, planChangesStated: false, next: null };
const held = { id: 'a', title: 'Ekstremvær', at: new Date('2026-09-01T09:00:00Z') };
const gaps = (facts: LawFacts) => lawGaps(lawRows(facts, now)).map((row) => row.section);

test('before the first exercise everything the law asks for is missing', () => {
	expect(gaps(nothing)).toEqual(['7', '8', '9']);
});

test('an exercise of late leaves nothing missing, and one of three years ago that it is exercised', () => {
	expect(gaps({ ...nothing, exercised: held })).toEqual([]);
	expect(gaps({ ...nothing, exercised: { ...held, at: new Date('2023-09-01T09:00:00Z') } })).toEqual(['7']);
});
