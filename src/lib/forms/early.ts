/*
 * A page can be typed in before its script has come. When Svelte takes over it sets each field to what the server sent,
 * and what was typed on a slow net would be gone: it is noted here (src/hooks.client.ts), and put back by the layouts.
 */
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const typed = new Map<Field, { value: string; checked: boolean }>();

const note = (field: Field) =>
	typed.set(field, { value: field.value, checked: field instanceof HTMLInputElement && field.checked });

function noteEvent({ target }: Event): void {
	if (target instanceof Element && target.matches('input, textarea, select')) note(target as Field);
}

/** Begin to note what is typed, and note what was typed before this script came. Called once, before Svelte takes over. */
export function noteEarlyTyping(): void {
	document.addEventListener('input', noteEvent, true);
	for (const field of document.querySelectorAll<Field>('input, textarea, select')) if (isChanged(field)) note(field);
}

/** Put back what Svelte overwrote. For the `onMount` of a layout; does nothing after the first time. */
export function restoreEarlyTyping(): void {
	document.removeEventListener('input', noteEvent, true);
	for (const [field, { value, checked }] of typed) {
		if (isTicked(field)) field.checked = checked;
		else if (field.value !== value) field.value = value;
	}
	typed.clear();
}

function isTicked(field: Field): field is HTMLInputElement {
	return field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');
}

function isChanged(field: Field): boolean {
	if (isTicked(field)) return field.checked !== field.defaultChecked;
	if (field instanceof HTMLSelectElement)
		return [...field.options].some((option) => option.selected !== option.defaultSelected && option.selected);
	return field.value !== field.defaultValue;
}
