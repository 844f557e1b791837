import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { lessons } from '#lib/i18n/nb/lessons.ts';
import { papers as p } from '#lib/i18n/nb/papers.ts';
import { dateOnly } from '#lib/i18n/time.ts';
import { note, paragraphs, subheading, table, type Block } from '#lib/report/blocks.ts';
import type { ArenaData, PaperHead } from './paper.ts';
import { leadTo, sheet, upright } from './sheet.ts';

const t = p.arena;

/** Status to samarbeidsarenaer, a page for each: Sak / Tema / Ansvarlig / Oppfølging of the tiltak that are still open. */
export function arenaStatus(head: PaperHead, { arenas }: ArenaData): TDocumentDefinitions {
	const blocks = arenas.flatMap((arena, index): Block[] => {
		const [heading, ...rest] = subheading(arena.name);
		return [
			index > 0 ? ({ ...(heading as object), pageBreak: 'before' } as Block) : heading!,
			...rest,
			...leadTo(
				note(arena.nextMeeting ? t.next(dateOnly(arena.nextMeeting)) : t.noMeeting),
				arena.actions.length > 0 ? [actions(arena.actions)] : paragraphs(t.none)
			)
		];
	});
	const one = arenas.length === 1 ? arenas[0]!.name : null;
	return sheet('arenastatus', head, blocks.length > 0 ? blocks : paragraphs(t.noArenas), {
		table: { fontSize: 9.5 },
		...(one ? { title: t.title(one), readers: one } : {})
	});
}

function actions(rows: ArenaData['arenas'][number]['actions']): Block {
	const { columns } = t;
	return table(
		[
			{ title: columns.matter, share: 8 },
			{ title: columns.theme, share: 5 },
			{ title: columns.owner, share: 4 },
			{ title: columns.followUp, share: 7 }
		],
		rows.map((row) => [
			[t.matter(row.lesson, row.title), row.measure].filter(Boolean).join('\n'),
			lessons.themes[row.theme],
			row.owner,
			[
				t.followUp(lessons.actionStates[row.state], dateOnly(row.dueDate)),
				...(row.overdue ? [t.overdue] : []),
				...(row.effectIndicator.trim() ? [t.indicator(row.effectIndicator)] : [])
			].join('\n')
		]),
		upright
	);
}
