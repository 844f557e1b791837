import { make, telephone } from './dom.ts';
import type { Facts, Words } from './facts.ts';
import { typed } from './forms.ts';
import type { Item } from './queue.ts';

type Parts = { facts: Facts; words: Words; other: boolean; waiting: Item[] };

/** The link no longer works: what the page showed is taken away, and what was not sent stands there to be copied. */
export function endPage({ facts, words, other, waiting }: Parts): void {
	const main = document.querySelector('main');
	if (!main) return;
	const { name, phone } = facts.contact;
	const title = other ? words.otherTitle : words.endedTitle;
	document.title = title;
	document.querySelector('.strip')?.remove();
	main.replaceChildren(
		make(
			'div',
			{ class: 'head', role: 'alert' },
			make('h1', {}, title),
			make('p', {}, other ? words.other : words.ended)
		),
		...unsent(waiting, words),
		...(phone ? [make('a', { class: 'btn wide', href: telephone(phone) }, words.ring(name))] : [])
	);
}

/** What waits, as text that can be copied. */
export function unsent(waiting: Item[], words: Words): HTMLElement[] {
	if (waiting.length === 0) return [];
	return [
		make(
			'section',
			{},
			make('h2', {}, words.unsentTitle),
			make('p', {}, words.unsent),
			...waiting.map((item) => {
				const text = typed(item, words);
				return make('div', { class: 'box' }, make('h3', {}, words.unsentKinds[item.kind]), ...(text ? [text] : []));
			})
		)
	];
}
