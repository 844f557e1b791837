import { describe, expect, test } from 'vitest';
import { rolePlayInput, scriptLimits } from '../input.ts';
import { roleReadability } from '../readability.ts';
import { gaps } from '../gates.ts';
import { roleScriptFields, stageTriggers } from '../instruction.ts';
import { fillVariables, isVariable, variablesIn } from '../variables.ts';
import { content } from '../../../../tests/support/role-players.fixture.ts';
import { asInput } from './as-input.ts';
import { caseCategories } from './case.ts';
import { cases, findCases } from './cases.ts';

/** The hardest that anybody should meet on a phone outdoors. */
const lixLimit = 25;

describe('the library', () => {
	test('has at least twenty cases, of every kind, each with its own name and address', () => {
		expect(cases.length).toBeGreaterThanOrEqual(20);
		expect(new Set(cases.map(({ slug }) => slug)).size).toBe(cases.length);
		expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
		expect(new Set(cases.map(({ category }) => category))).toEqual(new Set(caseCategories));
		for (const { slug } of cases) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
	});

	describe.each(cases.map((one) => [one.slug, one] as const))('%s', (_slug, one) => {
		const card = fillVariables({
			...content,
			role: { number: 1, name: one.name, age: one.age },
			script: one.script,
			stages: one.stages
		});
		const written = [
			...roleScriptFields.map((field) => one.script[field]),
			...one.stages.flatMap((stage) => [stage.when, stage.become, stage.signs, stage.changedBy])
		].join('\n');

		test('can be published as it is: every block is filled', () => {
			expect(gaps(card)).toEqual([]);
			for (const field of roleScriptFields)
				if (field !== 'practicalException') expect(one.script[field].trim(), field).not.toBe('');
		});

		test('passes the form, and nothing is cut or changed by it', () => {
			const parsed = rolePlayInput.parse(asForm(one));
			expect(parsed.script).toEqual(one.script);
			expect(parsed.stages).toEqual(one.stages);
			expect(parsed.staff).toEqual({ ...one.staff, criterionId: null });
			for (const field of roleScriptFields)
				expect(one.script[field].length, field).toBeLessThanOrEqual(scriptLimits[field] / 2);
		});

		test('reads easily, and in less than three minutes', () => {
			const { whole, blocks } = roleReadability(card.script, card.stages);
			expect(whole!.lix).toBeLessThanOrEqual(lixLimit);
			expect(whole!.seconds).toBeLessThanOrEqual(180);
			for (const { block, lix, words } of blocks) if (words >= 25) expect(lix, block).toBeLessThanOrEqual(45);
		});

		test('has a forløp with a start and something that changes it', () => {
			expect(one.stages.length).toBeGreaterThanOrEqual(2);
			expect(one.stages.length).toBeLessThanOrEqual(4);
			expect(one.stages[0]!.trigger).toBe('start');
			expect(one.stages.slice(1).every(({ trigger }) => trigger !== 'start')).toBe(true);
			for (const { trigger, minutes } of one.stages) {
				expect(stageTriggers).toContain(trigger);
				expect(minutes !== null).toBe(trigger === 'time');
			}
			const minutes = one.stages.flatMap((stage) => stage.minutes ?? []);
			expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
		});

		test('uses only variables that exist', () => {
			expect(variablesIn(written).filter((name) => !isVariable(name))).toEqual([]);
		});

		test('says nothing to the player that is for the staff', () => {
			const { purpose, expectedHandling, vitalSigns, makeUp } = one.staff;
			for (const secret of [purpose, expectedHandling, makeUp, vitalSigns])
				for (const sentence of secret.split(/(?<=\.)\s/).filter((part) => part.split(' ').length > 3))
					expect(written).not.toContain(sentence);
			expect(written).not.toMatch(
				/triage|prioriter|forventet|puls \d|respirasjon|metning|GCS|\b(rød|gul|grønn|grå)\. /i
			);
			for (const [name, text] of Object.entries({ purpose, expectedHandling, vitalSigns, makeUp }))
				expect(text.trim(), name).not.toBe('');
		});

		test('says by its first word which colour is expected, as the staff’s field does', () => {
			const words = { red: /rød/i, yellow: /gul/i, green: /grønn/i, grey: /grå/i, dead: /død/i } as const;
			if (one.staff.expectedTriage) expect(one.staff.expectedHandling).toMatch(words[one.staff.expectedTriage]);
			else expect(one.staff.expectedHandling).not.toMatch(/^(rød|gul|grønn|grå|død)\b/i);
		});

		test('is safe to play', () => {
			expect(one.script.doNot).toMatch(/ikke løp/i);
			expect(one.script.doNot).toMatch(/ikke ring 113/i);
			expect(one.script.ifInDoubt).not.toBe('');
			expect(one.script.roleEnds).toContain('{markøransvarlig}');
			expect(written).not.toMatch(/\b(spring|besvim deg|hopp ut|ta (en )?tablett)\b/i);
			// No number that could be somebody's.
			expect(written.match(/\b\d{5,}\b/g) ?? []).toEqual([]);
		});
	});

	test('is found by words anywhere in a case, and by what it is about', () => {
		expect(findCases('', '')).toHaveLength(cases.length);
		expect(findCases('RULLESTOL', '').map(({ slug }) => slug)).toContain('rullestol');
		expect(findCases('astma', 'ill').map(({ slug }) => slug)).toEqual(['astma']);
		expect(findCases('astma', 'phone')).toEqual([]);
		expect(findCases('finnes ikke her', '')).toEqual([]);
	});

	/** As a form would send it. */
	function asForm(one: (typeof cases)[number]): Record<string, string> {
		const { facts, script, stages, staff } = asInput(one, 7);
		return {
			number: String(facts.number),
			name: facts.name,
			age: facts.age,
			...script,
			...Object.fromEntries(
				stages.flatMap((stage, row) =>
					Object.entries(stage).map(([name, text]) => [`stages.${row}.${name}`, text === null ? '' : String(text)])
				)
			),
			...Object.fromEntries(Object.entries(staff).map(([name, text]) => [name, text ?? ''])),
			version: '1'
		};
	}
});
