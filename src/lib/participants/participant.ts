/** Whom a personal link is for. */
export const participantKinds = ['medical_centre', 'role_player', 'evaluator', 'staff', 'leadership'] as const;
export type ParticipantKind = (typeof participantKinds)[number];
