import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { contactLines } from '#lib/i18n/nb/contactLines.ts';
import { papers as p } from '#lib/i18n/nb/papers.ts';
import { box, bullets, paragraphs, table } from '#lib/report/blocks.ts';
import { request } from '#lib/report/style.ts';
import type { DirectoryData, PaperHead } from './paper.ts';
import { lying, sheet } from './sheet.ts';

const t = p.directory;

/** More lines than this need smaller letters to stand on one page. */
const roomy = 11;

/** Sambandskatalog: who reaches whom, and how, on one lying page. */
export function directory(head: PaperHead, { lines, restricted }: DirectoryData): TDocumentDefinitions {
	const { columns } = t;
	const rows = lines.map((line) => [
		String(line.number),
		line.from,
		line.to,
		contactLines.purpose[line.purpose],
		line.channels
			.map(({ kind, exerciseValue, realValue }, index) => {
				const real = realValue ? t.real(realValue) : '';
				const value = [exerciseValue, real].filter(Boolean).join(', ');
				return t.channel(index + 1, contactLines.channel[kind], value);
			})
			.join(' · ') || contactLines.noChannel,
		line.acknowledgeMinutes === null ? p.none : t.within(line.acknowledgeMinutes)
	]);
	return sheet(
		'sambandskatalog',
		head,
		[
			...(restricted ? [box(t.restricted, [], request)] : []),
			bullets([...(restricted ? [] : [t.exerciseOnly]), t.order, t.acknowledge]),
			...(rows.length === 0
				? paragraphs(t.none)
				: [
						table(
							[
								{ title: columns.number, share: 1 },
								{ title: columns.from, share: 5 },
								{ title: columns.to, share: 5 },
								{ title: columns.purpose, share: 3 },
								{ title: columns.channels, share: 12 },
								{ title: columns.acknowledge, share: 3 }
							],
							rows,
							lying
						)
					])
		],
		{
			landscape: true,
			...(lines.length > roomy ? { tableSize: 7.5 } : {}),
			...(restricted ? { readers: p.restrictedReaders } : {})
		}
	);
}
