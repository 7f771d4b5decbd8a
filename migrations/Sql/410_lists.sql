-- The orders in which lists are read first, so that a page of them costs the same however long the list has grown.
CREATE INDEX ix_meetings_opens_at ON meetings (schedule_opens_at, id);
CREATE INDEX ix_meetings_last_day ON meetings (schedule_last_day);
CREATE INDEX ix_meetings_first_day ON meetings (schedule_first_day);
CREATE INDEX ix_outcomes_adopted_at ON outcomes (adopted_at, id);
CREATE INDEX ix_outgoing_mails_owed_at ON outgoing_mails (owed_at, id);
CREATE INDEX ix_issued_documents_issued_at ON issued_documents (issued_at DESC, id);
CREATE INDEX ix_people_family_name ON people (family_name COLLATE "en-x-icu", given_names COLLATE "en-x-icu", id);
CREATE INDEX ix_runs_started_at ON runs (started_at, id);
-- What happened last, on the workbench.
CREATE INDEX ix_invitations_answered_at ON invitations (answered_at) WHERE answered_at IS NOT NULL;
CREATE INDEX ix_registrations_named_at ON registrations (named_at);
CREATE INDEX ix_issued_documents_kind ON issued_documents (kind, issued_at);
-- Who shares a name or an address with a delegate, found without regard to the length of the register.
CREATE INDEX ix_registrations_folded_name ON registrations (meeting_id, folded_name);
-- What waits for the secretariat is little among much that is done.
CREATE INDEX ix_invitations_status ON invitations (status, meeting_id);
CREATE INDEX ix_registrations_status ON registrations (status, meeting_id);
-- The papers of a delegate and of a delegation.
CREATE INDEX ix_issued_documents_registration ON issued_documents (registration_id) WHERE registration_id IS NOT NULL;
CREATE INDEX ix_issued_documents_delegation ON issued_documents (delegation_id) WHERE delegation_id IS NOT NULL;
-- Where a person has been a delegate, by the address.
CREATE INDEX ix_registrations_email ON registrations (lower(email));
