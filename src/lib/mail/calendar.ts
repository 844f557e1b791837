import ical, { ICalCalendarMethod } from 'ical-generator';
import { mailWords as t } from '#lib/i18n/nb/mailWords.ts';
import type { MailFacts } from './compose.ts';

export type CalendarEvent = {
	/** The same for a person as long as the exercise lives, so that a newer file replaces an older one. */
	uid: string;
	startsAt: Date;
	endsAt: Date;
	title: string;
	place: string;
	description: string;
};

/** What goes into the person's calendar; null while the time is open. No link: a calendar is often shared. */
export function eventOf(
	kind: 'invitation' | 'card',
	facts: MailFacts,
	uid: string,
	place: string
): CalendarEvent | null {
	const { exercise, practical, municipality } = facts;
	const own = kind === 'card' ? practical : undefined;
	const startsAt = own?.meetAt ?? exercise.startsAt;
	const endsAt = own?.endsBy ?? exercise.endsAt;
	if (!startsAt || !endsAt || endsAt <= startsAt) return null;
	const lines = [
		t.calendar.description(municipality.name),
		own?.exception ?? '',
		own?.contactPhone ? t.calendar.contact(own.contactName, own.contactPhone) : ''
	];
	return {
		uid,
		startsAt,
		endsAt,
		title: kind === 'card' ? t.calendar.cardTitle : t.calendar.title(exercise.title),
		place: own?.meetingPlace || place,
		description: lines.filter(Boolean).join('\n')
	};
}

/**
 * The event as text/calendar. Times are in UTC, which every calendar turns into its own zone, summer and winter alike.
 * @param before the file the person was sent last, '' for none: its number rises when time or place has changed, by which
 *   a calendar knows the newer from the older (RFC 5545, 3.8.7.4)
 */
export function calendarFile(event: CalendarEvent, before: string, now: Date): string {
	const write = (sequence: number) => {
		const calendar = ical({
			prodId: { company: 'Brunn', product: 'Brunn', language: 'NO' },
			method: ICalCalendarMethod.PUBLISH
		});
		calendar.createEvent({
			id: event.uid,
			sequence,
			stamp: now,
			start: event.startsAt,
			end: event.endsAt,
			summary: event.title,
			location: event.place || null,
			description: event.description
		});
		return calendar.toString();
	};
	if (before === '') return write(0);
	const last = Number(/^SEQUENCE:(\d+)/m.exec(before)?.[1] ?? 0);
	const same = write(last);
	return when(same) === when(before) ? same : write(last + 1);
}

/** The lines by which a receiver would have to move. Folded lines are put together first. */
function when(file: string): string {
	return file
		.replace(/\r?\n[ \t]/g, '')
		.split(/\r?\n/)
		.filter((line) => /^(DTSTART|DTEND|LOCATION)[:;]/.test(line))
		.join('\n');
}
