import { allActions, sentActions } from './sent.ts';

/*
 * Run after the stories (see tests/run.ts): an action that no story has sent from its own page without JavaScript is not
 * proved to work there.
 */
const sent = sentActions();
const missing = allActions.filter((name) => !sent.has(name));
if (missing.length > 0) {
	console.log('No story without JavaScript sends these forms by their button:');
	for (const name of missing) console.log(`  ${name}`);
	process.exitCode = 1;
} else console.log(`All ${allActions.length} actions were sent without JavaScript.`);
