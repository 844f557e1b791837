import type { rolePlayerCard } from '#lib/i18n/nb/rolePlayerCard.ts';
import { readerIn, type Reader } from '#lib/i18n/readers.ts';
import { applicable } from './applicable.ts';
import type { CaseStageText, InstructionContent, TranslationLanguage } from './instruction.ts';
import { inLanguage, languagesOf } from './translations.ts';

/** The card's sections, numbered from 1 as they stand on it. */
export const cardSections = ['practical', 'role', 'stages', 'say', 'safety'] as const;
export type CardSection = (typeof cardSections)[number];

/** One block of the card as lines of text; none when the card does not show it. */
type Block = { block: keyof typeof rolePlayerCard.blocks; section: CardSection; lines: string[] };

/** What is different in one block: lines that are gone and lines that have come. */
export type Change = Omit<Block, 'lines'> & { removed: string[]; added: string[] };

/**
 * What a role player must read anew: from one frozen text to another, block by block in the card's order. Empty when
 * the card reads the same in the language given: whoever reads bokmål has nothing new when only the English is mended.
 */
export function changes(
	from: InstructionContent,
	to: InstructionContent,
	language: TranslationLanguage | 'nb' = 'nb'
): Change[] {
	const words = readerIn(language);
	const before = new Map(blocks(inLanguage(from, language), words).map((one) => [one.block, one.lines]));
	return blocks(inLanguage(to, language), words).flatMap(({ block, section, lines }) => {
		const earlier = before.get(block) ?? [];
		const difference = block === 'mapPicture' ? sketch(earlier, lines, words) : compare(earlier, lines);
		return difference ? [{ block, section, ...difference }] : [];
	});
}

/**
 * Whether what somebody has read and confirmed still is what the card says, to one who reads this language. Then there is
 * nothing to read anew: a new version in another language is news only to those who read that one.
 */
export function readsTheSame(
	read: { versionId: string; content: InstructionContent },
	latest: { versionId: string; content: InstructionContent },
	language: TranslationLanguage | 'nb'
): boolean {
	return read.versionId === latest.versionId || changes(read.content, latest.content, language).length === 0;
}

/** Whether the card would read the same in every language: then no new version is needed. */
export function sameCard(one: InstructionContent, other: InstructionContent): boolean {
	const languages = new Set(['nb' as const, ...languagesOf(one), ...languagesOf(other)]);
	return [...languages].every((language) => changes(one, other, language).length === 0);
}

function compare(before: string[], after: string[]): { removed: string[]; added: string[] } | null {
	const removed = without(before, after);
	const added = without(after, before);
	if (removed.length > 0 || added.length > 0) return { removed, added };
	// The same lines in another order: said as a whole.
	return before.some((line, index) => line !== after[index]) ? { removed: before, added: after } : null;
}

/** A picture cannot be shown as lines: it is said that it is new, or gone. */
function sketch(before: string[], after: string[], { card }: Reader) {
	if (before[0] === after[0]) return null;
	const { mapIsNew, mapGone } = card;
	return after.length > 0 ? { removed: [], added: [mapIsNew] } : { removed: [mapGone], added: [] };
}

/** The lines of `all` that are not in `taken`; a line said twice must be taken twice. */
function without(all: string[], taken: string[]): string[] {
	const left = new Map<string, number>();
	for (const line of taken) left.set(line, (left.get(line) ?? 0) + 1);
	return all.filter((line) => {
		const count = left.get(line) ?? 0;
		if (count > 0) left.set(line, count - 1);
		return count === 0;
	});
}

/** One item a line, without empty ones. */
export function linesOf(text: string): string[] {
	return applicable(text)
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
}

function blocks(
	{ exercise, safety, role, front, mapPicture, script, stages }: InstructionContent,
	words: Reader
): Block[] {
	const { card: t, dates } = words;
	const zone = exercise.timeZone;
	const at = (iso: string | null) =>
		iso ? [t.dayAndClock(dates.longDate(new Date(iso), zone), dates.clock(new Date(iso), zone))] : [];
	const when =
		exercise.startsAt && exercise.endsAt
			? [dates.span(new Date(exercise.startsAt), new Date(exercise.endsAt), zone)]
			: [];
	const section = (name: CardSection, entries: Partial<Record<Block['block'], string | string[]>>): Block[] =>
		Object.entries(entries).map(([block, text]) => ({
			block: block as Block['block'],
			section: name,
			lines: typeof text === 'string' ? linesOf(text) : text
		}));
	return [
		...section('practical', {
			title: exercise.title,
			when,
			place: exercise.place,
			about: front.about,
			meetAt: at(front.meetAt),
			meetingPlace: front.meetingPlace,
			mapUrl: front.mapUrl,
			mapPicture: mapPicture?.id ?? '',
			mapWords: front.mapWords ?? '',
			contactName: front.contactName,
			contactPhone: front.contactPhone,
			talkGroup: front.talkGroup ?? '',
			endsBy: at(front.endsBy),
			gettingHome: front.gettingHome,
			bring: front.bring,
			wear: front.wear,
			leaveAtHome: front.leaveAtHome,
			food: front.food,
			photos: front.photos,
			afterwards: front.afterwards,
			practicalException: script.practicalException
		}),
		...section('role', {
			role: t.roleLine(role),
			whoYouAre: script.whoYouAre,
			whatHasHappened: script.whatHasHappened,
			position: script.position,
			awake: script.awake,
			breathing: script.breathing,
			pain: script.pain,
			bleeding: script.bleeding,
			walking: script.walking,
			mood: script.mood
		}),
		...section('stages', {
			stages: stages.map((stage) => stageLine(stage, t)),
			ifNobodyComes: script.ifNobodyComes,
			ifInDoubt: script.ifInDoubt,
			roleEnds: script.roleEnds
		}),
		...section('say', {
			say: script.say,
			sayIfAsked: linesOf(script.sayIfAsked).map(askedLine),
			doNotSay: script.doNotSay,
			doNot: script.doNot
		}),
		...section('safety', {
			stopPhrase: safety.stopPhrase,
			realIncidentProcedure: safety.realIncidentProcedure,
			respondersWill: front.respondersWill,
			respondersWillNot: front.respondersWillNot,
			safetyContact: safety.contact,
			safetyPhone: safety.phone
		})
	];
}

function stageLine({ when, become, signs, changedBy, trigger, minutes }: CaseStageText, t: Reader['card']): string {
	return [
		`${when}: ${become}${t.triggerChange(trigger, minutes)}`,
		applicable(signs) && `${t.theySee} ${applicable(signs)}`,
		applicable(changedBy) && `${t.changedBy} ${applicable(changedBy)}`
	]
		.filter(Boolean)
		.join(' ');
}

/** «question | answer» → its two parts; a line without a bar is all answer. */
export function asked(line: string): { question: string; answer: string } {
	const bar = line.indexOf('|');
	if (bar < 0) return { question: '', answer: line.trim() };
	return { question: line.slice(0, bar).trim(), answer: line.slice(bar + 1).trim() };
}

function askedLine(line: string): string {
	const { question, answer } = asked(line);
	return question ? `${question} ${answer}` : answer;
}
