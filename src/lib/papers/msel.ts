import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { msel } from '#lib/i18n/nb/msel.ts';
import { papers as p } from '#lib/i18n/nb/papers.ts';
import { box, minorHeading, orDash, paragraphs, subheading, table, type Block } from '#lib/report/blocks.ts';
import { request } from '#lib/report/style.ts';
import type { MselData, PaperHead } from './paper.ts';
import { lying, sheet } from './sheet.ts';

const t = p.msel;
type Inject = MselData['injects'][number];

/** Dreiebok: the injects by time, then those of each sender; or only one sender's, «mine innspill». */
export function mselBook(head: PaperHead, { scenario, sender, injects }: MselData): TDocumentDefinitions {
	const senders = [...new Set(injects.map((one) => one.sender))].sort((a, b) => a.localeCompare(b, 'nb'));
	const warning = box(t.secret, [], request);
	const whole: Block[] = [
		...(scenario.trim() ? [...subheading(t.scenario), ...paragraphs(scenario)] : []),
		...subheading(t.byTime),
		...(injects.length > 0 ? [byTime(injects)] : paragraphs(t.none)),
		...(senders.length > 1 ? subheading(t.bySender) : []),
		...(senders.length > 1
			? senders.flatMap((name) => [
					...minorHeading(name || t.noSender),
					ofSender(injects.filter((one) => one.sender === name))
				])
			: [])
	];
	const mine = injects.length > 0 ? [ofSender(injects)] : paragraphs(t.none);
	return sheet('dreiebok', head, [warning, ...(sender === null ? whole : mine)], {
		landscape: true,
		...(sender === null ? {} : { title: t.mine(sender || t.noSender) })
	});
}

const time = ({ offsetMinutes, clock }: Inject) => [clock, msel.offset(offsetMinutes)].filter(Boolean).join('\n');
/** What has been delivered or left out says so; else there is room for a pen. */
const done = ({ state, deliveredClock }: Inject) =>
	state === 'delivered' ? deliveredClock : state === 'dropped' ? msel.state.dropped : '';

function byTime(injects: Inject[]): Block {
	const { columns } = t;
	return table(
		[
			{ title: columns.number, share: 1 },
			{ title: columns.time, share: 2 },
			{ title: columns.fromTo, share: 5 },
			{ title: columns.channel, share: 3 },
			{ title: columns.content, share: 10 },
			{ title: columns.expected, share: 8 },
			{ title: columns.objective, share: 1.5 },
			{ title: columns.done, share: 2 }
		],
		injects.map((one) => [
			String(one.number),
			time(one),
			msel.fromTo(one.sender, one.recipient),
			orDash(one.channel),
			one.content,
			orDash(one.expectedAction),
			one.objective === null ? p.none : String(one.objective),
			done(one)
		]),
		lying
	);
}

function ofSender(injects: Inject[]): Block {
	const { columns } = t;
	return table(
		[
			{ title: columns.number, share: 1 },
			{ title: columns.time, share: 2 },
			{ title: columns.to, share: 4 },
			{ title: columns.channel, share: 3 },
			{ title: columns.content, share: 12 },
			{ title: columns.expected, share: 8 },
			{ title: columns.done, share: 2 }
		],
		injects.map((one) => [
			String(one.number),
			time(one),
			orDash(one.recipient),
			orDash(one.channel),
			one.content,
			orDash(one.expectedAction),
			done(one)
		]),
		lying
	);
}
