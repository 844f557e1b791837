import {
	boolean,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	smallint,
	unique,
	uuid,
	varchar
} from 'drizzle-orm/pg-core';
import {
	stageTriggers,
	triageCategories,
	type FrontTranslations,
	type InstructionContent,
	type RoleScript,
	type RoleTranslations,
	type Stored
} from '#lib/role-players/instruction.ts';
import { code, createdAt, id, moment, onlyCodes } from '#lib/server/db/columns.ts';
import { criterion, exercise } from '#lib/server/exercises/schema.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { user } from '#lib/server/auth/schema.ts';
import { picture } from '#lib/server/pictures/schema.ts';

/** The practical front that all role players of an exercise share. */
export const instructionFront = pgTable('instruction_front', {
	exerciseId: uuid()
		.primaryKey()
		.references(() => exercise.id, { onDelete: 'cascade' }),
	about: varchar({ length: 1000 }).notNull().default(''),
	contactName: varchar({ length: 120 }).notNull().default(''),
	contactPhone: varchar({ length: 30 }).notNull().default(''),
	meetingPlace: varchar({ length: 300 }).notNull().default(''),
	mapUrl: varchar({ length: 500 }).notNull().default(''),
	meetAt: moment(),
	endsBy: moment(),
	gettingHome: varchar({ length: 500 }).notNull().default(''),
	bring: varchar({ length: 500 }).notNull().default(''),
	wear: varchar({ length: 500 }).notNull().default(''),
	leaveAtHome: varchar({ length: 500 }).notNull().default(''),
	food: varchar({ length: 500 }).notNull().default(''),
	respondersWill: varchar({ length: 1000 }).notNull().default(''),
	respondersWillNot: varchar({ length: 1000 }).notNull().default(''),
	photos: varchar({ length: 500 }).notNull().default(''),
	afterwards: varchar({ length: 1000 }).notNull().default(''),
	talkGroup: varchar({ length: 60 }).notNull().default(''),
	/** The kartskisse, and the same in words. They have a form, and so a version, of their own. */
	mapPictureId: uuid().references(() => picture.id),
	mapWords: varchar({ length: 1000 }).notNull().default(''),
	mapVersion: integer().notNull().default(0),
	translations: jsonb().$type<Stored<FrontTranslations>>().notNull().default({}),
	/** The member who is markøransvarlig: alone sees who asked to be contacted. */
	coordinatorId: uuid().references(() => user.id, { onDelete: 'set null' }),
	/** 0 while only the kartskisse is stored. */
	version: integer().notNull().default(1)
});

/** Markørrolle: the fictive case. No personal data; the real person is a `participant`, tied by `casting`. */
export const rolePlay = pgTable(
	'role_play',
	{
		id: id(),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		number: integer().notNull(),
		name: varchar({ length: 120 }).notNull(),
		age: varchar({ length: 40 }).notNull().default(''),
		/** An objective falls if this role is missing; it needs a reserve. */
		keyRole: boolean().notNull().default(false),
		/** The draft; what role players read is a `rolePlayVersion`. */
		script: jsonb().$type<RoleScript>().notNull(),
		translations: jsonb().$type<Stored<RoleTranslations>>().notNull().default({}),
		version: integer().notNull().default(1)
	},
	(table) => [unique().on(table.exerciseId, table.number)]
);

/** Audience: staff only. A table of its own, so that nothing made for a role player can select it. */
export const rolePlayStaffNotes = pgTable('role_play_staff_notes', {
	rolePlayId: uuid()
		.primaryKey()
		.references(() => rolePlay.id, { onDelete: 'cascade' }),
	purpose: varchar({ length: 1000 }).notNull().default(''),
	criterionId: uuid().references(() => criterion.id, { onDelete: 'set null' }),
	expectedTriage: code(triageCategories),
	expectedHandling: varchar({ length: 2000 }).notNull().default(''),
	vitalSigns: varchar({ length: 500 }).notNull().default(''),
	makeUp: varchar({ length: 500 }).notNull().default('')
});

/** One step of the forløp, in the draft. */
export const caseStage = pgTable(
	'case_stage',
	{
		id: id(),
		rolePlayId: uuid()
			.notNull()
			.references(() => rolePlay.id, { onDelete: 'cascade' }),
		position: integer().notNull(),
		when: varchar({ length: 200 }).notNull(),
		become: varchar({ length: 500 }).notNull(),
		signs: varchar({ length: 500 }).notNull().default(''),
		changedBy: varchar({ length: 500 }).notNull().default(''),
		trigger: code(stageTriggers).notNull().default('event'),
		/** For `time`: minutes after the exercise began. */
		minutes: integer()
	},
	(table) => [index().on(table.rolePlayId), onlyCodes('case_stage_trigger', table.trigger, stageTriggers)]
);

/** A published instruction. Never changed: a new text is a new version. */
export const rolePlayVersion = pgTable(
	'role_play_version',
	{
		id: id(),
		rolePlayId: uuid()
			.notNull()
			.references(() => rolePlay.id, { onDelete: 'cascade' }),
		number: integer().notNull(),
		content: jsonb().$type<InstructionContent>().notNull(),
		publishedAt: createdAt(),
		publishedBy: uuid().references(() => user.id, { onDelete: 'set null' })
	},
	(table) => [unique().on(table.rolePlayId, table.number)]
);

/** Who plays what. A reserve may stand behind several roles. */
export const casting = pgTable(
	'casting',
	{
		rolePlayId: uuid()
			.notNull()
			.references(() => rolePlay.id, { onDelete: 'cascade' }),
		participantId: uuid()
			.notNull()
			.references(() => participant.id, { onDelete: 'cascade' }),
		reserve: boolean().notNull().default(false)
	},
	(table) => [primaryKey({ columns: [table.rolePlayId, table.participantId] })]
);

/** «Lest og forstått»: one per person and version, pressed by the person. */
export const acknowledgement = pgTable(
	'acknowledgement',
	{
		id: id(),
		versionId: uuid()
			.notNull()
			.references(() => rolePlayVersion.id, { onDelete: 'cascade' }),
		participantId: uuid()
			.notNull()
			.references(() => participant.id, { onDelete: 'cascade' }),
		/** Whether the control question was answered right at the first try. */
		rightAtOnce: boolean().notNull(),
		at: createdAt()
	},
	(table) => [unique().on(table.versionId, table.participantId)]
);

/** A wrong try at the control question, so that the coordinator can ring and explain. */
export const controlMistake = pgTable(
	'control_mistake',
	{
		id: id(),
		versionId: uuid()
			.notNull()
			.references(() => rolePlayVersion.id, { onDelete: 'cascade' }),
		participantId: uuid()
			.notNull()
			.references(() => participant.id, { onDelete: 'cascade' }),
		at: createdAt()
	},
	(table) => [index().on(table.versionId)]
);

/** What a role player wonders about, and what was answered. */
export const rolePlayerQuestion = pgTable(
	'role_player_question',
	{
		id: id(),
		rolePlayId: uuid()
			.notNull()
			.references(() => rolePlay.id, { onDelete: 'cascade' }),
		participantId: uuid()
			.notNull()
			.references(() => participant.id, { onDelete: 'cascade' }),
		text: varchar({ length: 1000 }).notNull(),
		at: createdAt(),
		answer: varchar({ length: 1000 }).notNull().default(''),
		answeredAt: moment(),
		answeredBy: uuid().references(() => user.id, { onDelete: 'set null' })
	},
	(table) => [index().on(table.rolePlayId), index().on(table.participantId)]
);

/** Førsteinntrykk of one role player, at check-out. The person may see and change it until the evaluation closes. */
export const firstImpression = pgTable('first_impression', {
	participantId: uuid()
		.primaryKey()
		.references(() => participant.id, { onDelete: 'cascade' }),
	/** 1 (very badly) to 5 (very well). */
	feeling: smallint(),
	worked: varchar({ length: 500 }).notNull().default(''),
	better: varchar({ length: 500 }).notNull().default(''),
	at: createdAt()
});

/** That somebody has spoken with a role player the day after; for those whom no mail reaches. */
export const followUp = pgTable('follow_up', {
	participantId: uuid()
		.primaryKey()
		.references(() => participant.id, { onDelete: 'cascade' }),
	byUserId: uuid().references(() => user.id, { onDelete: 'set null' }),
	at: createdAt()
});
