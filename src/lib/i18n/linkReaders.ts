import { cardLink as en } from './en/cardLink.ts';
import { cardLink as nb } from './nb/cardLink.ts';
import { cardLink as nn } from './nn/cardLink.ts';
import type { ReaderLanguage } from './readers.ts';

/*
 * The words of the pages of those who have no session. Apart from readers.ts and pageReaders.ts, which are carried to where
 * these pages are not.
 */
const pages = { nb, nn, en };

export const linkReaderIn = (language: ReaderLanguage): typeof nb => pages[language];
