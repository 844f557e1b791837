import { describe, expect, test } from 'vitest';
import { changed, content } from '../../../tests/support/role-players.fixture.ts';
import { latestEnd, meeting, setAside } from './when.ts';

describe('times on the card', () => {
	test('one day, two days, and not decided', () => {
		expect(setAside(content)).toEqual(['Torsdag 3. desember 2026', 'kl.\u00a008.15–13.30']);
		expect(latestEnd(content)).toBe('kl.\u00a013.30');
		const night = changed(({ front }) => (front.endsBy = '2026-12-04T01:00:00.000Z'));
		expect(setAside(night)[1]).toBe('til fredag 4. desember 2026 kl.\u00a002.00');
		expect(latestEnd(night)).toBe('4. desember 2026 kl.\u00a002.00');
		expect(setAside(changed(({ front }) => (front.meetAt = null)))).toEqual([]);
	});
	test('nobody is to be met when it has been', () => {
		expect(meeting(content, new Date('2026-12-01T00:00:00Z'))).toBe('torsdag 3. desember 2026 kl.\u00a008.15');
		expect(meeting(content, new Date('2026-12-05T00:00:00Z'))).toBe('');
	});
});
