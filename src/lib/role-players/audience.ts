import type { CaseStageText, InstructionContent, InstructionFront, RoleScript, TriageCategory } from './instruction.ts';

/**
 * Who may read a field. There is no default: every field of an instruction is listed here, and a new one without an
 * audience does not compile (`satisfies Record<…>`). What stands on a card, in a mail or in a file for role players is
 * picked by these lists (`forAudience`); what is for the staff can only be picked for the staff.
 */
export const audiences = ['role_player', 'staff', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** Staff only: another table (`role_play_staff_notes`). */
export type StaffNotes = {
	purpose: string;
	criterionId: string | null;
	expectedTriage: TriageCategory | null;
	expectedHandling: string;
	vitalSigns: string;
	makeUp: string;
};

/** The practical front, and what is kept beside it. */
export const frontAudience = {
	about: 'role_player',
	contactName: 'role_player',
	contactPhone: 'role_player',
	meetingPlace: 'role_player',
	mapUrl: 'role_player',
	meetAt: 'role_player',
	endsBy: 'role_player',
	gettingHome: 'role_player',
	bring: 'role_player',
	wear: 'role_player',
	leaveAtHome: 'role_player',
	food: 'role_player',
	respondersWill: 'role_player',
	respondersWillNot: 'role_player',
	photos: 'role_player',
	afterwards: 'role_player',
	talkGroup: 'role_player',
	mapWords: 'role_player',
	mapPictureId: 'role_player',
	mapVersion: 'staff',
	translations: 'role_player',
	exerciseId: 'staff',
	coordinatorId: 'staff',
	version: 'staff'
} as const satisfies Record<
	keyof InstructionFront | 'mapPictureId' | 'mapVersion' | 'translations' | 'exerciseId' | 'coordinatorId' | 'version',
	Audience
>;

export const scriptAudience = {
	whoYouAre: 'role_player',
	whatHasHappened: 'role_player',
	position: 'role_player',
	awake: 'role_player',
	breathing: 'role_player',
	pain: 'role_player',
	bleeding: 'role_player',
	walking: 'role_player',
	mood: 'role_player',
	say: 'role_player',
	sayIfAsked: 'role_player',
	doNotSay: 'role_player',
	doNot: 'role_player',
	ifNobodyComes: 'role_player',
	ifInDoubt: 'role_player',
	roleEnds: 'role_player',
	practicalException: 'role_player'
} as const satisfies Record<keyof RoleScript, Audience>;

export const stageAudience = {
	when: 'role_player',
	become: 'role_player',
	signs: 'role_player',
	changedBy: 'role_player',
	trigger: 'role_player',
	minutes: 'role_player',
	id: 'staff',
	rolePlayId: 'staff',
	position: 'staff'
} as const satisfies Record<keyof CaseStageText | 'id' | 'rolePlayId' | 'position', Audience>;

/** The role's own facts. Whether an objective falls without it is not the player's to know. */
export const roleAudience = {
	number: 'role_player',
	name: 'role_player',
	age: 'role_player',
	script: 'role_player',
	translations: 'role_player',
	keyRole: 'staff',
	id: 'staff',
	exerciseId: 'staff',
	version: 'staff'
} as const satisfies Record<
	keyof InstructionContent['role'] | 'script' | 'translations' | 'keyRole' | 'id' | 'exerciseId' | 'version',
	Audience
>;

export const staffAudience = {
	purpose: 'staff',
	criterionId: 'staff',
	expectedTriage: 'staff',
	expectedHandling: 'staff',
	vitalSigns: 'staff',
	makeUp: 'staff',
	rolePlayId: 'staff'
} as const satisfies Record<keyof StaffNotes | 'rolePlayId', Audience>;

/** The exercise, as far as a card tells of it. Title, time and place are announced to everybody. */
export const exerciseAudience = {
	title: 'public',
	startsAt: 'public',
	endsAt: 'public',
	timeZone: 'public',
	place: 'public'
} as const satisfies Record<keyof InstructionContent['exercise'], Audience>;

export const safetyAudience = {
	stopPhrase: 'role_player',
	realIncidentProcedure: 'role_player',
	contact: 'role_player',
	phone: 'role_player'
} as const satisfies Record<keyof InstructionContent['safety'], Audience>;

/** Whoever may read more may read what is for fewer. */
const reads = {
	public: ['public'],
	role_player: ['public', 'role_player'],
	staff: ['public', 'role_player', 'staff']
} as const satisfies Record<Audience, readonly Audience[]>;

type Readable<List extends Record<string, Audience>, Reader extends Audience> = {
	[Name in keyof List]: List[Name] extends (typeof reads)[Reader][number] ? Name : never;
}[keyof List];

/**
 * The fields of `values` that `reader` may read, by a list above; the type says which those are. What is not in the list
 * is left out.
 */
export function forAudience<Values extends object, List extends Record<string, Audience>, Reader extends Audience>(
	values: Values,
	list: List,
	reader: Reader
): Pick<Values, Readable<List, Reader> & keyof Values> {
	const allowed: readonly Audience[] = reads[reader];
	return Object.fromEntries(
		Object.entries(values).filter(([name]) => Object.hasOwn(list, name) && allowed.includes(list[name]!))
	) as Pick<Values, Readable<List, Reader> & keyof Values>;
}
