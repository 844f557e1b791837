import type { ConsentGap } from '#lib/participants/consent.ts';
import type { AgeGroup, ConsentKind, ConsentSource } from '#lib/participants/participant.ts';

/** Age, guardian and consent, as staff see and note them. */
export const consent = {
	ageGroup: 'Alder',
	ageGroups: {
		adult: '18 år eller eldre',
		minor: '15–17 år',
		child: 'Under 15 år'
	} satisfies Record<AgeGroup, string>,
	ageGroupHelp: 'Under 18 år må foresatte samtykke til at personen deltar, under 15 år også til bilder.',
	guardianName: 'Navn på foresatt',
	guardianPhone: 'Telefon til foresatt',
	guardianHelp: 'Bare for dem under 18 år.',
	editPerson: 'Opplysninger og samtykke',
	title: 'Samtykke',
	lead: 'Noter det dere har fått vite. Det siste som er sagt, gjelder. Personen kan trekke samtykket på sin egen side.',
	about: 'Hva gjelder det?',
	kinds: { take_part: 'Å delta', photos: 'Bilder' } satisfies Record<ConsentKind, string>,
	answer: 'Svar',
	yes: 'Ja',
	no: 'Nei',
	saidBy: 'Hvem har sagt det?',
	said: { guardian: 'Foresatt', staff: 'Personen selv, til oss' },
	record: 'Noter',
	history: 'Historikk',
	none: 'Ingenting er notert ennå.',
	sources: {
		self: 'personen selv, på siden sin',
		guardian: 'foresatt',
		staff: 'personen, til oss'
	} satisfies Record<ConsentSource, string>,
	line: (kind: string, given: boolean, source: string, when: string) =>
		`${kind}: ${given ? 'ja' : 'nei'}, sagt av ${source}, ${when}`,
	needsGuardian: {
		take_part: 'Under 18 år må foresatte si ja til at personen deltar.',
		photos: 'Under 15 år må foresatte si ja til bilder.'
	} satisfies Record<ConsentKind, string>,
	photosNow: {
		yes: 'Har sagt ja til bilder',
		no: 'Vil ikke ha bilder av seg',
		unknown: 'Ikke spurt om bilder'
	},
	gap: {
		withdrawn: 'Har trukket seg',
		guardian: 'Mangler foresattes navn og telefon',
		takePart: 'Mangler samtykke fra foresatt',
		pictures: 'Mangler foresattes samtykke til bilder'
	} satisfies Record<ConsentGap, string>,
	/** On the markører page. */
	withdrawnTitle: (persons: number) =>
		persons === 1 ? 'Én markør har trukket seg' : `${persons} markører har trukket seg`,
	withdrawnHelp: 'Sett inn en annen i rollen, og ta av den som har trukket seg.',
	gapsTitle: (persons: number) =>
		persons === 1 ? 'Én markør mangler samtykke' : `${persons} markører mangler samtykke`,
	gapLine: (name: string, gaps: string) => `${name}: ${gaps}`,
	erased: (persons: number) =>
		persons === 1
			? 'Én markør har slettet opplysningene sine og er tatt av rollen.'
			: `${persons} markører har slettet opplysningene sine og er tatt av rollene.`
};
