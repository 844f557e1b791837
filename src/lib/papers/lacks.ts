import type { DirectiveData, DirectoryData, PaperHead, PosterData } from './paper.ts';

/** What a paper can lack, and the page of the exercise where it is filled out. */
export const lackPages = {
	time: 'rediger',
	place: 'rediger',
	purpose: 'rediger',
	objectives: 'mal',
	stopPhrase: 'rediger',
	realIncidentProcedure: 'rediger',
	safety: 'rediger',
	director: 'roller',
	roles: 'roller',
	lines: 'roller',
	channels: 'roller',
	exerciseValues: 'roller',
	acknowledge: 'roller',
	injects: 'dreiebok',
	people: 'deltakere'
} as const;
export type Lack = keyof typeof lackPages;

const missing = (found: [Lack, boolean][]): Lack[] => found.flatMap(([lack, lacks]) => (lacks ? [lack] : []));

/** What an øvingsdirektiv must have before it is sent out. */
export function directiveLacks(head: PaperHead, data: DirectiveData): Lack[] {
	const director = data.staff.some((one) => one.function === 'exercise_director' && one.staffedBy.trim() !== '');
	return missing([
		['time', head.time === ''],
		['place', head.place.trim() === ''],
		['purpose', data.purpose.trim() === ''],
		['objectives', data.objectives.length === 0],
		['stopPhrase', data.stopPhrase.trim() === ''],
		['realIncidentProcedure', data.realIncidentProcedure.trim() === ''],
		['safety', data.safetyContact.trim() === '' || data.safetyPhone.trim() === ''],
		['director', !director],
		['roles', data.roles.length === 0]
	]);
}

/** What a sambandskatalog must have before somebody can be reached by it. */
export function directoryLacks({ lines }: DirectoryData): Lack[] {
	if (lines.length === 0) return ['lines'];
	const channels = lines.flatMap((line) => line.channels);
	return missing([
		['channels', lines.some((line) => line.channels.length === 0)],
		['exerciseValues', channels.some((one) => one.exerciseValue.trim() === '')],
		['acknowledge', lines.every((line) => line.acknowledgeMinutes === null)]
	]);
}

/** What the posters must say. */
export function posterLacks({ stopPhrase, realIncidentProcedure, safetyContact, safetyPhone }: PosterData): Lack[] {
	return missing([
		['stopPhrase', stopPhrase.trim() === ''],
		['realIncidentProcedure', realIncidentProcedure.trim() === ''],
		['safety', safetyContact.trim() === '' || safetyPhone.trim() === '']
	]);
}
