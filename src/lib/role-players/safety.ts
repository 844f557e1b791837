import { readerIn, type ReaderLanguage } from '#lib/i18n/readers.ts';

const functions = (['nb', 'nn', 'en'] as const).map((language) => readerIn(language).card.safetyContact.toLowerCase());

/**
 * Whom to ring for safety. What staff have written as the name may be the function itself, or begin with it: it is then
 * not said once more, and the function alone is said in the reader's language.
 * @returns the words on the button, and the line below them
 */
export function safetyCall(
	{ contact, phone }: { contact: string; phone: string },
	language: ReaderLanguage
): { ring: string; line: string } {
	const t = readerIn(language).card;
	const name = contact.trim().toLowerCase();
	const said = name === '' || functions.some((one) => name.includes(one));
	return {
		ring: name === '' || functions.includes(name) ? t.ringSafety : t.ringFull(contact),
		line: said ? phone : `${t.safetyContact}, ${phone}`
	};
}
