import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { contactLines } from '#lib/i18n/nb/contactLines.ts';
import { papers as p } from '#lib/i18n/nb/papers.ts';
import { box, bullets, paragraphs } from '#lib/report/blocks.ts';
import { request } from '#lib/report/style.ts';
import { list, type ListColumn } from './columns.ts';
import type { DirectoryData, PaperHead } from './paper.ts';
import { lying, sheet } from './sheet.ts';

const t = p.directory;
type Line = DirectoryData['lines'][number];

/** More lines than this need smaller letters to stand on one page. */
const roomy = 11;

const { columns: c } = t;
const columns: ListColumn<Line>[] = [
	{ title: c.number, share: 1, cell: (line) => String(line.number) },
	{ title: c.from, share: 5, cell: (line) => line.from },
	{ title: c.to, share: 5, cell: (line) => line.to },
	{ title: c.purpose, share: 3, cell: (line) => contactLines.purpose[line.purpose] },
	{ title: c.channels, share: 12, cell: (line) => channels(line) || contactLines.noChannel },
	{
		title: c.acknowledge,
		share: 3,
		cell: ({ acknowledgeMinutes }) => (acknowledgeMinutes === null ? p.none : t.within(acknowledgeMinutes))
	}
];

const channels = (line: Line) =>
	line.channels
		.map(({ kind, exerciseValue, realValue }, index) => {
			const real = realValue ? t.real(realValue) : '';
			const value = [exerciseValue, real].filter(Boolean).join(', ');
			return t.channel(index + 1, contactLines.channel[kind], value);
		})
		.join(' · ');

/** Sambandskatalog: who reaches whom, and how, on one lying page. */
export function directory(head: PaperHead, { lines, restricted }: DirectoryData): TDocumentDefinitions {
	return sheet(
		'sambandskatalog',
		head,
		[
			...(restricted ? [box(t.restricted, [], request)] : []),
			bullets([...(restricted ? [] : [t.exerciseOnly]), t.order, t.acknowledge]),
			...(lines.length === 0 ? paragraphs(t.none) : [list(columns, lines, lying)])
		],
		{
			landscape: true,
			...(lines.length > roomy ? { tableSize: 7.5 } : {}),
			...(restricted ? { readers: p.restrictedReaders } : {})
		}
	);
}
