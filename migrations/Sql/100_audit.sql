-- The audit chain. Each entry carries the hash of the one before; the head remembers the last, so that a missing tail shows.
-- The only way in is audit.append, which runs as the owner of the schema: the application's role may execute it and read, nothing else.
CREATE SCHEMA audit;

CREATE TABLE audit.entries (
    sequence      bigint      NOT NULL CONSTRAINT pk_entries PRIMARY KEY,
    at            timestamptz NOT NULL,
    actor         text        NOT NULL,
    actor_key     text        NOT NULL,
    on_behalf_of  text,
    act           text        NOT NULL,
    reason        text,
    changes       jsonb       NOT NULL,
    subjects      uuid[]      NOT NULL,
    previous_hash bytea       NOT NULL,
    hash          bytea       NOT NULL
);
CREATE INDEX ix_entries_subjects ON audit.entries USING gin (subjects);
CREATE INDEX ix_entries_at ON audit.entries (at);

CREATE TABLE audit.head (
    single   boolean NOT NULL DEFAULT true CONSTRAINT pk_head PRIMARY KEY CONSTRAINT ck_head_single CHECK (single),
    sequence bigint  NOT NULL,
    hash     bytea   NOT NULL
);
INSERT INTO audit.head (sequence, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

-- One field of the hashed text: its length in bytes, a colon, the text; a minus for null. No two different rows can read alike.
CREATE FUNCTION audit.field(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog
    RETURN CASE WHEN value IS NULL THEN '-' ELSE octet_length(convert_to(value, 'UTF8'))::text || ':' || value END;

CREATE FUNCTION audit.instant(at timestamptz) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog
    RETURN to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

CREATE FUNCTION audit.append(
    p_at timestamptz, p_actor text, p_actor_key text, p_on_behalf_of text, p_act text, p_reason text, p_changes jsonb, p_subjects uuid[]) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, audit, pg_temp
AS $append$
DECLARE
    v_head audit.head%ROWTYPE;
    v_sequence bigint;
    v_hash bytea;
BEGIN
    SELECT * INTO STRICT v_head FROM audit.head FOR UPDATE;
    v_sequence := v_head.sequence + 1;
    v_hash := sha256(convert_to(
        audit.field(v_sequence::text) || audit.field(audit.instant(p_at)) || audit.field(p_actor) || audit.field(p_actor_key)
        || audit.field(p_on_behalf_of) || audit.field(p_act) || audit.field(p_reason) || audit.field(p_changes::text)
        || audit.field(p_subjects::text) || audit.field(encode(v_head.hash, 'hex')), 'UTF8'));
    INSERT INTO audit.entries VALUES (v_sequence, p_at, p_actor, p_actor_key, p_on_behalf_of, p_act, p_reason, p_changes, p_subjects, v_head.hash, v_hash);
    UPDATE audit.head SET sequence = v_sequence, hash = v_hash;
    RETURN v_sequence;
END
$append$;

REVOKE ALL ON SCHEMA audit FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA audit FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA audit FROM PUBLIC;
