/** What kind of organisation takes part. */
export const organisationKinds = [
	'medical_centre',
	'out_of_hours',
	'municipal_unit',
	'hospital',
	'emergency_service',
	'volunteer',
	'other'
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Where an invited organisation stands. A question keeps it open until the coordinator has answered. */
export const participationAnswers = ['not_answered', 'confirmed', 'declined', 'question'] as const;
export type ParticipationAnswer = (typeof participationAnswers)[number];
