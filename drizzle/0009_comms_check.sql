CREATE TABLE "comms_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"line_id" uuid NOT NULL,
	"channel" varchar(40) NOT NULL,
	"tried_at" timestamp with time zone NOT NULL,
	"outcome" varchar(40) NOT NULL,
	"minutes" integer,
	"note" varchar(500) DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comms_check_lineId_triedAt_channel_unique" UNIQUE("line_id","tried_at","channel"),
	CONSTRAINT "comms_check_minutes" CHECK ("comms_check"."minutes" >= 0),
	CONSTRAINT "comms_check_channel" CHECK ("comms_check"."channel" in ('phone', 'sms', 'nodnett', 'email', 'teams', 'cim', 'runner', 'other')),
	CONSTRAINT "comms_check_outcome" CHECK ("comms_check"."outcome" in ('reached', 'reached_on_fallback', 'no_answer', 'wrong_number', 'wrong_person'))
);
--> statement-breakpoint
ALTER TABLE "comms_check" ADD CONSTRAINT "comms_check_line_id_contact_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."contact_line"("id") ON DELETE cascade ON UPDATE no action;