import { clockTime, make, telephone } from './dom.ts';
import type { Facts, Words } from './facts.ts';
import type { Stop } from './status.ts';

/**
 * «Reell hendelse – øvelsen er stoppet» above everything, in a way nobody overlooks: the same as the server writes at load
 * (lib/role-players/StopNotice.svelte).
 */
export function createStopNotice({ facts, words, memory }: { facts: Facts; words: Words; memory: Storage | null }) {
	const place = document.getElementById('stopp')!;
	const title = document.title;
	const key = `brunn-stopp:${facts.side}`;
	let shown = place.querySelector<HTMLElement>('[data-stop]')?.dataset.stop ?? null;

	function show(stop: Stop | null, at: Date): void {
		remember(stop);
		if (stop && stop.id === shown) return;
		if (!stop && shown === null) return;
		if (!stop) {
			shown = null;
			document.title = title;
			const over = words.stopOver(clockTime(at, facts.zone, facts.language));
			place.replaceChildren(make('div', { class: 'in' }, make('p', { class: 'box warm', role: 'status' }, over)));
			return;
		}
		shown = stop.id;
		document.title = words.stopDocument;
		place.replaceChildren(notice(stop));
		window.scrollTo({ top: 0 });
		// Only where the person has touched the page; elsewhere the browser lets it be, and complains.
		if (navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.([600, 200, 600, 200, 600]);
	}

	function notice(stop: Stop): HTMLElement {
		const { name, phone } = facts.contact;
		return make(
			'div',
			{ class: 'halt', role: 'alert', 'data-stop': stop.id },
			make(
				'div',
				{ class: 'in' },
				make('h2', {}, words.stopTitle),
				make('p', {}, make('b', {}, words.stopDo)),
				...(stop.message ? [make('p', { class: 'pre', lang: 'nb' }, stop.message)] : []),
				make('p', { class: 'small' }, words.stopAt(clockTime(new Date(stop.at), facts.zone, facts.language))),
				make('a', { class: 'btn wide', href: 'tel:113' }, words.stopRing113),
				...(phone ? [make('a', { class: 'btn alt wide', href: telephone(phone) }, words.ring(name))] : [])
			)
		);
	}

	/** A page opened without coverage from an older copy would not know. */
	function remember(stop: Stop | null): void {
		try {
			if (stop) memory?.setItem(key, JSON.stringify(stop));
			else memory?.removeItem(key);
		} catch {
			// A full phone: the next status says it again.
		}
	}

	function known(): Stop | null {
		try {
			return JSON.parse(memory?.getItem(key) ?? 'null') as Stop | null;
		} catch {
			return null;
		}
	}

	if (shown) document.title = words.stopDocument;
	const before = known();
	if (before && !shown) show(before, new Date(before.at));
	return { show };
}
