CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"carriers" text[] NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"details" jsonb NOT NULL,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "batch_records" (
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"record_version_id" uuid NOT NULL,
	CONSTRAINT "batch_records_batch_id_position_pk" PRIMARY KEY("batch_id","position")
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"submitter_kind" text NOT NULL,
	"submitter_id" text NOT NULL,
	"submitter_name" text NOT NULL,
	"ruleset_hash" text NOT NULL,
	"format" text,
	"received_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"records_total" integer DEFAULT 0 NOT NULL,
	"records_rejected" integer DEFAULT 0 NOT NULL,
	"records_scored" integer DEFAULT 0 NOT NULL,
	"hits" integer DEFAULT 0 NOT NULL,
	"sensitive_removed" jsonb NOT NULL,
	"diagnostics" jsonb NOT NULL,
	"failure" text,
	CONSTRAINT "batches_state_known" CHECK ("batches"."state" in ('received', 'parsing', 'scoring', 'done', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hit_id" uuid NOT NULL,
	"disposition" text NOT NULL,
	"reason" text NOT NULL,
	"criteria" text[] NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "decisions_hit_id_unique" UNIQUE("hit_id"),
	CONSTRAINT "decisions_disposition_known" CHECK ("decisions"."disposition" in ('confirmed', 'false_hit', 'inconclusive')),
	CONSTRAINT "decisions_has_reason" CHECK (length(trim("decisions"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "hit_observations" (
	"hit_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"record_version_id" uuid NOT NULL,
	"still_matches" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "hit_observations_hit_id_batch_id_record_version_id_pk" PRIMARY KEY("hit_id","batch_id","record_version_id")
);
--> statement-breakpoint
CREATE TABLE "hits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rule_id" text NOT NULL,
	"rule_version" integer NOT NULL,
	"traveller_key" text NOT NULL,
	"record_version_id" uuid NOT NULL,
	"ruleset_hash" text NOT NULL,
	"engine_version" text NOT NULL,
	"score" double precision NOT NULL,
	"level" text,
	"explanation" jsonb NOT NULL,
	"reason" text,
	"state" text NOT NULL,
	"still_matches" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "hits_rule_and_traveller" UNIQUE("rule_id","traveller_key"),
	CONSTRAINT "hits_state_known" CHECK ("hits"."state" in ('open', 'decided'))
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"submitter_id" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"batch_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_submitter_id_key_pk" PRIMARY KEY("submitter_id","key")
);
--> statement-breakpoint
CREATE TABLE "list_versions" (
	"list_name" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"items" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "list_versions_list_name_version_pk" PRIMARY KEY("list_name","version")
);
--> statement-breakpoint
CREATE TABLE "lists" (
	"name" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "received_messages" (
	"batch_id" uuid PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"body_hash" text NOT NULL,
	"records" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"traveller_key" text NOT NULL,
	"content_hash" text NOT NULL,
	"record" jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "record_versions_content" UNIQUE("traveller_key","content_hash")
);
--> statement-breakpoint
CREATE TABLE "rule_versions" (
	"rule_id" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"hash" text NOT NULL,
	"summary" jsonb NOT NULL,
	"state" text NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"approver_id" uuid,
	"approved_at" timestamp with time zone,
	"returned_reason" text,
	CONSTRAINT "rule_versions_rule_id_version_pk" PRIMARY KEY("rule_id","version"),
	CONSTRAINT "rule_versions_state_known" CHECK ("rule_versions"."state" in ('draft', 'submitted', 'approved', 'retired')),
	CONSTRAINT "rule_versions_approver_is_not_author" CHECK ("rule_versions"."approver_id" <> "rule_versions"."author_id"),
	CONSTRAINT "rule_versions_approved_by_somebody" CHECK ("rule_versions"."state" <> 'approved' or ("rule_versions"."approver_id" is not null and "rule_versions"."approved_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "rules" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rulesets" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rulesets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"parent_id" bigint NOT NULL,
	"hash" text NOT NULL,
	"content" jsonb NOT NULL,
	"activated_by" text NOT NULL,
	"activated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rulesets_parent_id_unique" UNIQUE("parent_id")
);
--> statement-breakpoint
CREATE TABLE "samples" (
	"name" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"record" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scored_rows" (
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"record_version_id" uuid NOT NULL,
	"reference" text,
	"score" double precision NOT NULL,
	"level" text,
	"matches" text[] NOT NULL,
	"hit_ids" uuid[] NOT NULL,
	"undetermined" jsonb NOT NULL,
	"failed" jsonb NOT NULL,
	"scored_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scored_rows_batch_id_position_pk" PRIMARY KEY("batch_id","position")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setup_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sign_in_failures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subject" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"roles" text[] NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "batch_records" ADD CONSTRAINT "batch_records_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_records" ADD CONSTRAINT "batch_records_record_version_id_record_versions_id_fk" FOREIGN KEY ("record_version_id") REFERENCES "public"."record_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_hit_id_hits_id_fk" FOREIGN KEY ("hit_id") REFERENCES "public"."hits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hit_observations" ADD CONSTRAINT "hit_observations_hit_id_hits_id_fk" FOREIGN KEY ("hit_id") REFERENCES "public"."hits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hit_observations" ADD CONSTRAINT "hit_observations_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hit_observations" ADD CONSTRAINT "hit_observations_record_version_id_record_versions_id_fk" FOREIGN KEY ("record_version_id") REFERENCES "public"."record_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hits" ADD CONSTRAINT "hits_record_version_id_record_versions_id_fk" FOREIGN KEY ("record_version_id") REFERENCES "public"."record_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_versions" ADD CONSTRAINT "list_versions_list_name_lists_name_fk" FOREIGN KEY ("list_name") REFERENCES "public"."lists"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "received_messages" ADD CONSTRAINT "received_messages_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_versions" ADD CONSTRAINT "rule_versions_rule_id_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_versions" ADD CONSTRAINT "rule_versions_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_versions" ADD CONSTRAINT "rule_versions_approver_id_users_id_fk" FOREIGN KEY ("approver_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scored_rows" ADD CONSTRAINT "scored_rows_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scored_rows" ADD CONSTRAINT "scored_rows_record_version_id_record_versions_id_fk" FOREIGN KEY ("record_version_id") REFERENCES "public"."record_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "batch_records_record_version" ON "batch_records" USING btree ("record_version_id");--> statement-breakpoint
CREATE INDEX "batches_received_at" ON "batches" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "batches_submitter" ON "batches" USING btree ("submitter_kind","submitter_id");--> statement-breakpoint
CREATE INDEX "hits_queue" ON "hits" USING btree ("state","score","created_at","id");--> statement-breakpoint
CREATE INDEX "hits_traveller" ON "hits" USING btree ("traveller_key");--> statement-breakpoint
CREATE INDEX "record_versions_received_at" ON "record_versions" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "rulesets_hash" ON "rulesets" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "sessions_user_id" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_failures_subject_at" ON "sign_in_failures" USING btree ("subject","at");