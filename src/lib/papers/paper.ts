import type { ChannelKind, LinePurpose } from '#lib/contact-lines/contact-line.ts';
import type { ExerciseFormat } from '#lib/exercises/exercise.ts';
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

export type PaperFile =
	| { paper: 'ovingsdirektiv'; head: PaperHead; data: DirectiveData }
	| { paper: 'sambandskatalog'; head: PaperHead; data: DirectoryData };
