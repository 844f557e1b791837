import { check, customType, timestamp, uuid, varchar, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';

/** Primary key: UUIDv7 made here, so that it needs no particular PostgreSQL version. Never a secret. */
export const id = () => uuid().primaryKey().$defaultFn(v7);

/** A moment; always with zone. */
export const moment = () => timestamp({ withTimezone: true, mode: 'date' });

export const createdAt = () => moment().notNull().defaultNow();

/** Bytes, as they were stored. */
export const bytea = customType<{ data: Uint8Array<ArrayBuffer>; driverData: Uint8Array }>({
	dataType: () => 'bytea',
	fromDriver: (value) => new Uint8Array(value)
});

/** A column that holds one of a fixed set of codes; pair it with `onlyCodes` in the table's extras. */
export const code = <const T extends readonly [string, ...string[]]>(codes: T) => varchar({ length: 40, enum: codes });

/** CHECK constraint that keeps a `code` column to its codes, whoever writes to the table. */
export function onlyCodes(name: string, column: AnyPgColumn, codes: readonly string[]) {
	return check(name, sql`${column} in (${sql.raw(codes.map((value) => `'${value}'`).join(', '))})`);
}
