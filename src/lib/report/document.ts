import type { DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces';
import { report as t } from '#lib/i18n/nb/report.ts';
import { figureFont, ink } from '#lib/ui/figure.ts';
import { chapterHeading, keepHeadings, note, paragraphs, type Block } from './blocks.ts';
import { figure, isWide } from './figure-block.ts';
import type { Chapter, Draw } from './chapter.ts';
import { fitSummary, restOfSummary, summaryPage } from './chapter-summary.ts';
import * as ofAssessment from './chapters-assessment.ts';
import * as ofExercise from './chapters-exercise.ts';
import * as ofLearning from './chapters-learning.ts';
import * as ofRoles from './chapters-roles.ts';
import { cover, coverBackground } from './cover.ts';
import type { ReportData, SectionId } from './report.ts';
import { runningHead, smallText } from './running-head.ts';
import { sectionNumber, sectionsLeftOut, sectionsWithData } from './sections.ts';
import { bodySize, lineHeight, page, styles } from './style.ts';

const chapters: Record<Exclude<SectionId, 'summary'>, Chapter> = {
	...ofExercise,
	...ofRoles,
	...ofAssessment,
	...ofLearning
};

/**
 * The læringsrapport as a pdfmake document. Pure: the same data and drawings give the same definition and, since the
 * creation date is the report's own date, the same bytes.
 * @param figures drawn figures as SVG, by the names that lib/server/report/figures.ts gives them; an absent one is left out
 * @param replaced whether the texts had signs the font lacks; the report then says so
 */
export function reportDocument(
	data: ReportData,
	figures: Record<string, string>,
	{ replaced = false }: { replaced?: boolean } = {}
): TDocumentDefinitions {
	let drawn = 0;
	const draw: Draw = (name, caption, height) => {
		const svg = figures[name];
		return svg ? [figure(svg, ++drawn, caption, height)] : [];
	};
	const onePage = fitSummary(data, figures['attainment-summary']);
	const chapter = (id: SectionId, turn?: 'portrait' | 'landscape'): Block[] => [
		...chapterHeading(`${sectionNumber(id)} ${t.sections[id]}`, turn),
		...paragraphs(data.narratives[id] ?? ''),
		...(id === 'summary' ? summaryPage(data, onePage, draw) : chapters[id](data, draw))
	];
	const [shown, rest] = [sectionsWithData(data), sectionsWithData(data).filter((id) => id !== 'summary')];

	return {
		version: '1.7',
		language: 'nb-NO',
		displayTitle: true,
		info: {
			title: t.fileTitle(data.document.title),
			author: data.document.municipality,
			subject: t.subject,
			keywords: [data.document.caseNumber.trim(), ...versionAndStatus(data)].filter(Boolean).join(', '),
			caseNumber: data.document.caseNumber.trim(),
			version: String(data.document.version),
			status: t.status[data.document.status],
			creator: t.creator,
			producer: t.creator,
			creationDate: new Date(`${data.document.date}T12:00:00Z`)
		},
		pageSize: 'A4',
		pageMargins: [page.side, page.top, page.side, page.bottom],
		defaultStyle: { font: figureFont, fontSize: bodySize, lineHeight, color: ink.ink },
		styles,
		background: coverBackground(data.look?.colour),
		header: head(data),
		footer: footer(data),
		content: [
			...cover(data),
			// One page that stands alone, before the contents: it is what the leadership reads. Nothing on it is moved to another.
			...(shown.includes('summary') ? chapter('summary', 'portrait') : []),
			...contents(data),
			...keepHeadings(rest.flatMap((id, index) => chapter(id, turnBefore(id, rest[index - 1], figures)))),
			...keepHeadings(restOfSummary(data, onePage)),
			...(replaced ? [note(t.replaced)] : [])
		]
	};
}

/** «versjon 2» and «godkjent», as an archive finds it by. */
const versionAndStatus = ({ document: { version, status } }: ReportData): string[] =>
	[`${t.facts.version} ${version}`, t.status[status]].map((word) => word.toLowerCase());

/** Where a page turns: to landscape for the tiltaksplan, back after it and after a wide drawing, and after the contents. */
function turnBefore(
	id: SectionId,
	previous: SectionId | undefined,
	{ contactLines = '' }: Record<string, string>
): 'portrait' | 'landscape' | undefined {
	if (id === 'actions') return 'landscape';
	const afterWide = previous === 'actions' || (previous === 'contactLines' && isWide(contactLines));
	return previous === undefined || afterWide ? 'portrait' : undefined;
}

function contents(data: ReportData): Block[] {
	const leftOut = sectionsLeftOut(data).map((id) => `${sectionNumber(id)} ${t.sections[id]}`);
	return [
		{ text: t.contents, style: 'h1', headlineLevel: 1, pageBreak: 'before', margin: [0, 0, 0, 12] },
		{
			toc: {
				textMargin: [0, 3, 0, 3],
				textStyle: { fontSize: 11 },
				numberStyle: { fontSize: 11, color: ink.soft }
			}
		},
		...(leftOut.length === 0 ? [] : [{ stack: [note(t.leftOut(leftOut))], margin: [0, 16, 0, 0] } satisfies Block])
	];
}

const head =
	({ document: { title, municipality } }: ReportData): DynamicContent =>
	(number, _pages, { width }) =>
		number === 1 ? null : runningHead(title, `${t.name} · ${municipality}`, { width, side: page.side, top: 28 });

/** What a page that has come away from the others is: a draft must not be taken for the report, nor an internal page be passed on. */
const footer = ({ document: { caseNumber, version, status, edition } }: ReportData): DynamicContent => {
	const facts = [caseNumber.trim(), `${t.facts.version} ${version}`, t.status[status], t.edition[edition]];
	return (number, pages) =>
		number === 1
			? null
			: {
					columns: [
						{ text: facts.filter(Boolean).join(' · '), width: '*', ...smallText },
						{ text: t.page(number, pages), width: 80, alignment: 'right', ...smallText }
					],
					margin: [page.side, 20, page.side, 0]
				};
};
