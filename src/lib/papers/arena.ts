import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { lessons } from '#lib/i18n/nb/lessons.ts';
import { papers as p } from '#lib/i18n/nb/papers.ts';
import { dateOnly } from '#lib/i18n/time.ts';
import { ink } from '#lib/ui/figure.ts';
import { note, paragraphs, subheading, table, type Block } from '#lib/report/blocks.ts';
import type { ArenaData, PaperHead } from './paper.ts';
import { leadTo, lessonName, sheet, upright } from './sheet.ts';

const t = p.arena;

/** Status to samarbeidsarenaer, a page for each: Sak / Tema / Ansvarlig / Oppfølging of the tiltak that are still open. */
export function arenaStatus(head: PaperHead, { arenas }: ArenaData): TDocumentDefinitions {
	const one = arenas.length === 1 ? arenas[0]!.name : null;
	const blocks = arenas.flatMap((arena, index): Block[] => {
		// Each page goes to its own arena: it says itself what it is, where the paper's title does not.
		const headings = one === null ? subheading(t.title(arena.name)) : [];
		return [
			...headings.map((heading) => (index > 0 ? ({ ...(heading as object), pageBreak: 'before' } as Block) : heading)),
			...leadTo(
				note(arena.nextMeeting ? t.next(dateOnly(arena.nextMeeting)) : t.noMeeting),
				arena.actions.length > 0 ? [actions(arena.actions)] : paragraphs(t.none)
			)
		];
	});
	return sheet('arenastatus', head, blocks.length > 0 ? blocks : paragraphs(t.noArenas), {
		table: { fontSize: 9.5 },
		...(one ? { title: t.title(one), readers: one } : {})
	});
}

function actions(rows: ArenaData['arenas'][number]['actions']): Block {
	const { columns } = t;
	return table(
		[
			{ title: columns.matter, share: 7.5 },
			{ title: columns.theme, share: 5.2 },
			{ title: columns.owner, share: 5.5 },
			{ title: columns.followUp, share: 7.5 }
		],
		rows.map((row) => [
			[lessonName(row.lesson, row.title), ...(row.measure.trim() ? [{ text: row.measure }] : [])],
			lessons.themes[row.theme],
			row.owner,
			[
				{ text: t.followUp(lessons.actionStates[row.state], dateOnly(row.dueDate)) },
				...(row.overdue ? [{ text: t.overdue, bold: true, color: ink.signal }] : []),
				...(row.effectIndicator.trim() ? [{ text: t.indicator(row.effectIndicator), color: ink.soft }] : [])
			]
		]),
		upright
	);
}
