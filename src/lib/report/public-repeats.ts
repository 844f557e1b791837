import { plain } from './public.ts';
import { sectionIds, type ReportData, type SectionId } from './report.ts';

/** Where each part of the report's data is printed. */
const printedIn: Partial<Record<keyof ReportData, readonly SectionId[]>> = {
	summary: ['summary'],
	timeline: ['exercise'],
	earlierLessons: ['earlierLessons'],
	objectives: ['objectives'],
	roles: ['roles'],
	contactLines: ['contactLines'],
	feedback: ['feedback'],
	findings: ['assessment'],
	lessons: ['lessons'],
	actions: ['actions'],
	involvement: ['involvement'],
	planChanges: ['planChanges'],
	nextExercise: ['nextExercise'],
	method: ['method']
};

const letter = /[\p{L}\p{M}\p{N}]/u;

/** Whether the words of a title stand in a text, also over two lines; «Samband» does not stand in «sambandskatalogen». */
function stands(title: string, text: string): boolean {
	for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1))
		if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + title.length))) return true;
	return false;
}

function textsIn(part: unknown): string[] {
	if (typeof part === 'string') return [plain(part)];
	if (part === null || typeof part !== 'object') return [];
	return Object.values(part).flatMap(textsIn);
}

/**
 * The sections of the public edition in which the title of something restricted still stands word for word: in a tiltak, an
 * observation or another text that nobody has marked. A warning to who reads it through; nothing is left out by it.
 * @param shown the public edition as it was loaded
 * @param titles of the findings and lessons that are unntatt offentlighet
 */
export function sectionsRepeating(shown: ReportData, titles: readonly string[]): SectionId[] {
	const sought = titles.map(plain).filter((title) => title !== '');
	const repeats = (part: unknown) => textsIn(part).some((text) => sought.some((title) => stands(title, text)));
	const found = new Set<SectionId>();
	for (const [part, sections] of Object.entries(printedIn))
		if (repeats(shown[part as keyof ReportData])) for (const section of sections) found.add(section);
	for (const section of sectionIds) if (repeats(shown.narratives[section])) found.add(section);
	const { purpose, ...exercise } = shown.exercise;
	if (repeats(purpose)) found.add('summary');
	if (repeats(exercise)) found.add('exercise');
	return sectionIds.filter((section) => found.has(section));
}
