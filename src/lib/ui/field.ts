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

/** What a browser's own field for dates or times can show. */
const canShow: Record<string, (value: string) => boolean> = {
	date: (value) => /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value),
	time: (value) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(value)
};

function isDay(value: string): boolean {
	const at = new Date(`${value}T00:00:00Z`);
	// 31 February is read as the third of March.
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/**
 * The `type` an input is given. A date or time field shows nothing when its value is not one (a day that does not exist,
 * either), and what was typed would be gone; a number field refuses the decimal comma. Both become text.
 */
export function inputType<T extends string>(type: T, value: string): T | 'text' {
	if (type === 'number') return 'text';
	const shows = canShow[type];
	return shows && value !== '' && !shows(value) ? 'text' : type;
}
