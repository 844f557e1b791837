import type { LeftOutKind } from '#lib/report/public.ts';

/** The public edition of a læringsrapport, and what is kept out of it. */
export const editions = {
	title: 'Offentlig utgave',
	toReport: 'Tilbake til rapporten',
	lead: 'Den offentlige utgaven lages av de samme opplysningene, men det som er unntatt offentlighet, hentes ikke inn. Se hva som blir utelatt, før du laster den ned.',
	restrictTitle: 'Unntatt offentlighet',
	restrictHelp:
		'Kryss av for det som beskriver sårbarheter. Tiltakene til et læringspunkt følger med det. Et læringspunkt som bygger på et funn du krysser av, må krysses av for seg.',
	findings: 'Funn',
	lessons: 'Læringspunkter',
	texts: 'Tekster dere har skrevet',
	save: 'Lagre hva som er unntatt',
	saved: 'Lagret.',
	leftOutTitle: 'Dette blir utelatt',
	nothing: 'Ingenting blir utelatt. De to utgavene sier det samme.',
	always:
		'Kontaktopplysninger og navn på markører er ikke med i noen av utgavene. Den som har godkjent rapporten, står i begge. Fritekst må dere lese selv: står det et navn eller en sårbarhet der, så kryss av for teksten over.',
	repeats: (sections: number) =>
		`Tittelen på et funn eller læringspunkt som er unntatt offentlighet, står ord for ord i ${sections === 1 ? 'dette kapitlet' : 'disse kapitlene'} og blir med i den offentlige utgaven. Les ${sections === 1 ? 'det' : 'dem'}, og skriv om det som ikke skal ut.`,
	columns: { section: 'Kapittel', what: 'Hva', count: 'Antall' },
	kinds: {
		text: 'tekster',
		points: 'punkter',
		judges: 'navn på den som vurderte',
		earlier: 'tidligere læringspunkter',
		criteria: 'vurderingskriterier',
		observed: 'observasjoner',
		reasons: 'begrunnelser for vurderinger',
		lines: 'kontaktlinjer som er feil eller usikre',
		acknowledgement: 'tall for kvittering',
		rolePlayers: 'tall for markører, fordi de er under fem',
		quotations: 'sitater',
		offices: 'navn på virksomheter ved sitater',
		findings: 'funn',
		sources: 'kilder til funn, fra grupper med færre enn fem svar',
		lessons: 'læringspunkter',
		owners: 'navn på ansvarlige, som blir til funksjonen deres',
		actions: 'tiltak',
		forums: 'samarbeidsarenaer',
		planChanges: 'endringer i planer',
		next: 'læringspunkter i neste øvelse'
	} satisfies Record<LeftOutKind, string>,
	download: 'Last ned offentlig utgave',
	downloadData: 'Last ned offentlig utgave med data',
	/** Before the next version is approved, as the list above says what it leaves out. */
	downloadNext: 'Vis utkastet til neste offentlige utgave',
	downloadOf: (version: number) => `Last ned offentlig utgave av versjon ${version}`,
	frozen: (version: number) =>
		`Versjon ${version} er godkjent, og den offentlige utgaven av den er frosset. Det du krysser av her, gjelder neste versjon.`,
	publicFingerprint: 'Fingeravtrykk for offentlig utgave (SHA-256)',
	// A correction
	whatChanged: 'Hva er endret?',
	whatChangedHelp: 'Én setning. Den trykkes i rapporten, også i den offentlige utgaven.',
	whatChangedMissing: 'Skriv hva som er endret siden forrige versjon.',
	changed: (what: string) => `Hva er endret: ${what}`,
	correct: 'Rett rapporten',
	// Suggestions
	suggestions: 'Forslag fra funnene',
	suggestionsHelp:
		'Trykk på et funn for å ta det inn i sammendraget med sine egne ord. Lagre det du har skrevet, først. Du kan skrive det om etterpå.',
	take: (ref: string, title: string) => `Ta inn ${ref}: ${title}`,
	asWorked: 'Til det som fungerte',
	asToImprove: 'Til det som kan bli bedre',
	listFull: 'Det er alt tre punkter der. Ta bort ett først.',
	listLong: 'Det er ikke plass til flere tegn der. Kort ned det som står, først.',
	taken: 'Punktet er tatt inn.',
	restricted: 'unntatt offentlighet'
};
