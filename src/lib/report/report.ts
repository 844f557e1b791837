import type { ChannelKind, LinePurpose, LineStatus } from '#lib/contact-lines/contact-line.ts';
import type { ExerciseFormat } from '#lib/exercises/exercise.ts';
import type { CoreField, EvaluationGroup } from '#lib/evaluations/evaluation.ts';
import type { ActionState, LessonKind, LessonState, TakenInAs, Theme, Verdict } from '#lib/lessons/lesson.ts';
import type { InjectState } from '#lib/msel/inject.ts';
import type { Look } from '#lib/municipalities/look.ts';
import type { Attainment } from '#lib/observations/attainment.ts';
import type { OrganisationKind, ParticipationAnswer } from '#lib/organisations/organisation.ts';
import type { Abbreviation } from './abbreviations.ts';

/**
 * Everything a læringsrapport says, as plain JSON: loaded once, shown on the page, drawn in the PDF, and frozen when the
 * report is approved. Moments are ISO strings with offset or `Z`, dates are `YYYY-MM-DD`; texts are the users' own.
 * No contact values, no staff-only fields and no names of role players: what is not here cannot be printed.
 */
export type ReportData = {
	document: ReportDocumentFacts;
	/** The municipality's colour and coat of arms; absent where none is chosen. */
	look?: Look;
	exercise: ReportExercise;
	summary: ReportSummary;
	/** The coordinator's own introduction to a section; empty or absent when nothing is written. */
	narratives: Partial<Record<SectionId, string>>;
	timeline: TimelineEntry[];
	earlierLessons: EarlierLesson[];
	/** The municipality's lessons, exercise by exercise up to this one; absent in reports from before it was told. */
	lessonYears?: LessonYear[];
	objectives: ReportObjective[];
	roles: ReportRole[];
	contactLines: ReportContactLine[];
	/** Null until a sambandsprøve or the exercise itself has given numbers. */
	acknowledgement: AcknowledgementFigures | null;
	/** Null when the exercise has no role players. */
	rolePlayers: RolePlayerFigures | null;
	feedback: FeedbackGroupResult[];
	/** What role players said as they left; absent where too few did, and in reports from before it was told. */
	impressions?: ReportImpressions;
	findings: ReportFinding[];
	lessons: ReportLesson[];
	actions: ReportAction[];
	involvement: { direct: string; viaForums: { forum: string; what: string }[] };
	planChanges: PlanChanges;
	nextExercise: NextExercise | null;
	method: ReportMethod;
};

/** The sections in the order of the læringsrapport; a section's number is its place here. */
export const sectionIds = [
	'summary',
	'exercise',
	'earlierLessons',
	'objectives',
	'roles',
	'contactLines',
	'rolePlayers',
	'feedback',
	'assessment',
	'lessons',
	'actions',
	'involvement',
	'planChanges',
	'nextExercise',
	'method'
] as const;
export type SectionId = (typeof sectionIds)[number];

/** Who may read this rendering. The public one is loaded without vulnerabilities; it is never made by hiding. */
export type ReportEdition = 'internal' | 'public';
export type ReportStatus = 'draft' | 'hearing' | 'approved';

export type ReportDocumentFacts = {
	municipality: string;
	/** «Læringsrapport» is added by the document; this is the exercise's own title. */
	title: string;
	caseNumber: string;
	version: number;
	status: ReportStatus;
	edition: ReportEdition;
	/** The report's date, and what the PDF's creation date is taken from: the same data gives the same bytes. */
	date: string;
	/** How the document is graded, in words, e.g. «Åpen» or «Unntatt offentlighet, offl. § 24»; empty when not set. */
	grading: string;
	approvedBy: string;
};

export type ReportExercise = {
	format: ExerciseFormat;
	series: string;
	purpose: string;
	scenario: string;
	startsAt: string | null;
	endsAt: string | null;
	timeZone: string;
	place: string;
	organisations: ReportOrganisation[];
};

export type ReportOrganisation = {
	name: string;
	kind: OrganisationKind;
	answer: ParticipationAnswer;
	meetings: number;
	hoursOnDay: number;
};

/** Chosen by people, not computed: three that worked, three to improve, and what the leadership is asked to decide. */
export type ReportSummary = { worked: string[]; toImprove: string[]; decisions: string[] };

export type TimelineEntry = {
	number: number;
	title: string;
	planned: string | null;
	actual: string | null;
	state: InjectState;
};

/** A lesson of an earlier exercise, and what this one did with it. */
export type EarlierLesson = {
	/** L5 is 5; the letter belongs to the language. */
	number: number;
	title: string;
	fromExercise: string;
	decision:
		{ kind: 'undecided' } | { kind: 'taken_in'; as: TakenInAs; what: string } | { kind: 'left_out'; reason: string };
	verdict: { result: Verdict; reason: string; judgedBy: string; judgedAt: string | null } | null;
};

/** One exercise's lessons by their state when the report was made. */
export type LessonYear = { exercise: string; year: string; states: Partial<Record<LessonState, number>> };

export type ReportObjective = {
	number: number;
	title: string;
	description: string;
	/** From the criteria, by `objectiveAttainment`. */
	attainment: Attainment | null;
	criteria: ReportCriterion[];
};

export type ReportCriterion = {
	/** «1.2» */
	number: string;
	text: string;
	observations: number;
	/** What was seen, in the evaluators' words. */
	observed: string[];
	attainment: Attainment | null;
	reason: string;
};

export type ReportRole = {
	id: string;
	name: string;
	organisation: string;
	/** Outside the municipality's own organisation: drawn in another shape of frame. */
	external: boolean;
	responsibility: string;
	staffed: boolean;
	deputy: boolean;
};

export type ReportContactLine = {
	number: number;
	fromRoleId: string;
	toRoleId: string;
	purpose: LinePurpose;
	/** In the order they are tried. Kinds only: a number never reaches the report. */
	channels: ChannelKind[];
	acknowledgeMinutes: number | null;
	/** Minutes it really took, last time it was measured. */
	acknowledgedMinutes: number | null;
	status: LineStatus;
};

export type AcknowledgementFigures = {
	measured: number;
	withinTarget: number;
	medianMinutes: number | null;
	slowestMinutes: number | null;
	onFallback: number;
	wrong: number;
	/** Minutes from the alarm until the first legesenter knew. */
	alarmToFirstCentre: number | null;
};

export type RolePlayerFigures = {
	/** Fictive cases and the persons who played them. */
	cases: number;
	players: number;
	readLatest: number;
	controlRight: number;
	/** Answers to «what was missing in the instruction», most frequent first. */
	missing: { what: string; count: number }[];
};

export type FeedbackGroupResult = {
	group: EvaluationGroup;
	invited: number;
	answered: number;
	/** Answers given by one person for themselves; an office's answer with its name is not among them. */
	individualAnswers: number;
	scales: ScaleResult[];
	quotations: Quotation[];
};

/** Førsteinntrykk without names: figures, and some of what was said, in an order that says nothing. */
export type ReportImpressions = {
	answers: number;
	/** How many felt how, from 1 (very badly) to 5; null where too few have said. */
	counts: number[] | null;
	worked: ReportWords;
	better: ReportWords;
};
/** `all` is how many wrote something; `shown` is what of it the report quotes. */
export type ReportWords = { all: number; shown: string[] };

/** `counts` holds how many chose 1, 2, 3, 4 and 5; `unsure` those who did not know or whom it did not concern. */
export type ScaleResult = { question: string; counts: [number, number, number, number, number]; unsure: number };

/** `by` is an office's name or the group; never a person. `reference` is how findings point to it, e.g. «U14». */
export type Quotation = { reference: string; text: string; by: string; field: CoreField };

export type ReportFinding = {
	/** F3 is 3. */
	number: number;
	title: string;
	theme: Theme;
	/** What its lessons are about: something to improve or to keep doing; null until a lesson stands on it. */
	kind: LessonKind | null;
	cause: string;
	/** How many marked passages it stands on, by where they were said. */
	sources: { from: EvaluationGroup | 'observations'; passages: number }[];
	/** The same theme was a finding in an earlier exercise. */
	recurring: boolean;
};

export type ReportLesson = {
	/** L5 is 5. */
	number: number;
	kind: LessonKind;
	title: string;
	description: string;
	state: LessonState;
	owner: string;
	/** Numbers of the findings it stands on. */
	findings: number[];
	/** How a later exercise or sambandsprøve is to show it. */
	verification: string;
};

export type ReportAction = {
	/** The lesson's number. */
	lesson: number;
	goal: string;
	measure: string;
	effectIndicator: string;
	/** Words, with the amount in whole kroner beside it where there is one. */
	cost: string;
	costAmount: number | null;
	owner: string;
	dueDate: string | null;
	forum: string;
	state: ActionState;
};

/** § 8 asks for it: changes are listed, or it is stated that there are none. */
export type PlanChanges =
	| { kind: 'not_stated' }
	| { kind: 'none'; reason: string }
	| {
			kind: 'changes';
			changes: { document: string; change: string; owner: string; dueDate: string | null }[];
	  };

export type NextExercise = {
	name: string;
	startsAt: string | null;
	timeZone: string;
	lessons: { number: number; title: string }[];
};

export type ReportMethod = {
	/** Groups or offices that were asked and did not answer. */
	notAnswered: string[];
	limits: string[];
	/** Who read the draft, counted, and what became of their remarks; absent where it was not on hearing. */
	hearing?: string;
	/** What the abbreviations in the report's texts stand for; absent where it has none that Brunn knows. */
	abbreviations?: Abbreviation[];
	/** «Hva er endret», one for each version after the first; absent in a first version. */
	changes?: string[];
};
