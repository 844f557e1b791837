import { cardAbout as aboutEn } from './en/cardAbout.ts';
import { cardEvaluation as evaluationEn } from './en/cardEvaluation.ts';
import { cardFaults as faultsEn } from './en/cardFaults.ts';
import { thanks as thanksEn } from './en/thanks.ts';
import { cardAbout as aboutNb } from './nb/cardAbout.ts';
import { cardEvaluation as evaluationNb } from './nb/cardEvaluation.ts';
import { cardFaults as faultsNb } from './nb/cardFaults.ts';
import { thanks as thanksNb } from './nb/thanks.ts';
import { cardAbout as aboutNn } from './nn/cardAbout.ts';
import { cardEvaluation as evaluationNn } from './nn/cardEvaluation.ts';
import { cardFaults as faultsNn } from './nn/cardFaults.ts';
import { thanks as thanksNn } from './nn/thanks.ts';
import type { ReaderLanguage } from './readers.ts';

/*
 * The words of a participant's pages beside the card. Apart from readers.ts, which the coordinator's app carries for the
 * card's preview.
 */
const pages = {
	nb: { about: aboutNb, thanks: thanksNb, evaluation: evaluationNb, faults: faultsNb },
	nn: { about: aboutNn, thanks: thanksNn, evaluation: evaluationNn, faults: faultsNn },
	en: { about: aboutEn, thanks: thanksEn, evaluation: evaluationEn, faults: faultsEn }
};
export type PageReader = (typeof pages)['nb'];

export const pageReaderIn = (language: ReaderLanguage): PageReader => pages[language];
