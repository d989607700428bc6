-- What must never change is refused by the database, whoever asks: service, console, or a mistake.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON "audit" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_is_not_truncated BEFORE TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER rulesets_are_append_only BEFORE UPDATE OR DELETE ON "rulesets" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER list_versions_are_append_only BEFORE UPDATE OR DELETE ON "list_versions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER rule_versions_are_not_deleted BEFORE DELETE ON "rule_versions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_rule_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.rule_id, NEW.version, NEW.text, NEW.hash, NEW.author_id, NEW.created_at)
     IS DISTINCT FROM (OLD.rule_id, OLD.version, OLD.text, OLD.hash, OLD.author_id, OLD.created_at) THEN
    RAISE EXCEPTION 'a saved rule version does not change; save a new one' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER rule_versions_keep_their_text BEFORE UPDATE ON "rule_versions" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_rule_text();
