import { invisible } from './printable.ts';
import { sectionIds, type ReportData, type SectionId } from './report.ts';

/*
 * The public edition is loaded without what is unntatt offentlighet; here are the rules that loading follows, and the list of
 * what became of it, which the coordinator sees before it is made.
 */

/** Who is a person and what their function is, for naming owners in the public edition. */
export type KnownPeople = {
	/** Names of persons, with the function to print instead; '' where none is known. */
	people: { name: string; function: string }[];
	/** Names of roles, virksomheter and arenaer: no persons, whatever they look like. */
	functions: string[];
};

/** A text as it is compared: however its letters and spaces are written, and without signs that nobody sees. */
export const plain = (text: string) =>
	text.replace(/\r\n?/g, '\n').replace(invisible, '').normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Two words after each other with capital letters: what a Norwegian writes of a person, and seldom of a function. */
const looksLikeName = /\p{Lu}[\p{L}.'’-]+\s+\p{Lu}[\p{L}.'’-]+/u;

/**
 * What the public edition calls an owner: functions stay, persons become their function. In doubt it is taken for a person.
 * @param otherwise what stands for a person whose function is not known
 */
export function publicOwner(owner: string, { people, functions }: KnownPeople, otherwise: string): string {
	const own = plain(owner);
	if (own === '' || functions.some((one) => plain(one) === own)) return owner;
	const named = people.filter(({ name }) => plain(name) !== '' && own.includes(plain(name)));
	const exact = named.find(({ name }) => plain(name) === own);
	if (exact) return exact.function || otherwise;
	return named.length > 0 || looksLikeName.test(owner) ? otherwise : owner;
}

/**
 * Text without the lines that repeat one of these titles word for word, as where a suggestion was taken into the summary; where
 * a title is broken over several lines, without all of them.
 */
export function withoutTitles(text: string, titles: readonly string[]): string {
	const lines = text.split('\n');
	// As one line, and where in it each line stands.
	let whole = '';
	const places = lines.map(plain).map((line) => {
		const from = whole.length;
		if (line !== '') whole += `${line} `;
		return { from, to: from + line.length };
	});
	const gone = new Set<number>();
	for (const title of titles.map(plain).filter(Boolean))
		for (let at = whole.indexOf(title); at >= 0; at = whole.indexOf(title, at + 1))
			for (const [index, { from, to }] of places.entries()) if (from < at + title.length && at < to) gone.add(index);
	return lines.filter((_, index) => !gone.has(index)).join('\n');
}

/** What one kind of contents is called in the list of what is left out. */
export type LeftOutKind =
	| 'text'
	| 'points'
	| 'judges'
	| 'earlier'
	| 'criteria'
	| 'observed'
	| 'reasons'
	| 'lines'
	| 'acknowledgement'
	| 'rolePlayers'
	| 'quotations'
	| 'offices'
	| 'findings'
	| 'sources'
	| 'lessons'
	| 'owners'
	| 'actions'
	| 'forums'
	| 'planChanges'
	| 'next';
export type LeftOut = { section: SectionId; kind: LeftOutKind; count: number };

type Count = (data: ReportData) => number;
const total = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((sum, item) => sum + of(item), 0);
const criteria: Count = ({ objectives }) => total(objectives, (one) => one.criteria.length);
const observed: Count = ({ objectives }) =>
	total(objectives, (one) => total(one.criteria, (criterion) => criterion.observed.length));
const reasons: Count = ({ objectives }) =>
	total(objectives, (one) => one.criteria.filter(({ reason }) => reason !== '').length);

/** What can be counted in both editions; what there is less of in the public one is left out. */
const counted: [SectionId, LeftOutKind, Count][] = [
	['summary', 'points', ({ summary: s }) => s.worked.length + s.toImprove.length + s.decisions.length],
	['earlierLessons', 'earlier', ({ earlierLessons }) => earlierLessons.length],
	['earlierLessons', 'judges', ({ earlierLessons }) => earlierLessons.filter((one) => one.verdict?.judgedBy).length],
	['objectives', 'criteria', criteria],
	['objectives', 'observed', observed],
	['objectives', 'reasons', reasons],
	['contactLines', 'lines', ({ contactLines }) => contactLines.length],
	[
		'contactLines',
		'acknowledgement',
		({ contactLines, acknowledgement }) =>
			contactLines.filter((line) => line.acknowledgedMinutes !== null).length + (acknowledgement ? 1 : 0)
	],
	['rolePlayers', 'rolePlayers', ({ rolePlayers }) => (rolePlayers === null ? 0 : 1 + rolePlayers.missing.length)],
	[
		'feedback',
		'quotations',
		({ feedback, impressions }) =>
			total(feedback, (group) => group.quotations.length) +
			(impressions ? impressions.worked.shown.length + impressions.better.shown.length : 0)
	],
	['assessment', 'findings', ({ findings }) => findings.length],
	['lessons', 'lessons', ({ lessons }) => lessons.length],
	['actions', 'actions', ({ actions }) => actions.length],
	['involvement', 'text', ({ involvement }) => (involvement.direct.trim() ? 1 : 0)],
	['involvement', 'forums', ({ involvement }) => involvement.viaForums.length],
	[
		'planChanges',
		'planChanges',
		({ planChanges: p }) => (p.kind === 'changes' ? p.changes.length : p.kind === 'none' ? 1 : 0)
	],
	['nextExercise', 'next', ({ nextExercise }) => nextExercise?.lessons.length ?? 0],
	// The public edition has a line of its own there, which says what it is.
	['method', 'points', ({ method, document }) => method.limits.length - (document.edition === 'public' ? 1 : 0)]
];

/**
 * What the public edition leaves out of the internal one, by section in the report's order. Counted from the two as they were
 * loaded, so that the list cannot say otherwise than the editions do.
 */
export function leftOutOfPublic(internal: ReportData, shown: ReportData): LeftOut[] {
	const found: LeftOut[] = counted.map(([section, kind, count]) => ({
		section,
		kind,
		count: count(internal) - count(shown)
	}));
	for (const [section, text] of Object.entries(internal.narratives) as [SectionId, string][])
		if (shown.narratives[section] !== text) found.push({ section, kind: 'text', count: 1 });
	const sources = new Map(shown.findings.map((one) => [one.number, one.sources.length]));
	found.push({
		section: 'assessment',
		kind: 'sources',
		count: total(internal.findings, (one) => one.sources.length - (sources.get(one.number) ?? one.sources.length))
	});
	const lessonOwner = new Map(shown.lessons.map(({ number, owner }) => [number, owner]));
	found.push({
		section: 'lessons',
		kind: 'owners',
		count: internal.lessons.filter(({ number, owner }) => lessonOwner.has(number) && lessonOwner.get(number) !== owner)
			.length
	});
	// The same tiltak stand in the same order in both.
	const rest = [...shown.actions];
	const renamed = internal.actions.filter((action) => {
		const at = rest.findIndex(({ lesson, measure }) => lesson === action.lesson && measure === action.measure);
		return at >= 0 && rest.splice(at, 1)[0]!.owner !== action.owner;
	});
	found.push({ section: 'actions', kind: 'owners', count: renamed.length });
	const voices = shown.feedback.flatMap(({ quotations }) => quotations);
	const offices = internal.feedback
		.flatMap(({ quotations }) => quotations)
		.filter(({ text, by }) => voices.some((one) => one.text === text && one.by !== by));
	found.push({ section: 'feedback', kind: 'offices', count: offices.length });
	const order = (one: LeftOut) => sectionIds.indexOf(one.section);
	return found.filter(({ count }) => count > 0).sort((a, b) => order(a) - order(b));
}
