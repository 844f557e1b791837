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
export type CaseStageText = {
	/** In words, as it stands on the card. */
	when: string;
	become: string;
	signs: string;
	changedBy: string;
	/** What brings it on; texts published before this was asked have neither. */
	trigger?: StageTrigger;
	/** For `time`: minutes after the exercise began. */
	minutes?: number | null;
};

/** What brings a stage on: from the start, the clock, that somebody helped, that nobody came, or something else that happens. */
export const stageTriggers = ['start', 'time', 'helped', 'nobody', 'event'] as const;
export type StageTrigger = (typeof stageTriggers)[number];

/** Languages that an instruction may exist in beside bokmål. */
export const translationLanguages = ['nn', 'en'] as const;
export type TranslationLanguage = (typeof translationLanguages)[number];

/** A role in another language. What is not translated ('') is read in bokmål. */
export type TranslatedRole = { script: Partial<RoleScript>; stages: Partial<CaseStageText>[] };
export type RoleTranslations = Partial<Record<TranslationLanguage, TranslatedRole>>;
/** The words of the shared front in another language. */
export type FrontTranslations = Partial<
	Record<TranslationLanguage, Partial<Omit<InstructionFront, 'meetAt' | 'endsBy' | 'mapUrl'>>>
>;

/**
 * As translations are stored: beside them, in the same shape, a fingerprint of the bokmål text that each was made from, so
 * that one whose original has changed can be told. Nothing of it leaves for a card.
 */
export type Stored<Translations> = Translations & { originals?: Translations };

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
	/** Talegruppe in Nødnett, where role players hear of it; absent in texts published before it was asked for. */
	talkGroup?: string;
	/** The way in, in words: what the kartskisse shows. Absent where there is none. */
	mapWords?: string;
};

/** The kartskisse: which picture, and the room it takes. */
export type MapPicture = { id: string; width: number; height: number };

/** A published instruction, frozen: exactly what the role player acknowledged. */
export type InstructionContent = {
	municipality: string;
	exercise: { title: string; startsAt: string | null; endsAt: string | null; timeZone: string; place: string };
	safety: { stopPhrase: string; realIncidentProcedure: string; contact: string; phone: string };
	role: { number: number; name: string; age: string };
	front: InstructionFront;
	/** Absent where there is none. */
	mapPicture?: MapPicture;
	script: RoleScript;
	stages: CaseStageText[];
	/** Absent where there is only bokmål. */
	translations?: { role?: RoleTranslations; front?: FrontTranslations };
};

/** Triage by the national guideline of 2020: colour and word, never colour alone, no rate thresholds. */
export const triageCategories = ['red', 'yellow', 'green', 'grey', 'dead'] as const;
export type TriageCategory = (typeof triageCategories)[number];
