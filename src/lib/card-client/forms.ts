import { clockTime, make } from './dom.ts';
import type { Payload, Receipt, SendKind } from './envelope.ts';
import type { Facts, Words } from './facts.ts';
import type { Clock } from './clock.ts';
import type { Item, Progress, Queue } from './queue.ts';
import type { KeptReceipt } from './store.ts';

/*
 * The page's own forms, marked `data-send="<kind>"`: taken by the script, kept on the phone and then sent. A form is shown
 * in one of three states, always in the same place, in the same words.
 */

type Parts = { facts: Facts; words: Words; lasting: boolean };
type Taking = { words: Words; clock: Clock; add: Queue['add']; send: () => void };

const formsOf = (kind: SendKind) => document.querySelectorAll<HTMLFormElement>(`form[data-send='${kind}']`);

/** A second press sooner than this is the same press. */
const doubleTap = 1000;

/** From now on the forms go through the queue. @param add stores what was written, as soon as it can */
export function takeForms({ words, clock, add, send }: Taking): void {
	document.addEventListener('submit', (event) => {
		const form = event.target as HTMLFormElement;
		const kind = form.dataset.send as SendKind | undefined;
		if (!kind) return;
		event.preventDefault();
		if (form.dataset.busy) return;
		const payload = fields(form, event.submitter, clock);
		const needs = form.dataset.needs?.split('|') ?? [];
		if (needs.length > 0 && !needs.some((name) => payload[name]?.trim())) {
			const text = kind === 'read' ? words.chooseFirst : words.writeFirst;
			say(form, 'missing', make('p', { class: 'err', role: 'alert' }, text));
			return;
		}
		form.dataset.busy = 'yes';
		setTimeout(() => delete form.dataset.busy, doubleTap);
		add(kind, payload)
			.then(() => {
				if (kind === 'question') form.reset();
				send();
			})
			// Nothing can be kept, not even in memory: the form goes as it would without script.
			.catch(() => HTMLFormElement.prototype.submit.call(form));
	});
}

/** The form's own words; not who and which page, which the envelope says. */
function fields(form: HTMLFormElement, pressed: HTMLElement | null, clock: Clock): Payload {
	const payload: Payload = {};
	for (const [name, value] of new FormData(form, pressed))
		if (typeof value === 'string' && name !== 'side') payload[name] = value;
	if (form.dataset.send === 'attendance') payload.at = clock.now().toISOString();
	return payload;
}

/** Show where a sending has come. */
export function showProgress(progress: Progress, parts: Parts): void {
	if (progress.state === 'ended') return;
	const { item } = progress;
	// «You have not asked anything yet» is not true any more.
	if (item.kind === 'question') document.querySelector('[data-none-asked]')?.setAttribute('hidden', '');
	for (const form of formsFor(item)) {
		if (progress.state === 'delivered') delivered(form, progress.receipt, item, parts);
		else if (progress.state === 'refused') {
			const { words } = parts;
			lock(form, false);
			say(form, item.clientId, box('warm', words.refusedTitle, words.refused, typed(item, words)));
		} else waiting(form, progress.state, item, parts);
	}
}

/** What the phone knows from before: what waits, and receipts that the page, if it is an old copy, does not show. */
export function showKept(items: Item[], receipts: KeptReceipt[], parts: Parts): void {
	for (const receipt of receipts) for (const form of formsFor(receipt)) delivered(form, receipt, receipt, parts);
	// Another tab may have delivered it while this was looked up.
	const done = new Set(receipts.map(({ clientId }) => clientId));
	for (const item of items.filter(({ clientId }) => !done.has(clientId)))
		if (item.refused) showProgress({ state: 'refused', item, why: item.refused }, parts);
		else showProgress({ state: 'stored', item }, parts);
}

/** The forms on this page that the thing was written in. */
function formsFor({ kind, payload }: Pick<Item, 'kind' | 'payload'>): HTMLFormElement[] {
	return [...formsOf(kind)].filter((form) => {
		const version = form.querySelector<HTMLInputElement>('input[name=version]')?.value;
		return kind !== 'read' || version === payload.version;
	});
}

function waiting(form: HTMLFormElement, state: 'stored' | 'sending', item: Item, { words, lasting }: Parts): void {
	const help = state === 'sending' ? words.sendingHelp : lasting ? words.storedHelp : words.heldHelp;
	const title = state === 'sending' || !lasting ? words.sending : words.stored;
	if (item.kind === 'read') {
		holdFocus(form);
		lock(form, true);
	}
	if (item.kind === 'attendance') offerNext(form, item.payload, words);
	say(form, item.clientId, box('', title, help, item.kind === 'read' ? null : typed(item, words)));
}

function delivered(
	form: HTMLFormElement,
	receipt: Receipt,
	item: Pick<Item, 'kind' | 'payload'>,
	{ words, facts }: Parts
): void {
	lock(form, false);
	if (receipt.result.right === false) {
		// The next try is no double tap.
		delete form.dataset.busy;
		say(form, receipt.clientId, box('warm', words.wrongTitle, words.wrong, null));
		return;
	}
	const at = clockTime(new Date(receipt.receivedAt), facts.zone, facts.language);
	const help = receipt.result.overtaken ? words.overtaken : words.deliveredHelp[item.kind];
	const more = make('div', {}, ...[item.kind === 'read' ? null : typed(item, words)].filter((one) => one !== null));
	more.append(make('p', { class: 'small soft' }, words.receipt(reference(receipt))));
	say(form, receipt.clientId, box('now', words.delivered(at), help, more));
	if (item.kind === 'attendance') offerNext(form, item.payload, words);
	const earlier = form.previousElementSibling as HTMLElement | null;
	if (item.kind === 'read' && earlier?.matches('.box.warm')) earlier.hidden = true;
	if (item.kind !== 'read') return;
	// Read is read: the question goes, what came of it stays.
	holdFocus(form);
	for (const part of form.children) (part as HTMLElement).hidden = part !== place(form);
}

/** Whoever has checked in may later check out, also while the first press still waits. */
function offerNext(form: HTMLFormElement, payload: Payload, words: Words): void {
	const next = payload.attendance === 'in' ? 'out' : 'in';
	const field = form.querySelector<HTMLInputElement>('input[name=attendance]');
	const button = form.querySelector('button');
	if (field) field.value = next;
	const help = form.parentElement?.querySelector('[data-help]');
	if (help) help.textContent = words.afterPress[next === 'out' ? 'in' : 'out'];
	if (button) button.textContent = words.pressed[next];
}

/** What has the focus here is about to be locked or hidden: the focus goes to what is said of the press. */
function holdFocus(form: HTMLFormElement): void {
	if (form.contains(document.activeElement)) place(form).focus();
}

function lock(form: HTMLFormElement, locked: boolean): void {
	for (const button of form.querySelectorAll('button')) button.disabled = locked;
}

/** «7F2-04K»: enough to find it by, short enough to be read aloud. */
export function reference({ clientId }: Pick<Receipt, 'clientId'>): string {
	const six = clientId.replace(/-/g, '').slice(-6).toUpperCase();
	return `${six.slice(0, 3)}-${six.slice(3)}`;
}

/** What was written, so that it can be seen to be there. */
export function typed({ kind, payload }: Pick<Item, 'kind' | 'payload'>, words: Words): HTMLElement | null {
	const text =
		kind === 'attendance'
			? words.pressed[payload.attendance === 'out' ? 'out' : 'in']
			: Object.entries(payload)
					.filter(([name, value]) => !['version', 'answer', 'at'].includes(name) && value.trim())
					.map(([, value]) => value)
					.join('\n');
	return text
		? make(
				'p',
				{ class: 'pre' },
				make('span', { class: 'soft' }, kind === 'attendance' ? words.youPressed : words.yours),
				` ${text}`
			)
		: null;
}

function box(look: string, title: string, text: string, more: HTMLElement | null): HTMLElement {
	return make(
		'div',
		{ class: `box ${look}`.trim() },
		make('h3', {}, title),
		make('p', {}, text),
		...(more ? [more] : [])
	);
}

/** The place by the form where its state is said; read out when it changes. */
function place(form: HTMLFormElement): HTMLElement {
	let found = form.querySelector<HTMLElement>(':scope > .said');
	if (!found) form.append((found = make('div', { class: 'said', role: 'status', tabindex: '-1' })));
	return found;
}

/** Questions stand below each other; of a press and an answer only the last is shown. */
function say(form: HTMLFormElement, about: string, what: HTMLElement): void {
	const within = place(form);
	what.dataset.about = about;
	const before = [...within.children].find((one) => (one as HTMLElement).dataset.about === about);
	if (before) return before.replaceWith(what);
	if (form.dataset.send !== 'question') within.replaceChildren();
	within.querySelector('[data-about=missing]')?.remove();
	within.append(what);
}
