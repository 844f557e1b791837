CREATE TABLE "audit_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"by_user_id" uuid,
	"action" varchar(60) NOT NULL,
	"subject_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"token_hash" varchar(64) PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" varchar(64) PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" varchar(254) NOT NULL,
	"name" varchar(120) NOT NULL,
	"password_hash" varchar(200),
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "contact_channel" (
	"id" uuid PRIMARY KEY NOT NULL,
	"line_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"kind" varchar(40) NOT NULL,
	"real_value" varchar(120) DEFAULT '' NOT NULL,
	"exercise_value" varchar(120) DEFAULT '' NOT NULL,
	CONSTRAINT "contact_channel_lineId_rank_unique" UNIQUE("line_id","rank"),
	CONSTRAINT "contact_channel_kind" CHECK ("contact_channel"."kind" in ('phone', 'sms', 'nodnett', 'email', 'teams', 'cim', 'runner', 'other'))
);
--> statement-breakpoint
CREATE TABLE "contact_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exercise_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"from_role_id" uuid NOT NULL,
	"to_role_id" uuid NOT NULL,
	"purpose" varchar(40) NOT NULL,
	"trigger" varchar(500) DEFAULT '' NOT NULL,
	"message" varchar(1000) DEFAULT '' NOT NULL,
	"acknowledge_minutes" integer,
	"escalation" varchar(500) DEFAULT '' NOT NULL,
	"out_of_hours" varchar(500) DEFAULT '' NOT NULL,
	"status" varchar(40) DEFAULT 'untested' NOT NULL,
	"last_verified_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "contact_line_exerciseId_number_unique" UNIQUE("exercise_id","number"),
	CONSTRAINT "contact_line_two_roles" CHECK ("contact_line"."from_role_id" <> "contact_line"."to_role_id"),
	CONSTRAINT "contact_line_purpose" CHECK ("contact_line"."purpose" in ('alert', 'task', 'advice', 'report', 'public')),
	CONSTRAINT "contact_line_status" CHECK ("contact_line"."status" in ('untested', 'confirmed', 'uncertain', 'wrong'))
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"response_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"scale" smallint,
	"words" varchar(2000) DEFAULT '' NOT NULL,
	CONSTRAINT "answer_response_id_question_id_pk" PRIMARY KEY("response_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "evaluation_draft" (
	"form_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"values" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "evaluation_draft_form_id_participant_id_pk" PRIMARY KEY("form_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "evaluation_form" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exercise_id" uuid NOT NULL,
	"group" varchar(40) NOT NULL,
	"anonymous" boolean DEFAULT true NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "evaluation_form_exerciseId_group_unique" UNIQUE("exercise_id","group"),
	CONSTRAINT "evaluation_form_group" CHECK ("evaluation_form"."group" in ('medical_centre', 'role_player', 'evaluator', 'staff', 'leadership'))
);
--> statement-breakpoint
CREATE TABLE "form_use" (
	"form_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"used_on" date NOT NULL,
	CONSTRAINT "form_use_form_id_participant_id_pk" PRIMARY KEY("form_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"form_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" varchar(40) NOT NULL,
	"text" varchar(300) NOT NULL,
	"help" varchar(300) DEFAULT '' NOT NULL,
	"options" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "question_kind" CHECK ("question"."kind" in ('scale', 'choice', 'choices', 'text', 'time'))
);
--> statement-breakpoint
CREATE TABLE "response" (
	"id" uuid PRIMARY KEY NOT NULL,
	"form_id" uuid NOT NULL,
	"respondent" varchar(40) NOT NULL,
	"organisation_id" uuid,
	"participant_id" uuid,
	"client_id" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"payload_hash" varchar(64) NOT NULL,
	"reference" varchar(12) NOT NULL,
	"general_feedback" varchar(4000) DEFAULT '' NOT NULL,
	"what_worked" varchar(4000) DEFAULT '' NOT NULL,
	"what_to_improve" varchar(4000) DEFAULT '' NOT NULL,
	"most_important" varchar(1000) DEFAULT '' NOT NULL,
	"submitted_on" date NOT NULL,
	"submitted_at" timestamp with time zone,
	CONSTRAINT "response_reference_unique" UNIQUE("reference"),
	CONSTRAINT "response_clientId_revision_unique" UNIQUE("client_id","revision"),
	CONSTRAINT "response_respondent" CHECK ("response"."respondent" in ('office', 'individual'))
);
--> statement-breakpoint
CREATE TABLE "criterion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"objective_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" varchar(500) NOT NULL,
	"how_seen" varchar(500) DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exercise" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"series_id" uuid,
	"previous_exercise_id" uuid,
	"title" varchar(120) NOT NULL,
	"format" varchar(40) NOT NULL,
	"state" varchar(40) DEFAULT 'planned' NOT NULL,
	"purpose" varchar(2000) DEFAULT '' NOT NULL,
	"scenario" varchar(8000) DEFAULT '' NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"time_zone" varchar(64) DEFAULT 'Europe/Oslo' NOT NULL,
	"place" varchar(200) DEFAULT '' NOT NULL,
	"stop_phrase" varchar(80) DEFAULT '' NOT NULL,
	"real_incident_procedure" varchar(2000) DEFAULT '' NOT NULL,
	"safety_contact" varchar(120) DEFAULT '' NOT NULL,
	"safety_phone" varchar(30) DEFAULT '' NOT NULL,
	"case_number" varchar(40) DEFAULT '' NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exercise_format" CHECK ("exercise"."format" in ('discussion', 'command_post', 'functional', 'full_scale')),
	CONSTRAINT "exercise_state" CHECK ("exercise"."state" in ('planned', 'ready', 'running', 'evaluating', 'reported', 'archived')),
	CONSTRAINT "exercise_ends_after_start" CHECK ("exercise"."ends_at" is null or "exercise"."ends_at" > "exercise"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "exercise_series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"name" varchar(120) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exercise_series_municipalityId_name_unique" UNIQUE("municipality_id","name")
);
--> statement-breakpoint
CREATE TABLE "exercise_transition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exercise_id" uuid NOT NULL,
	"from_state" varchar(40) NOT NULL,
	"to_state" varchar(40) NOT NULL,
	"by_user_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "objective" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exercise_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" varchar(200) NOT NULL,
	"description" varchar(2000) DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "forum" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"name" varchar(160) NOT NULL,
	"abbreviation" varchar(20) DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "forum_municipalityId_name_unique" UNIQUE("municipality_id","name")
);
--> statement-breakpoint
CREATE TABLE "forum_meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"forum_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	CONSTRAINT "forum_meeting_forumId_heldOn_unique" UNIQUE("forum_id","held_on")
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exercise_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" varchar(200) NOT NULL,
	"theme" varchar(40) NOT NULL,
	"cause" varchar(2000) DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "finding_exerciseId_number_unique" UNIQUE("exercise_id","number"),
	CONSTRAINT "finding_theme" CHECK ("finding"."theme" in ('roles', 'contact_lines', 'situational_understanding', 'role_player_instruction', 'alerting', 'resources', 'plans', 'cooperation', 'safety', 'exercise_design', 'other'))
);
--> statement-breakpoint
CREATE TABLE "improvement_action" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lesson_id" uuid NOT NULL,
	"goal" varchar(500) NOT NULL,
	"measure" varchar(1000) NOT NULL,
	"effect_indicator" varchar(500) NOT NULL,
	"cost" varchar(200) DEFAULT '' NOT NULL,
	"cost_amount" integer,
	"owner" varchar(120) NOT NULL,
	"due_date" date NOT NULL,
	"forum_id" uuid,
	"state" varchar(40) DEFAULT 'planned' NOT NULL,
	"evidence" varchar(1000) DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "improvement_action_state" CHECK ("improvement_action"."state" in ('planned', 'in_progress', 'done'))
);
--> statement-breakpoint
CREATE TABLE "lesson" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"exercise_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" varchar(40) NOT NULL,
	"title" varchar(200) NOT NULL,
	"description" varchar(2000) DEFAULT '' NOT NULL,
	"theme" varchar(40) NOT NULL,
	"state" varchar(40) DEFAULT 'draft' NOT NULL,
	"owner_id" uuid,
	"verification" varchar(500) DEFAULT '' NOT NULL,
	"round" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lesson_municipalityId_number_unique" UNIQUE("municipality_id","number"),
	CONSTRAINT "lesson_kind" CHECK ("lesson"."kind" in ('improve', 'sustain')),
	CONSTRAINT "lesson_state" CHECK ("lesson"."state" in ('draft', 'identified', 'planned', 'in_progress', 'implemented', 'to_verify', 'verified', 'not_confirmed', 'not_tested', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "lesson_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lesson_id" uuid NOT NULL,
	"from_state" varchar(40),
	"to_state" varchar(40) NOT NULL,
	"reason" varchar(1000) DEFAULT '' NOT NULL,
	"exercise_id" uuid,
	"by_user_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_finding" (
	"lesson_id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	CONSTRAINT "lesson_finding_lesson_id_finding_id_pk" PRIMARY KEY("lesson_id","finding_id")
);
--> statement-breakpoint
CREATE TABLE "lesson_in_exercise" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lesson_id" uuid NOT NULL,
	"exercise_id" uuid NOT NULL,
	"decision" varchar(40) DEFAULT 'undecided' NOT NULL,
	"taken_in_as" varchar(40),
	"objective_id" uuid,
	"criterion_id" uuid,
	"taken_in_text" varchar(500) DEFAULT '' NOT NULL,
	"reason" varchar(500) DEFAULT '' NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"verdict" varchar(40),
	"verdict_reason" varchar(1000) DEFAULT '' NOT NULL,
	"judged_by" uuid,
	"judged_at" timestamp with time zone,
	CONSTRAINT "lesson_in_exercise_lessonId_exerciseId_unique" UNIQUE("lesson_id","exercise_id"),
	CONSTRAINT "lesson_decision" CHECK ("lesson_in_exercise"."decision" in ('undecided', 'taken_in', 'left_out'))
);
--> statement-breakpoint
CREATE TABLE "passage" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"response_id" uuid,
	"field" varchar(40),
	"question_id" uuid,
	"observation_id" uuid,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"marked_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "passage_range" CHECK ("passage"."start" >= 0 and "passage"."end" > "passage"."start"),
	CONSTRAINT "passage_one_source" CHECK (("passage"."observation_id" is not null) <> ("passage"."response_id" is not null and ("passage"."field" is not null) <> ("passage"."question_id" is not null)))
);
--> statement-breakpoint
CREATE TABLE "inject" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exercise_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"offset_minutes" integer NOT NULL,
	"sender" varchar(120) DEFAULT '' NOT NULL,
	"recipient" varchar(120) DEFAULT '' NOT NULL,
	"channel" varchar(120) DEFAULT '' NOT NULL,
	"content" varchar(2000) NOT NULL,
	"expected_action" varchar(1000) DEFAULT '' NOT NULL,
	"objective_id" uuid,
	"state" varchar(40) DEFAULT 'planned' NOT NULL,
	"delivered_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "inject_exerciseId_number_unique" UNIQUE("exercise_id","number"),
	CONSTRAINT "inject_state" CHECK ("inject"."state" in ('planned', 'delivered', 'dropped'))
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" varchar(40) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_municipalityId_userId_unique" UNIQUE("municipality_id","user_id"),
	CONSTRAINT "membership_role" CHECK ("membership"."role" in ('administrator', 'coordinator', 'planner', 'evaluator', 'reader'))
);
--> statement-breakpoint
CREATE TABLE "municipality" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" varchar(120) NOT NULL,
	"phone" varchar(30) DEFAULT '' NOT NULL,
	"email" varchar(254) DEFAULT '' NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assessment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"criterion_id" uuid NOT NULL,
	"rating" varchar(40) NOT NULL,
	"reason" varchar(1000) NOT NULL,
	"by_user_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assessment_criterionId_unique" UNIQUE("criterion_id"),
	CONSTRAINT "assessment_rating" CHECK ("assessment"."rating" in ('attained', 'attained_with_challenges', 'partly_attained', 'not_attained', 'not_exercised'))
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exercise_id" uuid NOT NULL,
	"criterion_id" uuid,
	"observed_at" timestamp with time zone NOT NULL,
	"place" varchar(200) DEFAULT '' NOT NULL,
	"fact" varchar(2000) NOT NULL,
	"by_user_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" varchar(120) NOT NULL,
	"email" varchar(254) DEFAULT '' NOT NULL,
	"phone" varchar(30) DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"kind" varchar(40) NOT NULL,
	"name" varchar(160) NOT NULL,
	"address" varchar(200) DEFAULT '' NOT NULL,
	"email" varchar(254) DEFAULT '' NOT NULL,
	"phone" varchar(30) DEFAULT '' NOT NULL,
	"doctors" integer,
	"note" varchar(1000) DEFAULT '' NOT NULL,
	"archived_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_municipalityId_name_unique" UNIQUE("municipality_id","name"),
	CONSTRAINT "organisation_kind" CHECK ("organisation"."kind" in ('medical_centre', 'out_of_hours', 'municipal_unit', 'hospital', 'emergency_service', 'volunteer', 'other'))
);
--> statement-breakpoint
CREATE TABLE "participation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exercise_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"meetings" integer DEFAULT 0 NOT NULL,
	"meeting_minutes" integer DEFAULT 0 NOT NULL,
	"hours_on_day" numeric(4, 1) DEFAULT 0 NOT NULL,
	"compensation" varchar(500) DEFAULT '' NOT NULL,
	"task" varchar(1000) DEFAULT '' NOT NULL,
	"answer" varchar(40) DEFAULT 'not_answered' NOT NULL,
	"answered_at" timestamp with time zone,
	"comment" varchar(1000) DEFAULT '' NOT NULL,
	"reply" varchar(1000) DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "participation_exerciseId_organisationId_unique" UNIQUE("exercise_id","organisation_id"),
	CONSTRAINT "participation_answer" CHECK ("participation"."answer" in ('not_answered', 'confirmed', 'declined', 'question'))
);
--> statement-breakpoint
CREATE TABLE "link_session" (
	"id" varchar(64) PRIMARY KEY NOT NULL,
	"link_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exercise_id" uuid NOT NULL,
	"kind" varchar(40) NOT NULL,
	"participation_id" uuid,
	"name" varchar(120) NOT NULL,
	"email" varchar(254) DEFAULT '' NOT NULL,
	"phone" varchar(30) DEFAULT '' NOT NULL,
	"attendance" varchar(40),
	"attendance_at" timestamp with time zone,
	"cleared_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "participant_kind" CHECK ("participant"."kind" in ('medical_centre', 'role_player', 'evaluator', 'staff', 'leadership'))
);
--> statement-breakpoint
CREATE TABLE "participant_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"token_hash" varchar(64) NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "participant_link_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "report_narrative" (
	"exercise_id" uuid NOT NULL,
	"section" varchar(40) NOT NULL,
	"text" varchar(8000) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_narrative_exercise_id_section_pk" PRIMARY KEY("exercise_id","section")
);
--> statement-breakpoint
CREATE TABLE "report_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exercise_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"data" jsonb NOT NULL,
	"pdf" "bytea" NOT NULL,
	"fingerprint" varchar(64) NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_version_exerciseId_number_unique" UNIQUE("exercise_id","number")
);
--> statement-breakpoint
CREATE TABLE "acknowledgement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"right_at_once" boolean NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "acknowledgement_versionId_participantId_unique" UNIQUE("version_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "case_stage" (
	"id" uuid PRIMARY KEY NOT NULL,
	"role_play_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"when" varchar(200) NOT NULL,
	"become" varchar(500) NOT NULL,
	"signs" varchar(500) DEFAULT '' NOT NULL,
	"changed_by" varchar(500) DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "casting" (
	"role_play_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"reserve" boolean DEFAULT false NOT NULL,
	CONSTRAINT "casting_role_play_id_participant_id_pk" PRIMARY KEY("role_play_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "control_mistake" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instruction_front" (
	"exercise_id" uuid PRIMARY KEY NOT NULL,
	"about" varchar(1000) DEFAULT '' NOT NULL,
	"contact_name" varchar(120) DEFAULT '' NOT NULL,
	"contact_phone" varchar(30) DEFAULT '' NOT NULL,
	"meeting_place" varchar(300) DEFAULT '' NOT NULL,
	"map_url" varchar(500) DEFAULT '' NOT NULL,
	"meet_at" timestamp with time zone,
	"ends_by" timestamp with time zone,
	"getting_home" varchar(500) DEFAULT '' NOT NULL,
	"bring" varchar(500) DEFAULT '' NOT NULL,
	"wear" varchar(500) DEFAULT '' NOT NULL,
	"leave_at_home" varchar(500) DEFAULT '' NOT NULL,
	"food" varchar(500) DEFAULT '' NOT NULL,
	"responders_will" varchar(1000) DEFAULT '' NOT NULL,
	"responders_will_not" varchar(1000) DEFAULT '' NOT NULL,
	"photos" varchar(500) DEFAULT '' NOT NULL,
	"afterwards" varchar(1000) DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_play" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exercise_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"name" varchar(120) NOT NULL,
	"age" varchar(40) DEFAULT '' NOT NULL,
	"key_role" boolean DEFAULT false NOT NULL,
	"script" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "role_play_exerciseId_number_unique" UNIQUE("exercise_id","number")
);
--> statement-breakpoint
CREATE TABLE "role_play_staff_notes" (
	"role_play_id" uuid PRIMARY KEY NOT NULL,
	"purpose" varchar(1000) DEFAULT '' NOT NULL,
	"criterion_id" uuid,
	"expected_triage" varchar(40),
	"expected_handling" varchar(2000) DEFAULT '' NOT NULL,
	"vital_signs" varchar(500) DEFAULT '' NOT NULL,
	"make_up" varchar(500) DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_play_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"role_play_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by" uuid,
	CONSTRAINT "role_play_version_rolePlayId_number_unique" UNIQUE("role_play_id","number")
);
--> statement-breakpoint
CREATE TABLE "exercise_role" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exercise_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" varchar(120) NOT NULL,
	"function" varchar(40) DEFAULT 'exercised' NOT NULL,
	"organisation_id" uuid,
	"external" boolean DEFAULT false NOT NULL,
	"responsibility" varchar(1000) DEFAULT '' NOT NULL,
	"staffed_by" varchar(120) DEFAULT '' NOT NULL,
	"deputy" varchar(120) DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "exercise_role_exerciseId_name_unique" UNIQUE("exercise_id","name"),
	CONSTRAINT "exercise_role_function" CHECK ("exercise_role"."function" in ('exercised', 'exercise_director', 'local_controller', 'simulation_cell', 'role_player_coordinator', 'lead_evaluator', 'safety_officer'))
);
--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_by_user_id_user_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_channel" ADD CONSTRAINT "contact_channel_line_id_contact_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."contact_line"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_line" ADD CONSTRAINT "contact_line_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_line" ADD CONSTRAINT "contact_line_from_role_id_exercise_role_id_fk" FOREIGN KEY ("from_role_id") REFERENCES "public"."exercise_role"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_line" ADD CONSTRAINT "contact_line_to_role_id_exercise_role_id_fk" FOREIGN KEY ("to_role_id") REFERENCES "public"."exercise_role"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_draft" ADD CONSTRAINT "evaluation_draft_form_id_evaluation_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."evaluation_form"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_draft" ADD CONSTRAINT "evaluation_draft_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_form" ADD CONSTRAINT "evaluation_form_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_use" ADD CONSTRAINT "form_use_form_id_evaluation_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."evaluation_form"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_use" ADD CONSTRAINT "form_use_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_form_id_evaluation_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."evaluation_form"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_form_id_evaluation_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."evaluation_form"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_objective_id_objective_id_fk" FOREIGN KEY ("objective_id") REFERENCES "public"."objective"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_series_id_exercise_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."exercise_series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_previous_exercise_id_exercise_id_fk" FOREIGN KEY ("previous_exercise_id") REFERENCES "public"."exercise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_series" ADD CONSTRAINT "exercise_series_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_transition" ADD CONSTRAINT "exercise_transition_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_transition" ADD CONSTRAINT "exercise_transition_by_user_id_user_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective" ADD CONSTRAINT "objective_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum" ADD CONSTRAINT "forum_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_meeting" ADD CONSTRAINT "forum_meeting_forum_id_forum_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forum"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_action" ADD CONSTRAINT "improvement_action_lesson_id_lesson_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lesson"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_action" ADD CONSTRAINT "improvement_action_forum_id_forum_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forum"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_event" ADD CONSTRAINT "lesson_event_lesson_id_lesson_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lesson"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_event" ADD CONSTRAINT "lesson_event_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_event" ADD CONSTRAINT "lesson_event_by_user_id_user_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_finding" ADD CONSTRAINT "lesson_finding_lesson_id_lesson_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lesson"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_finding" ADD CONSTRAINT "lesson_finding_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_in_exercise" ADD CONSTRAINT "lesson_in_exercise_lesson_id_lesson_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lesson"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_in_exercise" ADD CONSTRAINT "lesson_in_exercise_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_in_exercise" ADD CONSTRAINT "lesson_in_exercise_objective_id_objective_id_fk" FOREIGN KEY ("objective_id") REFERENCES "public"."objective"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_in_exercise" ADD CONSTRAINT "lesson_in_exercise_criterion_id_criterion_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criterion"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_in_exercise" ADD CONSTRAINT "lesson_in_exercise_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_in_exercise" ADD CONSTRAINT "lesson_in_exercise_judged_by_user_id_fk" FOREIGN KEY ("judged_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage" ADD CONSTRAINT "passage_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage" ADD CONSTRAINT "passage_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage" ADD CONSTRAINT "passage_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage" ADD CONSTRAINT "passage_observation_id_observation_id_fk" FOREIGN KEY ("observation_id") REFERENCES "public"."observation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage" ADD CONSTRAINT "passage_marked_by_user_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inject" ADD CONSTRAINT "inject_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inject" ADD CONSTRAINT "inject_objective_id_objective_id_fk" FOREIGN KEY ("objective_id") REFERENCES "public"."objective"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_criterion_id_criterion_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criterion"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_by_user_id_user_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_criterion_id_criterion_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criterion"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_by_user_id_user_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_person" ADD CONSTRAINT "contact_person_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_session" ADD CONSTRAINT "link_session_link_id_participant_link_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."participant_link"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_participation_id_participation_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_link" ADD CONSTRAINT "participant_link_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_narrative" ADD CONSTRAINT "report_narrative_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_approved_by_user_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_version_id_role_play_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."role_play_version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_stage" ADD CONSTRAINT "case_stage_role_play_id_role_play_id_fk" FOREIGN KEY ("role_play_id") REFERENCES "public"."role_play"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casting" ADD CONSTRAINT "casting_role_play_id_role_play_id_fk" FOREIGN KEY ("role_play_id") REFERENCES "public"."role_play"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casting" ADD CONSTRAINT "casting_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control_mistake" ADD CONSTRAINT "control_mistake_version_id_role_play_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."role_play_version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control_mistake" ADD CONSTRAINT "control_mistake_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instruction_front" ADD CONSTRAINT "instruction_front_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_play" ADD CONSTRAINT "role_play_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_play_staff_notes" ADD CONSTRAINT "role_play_staff_notes_role_play_id_role_play_id_fk" FOREIGN KEY ("role_play_id") REFERENCES "public"."role_play"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_play_staff_notes" ADD CONSTRAINT "role_play_staff_notes_criterion_id_criterion_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criterion"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_play_version" ADD CONSTRAINT "role_play_version_role_play_id_role_play_id_fk" FOREIGN KEY ("role_play_id") REFERENCES "public"."role_play"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_play_version" ADD CONSTRAINT "role_play_version_published_by_user_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_role" ADD CONSTRAINT "exercise_role_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_role" ADD CONSTRAINT "exercise_role_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_municipality_id_at_index" ON "audit_event" USING btree ("municipality_id","at");--> statement-breakpoint
CREATE INDEX "session_user_id_index" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "question_form_id_index" ON "question" USING btree ("form_id");--> statement-breakpoint
CREATE INDEX "response_form_id_index" ON "response" USING btree ("form_id");--> statement-breakpoint
CREATE INDEX "criterion_objective_id_index" ON "criterion" USING btree ("objective_id");--> statement-breakpoint
CREATE INDEX "exercise_municipality_id_starts_at_index" ON "exercise" USING btree ("municipality_id","starts_at");--> statement-breakpoint
CREATE INDEX "exercise_transition_exercise_id_index" ON "exercise_transition" USING btree ("exercise_id");--> statement-breakpoint
CREATE INDEX "objective_exercise_id_index" ON "objective" USING btree ("exercise_id");--> statement-breakpoint
CREATE INDEX "forum_meeting_forum_id_index" ON "forum_meeting" USING btree ("forum_id");--> statement-breakpoint
CREATE INDEX "improvement_action_lesson_id_index" ON "improvement_action" USING btree ("lesson_id");--> statement-breakpoint
CREATE INDEX "lesson_exercise_id_index" ON "lesson" USING btree ("exercise_id");--> statement-breakpoint
CREATE INDEX "lesson_event_lesson_id_index" ON "lesson_event" USING btree ("lesson_id");--> statement-breakpoint
CREATE INDEX "lesson_finding_finding_id_index" ON "lesson_finding" USING btree ("finding_id");--> statement-breakpoint
CREATE INDEX "lesson_in_exercise_exercise_id_index" ON "lesson_in_exercise" USING btree ("exercise_id");--> statement-breakpoint
CREATE INDEX "passage_finding_id_index" ON "passage" USING btree ("finding_id");--> statement-breakpoint
CREATE INDEX "passage_response_id_index" ON "passage" USING btree ("response_id");--> statement-breakpoint
CREATE INDEX "observation_exercise_id_index" ON "observation" USING btree ("exercise_id");--> statement-breakpoint
CREATE INDEX "contact_person_organisation_id_index" ON "contact_person" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "link_session_link_id_index" ON "link_session" USING btree ("link_id");--> statement-breakpoint
CREATE INDEX "participant_exercise_id_index" ON "participant" USING btree ("exercise_id");--> statement-breakpoint
CREATE INDEX "participant_link_participant_id_index" ON "participant_link" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "case_stage_role_play_id_index" ON "case_stage" USING btree ("role_play_id");--> statement-breakpoint
CREATE INDEX "control_mistake_version_id_index" ON "control_mistake" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "exercise_role_exercise_id_index" ON "exercise_role" USING btree ("exercise_id");