import { checkFigures, lastMinutes } from '#lib/contact-lines/comms-check.ts';
import type { LineStatus } from '#lib/contact-lines/contact-line.ts';
import type { ReportData, ReportEdition } from '#lib/report/report.ts';
import { checksForReport } from '#lib/server/contact-lines/check-queries.ts';
import { linesForReport } from '#lib/server/contact-lines/queries.ts';
import type { Db } from '#lib/server/db/client.ts';

/** The lines and what the sambandsprøve found; how long it took to reach somebody is not for the public. */
export async function contactLinesForReport(
	db: Db,
	exerciseId: string,
	edition: ReportEdition
): Promise<Pick<ReportData, 'contactLines' | 'acknowledgement'>> {
	const checks = edition === 'internal' ? await checksForReport(db, exerciseId) : [];
	const lines = (await linesForReport(db, exerciseId)).filter(showsLine(edition)).map((line) => ({
		...line,
		tries: checks.filter((one) => one.line === line.number)
	}));
	const figures = checkFigures(lines);
	return {
		contactLines: lines.map(
			({ number, fromRoleId, toRoleId, purpose, channels, acknowledgeMinutes, status, tries }) => ({
				...{ number, fromRoleId, toRoleId, purpose, channels, acknowledgeMinutes },
				acknowledgedMinutes: lastMinutes(tries),
				status
			})
		),
		// A sambandsprøve knows nothing of an alarm: that time is the evaluation's to tell.
		acknowledgement: figures && { ...figures, alarmToFirstCentre: null }
	};
}

/** A line that does not work as written is what somebody could use. */
const showsLine = (edition: ReportEdition) => (line: { status: LineStatus }) =>
	edition === 'internal' || (line.status !== 'wrong' && line.status !== 'uncertain');
