import type { Clock } from './clock.ts';
import { clockTime, dayOf, make } from './dom.ts';
import type { Facts, Words } from './facts.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** One line that says whether the page is fresh, and if not, how old: judged by our own answers, never by `onLine`. */
export function createAge({ facts, words, clock }: { facts: Facts; words: Words; clock: Clock }) {
	const line = make('p', { class: 'line small', role: 'status' });
	const made = new Date(facts.now);
	const head = document.querySelector('main .head') ?? document.querySelector('main');
	head?.append(line);
	let isKept = false;
	let reached = true;

	function show(online: boolean): void {
		reached = online;
		const old = clock.now().getTime() - made.getTime();
		const when = whenOf(made, clock.now());
		const days = Math.floor(old / day);
		const texts = online
			? old > 5 * minute
				? [words.stale(when)]
				: isKept
					? [words.kept]
					: []
			: [words.offline(when), ...(days >= 2 ? [words.old(days)] : [words.offlineHelp])];
		const text = texts.join(' ');
		if (line.dataset.text === text) return;
		line.dataset.text = text;
		line.replaceChildren(make('span', {}, text));
		if (online && old > 5 * minute) {
			const reload = make('a', { class: 'tap', href: location.pathname + location.search }, words.reload);
			line.append(reload);
		}
	}

	function whenOf(at: Date, now: Date): string {
		const time = clockTime(at, facts.zone, facts.language);
		const name = dayOf(at, facts.zone, facts.language);
		if (name === dayOf(now, facts.zone, facts.language)) return words.today(time);
		if (name === dayOf(new Date(now.getTime() - day), facts.zone, facts.language)) return words.yesterday(time);
		return words.onDay(name, time);
	}

	return {
		show,
		kept: () => {
			isKept = true;
			show(reached);
		}
	};
}
