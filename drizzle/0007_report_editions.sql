CREATE TABLE "report_comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hearer_id" uuid NOT NULL,
	"section" varchar(40) NOT NULL,
	"text" varchar(4000) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" varchar(40),
	"reason" varchar(1000) DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	CONSTRAINT "report_comment_section" CHECK ("report_comment"."section" in ('summary', 'exercise', 'earlierLessons', 'objectives', 'roles', 'contactLines', 'rolePlayers', 'feedback', 'assessment', 'lessons', 'actions', 'involvement', 'planChanges', 'nextExercise', 'method')),
	CONSTRAINT "report_comment_answer" CHECK ("report_comment"."answer" in ('taken_in', 'not_taken_in'))
);
--> statement-breakpoint
CREATE TABLE "report_hearer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exercise_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"name" varchar(120) NOT NULL,
	"email" varchar(254) DEFAULT '' NOT NULL,
	"token_hash" varchar(64) NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"cleared_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_hearer_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "mail" DROP CONSTRAINT "mail_kind";--> statement-breakpoint
ALTER TABLE "finding" ADD COLUMN "restricted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "lesson" ADD COLUMN "restricted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "hearer_id" uuid;--> statement-breakpoint
ALTER TABLE "report_narrative" ADD COLUMN "internal" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "report_version" ADD COLUMN "public_data" jsonb;--> statement-breakpoint
ALTER TABLE "report_version" ADD COLUMN "public_pdf" "bytea";--> statement-breakpoint
ALTER TABLE "report_version" ADD COLUMN "public_fingerprint" varchar(64);--> statement-breakpoint
ALTER TABLE "report_version" ADD COLUMN "what_changed" varchar(500) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_hearer_id_report_hearer_id_fk" FOREIGN KEY ("hearer_id") REFERENCES "public"."report_hearer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_answered_by_user_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_hearer" ADD CONSTRAINT "report_hearer_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_comment_hearer_id_index" ON "report_comment" USING btree ("hearer_id");--> statement-breakpoint
CREATE INDEX "report_hearer_exercise_id_index" ON "report_hearer" USING btree ("exercise_id");--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_hearer_id_report_hearer_id_fk" FOREIGN KEY ("hearer_id") REFERENCES "public"."report_hearer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_hearer_id_index" ON "mail" USING btree ("hearer_id");--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_kind" CHECK ("mail"."kind" in ('invitation', 'card', 'reminder', 'changed', 'evaluation', 'follow_up', 'hearing', 'test'));