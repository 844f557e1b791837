import { expect, test } from 'vitest';
import { planChangesFrom } from './narratives.ts';

const changed = (text: string) => {
	const stated = planChangesFrom('changes', text);
	return stated.kind === 'changes' ? stated.changes.map(({ document, change }) => [document, change]) : stated.kind;
};

test('a line of what changes is a plan and its change; the colon of an address or a clock parts nothing', () => {
	expect(changed('Helse-ROS: nytt punkt 4: varsling\n\n  Varslingsplan:  ny liste ')).toEqual([
		['Helse-ROS', 'nytt punkt 4: varsling'],
		['Varslingsplan', 'ny liste']
	]);
	expect(changed('Vaktplan:ny liste fra kl. 09:00')).toEqual([['Vaktplan', 'ny liste fra kl. 09:00']]);
	expect(changed('Se https://eksempelvik.example/plan\nVaktplan fra kl. 09:00')).toEqual([
		['', 'Se https://eksempelvik.example/plan'],
		['', 'Vaktplan fra kl. 09:00']
	]);
	expect(changed('Evakueringsplan:')).toEqual([['', 'Evakueringsplan:']]);
	expect(changed(' \n ')).toBe('not_stated');
	expect(planChangesFrom('none', 'Planen holdt')).toEqual({ kind: 'none', reason: 'Planen holdt' });
	expect(planChangesFrom(undefined)).toEqual({ kind: 'not_stated' });
});
