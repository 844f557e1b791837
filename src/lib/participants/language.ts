import { languages, type Language } from './participant.ts';

/** In an address: the language that the reader has chosen there. */
export const languageParameter = 'sprak';

/** What a browser may ask for, and what is read here by those who ask for it: Danes and Swedes read bokmål. */
const readIn = new Map<string, Language>([
	['nb', 'nb'],
	['no', 'nb'],
	['da', 'nb'],
	['sv', 'nb'],
	['nn', 'nn'],
	['en', 'en']
]);

/**
 * What to write a page in whose reader is not known: what they have chosen in its address, or else what the browser asks for.
 * Nothing is looked up, so that a link that works and one that does not look alike.
 */
export function languageAsked({ url, request }: { url: URL; request: Request }): Language {
	const chosen = languages.find((one) => one === url.searchParams.get(languageParameter));
	if (chosen) return chosen;
	const asked = (request.headers.get('accept-language') ?? '').split(',').map((part) => {
		const [tag = '', ...options] = part.trim().toLowerCase().split(';');
		const weight = Number(options.find((option) => option.trim().startsWith('q='))?.split('=')[1] ?? 1);
		return { language: readIn.get(tag.split('-')[0]!), weight: Number.isNaN(weight) ? 0 : weight };
	});
	const wanted = asked.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
	return wanted.find(({ language }) => language)?.language ?? 'nb';
}
