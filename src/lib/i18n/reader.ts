import { getContext, setContext } from 'svelte';
import { pageReaderIn, type PageReader } from './pageReaders.ts';
import { readerIn, type Reader, type ReaderLanguage } from './readers.ts';

/*
 * The language of a participant's page, for its components. The layout sets it; a component that stands elsewhere too (the
 * coordinator's preview) gets bokmål.
 */
const key = Symbol('reader');

/** @param language called when a component reads, so that it may change with the page's data */
export function setReader(language: () => ReaderLanguage): void {
	setContext(key, language);
}

/** To be called while a component is made. @returns the words as they are when asked for */
export function reader(): () => Reader {
	const language = getContext<(() => ReaderLanguage) | undefined>(key);
	return () => readerIn(language?.() ?? 'nb');
}

/** As `reader`, for the pages beside the card. */
export function pageReader(): () => PageReader {
	const words = reader();
	return () => pageReaderIn(words().language);
}
