import { expect, test } from 'vitest';
import { report as t } from '#lib/i18n/nb/report.ts';
import { richReport } from '../../../../tests/support/report.fixture.ts';
import { reportFigures } from './figures.ts';

const figures = reportFigures(richReport());

test('the rich report has every figure', () => {
	expect(Object.keys(figures).sort()).toEqual([
		'attainment',
		'attainment-summary',
		'contactLines',
		'lessonStates',
		'responseRate',
		'scale-medical_centre',
		'scale-role_player',
		'timeline-1'
	]);
});

test.each(Object.entries(figures))('%s stands alone: titled, described, by attributes only, no NaN', (_, svg) => {
	expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d/);
	expect(svg).toMatch(/<\/svg>$/);
	expect(svg).toMatch(/<title [^>]*>[^<]+<\/title><desc [^>]*>[^<]{20,}<\/desc>/);
	const [, title, desc] = /aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
	expect(svg).toContain(`<title id="${title}">`);
	expect(svg).toContain(`<desc id="${desc}">`);
	expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
	expect(svg).not.toMatch(/style=|<style|var\(|hsl\(|href|<image|<script|<!--/);
});

test('the description says the same numbers as the drawing', () => {
	expect(figures['responseRate']).toContain('Legesentre: 3 av 5 · 60\u00a0%.');
	expect(figures['attainment']).toContain('Mål 2, Dele ett situasjonsbilde: Delvis nådd.');
	expect(figures['timeline-1']).toMatch(
		/<desc[^>]*>.*3 Kriseledelsen møtes: planlagt kl.\u00a009.45, levert kl.\u00a009.52\./
	);
	expect(figures['timeline-1']).toContain('>+7\u00a0min<');
	expect(figures['scale-role_player']).toContain('Jeg følte meg trygg Helt uenig: 0,');
	expect(figures['lessonStates']).toContain(`${t.lessonStates.verified}: L13.`);
});

test('figures of a group with fewer than five individual answers are not drawn, whatever the data hold', () => {
	const data = richReport();
	const leadership = data.feedback.find(({ group }) => group === 'leadership');
	expect(leadership?.scales).not.toEqual([]);
	expect(reportFigures(data)).not.toHaveProperty('scale-leadership');
	if (leadership) leadership.individualAnswers = 5;
	expect(reportFigures(data)).toHaveProperty('scale-leadership');
});

test('a long dreiebok is drawn over several figures, and every inject is in one of them', () => {
	const data = richReport();
	data.timeline = Array.from({ length: 50 }, (_, index) => ({
		number: index + 1,
		title: `Innspill nummer ${index + 1}.`,
		planned: `2026-12-03T09:${String(index).padStart(2, '0')}:00Z`,
		actual: null,
		state: 'planned' as const
	}));
	const drawn = reportFigures(data);
	const all = Object.entries(drawn).filter(([name]) => name.startsWith('timeline-'));
	expect(all.map(([name]) => name)).toEqual(['timeline-1', 'timeline-2', 'timeline-3']);
	const text = all.map(([, svg]) => svg).join('');
	for (const { title } of data.timeline) expect(text).toContain(title);
});

test('times are shown in the exercise’s own zone', () => {
	const data = richReport();
	data.exercise.timeZone = 'UTC';
	expect(reportFigures(data)['timeline-1']).toContain('planlagt kl.\u00a008.45');
});

test('what has no data has no figure', () => {
	const data = richReport();
	Object.assign(data, { objectives: [], contactLines: [], feedback: [], lessons: [], timeline: [] });
	expect(reportFigures(data)).toEqual({});
	data.timeline = [{ number: 1, title: 'Uten tid', planned: null, actual: null, state: 'planned' }];
	expect(reportFigures(data)).toEqual({});
});
