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

type Parts = { facts: Facts; words: Words; clock: Clock; queue: Queue; lasting: boolean; send: () => void };

const formsOf = (kind: SendKind) => document.querySelectorAll<HTMLFormElement>(`form[data-send='${kind}']`);

/** From now on the forms go through the queue. */
export function takeForms({ words, clock, queue, send }: Parts): void {
	document.addEventListener('submit', (event) => {
		const form = event.target as HTMLFormElement;
		const kind = form.dataset.send as SendKind | undefined;
		if (!kind) return;
		event.preventDefault();
		// The second of a double tap.
		if (form.dataset.busy) return;
		const payload = fields(form, event.submitter, clock);
		const missing = form.dataset.needs;
		if (missing && !payload[missing]?.trim()) {
			say(form, make('p', { class: 'err', role: 'alert' }, kind === 'read' ? words.chooseFirst : words.writeFirst));
			return;
		}
		form.dataset.busy = 'yes';
		queue
			.add(kind, payload)
			.then(send)
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
	for (const form of formsFor(progress.item)) {
		if (progress.state === 'delivered') delivered(form, progress.receipt, progress.item, parts);
		else if (progress.state === 'refused') {
			const { words } = parts;
			free(form);
			say(form, box('warm', words.refusedTitle, words.refused, typed(progress.item, words)));
		} else waiting(form, progress.state, progress.item, parts);
	}
}

/** What the phone knows from before: what waits, and receipts that the page, if it is an old copy, does not show. */
export function showKept(items: Item[], receipts: KeptReceipt[], parts: Parts): void {
	for (const receipt of receipts) for (const form of formsFor(receipt)) delivered(form, receipt, receipt, parts);
	for (const item of items)
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
	form.dataset.busy = 'yes';
	for (const button of form.querySelectorAll('button')) button.disabled = true;
	const help = state === 'sending' ? words.sendingHelp : lasting ? words.storedHelp : words.heldHelp;
	const title = state === 'sending' ? words.sending : lasting ? words.stored : words.sending;
	say(form, box('', title, help, item.kind === 'read' ? null : typed(item, words)));
}

function delivered(
	form: HTMLFormElement,
	receipt: Receipt,
	item: Pick<Item, 'kind' | 'payload'>,
	{ words, facts }: Parts
): void {
	free(form);
	if (receipt.result.right === false) {
		say(form, box('warm', words.wrongTitle, words.wrong, null));
		return;
	}
	const at = clockTime(new Date(receipt.receivedAt), facts.zone, facts.language);
	const help = receipt.result.overtaken ? words.overtaken : words.deliveredHelp[item.kind];
	say(
		form,
		box('now', words.delivered(at), help, item.kind === 'read' ? null : typed(item, words)),
		make('p', { class: 'small soft' }, words.receipt(reference(receipt)))
	);
	if (item.kind === 'read') for (const part of form.children) (part as HTMLElement).hidden = true;
	else form.reset();
	if (item.kind === 'read') said(form).hidden = false;
}

function free(form: HTMLFormElement): void {
	delete form.dataset.busy;
	for (const button of form.querySelectorAll('button')) button.disabled = false;
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
	return text ? make('p', { class: 'pre' }, make('span', { class: 'soft' }, words.yours), ` ${text}`) : null;
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
function said(form: HTMLFormElement): HTMLElement {
	let place = form.querySelector<HTMLElement>(':scope > .said');
	if (!place) form.append((place = make('div', { class: 'said', role: 'status' })));
	return place;
}

function say(form: HTMLFormElement, ...what: HTMLElement[]): void {
	said(form).replaceChildren(...what);
}
