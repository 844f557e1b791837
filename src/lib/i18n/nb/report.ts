import { after } from '#lib/i18n/nb/after.ts';
import { contactLines } from '#lib/i18n/nb/contactLines.ts';
import { evaluations } from '#lib/i18n/nb/evaluations.ts';
import { exercises } from '#lib/i18n/nb/exercises.ts';
import { lessons } from '#lib/i18n/nb/lessons.ts';
import { msel } from '#lib/i18n/nb/msel.ts';
import { observations } from '#lib/i18n/nb/observations.ts';
import { organisations } from '#lib/i18n/nb/organisations.ts';
import type { MemberRole } from '#lib/municipalities/member.ts';
import type { ReportEdition, ReportStatus, SectionId } from '#lib/report/report.ts';
import { minutes, number, percent, plural, shareOf } from '#lib/i18n/nb/numbers.ts';

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
	replaced: 'Tegn som skriften ikke har, for eksempel smilefjes, vises som □. De kan likevel kopieres og leses opp.',

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
	method: {
		notAnswered: 'Dette har vi ikke fått svar fra',
		limits: 'Begrensninger',
		hearing: 'Høring',
		changes: 'Hva er endret',
		abbreviations: 'Forkortelser'
	},

	notAnswered: (group: string, missing: number, invited: number) =>
		`${group}: ${number(missing)} av ${number(invited)} har ikke svart.`,

	number,
	percent,
	minutes,
	shareOf
};
