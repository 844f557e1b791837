/** Måloppnåelse. «Ikke øvd» says nothing about ability: absence of evidence is not failure. */
export const attainments = [
	'attained',
	'attained_with_challenges',
	'partly_attained',
	'not_attained',
	'not_exercised'
] as const;
export type Attainment = (typeof attainments)[number];
