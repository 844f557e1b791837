ALTER TABLE "question" ADD COLUMN "standard" varchar(40);--> statement-breakpoint
UPDATE "question" SET "standard" = 'missing' FROM "evaluation_form" WHERE "evaluation_form"."id" = "question"."form_id" AND "evaluation_form"."group" = 'role_player' AND "question"."kind" = 'choices' AND "question"."text" = 'Hva manglet i instruksen?';
