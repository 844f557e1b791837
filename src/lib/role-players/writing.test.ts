import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roleWriting } from '#lib/i18n/nb/roleWriting.ts';
import { content } from '../../../tests/support/role-players.fixture.ts';
import { changes, sameCard } from './changes.ts';
import { gapAddress, gapWords } from './gap-words.ts';
import { gaps } from './gates.ts';
import { rolePlayInput } from './input.ts';
import type { InstructionContent } from './instruction.ts';
import { levelOf, readability, roleReadability } from './readability.ts';
import { frozenTranslations, inLanguage, languagesOf, moveStages, untranslated } from './translations.ts';
import { typedContent } from './typed.ts';
import { fillVariables, variables, variablesIn, variableValues } from './variables.ts';

const written = (script: Partial<InstructionContent['script']>, more: Partial<InstructionContent> = {}) => ({
	...content,
	...more,
	script: { ...content.script, ...script }
});

describe('variables', () => {
	test('are filled in wherever they stand, in any letters', () => {
		const { script, stages, front, safety } = fillVariables({
			...written({ say: 'Ring {markøransvarlig} på {Telefon}, si «{ nødord }».', roleEnds: 'Ferdig {ferdig}.' }),
			front: { ...content.front, gettingHome: 'Buss fra {oppmøtested} {oppmøtetid}', talkGroup: 'Øvelse 3' },
			stages: [{ ...content.stages[0]!, become: 'Lytt på {talegruppe}' }],
			safety: { ...content.safety, stopPhrase: '«Dette er ekte»', realIncidentProcedure: 'Ring {telefon}' }
		});
		expect(script.say).toBe('Ring Marte Nyhus på 000 41 207, si «Dette er ekte».');
		expect(script.roleEnds).toBe('Ferdig kl.\u00a013.30.');
		expect(front.gettingHome).toBe('Buss fra Gymsalen på Eksempelvik skole, inngang B kl.\u00a008.15');
		expect(stages[0]!.become).toBe('Lytt på Øvelse 3');
		expect(safety.realIncidentProcedure).toBe('Ring 000 41 207');
	});

	test('one without a value is told of once, where it is set; an unknown one where it stands', () => {
		const lacking = fillVariables({
			...written({ say: '{talegruppe} {tullball}', mood: '{talegruppe}', doNot: '{3} {} {a|b}' }),
			front: { ...content.front, talkGroup: 'Gjelder ikke', contactPhone: '' }
		});
		const found = gaps({ ...lacking, script: { ...lacking.script, walking: '{telefon}' } });
		expect(found).toEqual([
			{ where: 'front', block: 'contactPhone' },
			{ where: 'front', block: 'talkGroup', variable: 'talegruppe' },
			{ where: 'role', block: 'say', variable: 'tullball' }
		]);
		const unknown = found.find(({ variable }) => variable === 'tullball')!;
		expect(gapWords(unknown)).toBe('{tullball} i «Si dette» er ikke et ord som fylles ut');
		expect(gapAddress('e', 'r', unknown)).toBe('/ovelser/e/markorer/r#say');
		const unset = found.find(({ variable }) => variable === 'talegruppe')!;
		expect(gapWords(unset)).toBe('{talegruppe} er brukt i teksten, men talegruppe er ikke fylt ut');
		expect(gapAddress('e', 'r', unset)).toBe('/ovelser/e/markorer/praktisk#talkGroup');
	});

	test('a value that is itself a variable is not filled in, and stops publishing', () => {
		const loop = fillVariables({ ...content, front: { ...content.front, meetingPlace: 'Ved {telefon}' } });
		expect(loop.front.meetingPlace).toBe('Ved {telefon}');
		const [gap] = gaps(loop);
		expect(gap).toEqual({ where: 'front', block: 'meetingPlace', variable: 'telefon' });
		expect(gapWords(gap!)).toBe('{telefon} kan ikke brukes i «Oppmøtested»');
	});

	test('a text that lacks nothing holds none when it is frozen, whatever was written', () => {
		const piece = fc.oneof(
			fc.constantFrom(...variables.map((name) => `{${name}}`), '{ NØDORD }', '{x}', '{'),
			fc.string()
		);
		fc.assert(
			fc.property(fc.array(piece), (parts) => {
				const frozen = fillVariables(written({ say: parts.join(' ') }));
				if (gaps(frozen).length === 0) expect(variablesIn(JSON.stringify(frozen))).toEqual([]);
				expect(fillVariables(frozen)).toEqual(frozen);
			})
		);
	});

	test('a place and an hour are said in the reader’s language', () => {
		const place = { en: { meetingPlace: 'The gym' } };
		const values = variableValues({ ...content, translations: { front: place } }, 'en');
		expect(values.oppmøtested).toBe('The gym');
		expect(values.oppmøtetid).not.toMatch(/kl\./);
		expect(values.markøransvarlig).toBe('Marte Nyhus');
	});
});

describe('readability', () => {
	test('is words a sentence and per cent of long words', () => {
		// 8 words, 2 sentences, 1 of them long: 4 + 12.5.
		expect(readability('Du er ute nå. Du ser en ambulanse.')).toMatchObject({ words: 8, lix: 17, level: 'easy' });
		expect(readability('Kl. 09.30 går du ut.')!.lix).toBe(6);
		expect(readability('Ett\nTo\nTre')!.lix).toBe(1);
		expect([readability(''), readability('Gjelder ikke'), readability('…')]).toEqual([null, null, null]);
		expect([29, 30, 40, 50].map(levelOf)).toEqual(['easy', 'fair', 'heavy', 'hard']);
	});

	test('a heavy block is pointed at, a short one is not', () => {
		const heavy =
			'Konsekvensutredningsansvarlige beredskapsmedarbeidere gjennomfører regelmessige risikovurderinger av samfunnskritiske funksjoner.';
		const found = roleReadability({ ...content.script, whoYouAre: heavy, mood: 'Gjennomsnittlig' }, []);
		expect(found.heavy.map(({ block }) => block)).toEqual(['whoYouAre']);
		expect(found.blocks.find(({ block }) => block === 'mood')!.level).toBe('hard');
	});

	test('time is said in whole half minutes', () => {
		expect([12, 58, 60, 100].map(roleWriting.readingTime)).toEqual([
			'10 sekunder',
			'60 sekunder',
			'1 minutt',
			'1,5 minutter'
		]);
	});
});

describe('languages', () => {
	const english = { script: { mood: 'Afraid', bleeding: 'No' }, stages: [{}, { become: 'You breathe fast' }] };
	const both: InstructionContent = {
		...content,
		translations: { role: { en: english }, front: { en: { food: 'Soup' } } }
	};

	test('what is written replaces bokmål, the rest stays; what does not apply does not in any', () => {
		const read = inLanguage({ ...both, script: { ...content.script, bleeding: 'Gjelder ikke' } }, 'en');
		expect([read.script.mood, read.script.awake, read.script.bleeding]).toEqual([
			'Afraid',
			content.script.awake,
			'Gjelder ikke'
		]);
		expect(read.stages.map(({ become }) => become)).toEqual([content.stages[0]!.become, 'You breathe fast']);
		expect(read.front.food).toBe('Soup');
		expect(languagesOf(both)).toEqual(['en']);
		expect(untranslated(both, 'en')).toMatchObject({ stages: [1, 2] });
		expect(untranslated(both, 'en').script).not.toContain('mood');
	});

	test('a change in one language is a new text, and news to its readers only', () => {
		const other = {
			...both,
			translations: { ...both.translations, role: { en: { ...english, script: { mood: 'Angry' } } } }
		};
		expect(sameCard(both, other)).toBe(false);
		expect(changes(both, other)).toEqual([]);
		expect(changes(both, other, 'en').map(({ block, removed, added }) => [block, removed, added])).toEqual([
			['bleeding', ['No'], [content.script.bleeding]],
			['mood', ['Afraid'], ['Angry']]
		]);
		expect(sameCard(content, both)).toBe(false);
		expect(sameCard(both, structuredClone(both))).toBe(true);
	});

	test('only languages with words are frozen; a stage keeps its words where it goes', () => {
		expect(frozenTranslations({ nn: { script: { mood: ' ' }, stages: [{}] } }, {})).toBeUndefined();
		expect(frozenTranslations({}, { en: { food: 'Soup' } })).toEqual({ role: {}, front: { en: { food: 'Soup' } } });
		expect(moveStages({ en: english }, [1, null, 0]).en!.stages).toEqual([{ become: 'You breathe fast' }, {}, {}]);
	});
});

describe('the forløp in the form', () => {
	const stage = { when: 'Fra start', become: 'Rolig', signs: '', changedBy: '' };
	const form = (rows: Record<string, string>[]) => ({
		number: '7',
		name: 'Astrid',
		version: '1',
		...Object.fromEntries(
			rows.flatMap((row, at) => Object.entries(row).map(([name, text]) => [`stages.${at}.${name}`, text]))
		)
	});

	test('a stage by the clock says how many minutes; others have none', () => {
		const wrong = rolePlayInput.safeParse(form([{ ...stage, trigger: 'time', minutes: '' }]));
		expect(wrong.error?.issues.map(({ path }) => path.join('.'))).toEqual(['stages.0.minutes']);
		const good = rolePlayInput.parse(
			form([
				{ ...stage, order: '2', trigger: 'time', minutes: '15' },
				{ ...stage, order: '1', trigger: 'helped', minutes: '15' },
				{ ...stage, order: '3' }
			])
		);
		expect(good.stages.map(({ trigger, minutes }) => [trigger, minutes])).toEqual([
			['helped', null],
			['time', 15],
			['event', null]
		]);
		expect(good.stageRows).toEqual([1, 0, 2]);
	});

	test('a new trigger is a change that is told of', () => {
		const [first, ...rest] = content.stages;
		const moved = { ...content, stages: [{ ...first!, trigger: 'nobody' as const }, ...rest] };
		expect(changes(content, moved)[0]!.added[0]).toContain('(når ingen har kommet)');
		const before = { ...content, stages: content.stages.map(({ trigger: _t, minutes: _m, ...words }) => words) };
		const same = {
			...content,
			stages: before.stages.map((words) => ({ ...words, trigger: 'event' as const, minutes: null }))
		};
		expect(sameCard(before, same)).toBe(true);
	});

	test('what is typed is what the preview shows, in the order given', () => {
		const typed = new FormData();
		const rows = [
			{ ...stage, when: 'B', order: '2' },
			{ ...stage, when: 'A', order: '1' },
			{ when: '', become: '' }
		];
		for (const [name, text] of Object.entries(form(rows))) typed.set(name, text);
		typed.set('mood', ' Sint ');
		const shown = typedContent(content, typed);
		expect([shown.script.mood, shown.script.awake]).toEqual(['Sint', content.script.awake]);
		expect(shown.stages.map(({ when }) => when)).toEqual(['A', 'B']);
		expect(shown.role).toEqual({ number: 7, name: 'Astrid', age: content.role.age });
		expect(typedContent(content, new FormData())).toEqual(content);
	});
});
