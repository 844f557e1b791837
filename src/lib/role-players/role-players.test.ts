import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { content } from '../../../tests/support/role-players.fixture.ts';
import { asked, changes, sameCard, type Change } from './changes.ts';
import { controlQuestion } from './control.ts';
import { applicable, gaps, gatedFront, gatedScript, isNotApplicable, skippable } from './gates.ts';
import { frontInput, maxStages, newPersonInput, rolePlayInput } from './input.ts';
import { roleScriptFields, type InstructionContent } from './instruction.ts';
import {
	controlOf,
	controls,
	failingGates,
	isLate,
	nextStep,
	readingOf,
	readings,
	type ReadingFacts,
	type StepFacts
} from './reading.ts';
import { latestEnd, meeting, setAside } from './when.ts';

const changed = (change: (copy: InstructionContent) => void): InstructionContent => {
	const copy = structuredClone(content);
	change(copy);
	return copy;
};

describe('gates', () => {
	test('a complete instruction lacks nothing', () => {
		expect(gaps(content)).toEqual([]);
	});

	test.each(gatedScript)('an empty %s stops it, and is mended in the role', (block) => {
		expect(gaps(changed((copy) => (copy.script[block] = ' \n')))).toEqual([{ where: 'role', block }]);
	});
	test.each(gatedFront)('an empty %s stops it, and is mended in the front', (block) => {
		expect(gaps(changed((copy) => Object.assign(copy.front, { [block]: null })))).toEqual([{ where: 'front', block }]);
	});
	test.each(['stopPhrase', 'realIncidentProcedure'] as const)('without %s nothing is published', (block) => {
		expect(gaps(changed((copy) => (copy.safety[block] = '')))).toEqual([{ where: 'exercise', block }]);
	});
	test('without a forløp nothing is published', () => {
		expect(gaps(changed((copy) => (copy.stages = [])))).toEqual([{ where: 'role', block: 'stages' }]);
	});
	test('a map and an exception may be left out', () => {
		const copy = changed(({ front, script }) => {
			front.mapUrl = '';
			script.practicalException = '';
		});
		expect(gaps(copy)).toEqual([]);
	});

	test.each(skippable)('%s may be set aside on purpose', (block) => {
		for (const words of ['Gjelder ikke', 'gjelder ikke.', ' UENDRET '])
			expect(gaps(changed((copy) => (copy.script[block] = words)))).toEqual([]);
	});
	test('who one is, and when it is over, cannot be set aside', () => {
		for (const block of ['whoYouAre', 'whatHasHappened', 'roleEnds'] as const)
			expect(gaps(changed((copy) => (copy.script[block] = 'Gjelder ikke')))).toEqual([{ where: 'role', block }]);
	});
	test('only the words alone set a block aside', () => {
		expect(isNotApplicable('Gjelder ikke barn')).toBe(false);
		expect(applicable('Gjelder ikke')).toBe('');
		expect(applicable(' Ja ')).toBe('Ja');
	});
});

describe('changes', () => {
	const line = fc.constantFrom('Nei', 'Ja', 'Ja, med støtte', 'Rop høyt', 'Gjelder ikke', '');
	const text = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'));
	const anyContent = fc
		.record({
			script: fc.record(Object.fromEntries(roleScriptFields.map((field) => [field, text]))),
			wear: text,
			stages: fc.array(
				fc.record({ when: fc.constantFrom('Først', 'Så'), become: line, signs: line, changedBy: line }),
				{ maxLength: 3 }
			),
			meetAt: fc.constantFrom(null, '2026-12-03T07:15:00.000Z', '2026-12-03T07:00:00.000Z'),
			name: fc.constantFrom('Astrid', 'Olga')
		})
		.map(({ script, wear, stages, meetAt, name }) =>
			changed((copy) => {
				Object.assign(copy.script, script);
				copy.stages = stages;
				copy.role.name = name;
				Object.assign(copy.front, { wear, meetAt });
			})
		);

	test('nothing is different between a text and itself, also from the database', () => {
		fc.assert(
			fc.property(anyContent, (one) => {
				expect(changes(one, JSON.parse(JSON.stringify(one)))).toEqual([]);
			})
		);
	});

	test('what is taken out one way is new the other way', () => {
		const turned = ({ block, section, removed, added }: Change) => ({ block, section, removed: added, added: removed });
		fc.assert(
			fc.property(anyContent, anyContent, (one, other) => {
				expect(changes(other, one).map(turned)).toEqual(changes(one, other));
			})
		);
	});

	test('two texts that are the same to a third are the same to each other', () => {
		fc.assert(
			fc.property(anyContent, anyContent, (one, other) => {
				if (sameCard(one, other)) expect(changes(one, content)).toEqual(changes(other, content));
			})
		);
	});

	type Edit = [block: string, change: (copy: InstructionContent) => unknown];
	const edits: Edit[] = [
		...roleScriptFields.map((field): Edit => [field, ({ script }) => (script[field] = 'Noe annet')]),
		...[...gatedFront, 'mapUrl' as const].map((field): Edit => [
			field,
			({ front }) => Object.assign(front, { [field]: '2030-01-01T10:00:00.000Z' })
		]),
		['stopPhrase', ({ safety }) => (safety.stopPhrase = 'Stopp nå')],
		['realIncidentProcedure', ({ safety }) => (safety.realIncidentProcedure = 'Gå hjem')],
		['safetyContact', ({ safety }) => (safety.contact = 'Kari')],
		['safetyPhone', ({ safety }) => (safety.phone = '000 99 999')],
		['title', ({ exercise }) => (exercise.title = 'En annen')],
		['place', ({ exercise }) => (exercise.place = 'Et annet sted')],
		['when', ({ exercise }) => (exercise.endsAt = '2026-12-03T13:00:00.000Z')],
		['role', ({ role }) => (role.age = '55')],
		['stages', ({ stages }) => (stages[1]!.changedBy = 'Ingenting')]
	];
	test.each(edits)('a new %s is seen, and nothing else', (block, change) => {
		expect(changes(content, changed(change)).map((one) => one.block)).toEqual([block]);
	});

	test('only the lines that differ are told', () => {
		const other = changed((copy) => {
			copy.script.say = 'Hvor er mannen min? Han satt bak meg.\nJeg fryser.';
		});
		expect(changes(content, other)).toEqual([
			{ block: 'say', section: 'say', removed: ['Jeg får ikke puste ordentlig.'], added: ['Jeg fryser.'] }
		]);
	});

	test('another order of the forløp is told as a whole', () => {
		const [only] = changes(
			content,
			changed((copy) => copy.stages.reverse())
		);
		expect(only!.removed).toEqual([...only!.added].reverse());
		expect(only!.removed).toHaveLength(2);
	});

	test('a question without a bar is all answer', () => {
		expect(asked('Er du allergisk? | Nei.')).toEqual({ question: 'Er du allergisk?', answer: 'Nei.' });
		expect(asked(' Nei. ')).toEqual({ question: '', answer: 'Nei.' });
	});
});

describe('reading', () => {
	const facts: ReadingFacts = { cast: true, latest: 2, linked: true, opened: true, acknowledged: null };

	test.each([
		['nobody plays it', { cast: false }, 'no_person'],
		['nothing is published', { latest: null }, 'no_text'],
		['no link', { linked: false }, 'no_link'],
		['a link not opened', { opened: false }, 'not_opened'],
		['opened', {}, 'opened'],
		['an older version read', { acknowledged: 1 }, 'read_older'],
		['read', { acknowledged: 2 }, 'read'],
		['read, and the link withdrawn since', { acknowledged: 2, linked: false }, 'read']
	] as const)('%s', (_what, part, expected) => {
		expect(readingOf({ ...facts, ...part })).toBe(expected);
	});

	test('the control question: right, right after mistakes, wrong, not answered', () => {
		expect([controlOf(true, 0), controlOf(false, 2), controlOf(null, 1), controlOf(null, 0)]).toEqual([
			'right',
			'right_later',
			'wrong',
			'not_answered'
		]);
	});

	const sent = { state: 'sent', first: new Date('2026-11-16T09:00:00Z') } as const;
	const notSent = { state: 'not_sent', first: null } as const;
	const ready: StepFacts = {
		...{ gaps: 0, unpublished: false, reading: 'read', control: 'right', consent: 0, keyRole: true, reserves: 1 },
		sending: sent
	};
	test.each([
		[{}, 'ready'],
		[{ keyRole: false, reserves: 0 }, 'ready'],
		[{ reserves: 0 }, 'reserve'],
		[{ reading: 'read_older' }, 'read_again'],
		[{ reading: 'opened' }, 'remind_read'],
		[{ reading: 'opened', control: 'wrong' }, 'explain'],
		[{ reading: 'not_opened' }, 'remind_open'],
		[{ reading: 'not_opened', sending: notSent }, 'send'],
		[{ reading: 'not_opened', sending: { state: 'waiting', first: null } }, 'send'],
		[{ reading: 'not_opened', sending: { state: 'failed', first: null } }, 'not_arrived'],
		[{ reading: 'opened', sending: notSent }, 'remind_read'],
		[{ reading: 'no_link' }, 'send'],
		[{ reading: 'no_person' }, 'cast'],
		[{ reading: 'no_person', consent: 1 }, 'cast'],
		[{ reading: 'read', consent: 1 }, 'consent'],
		[{ reading: 'read', unpublished: true }, 'publish'],
		[{ reading: 'read', unpublished: true, gaps: 1 }, 'write']
	] as const)('%o → %s', (part, expected) => {
		expect(nextStep({ ...ready, ...part })).toBe(expected);
	});

	test.each([
		[{}, []],
		[{ sending: notSent }, []],
		[{ gaps: 2, unpublished: true, reading: 'no_text', sending: notSent }, ['text', 'sent']],
		[{ unpublished: true, reading: 'read_older' }, ['published', 'read']],
		[{ reading: 'no_person', sending: notSent, reserves: 0 }, ['person', 'reserve']],
		[{ reading: 'not_opened', sending: notSent }, ['sent']],
		[{ reading: 'not_opened' }, ['read']],
		[{ reading: 'no_link' }, ['read']],
		[{ consent: 2 }, ['consent']],
		[{ reading: 'opened', control: 'wrong', sending: notSent }, ['control']],
		[{ reading: 'read', control: 'right_later', reserves: 0, keyRole: false }, []]
	] as const)('gates that fail: %o → %o', (part, expected) => {
		expect(failingGates({ ...ready, ...part })).toEqual(expected);
	});

	test('Klar and no gate that fails are the same', () => {
		fc.assert(
			fc.property(
				fc.record({
					gaps: fc.nat(2),
					unpublished: fc.boolean(),
					reading: fc.constantFrom(...readings),
					control: fc.constantFrom(...controls),
					consent: fc.nat(2),
					sending: fc.constantFrom(sent, notSent),
					keyRole: fc.boolean(),
					reserves: fc.nat(2)
				}),
				(facts) => {
					// An answer to the control question stands only on a version that was opened.
					fc.pre(facts.control !== 'wrong' || facts.reading !== 'read');
					expect(failingGates(facts).length === 0).toBe(nextStep(facts) === 'ready');
				}
			)
		);
	});

	test('a card is late when it came, or has not come, less than seven days before', () => {
		const startsAt = new Date('2026-12-03T08:00:00Z');
		const [inTime, late] = [new Date('2026-11-26T08:00:00Z'), new Date('2026-11-26T08:00:01Z')];
		expect([isLate(inTime, startsAt, late), isLate(late, startsAt, late)]).toEqual([false, true]);
		expect([isLate(null, startsAt, inTime), isLate(null, startsAt, late)]).toEqual([false, true]);
		expect(isLate(late, null, late)).toBe(false);
	});
});

describe('the control question', () => {
	test('has the nødord once among three, in an order that is the person’s own and stays', () => {
		const orders = new Set<string>();
		fc.assert(
			fc.property(fc.uuid(), (id) => {
				const { options, right } = controlQuestion('Dette er ekte', id);
				expect(controlQuestion('Dette er ekte', id)).toEqual({ options, right });
				expect(new Set(options.map(({ label }) => label)).size).toBe(3);
				expect(options.find(({ value }) => value === right)!.label).toBe('«Dette er ekte»');
				orders.add(right);
			})
		);
		expect(orders.size).toBe(3);
	});

	test.each(['Hjelp, hjelp', 'hjelp hjelp', '«Hjelp, hjelp!»', 'Kan noen komme'])(
		'a nødord that sounds as a wrong answer (%s) stands there once',
		(phrase) => {
			const plain = controlQuestion(phrase, 'x').options.map(({ label }) =>
				label.toLowerCase().replace(/[^a-zæøå]/g, '')
			);
			expect(new Set(plain).size).toBe(3);
		}
	);
});

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

describe('forms', () => {
	const practical = frontInput('Europe/Oslo');

	test('the time of meeting is the exercise’s own clock; an end without date is the same day', () => {
		const parsed = practical.parse({ meetDate: '2026-12-03', meetTime: '08.15', endsTime: '13:30' });
		expect(parsed.meetAt).toEqual(new Date('2026-12-03T07:15:00Z'));
		expect(parsed.endsBy).toEqual(new Date('2026-12-03T12:30:00Z'));
		expect(practical.parse({ meetDate: '2026-12-03' }).meetAt).toBeNull();
	});

	test.each([
		['a clock that is skipped', { meetDate: '2026-03-29', meetTime: '02:30' }, 'meetTime'],
		['a clock without a date', { meetTime: '08:15' }, 'meetDate'],
		['an end before the meeting', { meetDate: '2026-12-03', meetTime: '09:00', endsTime: '08:00' }, 'endsTime'],
		['a map that is not https', { mapUrl: 'javascript:alert(1)' }, 'mapUrl'],
		['a map over http', { mapUrl: 'http://kart.example' }, 'mapUrl'],
		['a phone of letters', { contactPhone: 'Marte' }, 'contactPhone'],
		['a long text', { wear: 'x'.repeat(501) }, 'wear']
	])('%s is refused at its field', (_what, values, field) => {
		const parsed = practical.safeParse(values);
		expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
	});

	const facts = { number: '7', name: 'Astrid' };
	test('steps come in the order of their numbers; emptied ones go, new ones come last', () => {
		const parsed = rolePlayInput.parse({
			...facts,
			'stages.0.order': '2',
			'stages.0.when': 'B',
			'stages.0.become': 'b',
			'stages.1.order': '1',
			'stages.1.when': 'A',
			'stages.1.become': 'a',
			'stages.2.order': '3',
			'stages.3.when': 'C',
			'stages.3.become': 'c'
		});
		expect(parsed.stages.map(({ when }) => when)).toEqual(['A', 'B', 'C']);
	});
	test('half a step is refused at the half that is missing', () => {
		const errors = (values: object) =>
			rolePlayInput.safeParse({ ...facts, ...values }).error?.issues.map(({ path }) => path.join('.'));
		expect(errors({ 'stages.1.when': 'A' })).toEqual(['stages.1.become']);
		expect(errors({ 'stages.1.become': 'a' })).toEqual(['stages.1.when']);
		expect(errors({ 'stages.0.signs': 's' })).toEqual(['stages.0.when', 'stages.0.become']);
		expect(errors({ [`stages.${maxStages}.when`]: 'A' })).toBeUndefined();
	});
	test('a markør must be reachable', () => {
		expect(newPersonInput.safeParse({ name: 'Liv' }).success).toBe(false);
		expect(newPersonInput.safeParse({ name: 'Liv', phone: '000 11 222' }).success).toBe(true);
	});
});
