import type { rolePlayerCard } from '#lib/i18n/nb/rolePlayerCard.ts';
import { cardSections, type CardSection } from './changes.ts';
import type { InstructionContent, TranslationLanguage } from './instruction.ts';
import { untranslated } from './translations.ts';

/** The card's sections as they stand on a given day: on the day «Nå» (the forløp) is first, before it «Praktisk». */
export function cardOrder(theDay: boolean) {
	const sections: CardSection[] = theDay
		? ['stages', ...cardSections.filter((section) => section !== 'stages')]
		: [...cardSections];
	return {
		theDay,
		sections,
		/** As it stands before the heading, from 1. */
		number: (section: CardSection) => sections.indexOf(section) + 1,
		title: (section: CardSection, t: typeof rolePlayerCard) =>
			section === 'stages' && theDay ? t.now : t.sections[section]
	};
}
export type CardOrder = ReturnType<typeof cardOrder>;

/** A block of text that staff have written. */
export type CardBlock =
	keyof InstructionContent['script'] | keyof InstructionContent['front'] | 'realIncidentProcedure' | 'title';

/**
 * Which blocks are in bokmål on a page in another language, for screen readers and for whoever wonders.
 * @returns for a block, or a stage by its index: `nb`, or undefined where it is in the page's own language
 */
export function blockLanguage(
	content: InstructionContent,
	language: TranslationLanguage | 'nb'
): (block: CardBlock | number) => 'nb' | undefined {
	if (language === 'nb') return () => undefined;
	const { front, script, stages } = untranslated(content, language);
	const norwegian = new Set<CardBlock | number>([...front, ...script, 'realIncidentProcedure', 'title']);
	const numbers = new Set(stages);
	return (block) => ((typeof block === 'number' ? numbers.has(block + 1) : norwegian.has(block)) ? 'nb' : undefined);
}
