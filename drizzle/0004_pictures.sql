CREATE TABLE "picture" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"exercise_id" uuid,
	"sha256" varchar(64) NOT NULL,
	"mime" varchar(40) NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "picture_size" CHECK (octet_length("picture"."bytes") between 1 and 204800)
);
--> statement-breakpoint
ALTER TABLE "instruction_front" ADD COLUMN "map_picture_id" uuid;--> statement-breakpoint
ALTER TABLE "instruction_front" ADD COLUMN "map_words" varchar(1000) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "instruction_front" ADD COLUMN "map_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_exercise_id_exercise_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "picture_exercise_id_index" ON "picture" USING btree ("exercise_id");--> statement-breakpoint
ALTER TABLE "instruction_front" ADD CONSTRAINT "instruction_front_map_picture_id_picture_id_fk" FOREIGN KEY ("map_picture_id") REFERENCES "public"."picture"("id") ON DELETE no action ON UPDATE no action;