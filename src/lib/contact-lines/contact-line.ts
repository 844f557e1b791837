/** Why one role contacts another. */
export const linePurposes = ['alert', 'task', 'advice', 'report', 'public'] as const;
export type LinePurpose = (typeof linePurposes)[number];

export const lineStatuses = ['untested', 'confirmed', 'uncertain', 'wrong'] as const;
export type LineStatus = (typeof lineStatuses)[number];

export const channelKinds = ['phone', 'sms', 'nodnett', 'email', 'teams', 'cim', 'runner', 'other'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Ranks of a line's channels, first tried first: primary, alternate, contingency, emergency. */
export const maxChannels = 4;
