import { cardClient as nb } from '#lib/i18n/nb/cardClient.ts';
import { cardClient as nn } from '#lib/i18n/nn/cardClient.ts';
import { cardClient as en } from '#lib/i18n/en/cardClient.ts';
import type { Stop } from './status.ts';

export const words = { nb, nn, en };
export type Words = typeof nb;

/** What the page itself knows when it is made; written by (participant)/min/+layout.svelte, read by the script. */
export type Facts = {
	/** Whose page it is (participant id). */
	side: string;
	/** Names the phone's copy: one for each personal link. */
	link: string;
	language: keyof typeof words;
	zone: string;
	/** The server's clock when the page was made, ISO. */
	now: string;
	startedAt: string | null;
	/** Whether the phone may keep a copy. */
	keep: boolean;
	stop: Stop | null;
	contact: { name: string; phone: string };
};
export const factsName = 'brunn-min';

/** The page's facts; null on a page that has none. */
export function readFacts(page: Document): Facts | null {
	const text = page.querySelector<HTMLMetaElement>(`meta[name=${factsName}]`)?.content;
	return text ? (JSON.parse(text) as Facts) : null;
}
