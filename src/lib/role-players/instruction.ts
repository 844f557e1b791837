/**
 * Markørinstruksen: what one role player reads. Everything here has the audience "role player": what only the
 * staff may see is kept in another table (`rolePlayStaffNotes`), so that no query for the card can reach it.
 */

/** The role itself, the card's back. Lists are one item a line; an unanswered block is ''. */
export type RoleScript = {
	whoYouAre: string;
	whatHasHappened: string;
	/** How you are at the start, in plain words. */
	position: string;
	awake: string;
	breathing: string;
	pain: string;
	bleeding: string;
	walking: string;
	mood: string;
	/** One sentence a line. */
	say: string;
	/** One `question | answer` a line. */
	sayIfAsked: string;
	doNotSay: string;
	doNot: string;
	ifNobodyComes: string;
	ifInDoubt: string;
	roleEnds: string;
	/** What differs from the practical front for this role player; '' when nothing does. */
	practicalException: string;
};

export const roleScriptFields = [
	'whoYouAre',
	'whatHasHappened',
	'position',
	'awake',
	'breathing',
	'pain',
	'bleeding',
	'walking',
	'mood',
	'say',
	'sayIfAsked',
	'doNotSay',
	'doNot',
	'ifNobodyComes',
	'ifInDoubt',
	'roleEnds',
	'practicalException'
] as const satisfies readonly (keyof RoleScript)[];

/** One step of the forløp: when or on what → how you become → what they see → what changes it. */
export type CaseStageText = { when: string; become: string; signs: string; changedBy: string };

/** The practical front, shared by all role players of an exercise. */
export type InstructionFront = {
	about: string;
	contactName: string;
	contactPhone: string;
	meetingPlace: string;
	/** https only. */
	mapUrl: string;
	/** ISO moments; null until decided. */
	meetAt: string | null;
	endsBy: string | null;
	gettingHome: string;
	bring: string;
	wear: string;
	leaveAtHome: string;
	food: string;
	respondersWill: string;
	respondersWillNot: string;
	photos: string;
	afterwards: string;
};

/** A published instruction, frozen: exactly what the role player acknowledged. */
export type InstructionContent = {
	municipality: string;
	exercise: { title: string; startsAt: string | null; endsAt: string | null; timeZone: string; place: string };
	safety: { stopPhrase: string; realIncidentProcedure: string; contact: string; phone: string };
	role: { number: number; name: string; age: string };
	front: InstructionFront;
	script: RoleScript;
	stages: CaseStageText[];
};

/** Triage by the national guideline of 2020: colour and word, never colour alone, no rate thresholds. */
export const triageCategories = ['red', 'yellow', 'green', 'grey', 'dead'] as const;
export type TriageCategory = (typeof triageCategories)[number];
