import writeXlsxFile from 'write-excel-file/node';
import { paperFiles } from '#lib/i18n/nb/paperFiles.ts';
import { maySeeInjects } from '#lib/msel/audience.ts';
import type { MemberRole } from '#lib/municipalities/member.ts';
import {
	actionTable,
	answerTable,
	lessonTable,
	lineTable,
	mselTable,
	roleTable,
	type TableId,
	type TableSheet
} from '#lib/papers/tables.ts';
import { written } from '#lib/role-players/excel-cells.ts';
import type { Db } from '#lib/server/db/client.ts';
import { tableCells } from '#lib/server/excel.ts';
import type { Exercise } from '#lib/server/exercises/queries.ts';
import { actionsForReport, lessonsForReport } from '#lib/server/lessons/report-queries.ts';
import { feedbackOf } from '#lib/server/report/feedback.ts';
import { rolesOf } from '#lib/server/roles/queries.ts';
import { mselData } from './load-staff.ts';
import { directoryData } from './load.ts';

const { tables: t } = paperFiles;

/** Tables as sheets of one Excel file. Each says on its tab that it is internal: what is unntatt offentlighet is in them. */
export function writeTables(tables: readonly TableSheet[]): Promise<Buffer> {
	return writeXlsxFile(
		tables.map(({ name, widths, rows: [header = [], ...rest] }) => ({
			sheet: t.sheet(name),
			columns: widths.map((width) => ({ width })),
			stickyRowsCount: 1,
			data: tableCells([header, ...rest.map((row) => row.map(written))])
		}))
	).toBuffer();
}

/** The exercise's tables that this member may have: the dreiebok only who may see it. */
export async function tablesFor(
	db: Db,
	exercise: Exercise,
	role: MemberRole
): Promise<Partial<Record<TableId, TableSheet>>> {
	const id = exercise.id;
	return {
		...(maySeeInjects(role, exercise.state) ? { dreiebok: mselTable(await mselData(db, exercise, null)) } : {}),
		roller: roleTable(await rolesOf(db, id)),
		kontaktlinjer: lineTable(await directoryData(db, id)),
		laeringspunkter: lessonTable({ lessons: await lessonsForReport(db, id) }),
		tiltaksplan: actionTable({ actions: await actionsForReport(db, id) }),
		svar: answerTable({ feedback: await feedbackOf(db, id) })
	};
}
