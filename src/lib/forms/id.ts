const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether an id from an address can be one at all; anything else would make PostgreSQL refuse the whole query. */
export function isId(value: string | undefined): value is string {
	return value !== undefined && uuid.test(value);
}
