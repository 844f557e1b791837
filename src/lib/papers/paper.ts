import type { ChannelKind, LinePurpose } from '#lib/contact-lines/contact-line.ts';
import type { ExerciseFormat } from '#lib/exercises/exercise.ts';
import type { LawStatus } from '#lib/exercises/law.ts';
import type { ActionState, LessonKind, LessonState, Theme, Verdict } from '#lib/lessons/lesson.ts';
import type { InjectState } from '#lib/msel/inject.ts';
import type { Look } from '#lib/municipalities/look.ts';
import type { OrganisationKind } from '#lib/organisations/organisation.ts';
import type { RoleFunction } from '#lib/roles/role.ts';

/** The papers of an exercise, as their files are called. */
export const paperIds = [
	'ovingsdirektiv',
	'sambandskatalog',
	'plakater',
	'dreiebok',
	'signeringslister',
	'navneskilt',
	'arenastatus'
] as const;
export type PaperId = (typeof paperIds)[number];

/** A paper of the municipality: the learning over the years. */
export type PaperName = PaperId | 'historikk';

/** What stands on every paper. Plain JSON, like all of a paper's data: it is sent to the worker. */
export type PaperHead = {
	municipality: string;
	exercise: string;
	/** In words; '' until it is decided. */
	time: string;
	place: string;
	caseNumber: string;
	/** ISO date: the file's own date. */
	madeOn: string;
	/** The municipality's colour and coat of arms; without, Brunn's own colour. */
	look?: Look;
};

/** For all who take part: no scenario, no innspill, no criteria, no names but those of the exercise's own staff. */
export type DirectiveData = {
	format: ExerciseFormat;
	purpose: string;
	objectives: { number: number; title: string; description: string }[];
	stopPhrase: string;
	realIncidentProcedure: string;
	safetyContact: string;
	safetyPhone: string;
	/** Where and when the markører meet; '' until it is decided. */
	meeting: string;
	staff: { name: string; function: Exclude<RoleFunction, 'exercised'>; staffedBy: string }[];
	roles: { name: string; organisation: string; responsibility: string }[];
	organisations: { name: string; kind: OrganisationKind }[];
};

/** For those who are to use the lines. `realValue` only in the edition for those who plan. */
export type DirectoryData = {
	restricted: boolean;
	lines: {
		number: number;
		from: string;
		to: string;
		purpose: LinePurpose;
		channels: { kind: ChannelKind; exerciseValue: string; realValue?: string }[];
		acknowledgeMinutes: number | null;
	}[];
};

/** What hangs on the wall: read by anybody who passes. */
export type PosterData = {
	stopPhrase: string;
	realIncidentProcedure: string;
	safetyContact: string;
	safetyPhone: string;
	/** The page where a markør types the code of the card, with `https://`. */
	codePage: string;
};

/** For øvingsledelse and spillstab: what is to happen. Nobody who is exercised may have it before the play is over. */
export type MselData = {
	scenario: string;
	/** «mine innspill»: only what this sender gives; null for the whole. */
	sender: string | null;
	injects: {
		number: number;
		offsetMinutes: number;
		/** «09.45», or with the date when the play goes past midnight; '' while there is no start. */
		clock: string;
		sender: string;
		recipient: string;
		channel: string;
		content: string;
		expectedAction: string;
		objective: number | null;
		state: InjectState;
		deliveredClock: string;
	}[];
};

/** For those who receive on the day: names, so only for those who plan. */
export type SignInData = {
	rolePlayers: { numbers: string; name: string }[];
	offices: string[];
	evaluators: string[];
	staff: { name: string; duty: string }[];
};

/** A first name and what the person is in the exercise: nothing of the fictive case. */
export type BadgeData = { badges: { name: string; role: string; number: string }[] };

/** For a samarbeidsarena: the open tiltak it follows up. */
export type ArenaData = {
	arenas: {
		name: string;
		/** ISO date of the next meeting; null when none is set. */
		nextMeeting: string | null;
		actions: {
			lesson: number;
			title: string;
			measure: string;
			theme: Theme;
			owner: string;
			dueDate: string;
			overdue: boolean;
			state: ActionState;
			effectIndicator: string;
		}[];
	}[];
};

/** For the leadership and a tilsyn: what has been exercised, learned and shown. No names of participants, no contact values. */
export type HistoryData = {
	law: { section: '7' | '8' | '9'; status: LawStatus; due: string | null }[];
	exercises: {
		title: string;
		/** ISO date; null where it has none. */
		date: string | null;
		format: ExerciseFormat;
		caseNumber: string;
		/** ISO date of the newest approved report; null where there is none. */
		reportedOn: string | null;
		improve: number;
		sustain: number;
	}[];
	verdicts: { lesson: number; title: string; exercise: string; verdict: Verdict; reason: string; on: string | null }[];
	lessons: { number: number; title: string; exercise: string; kind: LessonKind; theme: Theme; state: LessonState }[];
};

export type PaperFile =
	| { paper: 'historikk'; head: PaperHead; data: HistoryData }
	| { paper: 'plakater'; head: PaperHead; data: PosterData }
	| { paper: 'dreiebok'; head: PaperHead; data: MselData }
	| { paper: 'signeringslister'; head: PaperHead; data: SignInData }
	| { paper: 'navneskilt'; head: PaperHead; data: BadgeData }
	| { paper: 'arenastatus'; head: PaperHead; data: ArenaData }
	| { paper: 'ovingsdirektiv'; head: PaperHead; data: DirectiveData }
	| { paper: 'sambandskatalog'; head: PaperHead; data: DirectoryData };
