/** A new element with text and children; nothing here is ever read as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Record<string, string> = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
	element.append(...children);
	return element;
}

/** What `tel:` wants of a number as people write it. */
export const telephone = (number: string) => `tel:${number.replace(/[^\d+]/g, '')}`;

/** localStorage, or null where it may not be used. */
export function phoneMemory(): Storage | null {
	try {
		localStorage.setItem('brunn-test', '1');
		localStorage.removeItem('brunn-test');
		return localStorage;
	} catch {
		return null;
	}
}

/** «09.30» of a moment, in the exercise's zone; English writes it with a colon. */
export function clockTime(at: Date, zone: string, language: string): string {
	const text = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);
	return language === 'en' ? text : text.replace(':', '.');
}

/** «3. desember», in the exercise's zone. */
export function dayOf(at: Date, zone: string, language: string): string {
	const locale = { nb: 'nb-NO', nn: 'nn-NO' }[language] ?? 'en-GB';
	return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: zone }).format(at);
}
