import { after } from '#lib/i18n/nb/after.ts';
import { contactLines } from '#lib/i18n/nb/contactLines.ts';
import { evaluations } from '#lib/i18n/nb/evaluations.ts';
import { exercises } from '#lib/i18n/nb/exercises.ts';
import { lessons } from '#lib/i18n/nb/lessons.ts';
import { msel } from '#lib/i18n/nb/msel.ts';
import { observations } from '#lib/i18n/nb/observations.ts';
import { organisations } from '#lib/i18n/nb/organisations.ts';
import type { TakenInAs } from '#lib/lessons/lesson.ts';
import type { MemberRole } from '#lib/municipalities/member.ts';
import type { ReportEdition, ReportStatus, SectionId } from '#lib/report/report.ts';
import type { MissingKey } from '#lib/report/sections.ts';

const numbers = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 });
const wholePercent = new Intl.NumberFormat('nb-NO', { style: 'percent', maximumFractionDigits: 0 });

/** 1234.5 → «1 234,5» */
const number = (value: number) => numbers.format(value);
const plural = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
const minutes = (count: number) => `${number(count)}\u00a0min`;
const percent = (part: number, whole: number) => wholePercent.format(whole === 0 ? 0 : part / whole);
const shareOf = (part: number, whole: number) => `${number(part)} av ${number(whole)}`;

const sections = {
	summary: 'Sammendrag på én side',
	exercise: 'Øvelsen',
	earlierLessons: 'Status for tidligere læring',
	objectives: 'Mål og kriterier',
	roles: 'Roller',
	contactLines: 'Kontaktlinjer og situasjonsforståelse',
	rolePlayers: 'Markører',
	feedback: 'Tilbakemeldinger',
	assessment: 'Vurdering og årsaker',
	lessons: 'Læringspunkter',
	actions: 'Tiltaksplan',
	involvement: 'Videre bruk av fastlegene',
	planChanges: 'Endringer i ROS og planer',
	nextExercise: 'Til neste øvelse',
	method: 'Metode og begrensninger'
} satisfies Record<SectionId, string>;

/** The læringsrapport, its figures and the page where it is written. */
export const report = {
	exerciseMark: 'ØVELSE',
	name: 'Læringsrapport',
	fileTitle: (exercise: string) => `Læringsrapport – ${exercise}`,
	subject: 'Læring etter beredskapsøvelse',
	creator: 'Brunn',
	sections,
	chapter: (section: number) => `Kapittel ${section}`,
	front: 'Forside',
	contents: 'Innhold',
	leftOut: (names: string[]) =>
		`Kapitlene har samme nummer i alle læringsrapporter. Disse er ikke med her, fordi det ikke er registrert noe om dem: ${names.join(', ')}.`,
	page: (page: number, pages: number) => `Side ${page} av ${pages}`,
	replaced: 'Tegn som skriften ikke har, for eksempel smilefjes, er skrevet ut som □.',

	status: { draft: 'Utkast', hearing: 'På høring', approved: 'Godkjent' } satisfies Record<ReportStatus, string>,
	edition: { internal: 'Intern utgave', public: 'Offentlig utgave' } satisfies Record<ReportEdition, string>,
	facts: {
		caseNumber: 'Saksnummer',
		version: 'Versjon',
		status: 'Status',
		date: 'Dato',
		edition: 'Utgave',
		grading: 'Gradering',
		approvedBy: 'Godkjent av'
	},
	notSet: 'Ikke satt',
	/** Stands in the public edition's chapter on method. */
	publicNote:
		'Dette er den offentlige utgaven. Sårbarheter, navn på personer og annet som er unntatt offentlighet, er ikke med.',
	/** For a person whose function is not known. */
	someone: 'Ansvarlig, se intern utgave',
	memberFunctions: {
		administrator: 'Administrator i kommunen',
		coordinator: 'Beredskapskoordinator',
		planner: 'Øvingsplanlegger',
		evaluator: 'Evaluator',
		reader: 'Ansatt i kommunen'
	} satisfies Record<MemberRole, string>,
	/** Who read the draft, and what became of their remarks. */
	heard: (readers: number, takenIn: number, notTakenIn: number, open: number) => {
		const asked = `Utkastet var på høring hos ${plural(readers, 'person', 'personer')}.`;
		const remarks = takenIn + notTakenIn + open;
		if (remarks === 0) return `${asked} Ingen hadde merknader.`;
		const parts = [
			takenIn > 0 && `${number(takenIn)} tatt inn`,
			notTakenIn > 0 && `${number(notTakenIn)} ikke tatt inn`,
			open > 0 && `${number(open)} ikke besvart`
		];
		return `${asked} Det kom ${plural(remarks, 'merknad', 'merknader')}: ${parts.filter(Boolean).join(', ')}.`;
	},
	changedIn: (version: number, date: string, what: string) => `Versjon ${number(version)}, ${date}: ${what}`,

	// The words of the pages where it was written, so that the report never says the same thing otherwise.
	attainments: observations.attainment,
	notRated: observations.notRated,
	lineStatuses: contactLines.status,
	groups: evaluations.group,
	lessonStates: lessons.states,
	/** Whose words they are, when the person is not named. */
	voices: lessons.oneOf,
	sourceNames: { ...evaluations.group, observations: 'Observasjoner' },
	formats: exercises.format,
	organisationKinds: organisations.kind,
	participationAnswers: organisations.answer,
	purposes: contactLines.purpose,
	/** «Nødnett, telefon»: the first that is tried, then the reserves. */
	channelsInOrder: contactLines.channelList,
	verdicts: lessons.verdicts,
	actionStates: lessons.actionStates,
	injectStates: msel.state,
	lessonKinds: lessons.kinds,
	themes: lessons.themes,
	coreFields: evaluations.core,

	summary: {
		purpose: 'Hensikt',
		worked: 'Dette fungerte',
		toImprove: 'Dette kan bli bedre',
		attainment: 'Måloppnåelse',
		decisions: 'Vedtak vi ber om',
		/** Said on the page itself where it has no room for all. */
		more: (lacking: number, shortened: number) =>
			`${[
				...(lacking === 0 ? [] : [`${lacking === 1 ? 'Ett punkt' : `${number(lacking)} punkter`} fikk ikke plass`]),
				...(shortened === 0 ? [] : [`${shortened === 1 ? 'én tekst' : `${number(shortened)} tekster`} er forkortet`])
			]
				.join(', og ')
				.replace(/^./, (first) => first.toUpperCase())}. Alt står under «Hele sammendraget» sist i rapporten.`,
		noFigure: 'Tegningen av måloppnåelsen fikk ikke plass her. Den står i kapittel 4.',
		whole: 'Hele sammendraget'
	},
	exercise: {
		format: 'Øvingsform',
		series: 'Øvelsesserie',
		when: 'Tid',
		place: 'Sted',
		scenario: 'Scenario',
		participants: 'Deltakende virksomheter',
		name: 'Virksomhet',
		kind: organisations.fields.kind,
		answer: 'Svar',
		meetings: 'Møter',
		hours: organisations.hoursOnDay,
		timeline: 'Planlagt og faktisk forløp',
		number: 'Nr.',
		inject: 'Innspill',
		planned: 'Planlagt',
		actual: 'Faktisk',
		difference: 'Avvik',
		late: msel.late,
		total: (organisations: number, hours: number) =>
			`${plural(organisations, 'virksomhet', 'virksomheter')} bekreftet deltakelse, med ${plural(hours, 'time', 'timer')} på øvingsdagen til sammen.`
	},
	earlier: {
		lesson: 'Læringspunkt',
		from: 'Fra',
		decision: 'I denne øvelsen',
		verdict: 'Resultat',
		undecided: 'Ikke avgjort',
		takenIn: (as: TakenInAs, what: string) => [lessons.takenInDone(as), what].filter(Boolean).join(': '),
		leftOut: (reason: string) => `Utelatt: ${reason}`,
		judged: (by: string, date: string) => [by && `Vurdert av ${by}`, date].filter(Boolean).join(', '),
		notJudged: 'Ikke vurdert',
		count: (verified: number, all: number) =>
			`${number(verified)} av ${plural(all, 'læringspunkt', 'læringspunkter')} fra tidligere øvelser er vist lært i denne øvelsen.`
	},
	objectives: {
		objective: (objectiveNumber: number, title: string) => `Mål ${objectiveNumber}: ${title}`,
		criterion: 'Kriterium',
		observed: 'Observert',
		rating: 'Vurdering',
		observations: (count: number) => plural(count, 'observasjon', 'observasjoner'),
		noObservations: 'Ingen observasjoner'
	},
	roles: {
		role: 'Rolle',
		organisation: 'Virksomhet',
		responsibility: 'Ansvar',
		staffing: 'Bemanning',
		staffingOf: (staffed: boolean, deputy: boolean) =>
			`${staffed ? 'Bemannet' : 'Ikke bemannet'}, ${deputy ? 'med' : 'uten'} stedfortreder`
	},
	lines: {
		number: 'Nr.',
		fromTo: 'Fra og til',
		purpose: 'Formål',
		channels: 'Kanal, deretter reserve',
		target: 'Mål',
		acknowledged: 'Kvittert',
		status: 'Status',
		none: '–',
		fromToValue: (from: string, to: string) => `${from} → ${to}`,
		withinTarget: 'kvittert innen målet',
		median: 'median tid til kvittering',
		slowest: 'lengste tid til kvittering',
		onFallback: 'nådd bare på reserve',
		wrong: 'feil i sambandskatalogen',
		alarm: 'fra alarm til første legesenter',
		unknownRole: 'Ukjent rolle'
	},
	rolePlayers: {
		cases: 'markørroller',
		players: 'markører',
		readLatest: 'leste siste versjon av instruksen',
		controlRight: 'svarte rett på kontrollspørsmålet første gang',
		missing: 'Dette manglet i instruksen, ifølge markørene',
		what: 'Hva',
		answers: 'Svar'
	},
	feedback: {
		group: 'Gruppe',
		invited: 'Spurt',
		answered: 'Svart',
		rate: 'Svarprosent',
		suppressed: (least: number) =>
			`Tall for spørsmålene vises ikke, fordi gruppen har færre enn ${least} svar fra enkeltpersoner.`,
		question: 'Spørsmål',
		unsure: 'Vet ikke',
		count: 'Svar',
		/** The words that the answerers chose between. */
		scale: [1, 2, 3, 4, 5].map((value) => evaluations.scale[value]!),
		by: (who: string, reference: string) => (reference ? `${who}, ${reference}` : who)
	},
	/** What role players said as they left. */
	impressions: {
		title: 'Førsteinntrykk fra markørene',
		lead: (answers: number) => `${number(answers)} markører svarte rett etter at de var ferdige, uten navn.`,
		feeling: after.feeling,
		feelings: after.feelings,
		worked: after.impressionColumns.worked,
		better: after.impressionColumns.better,
		some: (shown: number, all: number) => `Viser ${number(shown)} av ${number(all)} svar, i tilfeldig rekkefølge.`
	},
	assessment: {
		finding: 'Funn',
		cause: 'Årsak',
		noCause: 'Årsaken er ikke vurdert.',
		restsOn: 'Bygger på',
		passages: (count: number, from: string) => `${from} (${number(count)})`,
		recurring: 'Temaet var også et funn i en tidligere øvelse.',
		worked: 'Hvorfor det virket',
		toImprove: 'Hva som kan bli bedre',
		undecided: 'Andre funn'
	},
	lessons: {
		ref: (lessonNumber: number) => `L${lessonNumber}`,
		findingRef: (findingNumber: number) => `F${findingNumber}`,
		lesson: 'Læringspunkt',
		owner: 'Eier',
		state: 'Status',
		evidence: 'Bygger på',
		verification: (how: string) => `${lessons.verificationShort}: ${how}`,
		noOwner: 'Ingen eier'
	},
	actions: {
		goal: 'Mål',
		measure: 'Tiltak',
		effectIndicator: 'Indikator',
		cost: 'Kostnad',
		owner: 'Ansvarlig',
		dueDate: 'Frist',
		forum: 'Arena',
		state: 'Status',
		kroner: (amount: number) => `${number(amount)}\u00a0kr`,
		noDate: 'Ikke satt',
		intro: 'Indikatoren sier hvordan vi ser at tiltaket virket, ikke bare at det er gjort.'
	},
	involvement: { direct: 'Direkte', viaForums: 'Gjennom samarbeidsarenaer', forum: 'Arena', what: 'Hva' },
	planChanges: {
		none: 'Ingen endring i ROS eller planer.',
		document: 'Plangrunnlag',
		change: 'Endring',
		owner: 'Ansvarlig',
		dueDate: 'Frist'
	},
	next: {
		planned: (name: string, date: string) => (date ? `${name}, ${date}` : name),
		waiting: (count: number) =>
			`${plural(count, 'læringspunkt', 'læringspunkter')} venter på å bli vist i neste øvelse.`,
		noneWaiting: 'Ingen læringspunkter venter på verifisering.'
	},
	method: {
		notAnswered: 'Dette har vi ikke fått svar fra',
		limits: 'Begrensninger',
		hearing: 'Høring',
		changes: 'Hva er endret',
		abbreviations: 'Forkortelser'
	},

	figure: (figureNumber: number, caption: string) => `Figur ${figureNumber}. ${caption}`,
	figures: {
		attainment: 'Måloppnåelse',
		attainmentCaption: 'Måloppnåelse for hvert øvingsmål.',
		attainmentDesc: (rows: { number: number; title: string; rating: string }[]) =>
			rows.map((row) => `Mål ${row.number}, ${row.title}: ${row.rating}.`).join(' '),
		responseRate: 'Svarprosent',
		responseRateCaption: 'Hvor mange som svarte i hver gruppe.',
		responseRateValue: (answered: number, invited: number) =>
			invited === 0 ? shareOf(answered, invited) : `${shareOf(answered, invited)} · ${percent(answered, invited)}`,
		responseRateDesc: (rows: { name: string; value: string }[]) =>
			rows.map((row) => `${row.name}: ${row.value}.`).join(' '),
		scale: (group: string) => `Svar fra ${group.toLowerCase()}`,
		scaleCaption: (group: string) => `Svar fra ${group.toLowerCase()}, antall i hver del av stolpen.`,
		scaleCount: (count: number) => `${number(count)} svar`,
		scaleRow: (question: string, counts: number[], unsure: number, words: readonly string[]) =>
			`${question} ${[
				...counts.map((count, index) => `${words[index]}: ${number(count)}`),
				`vet ikke: ${number(unsure)}`
			].join(', ')}.`,
		timeline: 'Planlagt og faktisk forløp',
		timelineCaption: 'Innspillene i dreieboka: planlagt og faktisk tid.',
		timelineTimes: (entry: { planned: string; actual: string; state: string }) =>
			[
				entry.planned && `planlagt kl.\u00a0${entry.planned}`,
				entry.actual && `levert kl.\u00a0${entry.actual}`,
				!entry.actual && entry.state.toLowerCase()
			]
				.filter(Boolean)
				.join(', '),
		timelineRow: (entry: { number: number; title: string; planned: string; actual: string; state: string }): string =>
			`${entry.number} ${entry.title}: ${report.figures.timelineTimes(entry)}.`,
		planned: 'Planlagt tid',
		actual: 'Faktisk tid',
		dropped: 'Sløyfet',
		late: (by: number) => (by > 0 ? `+${minutes(by)}` : by < 0 ? `−${minutes(-by)}` : 'i rute'),
		lessonStates: 'Hvor læringspunktene står',
		lessonStatesCaption: 'Læringspunktene etter status. Firkant: forbedre. Sirkel: videreføre.',
		lessonStatesRow: (state: string, refs: string[]) => `${state}: ${refs.join(', ')}.`,
		contactLines: (roles: number, lines: number) =>
			`${plural(roles, 'rolle', 'roller')} og ${plural(lines, 'kontaktlinje', 'kontaktlinjer')}`,
		contactLinesCaption:
			'Pilen peker mot den som blir kontaktet. Tallet er linjens nummer i tabellen. Stiplet ramme: utenfor kommunen.',
		contactLineLabel: (lineNumber: number, status: string) => `${lineNumber} ${status}`,
		contactLineRow: (lineNumber: number, from: string, to: string, purpose: string, status: string) =>
			`${lineNumber}: ${from} til ${to}, ${purpose.toLowerCase()}, ${status.toLowerCase()}.`
	},

	notAnswered: (group: string, missing: number, invited: number) =>
		`${group}: ${number(missing)} av ${number(invited)} har ikke svart.`,
	// The page where the report is written and approved
	sectionsLabel: 'Kapitler',
	organisationsTitle: 'Deltakere',
	tocMissing: 'Mangler',
	tocDone: 'Har innhold',
	tocEmpty: 'Tomt',
	preview: 'Slik blir siden',
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
	} satisfies Record<MissingKey, (about: string) => string>,

	number,
	percent,
	minutes,
	shareOf
};
