import type { MissingKey } from '#lib/report/sections.ts';

/** The page where the report is written and approved. */
export const reportPage = {
	sectionsLabel: 'Kapitler',
	organisationsTitle: 'Deltakere',
	tocMissing: 'Mangler',
	tocDone: 'Har innhold',
	tocEmpty: 'Tomt',
	preview: 'Slik blir siden',
	/** @param note what the page itself says */
	moreThanAPage: (note: string) =>
		`Sammendraget er lengre enn den ene siden. På siden vil det stå: «${note}» Kort ned punktene, eller hensikten under «Rediger øvelsen», hvis alt skal få plass.`,
	fromData:
		'Tabeller og figurer hentes fra det som er registrert, og følger med når det endres. Her skriver du bare det tallene ikke sier.',
	download: 'Last ned som PDF',
	downloadVersion: (version: number) => `Last ned versjon ${version}`,
	downloadDraft: 'Vis utkastet som PDF',
	drawingFailed: 'PDF-en kunne ikke lages nå. Vent litt og prøv igjen.',
	saveSection: 'Lagre kapitlet',
	savedSection: 'Kapitlet er lagret.',
	emptySection: 'Kapitlet kommer med når det er noe å vise.',
	versions: 'Godkjente versjoner',
	noVersions: 'Ingen versjon er godkjent ennå.',
	versionRow: (version: number, date: string, by: string) =>
		`Versjon ${version}, godkjent ${date}${by ? ` av ${by}` : ''}`,
	fingerprint: 'Fingeravtrykk (SHA-256)',
	approval: {
		approve: (version: number) => `Godkjenn versjon ${version}`,
		help: 'Den godkjente versjonen fryses med dato og fingeravtrykk. En rettelse blir en ny versjon.',
		done: (version: number, date: string, by: string) =>
			`Versjon ${version} er godkjent ${date}${by ? ` av ${by}` : ''}`,
		again: (version: number) =>
			`Den er frosset. Er noe rettet siden, kan dere godkjenne versjon ${version}. Den gamle blir stående.`,
		waitTitle: 'Rapporten skrives når øvelsen er gjennomført',
		waitHelp:
			'Det dere registrerer underveis, kommer inn av seg selv. Da vises det også hva som mangler før den kan godkjennes.',
		missing: 'Rapporten kan ikke godkjennes ennå. Se hva som mangler.',
		notYet: 'Rapporten kan godkjennes når øvelsen er avsluttet.',
		meanwhile: 'Noen andre godkjente rapporten samtidig. Se over versjonene på nytt.',
		changed:
			'Rapporten er endret etter at du åpnet denne siden, og er ikke godkjent. Les den på nytt, og godkjenn den så.',
		advice: 'Bør også med'
	},
	narrative: {
		introduction: 'Innledning',
		listHelp: 'Ett punkt på hver linje.',
		kinds: { none: 'Ingen endring', changes: 'Dette endres' },
		planChangesHelp:
			'Ved endring: én linje for hver plan, for eksempel «Beredskapsplan helse: nytt varslingsnummer». Uten endring: skriv hvorfor.',
		labels: {
			worked: 'Tre ting som fungerte',
			toImprove: 'Tre ting som kan bli bedre',
			decisions: 'Hvilke vedtak ber dere om?',
			involvementDirect: 'Hvordan skal fastlegene være med videre, direkte?',
			planChangesKind: 'Endres ROS eller planer?',
			planChangesText: 'Hva endres, eller hvorfor ikke?',
			limits: 'Begrensninger',
			method: 'Slik er øvelsen evaluert'
		}
	},
	missingTitle: (count: number) =>
		count === 0
			? 'Rapporten kan godkjennes'
			: `${count === 1 ? 'Én ting' : `${count} ting`} mangler før rapporten kan godkjennes`,
	missing: {
		caseNumber: () => 'skriv saksnummeret',
		purpose: () => 'skriv hensikten med øvelsen',
		worked: () => 'hva fungerte?',
		toImprove: () => 'hva kan bli bedre?',
		decisions: () => 'hvilke vedtak ber dere om?',
		earlierUndecided: (about: string) => `ta stilling til ${about}`,
		earlierNotJudged: (about: string) => `${about} er tatt inn, men ikke vurdert`,
		objectives: () => 'øvelsen har ingen øvingsmål',
		criteria: (about: string) => `mål ${about} har ingen vurderingskriterier`,
		attainment: (about: string) => `kriterium ${about} er ikke vurdert`,
		attainmentReason: (about: string) => `begrunn vurderingen av kriterium ${about}`,
		attainmentObservation: (about: string) => `kriterium ${about} er vurdert uten observasjon`,
		cause: (about: string) => `årsak til ${about} mangler`,
		lessons: () => 'rapporten har ingen læringspunkter',
		evidence: (about: string) => `${about} bygger ikke på noe funn`,
		ownerAnswer: (about: string) => `eieren har ikke svart på ${about}`,
		action: (about: string) => `${about} har ikke noe tiltak`,
		actionIncomplete: (about: string) => `tiltaket til ${about} er ikke fylt ut`,
		involvement: () => 'skriv hvordan fastlegene best kan brukes videre',
		planChanges: () => 'si hva som endres i ROS og planer, eller «ingen endring»',
		method: () => 'skriv hvem som ikke svarte, og hva vi ikke vet',
		comments: (about: string) => `${about === '1' ? 'én merknad' : `${about} merknader`} å ta stilling til`
	} satisfies Record<MissingKey, (about: string) => string>
};
