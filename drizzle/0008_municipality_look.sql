CREATE TABLE "municipality_look" (
	"municipality_id" uuid PRIMARY KEY NOT NULL,
	"colour" varchar(7) DEFAULT '' NOT NULL,
	"arms_id" uuid,
	CONSTRAINT "municipality_look_colour" CHECK ("municipality_look"."colour" ~ '^(#[0-9a-f]{6})?$')
);
--> statement-breakpoint
ALTER TABLE "municipality_look" ADD CONSTRAINT "municipality_look_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipality_look" ADD CONSTRAINT "municipality_look_arms_id_picture_id_fk" FOREIGN KEY ("arms_id") REFERENCES "public"."picture"("id") ON DELETE set null ON UPDATE no action;