/** Why one role contacts another. */
export const linePurposes = ['alert', 'task', 'advice', 'report', 'public'] as const;
export type LinePurpose = (typeof linePurposes)[number];

export const lineStatuses = ['untested', 'confirmed', 'uncertain', 'wrong'] as const;
export type LineStatus = (typeof lineStatuses)[number];

export const channelKinds = ['phone', 'sms', 'nodnett', 'email', 'teams', 'cim', 'runner', 'other'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Ranks of a line's channels, first tried first: primary, alternate, contingency, emergency. */
export const maxChannels = 4;

/** What every table of lines shows: between which roles, how it stands, and the day it was last tried. */
export type LineInTable = {
	id: string;
	number: number;
	from: string;
	to: string;
	status: LineStatus;
	lastVerifiedOn: string | null;
};
