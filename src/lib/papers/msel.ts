import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { msel } from '#lib/i18n/nb/msel.ts';
import { papers as p } from '#lib/i18n/nb/papers.ts';
import { box, minorHeading, orDash, paragraphs, subheading, type Block } from '#lib/report/blocks.ts';
import { request } from '#lib/report/style.ts';
import { list, type ListColumn } from './columns.ts';
import type { MselData, PaperHead } from './paper.ts';
import { lying, sheet } from './sheet.ts';

const t = p.msel;
type Inject = MselData['injects'][number];

/** Dreiebok: the injects by time, then those of each sender; or only one sender's, «mine innspill». */
export function mselBook(head: PaperHead, { scenario, sender, injects }: MselData): TDocumentDefinitions {
	const senders = [...new Set(injects.map((one) => one.sender))].sort((a, b) => a.localeCompare(b, 'nb'));
	const warning = box(t.secret, [], request, lying.width);
	const whole: Block[] = [
		...(scenario.trim() ? [...subheading(t.scenario), ...paragraphs(scenario)] : []),
		...subheading(t.byTime),
		...(injects.length > 0 ? [list(byTime, injects, lying)] : paragraphs(t.none)),
		...(senders.length > 1 ? subheading(t.bySender) : []),
		...(senders.length > 1
			? senders.flatMap((name) => [
					...minorHeading(name || t.noSender),
					list(
						ofSender,
						injects.filter((one) => one.sender === name),
						lying
					)
				])
			: [])
	];
	const mine = injects.length > 0 ? [list(ofSender, injects, lying)] : paragraphs(t.none);
	return sheet('dreiebok', head, [warning, ...(sender === null ? whole : mine)], {
		landscape: true,
		...(sender === null ? {} : { title: t.mine(sender || t.noSender) })
	});
}

const time = ({ offsetMinutes, clock }: Inject) => [clock, msel.offset(offsetMinutes)].filter(Boolean).join('\n');
/** What has been delivered or left out says so; else there is room for a pen. */
const done = ({ state, deliveredClock }: Inject) =>
	state === 'delivered' ? deliveredClock : state === 'dropped' ? msel.state.dropped : '';

const { columns: c } = t;
const numberAndTime: ListColumn<Inject>[] = [
	{ title: c.number, share: 1, cell: (one) => String(one.number) },
	{ title: c.time, share: 2, cell: time }
];
const channel: ListColumn<Inject> = { title: c.channel, share: 3, cell: (one) => orDash(one.channel) };
const content = (share: number): ListColumn<Inject> => ({ title: c.content, share, cell: (one) => one.content });
const expected: ListColumn<Inject> = { title: c.expected, share: 8, cell: (one) => orDash(one.expectedAction) };
const ticked: ListColumn<Inject> = { title: c.done, share: 2, cell: done };

const byTime: ListColumn<Inject>[] = [
	...numberAndTime,
	{ title: c.fromTo, share: 5, cell: (one) => msel.fromTo(one.sender, one.recipient) },
	channel,
	content(10),
	expected,
	{ title: c.objective, share: 1.5, cell: (one) => (one.objective === null ? p.none : String(one.objective)) },
	ticked
];
const ofSender: ListColumn<Inject>[] = [
	...numberAndTime,
	{ title: c.to, share: 4, cell: (one) => orDash(one.recipient) },
	channel,
	content(12),
	expected,
	ticked
];
