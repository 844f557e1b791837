import type { EvaluationGroup } from '#lib/evaluations/evaluation.ts';
import { mailWords as t } from '#lib/i18n/nb/mailWords.ts';
import { clock, longDate, mediumDate, shortDate, span } from '#lib/i18n/time.ts';
import type { MailKind } from './mail.ts';

/** What a mail may be made of. Nothing that only staff may know has a place here. */
export type MailFacts = {
	municipality: { name: string; phone: string };
	exercise: { title: string; startsAt: Date | null; endsAt: Date | null; timeZone: string };
	toName: string;
	/** The personal link, and until when it works. */
	link: string;
	until: Date;
	/** For the one who answers for a virksomhet: what is asked of them. */
	demands?: {
		organisation: string;
		meetings: number;
		meetingMinutes: number;
		hoursOnDay: number;
		compensation: string;
		task: string;
	};
	/** For a markør: the practical facts of the person's own published card. */
	practical?: {
		meetAt: Date | null;
		endsBy: Date | null;
		meetingPlace: string;
		mapUrl: string;
		contactName: string;
		contactPhone: string;
		/** What differs for this person; '' when nothing does. */
		exception: string;
	};
	/** For an evaluation. */
	form?: { group: EvaluationGroup; minutes: number; closesAt: Date | null; anonymous: boolean };
};

export type Words = { subject: string; text: string };

/** Everything a person must know stands in the mail itself; the link is for answering and for the whole card. */
export function compose(kind: Exclude<MailKind, 'test'>, facts: MailFacts): Words {
	const { subject, blocks } = writers[kind](facts);
	const text = [t.greeting(facts.toName), t.drill, ...blocks, doubt(facts), t.goodbye(facts.municipality.name)];
	return { subject: oneLine(subject), text: `${text.filter(Boolean).join('\n\n')}\n` };
}

type Parts = { subject: string; blocks: string[] };

const writers: Record<Exclude<MailKind, 'test'>, (facts: MailFacts) => Parts> = {
	invitation: (facts) => ({
		subject: t.invitation.subject(facts.exercise.title, onDay(facts)),
		blocks: [
			t.invitation.lead(facts.municipality.name, facts.demands?.organisation ?? '', facts.exercise.title),
			when(facts),
			demands(facts),
			withLink(facts, t.invitation.answer),
			facts.exercise.startsAt && facts.exercise.endsAt ? t.invitation.calendar : ''
		]
	}),
	card: (facts) => ({
		subject: t.card.subject(dayOfCard(facts)),
		blocks: [t.card.lead(facts.exercise.title), practical(facts), withLink(facts, t.card.open), t.card.read]
	}),
	changed: (facts) => ({
		subject: t.changed.subject(dayOfCard(facts)),
		blocks: [t.changed.lead, practical(facts), withLink(facts, t.changed.open)]
	}),
	reminder: (facts) =>
		facts.demands
			? {
					subject: t.reminder.officeSubject(facts.exercise.title),
					blocks: [
						t.reminder.office(facts.demands.organisation, facts.exercise.title),
						when(facts),
						demands(facts),
						withLink(facts, t.invitation.answer)
					]
				}
			: {
					subject: t.reminder.cardSubject(dayOfCard(facts)),
					blocks: [t.reminder.card, practical(facts), withLink(facts, t.card.open)]
				},
	evaluation: (facts) => ({
		subject: t.evaluation.subject(facts.exercise.title, facts.form?.minutes ?? 5),
		blocks: [
			t.evaluation.lead(facts.exercise.title, facts.form?.group === 'medical_centre'),
			facts.form ? form(facts, facts.form) : '',
			withLink(facts, t.evaluation.open)
		]
	}),
	follow_up: (facts) => ({
		subject: t.followUp.subject,
		blocks: [t.followUp.lead(facts.exercise.title), t.followUp.care, contact(facts), withLink(facts, t.followUp.open)]
	}),
	hearing: (facts) => ({
		subject: t.hearing.subject(facts.exercise.title),
		blocks: [
			t.hearing.lead(facts.municipality.name, facts.exercise.title),
			t.hearing.ask(mediumDate(facts.until, zone(facts))),
			withLink(facts, t.hearing.open),
			t.hearing.internal
		]
	})
};

const zone = ({ exercise }: MailFacts) => exercise.timeZone;
const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

/** What a calendar or a subject needs of the day; '' before it is set. */
function onDay({ exercise: { startsAt, timeZone } }: MailFacts): string {
	return startsAt ? shortDate(startsAt, timeZone) : '';
}

function dayOfCard(facts: MailFacts): string {
	const at = facts.practical?.meetAt ?? facts.exercise.startsAt;
	return at ? shortDate(at, zone(facts)) : '';
}

function when({ exercise: { startsAt, endsAt, timeZone } }: MailFacts): string {
	if (!startsAt) return t.noDate;
	return t.when(
		endsAt ? span(startsAt, endsAt, timeZone) : t.from(longDate(startsAt, timeZone), clock(startsAt, timeZone))
	);
}

function demands({ demands: asked }: MailFacts): string {
	if (!asked) return '';
	const { meetings, meetingMinutes, hoursOnDay, compensation, task } = asked;
	return list(t.invitation.demands, [
		t.invitation.meetings(meetings, meetingMinutes),
		t.invitation.hours(hoursOnDay),
		t.invitation.compensation(compensation),
		task ? t.invitation.task(task) : ''
	]);
}

function practical(facts: MailFacts): string {
	const { practical: known } = facts;
	if (!known) return '';
	const { meetAt, endsBy, meetingPlace, mapUrl, exception } = known;
	const at = zone(facts);
	return [
		list(t.card.practical, [
			meetAt ? t.card.meet(longDate(meetAt, at), clock(meetAt, at)) : '',
			meetingPlace ? t.card.place(meetingPlace) : '',
			mapUrl ? t.card.map(mapUrl) : '',
			endsBy ? t.card.endsBy(clock(endsBy, at)) : ''
		]),
		exception ? t.card.exception(exception) : '',
		contact(facts)
	]
		.filter(Boolean)
		.join('\n\n');
}

function contact({ practical: known }: MailFacts): string {
	return known?.contactPhone ? t.card.contact(known.contactName, known.contactPhone) : '';
}

function form(facts: MailFacts, { group, minutes, closesAt, anonymous }: NonNullable<MailFacts['form']>): string {
	return [
		t.evaluation.minutes(minutes),
		closesAt ? t.evaluation.closes(longDate(closesAt, zone(facts))) : '',
		group === 'medical_centre' ? t.evaluation.office : anonymous ? t.evaluation.anonymous : ''
	]
		.filter(Boolean)
		.join(' ');
}

function withLink(facts: MailFacts, ask: string): string {
	return `${ask}\n${facts.link}\n${t.linkHelp(mediumDate(facts.until, zone(facts)))}`;
}

function doubt({ municipality: { phone } }: MailFacts): string {
	return phone ? t.doubt(phone) : t.doubtUnnamed;
}

function list(head: string, lines: string[]): string {
	const said = lines.filter(Boolean);
	return said.length === 0 ? '' : [head, ...said.map((line) => `– ${line}`)].join('\n');
}

/** By the token's own shape (`newToken`): addresses of maps have a part called /d/ too. */
const personalLink = /https?:\/\/\S+\/(?:d|horing)\/([a-z2-7]{32})(?![\w-])/g;

/** The token of the link in a mail's words; null when it is not there any more. */
export const tokenIn = (text: string): string | null => text.matchAll(personalLink).next().value?.[1] ?? null;
/** The words of a mail without the link that opens the person's page. */
export const withoutLink = (text: string) => text.replace(personalLink, t.linkTaken);
/** The same words with a newer link; a mail that has none stays as it is. */
export const withNewerLink = (text: string, link: string) => text.replace(personalLink, () => link);
