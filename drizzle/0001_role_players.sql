CREATE TABLE "exercise_stop" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exercise_id" uuid NOT NULL,
	"message" varchar(500) DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"by_user_id" uuid,
	"ended_at" timestamp with time zone,
	"ended_by" uuid
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"exercise_id" uuid,
	"participant_id" uuid,
	"kind" varchar(40) NOT NULL,
	"to_name" varchar(120) NOT NULL,
	"to_address" varchar(254) NOT NULL,
	"subject" varchar(300) NOT NULL,
	"text" varchar(20000) NOT NULL,
	"calendar" varchar(10000) DEFAULT '' NOT NULL,
	"message_id" varchar(200) NOT NULL,
	"state" varchar(40) DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" varchar(500) DEFAULT '' NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_messageId_unique" UNIQUE("message_id"),
	CONSTRAINT "mail_kind" CHECK ("mail"."kind" in ('invitation', 'card', 'reminder', 'changed', 'evaluation', 'follow_up', 'test')),
	CONSTRAINT "mail_state" CHECK ("mail"."state" in ('waiting', 'sending', 'sent', 'failed', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "mail_settings" (
	"municipality_id" uuid PRIMARY KEY NOT NULL,
	"host" varchar(253) NOT NULL,
	"port" integer NOT NULL,
	"security" varchar(40) NOT NULL,
	"username" varchar(254) DEFAULT '' NOT NULL,
	"sealed_password" varchar(1000) DEFAULT '' NOT NULL,
	"from_name" varchar(120) NOT NULL,
	"from_address" varchar(254) NOT NULL,
	"tested_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mail_security" CHECK ("mail_settings"."security" in ('starttls', 'tls', 'none'))
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"kind" varchar(40) NOT NULL,
	"given" boolean NOT NULL,
	"source" varchar(40) NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_kind" CHECK ("consent"."kind" in ('take_part', 'photos')),
	CONSTRAINT "consent_source" CHECK ("consent"."source" in ('self', 'guardian', 'staff'))
);
--> statement-breakpoint
CREATE TABLE "contact_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"text" varchar(500) DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" uuid
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"channel" varchar(40) NOT NULL,
	"reminder" boolean DEFAULT false NOT NULL,
	"by_user_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "delivery_channel" CHECK ("delivery"."channel" in ('mail', 'sms', 'paper', 'hand'))
);
--> statement-breakpoint
CREATE TABLE "participant_submission" (
	"client_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"kind" varchar(40) NOT NULL,
	"payload_hash" varchar(64) NOT NULL,
	"receipt" jsonb NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "first_impression" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"feeling" smallint,
	"worked" varchar(500) DEFAULT '' NOT NULL,
	"better" varchar(500) DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_player_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"role_play_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"text" varchar(1000) NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" varchar(1000) DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by" uuid
);
--> statement-breakpoint
ALTER TABLE "municipality" ADD COLUMN "retention_days" integer DEFAULT 90 NOT NULL;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "age_group" varchar(40) DEFAULT 'adult' NOT NULL;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "guardian_name" varchar(120) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "guardian_phone" varchar(30) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "photos" varchar(40);--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "language" varchar(40) DEFAULT 'nb' NOT NULL;--> statement-breakpoint
ALTER TABLE "participant_link" ADD COLUMN "code_hash" varchar(64);--> statement-breakpoint
ALTER TABLE "participant_link" ADD COLUMN "channel" varchar(40) DEFAULT 'shown' NOT NULL;--> statement-breakpoint
ALTER TABLE "case_stage" ADD COLUMN "trigger" varchar(40) DEFAULT 'event' NOT NULL;--> statement-breakpoint
ALTER TABLE "case_stage" ADD COLUMN "minutes" integer;--> statement-breakpoint
ALTER TABLE "instruction_front" ADD COLUMN "talk_group" varchar(60) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "instruction_front" ADD COLUMN "translations" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "instruction_front" ADD COLUMN "coordinator_id" uuid;--> statement-breakpoint
ALTER TABLE "role_play" ADD COLUMN "translations" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "exercise_stop" ADD CONSTRAINT "exercise_stop_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_stop" ADD CONSTRAINT "exercise_stop_by_user_id_user_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_stop" ADD CONSTRAINT "exercise_stop_ended_by_user_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_settings" ADD CONSTRAINT "mail_settings_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_request" ADD CONSTRAINT "contact_request_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_request" ADD CONSTRAINT "contact_request_done_by_user_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_by_user_id_user_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_submission" ADD CONSTRAINT "participant_submission_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "first_impression" ADD CONSTRAINT "first_impression_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_player_question" ADD CONSTRAINT "role_player_question_role_play_id_role_play_id_fk" FOREIGN KEY ("role_play_id") REFERENCES "public"."role_play"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_player_question" ADD CONSTRAINT "role_player_question_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_player_question" ADD CONSTRAINT "role_player_question_answered_by_user_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "exercise_stop_one_at_a_time" ON "exercise_stop" USING btree ("exercise_id") WHERE "exercise_stop"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "mail_municipality_id_state_index" ON "mail" USING btree ("municipality_id","state");--> statement-breakpoint
CREATE INDEX "mail_exercise_id_index" ON "mail" USING btree ("exercise_id");--> statement-breakpoint
CREATE INDEX "mail_participant_id_index" ON "mail" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "consent_participant_id_index" ON "consent" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "contact_request_participant_id_index" ON "contact_request" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "delivery_participant_id_index" ON "delivery" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "participant_submission_participant_id_index" ON "participant_submission" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "role_player_question_role_play_id_index" ON "role_player_question" USING btree ("role_play_id");--> statement-breakpoint
CREATE INDEX "role_player_question_participant_id_index" ON "role_player_question" USING btree ("participant_id");--> statement-breakpoint
ALTER TABLE "instruction_front" ADD CONSTRAINT "instruction_front_coordinator_id_user_id_fk" FOREIGN KEY ("coordinator_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_link" ADD CONSTRAINT "participant_link_codeHash_unique" UNIQUE("code_hash");--> statement-breakpoint
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_retention_days" CHECK ("municipality"."retention_days" between 1 and 90);--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_age_group" CHECK ("participant"."age_group" in ('adult', 'minor', 'child'));--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_photos" CHECK ("participant"."photos" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_language" CHECK ("participant"."language" in ('nb', 'nn', 'en'));--> statement-breakpoint
ALTER TABLE "case_stage" ADD CONSTRAINT "case_stage_trigger" CHECK ("case_stage"."trigger" in ('start', 'time', 'helped', 'nobody', 'event'));