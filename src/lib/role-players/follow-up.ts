import { isoDate, moment } from '#lib/i18n/time.ts';

/** When role players are written to the day after: ten in the morning, local time. */
export function dayAfter(endedAt: Date, zone: string): Date {
	// Noon of the same local date and a day on is the next local date, also when the clocks change.
	const noon = moment(isoDate(endedAt, zone), '12:00', zone)!;
	return moment(isoDate(new Date(noon.getTime() + 86_400_000), zone), '10:00', zone)!;
}
