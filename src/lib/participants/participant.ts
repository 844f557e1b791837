/** Whom a personal link is for. */
export const participantKinds = ['medical_centre', 'role_player', 'evaluator', 'staff', 'leadership'] as const;
export type ParticipantKind = (typeof participantKinds)[number];

/** Decides whose consent is asked for: a guardian's to take part under 18, and to pictures under 15 (domain.md, «Markør instruction»). */
export const ageGroups = ['adult', 'minor', 'child'] as const;
export type AgeGroup = (typeof ageGroups)[number];

/** Whether pictures may be taken of the person; not asked yet is null. */
export const photoChoices = ['yes', 'no'] as const;
export type PhotoChoice = (typeof photoChoices)[number];

/** What somebody agrees to, or takes back. */
export const consentKinds = ['take_part', 'photos'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** Who said it: the person, a guardian for the person, or staff who were told. */
export const consentSources = ['self', 'guardian', 'staff'] as const;
export type ConsentSource = (typeof consentSources)[number];

/** How a link was handed over. A person may hold one that was shown, one on paper, and one in each mail. */
export const linkChannels = ['shown', 'mail', 'paper'] as const;
export type LinkChannel = (typeof linkChannels)[number];

/** How somebody who wants to talk can be reached: by phone where the number is known. */
export const contactWays = ['phone', 'email', 'none'] as const;
export type ContactWay = (typeof contactWays)[number];

/** Ways in which staff say that something reached a person. */
export const deliveryChannels = ['mail', 'sms', 'paper', 'hand'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];

/** Languages of the frame around what participants read. */
export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];
