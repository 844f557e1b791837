import type { StageTrigger } from '#lib/role-players/instruction.ts';
import type { Clock } from './clock.ts';
import { make } from './dom.ts';
import type { Facts, Words } from './facts.ts';
import { currentStage, nextChange, stageFor } from './stages.ts';

/**
 * Forløpet on the card: the radio buttons that work without script (the sheet shows the chosen one as «Nå») are moved by
 * the exercise's clock, until the person chooses.
 */
export function followStages(
	{ facts, words, clock, memory }: { facts: Facts; words: Words; clock: Clock; memory: Storage | null },
	started: () => string | null
): { update: () => void } {
	const list = document.querySelector<HTMLElement>('.steps');
	const radios = [...document.querySelectorAll<HTMLInputElement>('.steps input[type=radio]')];
	if (!list || radios.length === 0) return { update: () => undefined };
	const steps = radios.map((radio) => radio.closest('li')!);
	const stages = steps.map((step) => ({
		trigger: step.dataset.trigger as StageTrigger | undefined,
		minutes: step.dataset.minutes ? Number(step.dataset.minutes) : null
	}));
	// By the stage's own words: in a new text it may stand elsewhere, or be gone.
	const names = steps.map((step) => step.querySelector('[data-become]')?.textContent?.trim() ?? '');
	const key = `brunn-steg:${facts.side}:${document.querySelector<HTMLElement>('main')?.dataset.role ?? ''}`;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const picked = () => {
		const name = memory?.getItem(key);
		const index = name ? names.indexOf(name) : -1;
		return index >= 0 ? index : null;
	};
	let chosen = picked();
	const choose = (index: number | null) => {
		chosen = index;
		try {
			if (index === null) memory?.removeItem(key);
			else memory?.setItem(key, names[index]!);
		} catch {
			// A full phone: the choice lasts as long as the page.
		}
		update();
	};

	const why = make('p', { class: 'small', role: 'status' });
	const follow = make('button', { type: 'button', class: 'alt' }, words.followClock);
	follow.addEventListener('click', () => choose(null));
	list.after(why, follow);

	radios.forEach((radio, index) => radio.addEventListener('change', () => choose(index)));
	for (const label of document.querySelectorAll<HTMLLabelElement>('label[data-happened]'))
		label.addEventListener('click', (event) => {
			event.preventDefault();
			const now = radios.findIndex((radio) => radio.checked);
			const to = stageFor(stages, label.dataset.happened as 'helped' | 'nobody', now);
			if (to !== null) choose(to);
		});

	function update(): void {
		clearTimeout(timer);
		const began = started();
		const at = began ? new Date(began) : null;
		const current = currentStage(stages, chosen, at, clock.now());
		if (current) radios[current.index]!.checked = true;
		else for (const radio of radios) radio.checked = false;
		const text = current ? (current.by === 'hand' ? words.byHand : words.byClock) : '';
		if (why.textContent !== text) why.textContent = text;
		follow.hidden = current?.by !== 'hand' || currentStage(stages, null, at, clock.now()) === null;
		const next = nextChange(stages, at, clock.now());
		if (next) timer = setTimeout(update, Math.min(60_000, next.getTime() - clock.now().getTime() + 200));
	}
	update();
	return { update };
}
