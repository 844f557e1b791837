import { make } from './dom.ts';
import type { Words } from './facts.ts';

/** The text has come in a new version since this page was made: said above it, once. */
export function offerVersion(versions: Record<string, number>, words: Words): void {
	const main = document.querySelector<HTMLElement>('main[data-version]');
	if (!main) return;
	const newest = versions[main.dataset.role ?? ''];
	if (!newest || newest <= Number(main.dataset.version) || main.querySelector('.newer')) return;
	main.prepend(
		make(
			'div',
			{ class: 'box warm newer', role: 'status' },
			make('p', {}, make('b', {}, words.newVersion(newest))),
			make('a', { class: 'btn wide', href: location.pathname + location.search }, words.loadNew)
		)
	);
}
