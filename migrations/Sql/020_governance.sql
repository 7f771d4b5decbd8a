-- Two terms of the same seat of the same office never overlap, unless one of them is acting. A term whose beginning no source tells
-- answers for no date and overlaps nothing. Checked at the end of the transaction: a hand-over closes one term and opens the next.
ALTER TABLE office_terms ADD CONSTRAINT ex_office_terms_overlap EXCLUDE USING gist (
    office WITH =,
    coalesce(body_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
    seat WITH =,
    tstzrange("from", until, '[)') WITH &&
) WHERE (NOT acting AND "from" IS NOT NULL) DEFERRABLE INITIALLY DEFERRED;

-- A participant takes part in one way at a time; what pages outside the publication claim stands beside it.
ALTER TABLE participations ADD CONSTRAINT ex_participations_overlap EXCLUDE USING gist (
    participant_id WITH =,
    daterange(period_from_on, period_until_on, '[]') WITH &&
) WHERE (source_kind <> 'External' AND period_from_on IS NOT NULL) DEFERRABLE INITIALLY DEFERRED;

-- One focal point at a time.
ALTER TABLE focal_points ADD CONSTRAINT ex_focal_points_overlap EXCLUDE USING gist (
    participant_id WITH =,
    daterange("from", until, '[]') WITH &&
) DEFERRABLE INITIALLY DEFERRED;
