import { expect, test } from 'vitest';
import { report as t } from '#lib/i18n/nb/report.ts';
import { evaluationGroups } from '#lib/evaluations/evaluation.ts';
import { themes } from '#lib/lessons/lesson.ts';
import { richReport } from '../../../../tests/support/report.fixture.ts';
import { reportFigures } from './figures.ts';

const figures = reportFigures(richReport());

test('the rich report has every figure', () => {
	expect(Object.keys(figures).sort()).toEqual([
		'acknowledgement-1',
		'actions',
		'attainment',
		'attainment-summary',
		'contactLines',
		'lessonStates',
		'lessonYears',
		'responseRate',
		'scale-medical_centre',
		'scale-role_player',
		'themes',
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
	Object.assign(data, {
		...{ objectives: [], contactLines: [], feedback: [], lessons: [], timeline: [] },
		...{ findings: [], actions: [], lessonYears: data.lessonYears!.slice(0, 1) }
	});
	expect(reportFigures(data)).toEqual({});
	data.timeline = [{ number: 1, title: 'Uten tid', planned: null, actual: null, state: 'planned' }];
	expect(reportFigures(data)).toEqual({});
});

test('what took longer than its target, and what is past its due date, is said in words and hatched', () => {
	expect(figures['acknowledgement-1']).toContain(
		'12: Havna til Legevakt, kvittert etter 14\u00a0min, over målet på 10\u00a0min.'
	);
	expect(figures['acknowledgement-1']).toContain(
		'1: AMK til Legevakt, kvittert etter 4\u00a0min, innen målet på 5\u00a0min.'
	);
	const data = richReport();
	expect(figures['actions']).toContain('Under arbeid: 1.');
	data.document.date = '2027-03-16';
	const late = reportFigures(data)['actions']!;
	expect(late).toContain('Under arbeid: 1, av dem 1 over fristen.');
	// One mark in the legend and one on the bar.
	expect(late.match(/class="hatch"/g)).toHaveLength(2);
});

test('many, and very long words: every word is drawn, inside the drawing', () => {
	const data = richReport();
	const long = 'Beredskapssituasjonsforståelsesdelingsrutine'.repeat(3);
	data.roles.forEach((role) => (role.name = `${role.name} ${long}`));
	data.contactLines = Array.from({ length: 45 }, (_, index) => ({
		...data.contactLines[0]!,
		...{ number: index + 1, acknowledgedMinutes: 1440 }
	}));
	data.lessonYears = Array.from({ length: 12 }, (_, index) => ({
		exercise: long,
		year: String(2015 + index),
		states: { verified: 200 * index, draft: 1 }
	}));
	data.findings = themes.map((theme, index) => ({
		...data.findings[0]!,
		...{ theme, number: index, sources: evaluationGroups.map((from) => ({ from, passages: index * 40 + 1 })) }
	}));
	const drawn = reportFigures(data);
	expect(Object.keys(drawn).filter((name) => name.startsWith('acknowledgement-'))).toHaveLength(3);
	for (const name of ['acknowledgement-3', 'lessonYears', 'themes']) {
		const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawn[name]!)!.map(Number);
		expect(drawn[name]).not.toMatch(/NaN|Infinity/);
		for (const [, axis, value] of drawn[name]!.matchAll(/<(?:text|rect)[^>]*? (x|y)="([^"]+)"/g)) {
			expect(Number(value)).toBeGreaterThanOrEqual(0);
			expect(Number(value)).toBeLessThanOrEqual(axis === 'x' ? width! : height!);
		}
	}
	const words = [...drawn['lessonYears']!.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
	expect(words.split(long)).toHaveLength(13);
});
