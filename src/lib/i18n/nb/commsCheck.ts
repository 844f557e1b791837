import type { CheckOutcome } from '#lib/contact-lines/comms-check.ts';

const minutes = (count: number) => (count === 0 ? 'under 1\u00a0min' : `${count}\u00a0min`);

/** Sambandsprøve: each contact line tried, and what came of it. */
export const commsCheck = {
	title: 'Sambandsprøve',
	open: 'Sambandsprøve',
	lead: 'Prøv linjene én for én, og noter hva som skjedde. Det siste du noterer om en linje, blir statusen dens.',
	outcome: {
		reached: 'Nådd',
		reached_on_fallback: 'Nådd på reserve',
		no_answer: 'Ikke svar',
		wrong_number: 'Feil nummer',
		wrong_person: 'Feil person'
	} satisfies Record<CheckOutcome, string>,
	minutes,
	none: 'Ingen linjer er prøvd i denne øvelsen ennå.',
	noLines: 'Det er ingen kontaktlinjer å prøve ennå.',
	toLines: 'Til kontaktlinjene',
	times: 'Tid til kvittering',
	timesHelp: 'Sist noen kvitterte på hver linje. Streken er målet. Skravert: brukte lengre tid enn målet.',
	lines: 'Linjene',
	columns: {
		line: 'Linje',
		target: 'Mål',
		taken: 'Kvittert',
		tried: 'Sist prøvd',
		status: 'Status'
	},
	noTarget: '–',
	overTarget: (count: number) => `${minutes(count)}, over målet`,
	never: 'Aldri',
	lineOption: (line: number, from: string, to: string) => `${line} ${from} → ${to}`,
	add: 'Noter en prøve',
	submit: 'Lagre prøven',
	fields: {
		lineId: 'Linje',
		chooseLine: 'Velg linje',
		channel: 'Kanal',
		chooseChannel: 'Velg kanal',
		date: 'Dato',
		time: 'Klokkeslett',
		outcome: 'Hva skjedde?',
		minutes: 'Kvittert etter (minutter)',
		minutesHelp: 'Fra dere tok kontakt, til den andre kvitterte. Skriv 0 hvis det tok under ett minutt.',
		note: 'Notat',
		noteHelp: 'For eksempel hvem som svarte. Notatet kommer ikke i rapporten.'
	},
	tries: 'Prøvene',
	tryColumns: { when: 'Når', line: 'Linje', channel: 'Kanal', outcome: 'Hva skjedde', note: 'Notat', act: 'Fjern' },
	after: (outcome: string, count: number) => `${outcome} etter ${minutes(count)}`,
	remove: 'Fjern',
	removeWhich: (line: number, when: string) => ` prøven av linje ${line}, ${when}`,
	errors: {
		skipped: 'Klokkeslettet finnes ikke den dagen: klokka stilles fram til sommertid.',
		future: 'En prøve kan ikke være fram i tid.',
		tooOld: 'En prøve som er mer enn ett år gammel, sier ikke om linjen virker. Se etter om året er riktig.',
		notReached: 'Minutter skrives bare når noen kvitterte. Tøm feltet, eller velg «Nådd».',
		removedLine: 'Linjen er fjernet. Velg en annen.'
	}
};
