import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, content } from '../../../tests/support/role-players.fixture.ts';
import { asked, changes, sameCard, type Change } from './changes.ts';
import { gatedFront } from './gates.ts';
import { roleScriptFields, type InstructionContent } from './instruction.ts';

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
