import { and, eq } from 'drizzle-orm';
import { smallestShownGroup, type EvaluationGroup } from '#lib/evaluations/evaluation.ts';
import type { StandardKeys } from '#lib/evaluations/standard.ts';
import { splitWords } from '#lib/evaluations/input.ts';
import { report as t } from '#lib/i18n/nb/report.ts';
import { reportLearning } from '#lib/i18n/nb/reportLearning.ts';
import { sourceKey } from '#lib/lessons/input.ts';
import type {
	FeedbackGroupResult,
	Quotation,
	ReportEdition,
	ReportImpressions,
	ReportWords,
	RolePlayerFigures
} from '#lib/report/report.ts';
import { smallestShown } from '#lib/role-players/impression.ts';
import type { Db } from '#lib/server/db/client.ts';
import { answersForCoding, latest } from '#lib/server/evaluations/answers.ts';
import { responseRates, scaleDistributions } from '#lib/server/evaluations/queries.ts';
import { answer, evaluationForm, question, response } from '#lib/server/evaluations/schema.ts';
import { passagesOf } from '#lib/server/lessons/workbench-queries.ts';
import { impressionsOf } from '#lib/server/role-players/impressions.ts';
import { rolePlayerFigures } from '#lib/server/role-players/rows.ts';

/** Most quotations per group; the rest stand with their findings. */
const mostQuotations = 6;

/** Response rate, figures and quotations per group that was asked or has answered. */
export async function feedbackOf(
	db: Db,
	exerciseId: string,
	edition: ReportEdition = 'internal'
): Promise<FeedbackGroupResult[]> {
	const rates = await responseRates(db, exerciseId);
	const distributions = await scaleDistributions(db, exerciseId);
	const quotations = await quotationsOf(db, exerciseId, edition);
	return rates
		.filter((rate) => rate.form !== null && (rate.invited > 0 || rate.answered > 0))
		.map(({ group, invited, answered, individualAnswers }) => ({
			group,
			invited,
			answered,
			individualAnswers,
			scales: (distributions.find((one) => one.group === group)?.scales ?? []).flatMap(
				({ question: text, counts, unsure }) => (counts ? [{ question: text, counts, unsure: unsure ?? 0 }] : [])
			),
			quotations: (quotations.get(group) ?? [])
				// In a small group those who were there know whose words they are, and everybody reads the public edition.
				.filter(({ office }) => edition === 'internal' || (office ? answered : individualAnswers) >= smallestShownGroup)
				.slice(0, mostQuotations)
				.map(({ office: _office, ...quotation }) => quotation)
		}));
}

type Said = Quotation & { office: boolean };

/**
 * Marked passages of the three core fields in the words they were written, by group; a person is never named. The public edition
 * names no office either, and has no word that a finding unntatt offentlighet rests on.
 */
async function quotationsOf(db: Db, exerciseId: string, edition: ReportEdition): Promise<Map<EvaluationGroup, Said[]>> {
	const passages = Map.groupBy(await passagesOf(db, exerciseId), (one) => one.key);
	const quotations = new Map<EvaluationGroup, Said[]>();
	for (const { responseId, group, respondent, by, texts } of await answersForCoding(db, exerciseId)) {
		for (const { field, text } of texts) {
			if (field === null || field === 'mostImportant') continue;
			const marked = passages.get(sourceKey({ kind: 'field', responseId, field })) ?? [];
			const secret = edition === 'public' ? marked.filter((one) => one.restricted) : [];
			const open = marked.filter((one) => !secret.some((other) => one.start < other.end && other.start < one.end));
			for (const { start, end, number } of open)
				quotations.set(group, [
					...(quotations.get(group) ?? []),
					{
						text: text.slice(start, end),
						field,
						by: edition === 'internal' && respondent === 'office' && by ? by : t.voices[group],
						office: respondent === 'office',
						reference: reportLearning.lessons.findingRef(number)
					}
				]);
		}
	}
	return quotations;
}

/**
 * Førsteinntrykk for the report, which is read by many and kept: fewer than five answers say nothing at all, since those who
 * were there would know whose words they are. The public edition has the figures alone: unlike the quotations, nobody has
 * chosen among these words, and there may be a name in them.
 */
export async function impressionsForReport(
	db: Db,
	exerciseId: string,
	edition: ReportEdition = 'internal'
): Promise<ReportImpressions | undefined> {
	const { answers, counts, rows } = await impressionsOf(db, exerciseId);
	if (answers < smallestShown) return undefined;
	const said = (texts: string[]): ReportWords => {
		const written = texts.map((text) => text.trim()).filter(Boolean);
		return { all: written.length, shown: edition === 'internal' ? written.slice(0, mostQuotations) : [] };
	};
	return { answers, counts, worked: said(rows.map((row) => row.worked)), better: said(rows.map((row) => row.better)) };
}

/** How far the role players had come, and what they missed; null in an exercise without any. */
export async function rolePlayersForReport(
	db: Db,
	exerciseId: string,
	now: Date,
	edition: ReportEdition = 'internal'
): Promise<RolePlayerFigures | null> {
	const figures = await rolePlayerFigures(db, exerciseId, now);
	if (figures.roles === 0 || (edition === 'public' && figures.players < smallestShown)) return null;
	const missing = await missingInInstruction(db, exerciseId);
	return {
		cases: figures.roles,
		players: figures.players,
		readLatest: figures.readLatest,
		controlRight: figures.controlRightAtOnce,
		missing: edition === 'public' ? missing.filter(({ count }) => count >= smallestShown) : missing
	};
}

/** The standard question about what was missing in the instruction. */
const missingQuestion: StandardKeys['role_player'] = 'missing';

/** What the role players ticked as missing in the instruction, most frequent first; nothing for a small group. */
async function missingInInstruction(db: Db, exerciseId: string): Promise<RolePlayerFigures['missing']> {
	const ticked = await db
		.select({ responseId: answer.responseId, words: answer.words })
		.from(answer)
		.innerJoin(question, eq(question.id, answer.questionId))
		.innerJoin(response, eq(response.id, answer.responseId))
		.innerJoin(evaluationForm, eq(evaluationForm.id, question.formId))
		.where(
			and(
				eq(evaluationForm.exerciseId, exerciseId),
				eq(evaluationForm.group, 'role_player'),
				eq(question.kind, 'choices'),
				// The coordinator may have questions of their own with answers to tick.
				eq(question.standard, missingQuestion),
				latest()
			)
		);
	if (ticked.length < smallestShownGroup) return [];
	const counts = new Map<string, number>();
	for (const { words } of ticked) for (const what of splitWords(words)) counts.set(what, (counts.get(what) ?? 0) + 1);
	return [...counts].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count);
}
