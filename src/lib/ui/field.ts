/**
 * The id of a form's field, and so what the error summary links to: the field's name with what a URL fragment or a
 * selector cannot hold turned into hyphens. `items[]` and `items[].3` both give `items`.
 * @param prefix tells two forms on one page apart
 */
export function fieldId(name: string, prefix = ''): string {
	const plain = name.replace(/\[\](\.\d+)?$/, '').replace(/[^\p{L}\p{N}_-]+/gu, '-');
	return prefix ? `${prefix}-${plain}` : plain;
}

/** One choice of a select, a radio group or a group of checkboxes. */
export type Option = { value: string | number; label: string; help?: string };

/** Ids for aria-describedby in reading order, or undefined when there is nothing to read. */
export function describedBy(id: string, help: unknown, error: unknown, more?: string): string | undefined {
	const ids = [help && `${id}-help`, error && `${id}-error`, more].filter(Boolean);
	return ids.length > 0 ? ids.join(' ') : undefined;
}

const shapes: Record<string, RegExp> = { date: /^\d{4}-\d\d-\d\d$/, time: /^\d\d:\d\d(:\d\d)?$/ };

/**
 * The `type` an input is given. A date or time field shows nothing when its value is not one, and what was typed
 * would be gone; a number field refuses the decimal comma. Both become text.
 */
export function inputType<T extends string>(type: T, value: string): T | 'text' {
	if (type === 'number') return 'text';
	const shape = shapes[type];
	return shape && value !== '' && !shape.test(value) ? 'text' : type;
}
