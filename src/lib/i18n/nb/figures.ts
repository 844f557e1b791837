import { lessons } from '#lib/i18n/nb/lessons.ts';
import { report } from '#lib/i18n/nb/report.ts';

const { number, minutes } = report;

/** The report's figures: what they say in words, and the page where they are fetched as pictures. */
export const figures = {
	acknowledgement: {
		title: 'Tid til kvittering',
		caption: 'Tid til kvittering for hver kontaktlinje. Streken er målet. Skravert: brukte lengre tid enn målet.',
		within: 'Innen målet',
		over: 'Over målet',
		none: 'Uten mål',
		target: 'Målet',
		line: (line: number, from: string, to: string) => `${line} ${from} → ${to}`,
		value: (taken: number, target: number | null) =>
			target === null ? minutes(taken) : `${minutes(taken)}, mål ${number(target)}`,
		row: (line: number, from: string, to: string, taken: number, target: number | null): string =>
			`${number(line)}: ${from} til ${to}, kvittert etter ${minutes(taken)}${
				target === null ? '' : `, ${taken > target ? 'over' : 'innen'} målet på ${minutes(target)}`
			}.`
	},
	themes: {
		title: 'Temaer etter gruppe',
		heading: 'Temaer i det som ble sagt',
		caption: 'Hvor mange utsagn som ligger bak funnene, etter tema og etter hvem som sa det.',
		theme: 'Tema',
		saidBy: 'Hvem som sa det, med antall utsagn',
		total: 'Til sammen',
		source: (source: string, passages: number) => `${source} (${number(passages)})`,
		row: (theme: string, sources: string[]) => `${theme}: ${sources.join(', ')}.`
	},
	history: {
		title: 'Læringspunkter gjennom årene',
		caption: 'Læringspunktene fra hver øvelse, etter hvor de står nå.',
		exercise: 'Øvelse',
		stages: { learned: lessons.states.verified, open: 'Følges opp', notShown: 'Ikke vist ennå', withdrawn: 'Trukket' },
		notShownHelp: `«Ikke vist ennå» er læringspunkter som er «${lessons.states.not_confirmed}» eller «${lessons.states.not_tested}» i en senere øvelse.`,
		name: (year: string, title: string) => (!year || title.includes(year) ? title : `${title}, ${year}`),
		row: (exercise: string, parts: { stage: string; count: number }[]) =>
			`${exercise}: ${parts.map(({ stage, count }) => `${stage.toLowerCase()} ${number(count)}`).join(', ')}.`
	},
	actions: {
		title: 'Hvor tiltakene står',
		caption: 'Tiltakene etter status. Skravert: fristen er ute, og tiltaket er ikke gjennomført.',
		state: 'Status',
		count: 'Tiltak',
		overdue: 'Over fristen',
		onTime: 'Ikke over fristen',
		noDate: 'Uten frist',
		row: (state: string, count: number, overdue: number): string =>
			`${state}: ${number(count)}${overdue > 0 ? `, av dem ${number(overdue)} over fristen` : ''}.`
	},
	summary: {
		link: 'Sammendraget som tekst',
		title: (exercise: string) => `Sammendrag av læringsrapport: ${exercise}`,
		version: (version: number, status: string, date: string) => `Versjon ${version}, ${status.toLowerCase()}, ${date}`,
		objective: (objective: number, title: string, rating: string) => `Mål ${objective}. ${title}: ${rating}`
	},
	pictures: {
		title: 'Figurer som bilder',
		lead: 'PNG-bilder på hvit bunn, 1600 piksler brede, til lysbilder og saksframlegg. Teksten under hvert bilde kan brukes som alternativ tekst.',
		download: (name: string) => `Last ned «${name}» som PNG`,
		words: 'Figuren i ord',
		empty: 'Det er ingen figurer ennå. De kommer når det er registrert noe de kan vise.',
		approved: (version: number) => `Figurene er fra den godkjente versjon ${version}.`,
		draft: 'Rapporten er ikke godkjent ennå. Figurene viser det som er registrert nå.',
		back: 'Tilbake til læringsrapporten',
		part: (name: string, part: number) => `${name}, del ${number(part)}`,
		failed: 'Bildet kunne ikke lages nå. Vent litt og prøv igjen.'
	}
};
