-- What people search by, so that a part of a word is found without reading the whole table.
CREATE INDEX ix_meetings_found ON meetings USING gin (folded(title) gin_trgm_ops);
CREATE INDEX ix_designations_found ON designations USING gin (search_text gin_trgm_ops);
CREATE INDEX ix_people_found ON people USING gin (search_text gin_trgm_ops);
CREATE INDEX ix_registrations_found ON registrations USING gin (search_text gin_trgm_ops);
CREATE INDEX ix_invitations_found ON invitations USING gin (search_text gin_trgm_ops);
CREATE INDEX ix_issued_documents_found ON issued_documents USING gin (search_text gin_trgm_ops);
CREATE INDEX ix_outgoing_mails_found ON outgoing_mails USING gin (search_text gin_trgm_ops);
CREATE INDEX ix_issued_documents_open_found ON issued_documents USING gin (search_text gin_trgm_ops) WHERE distribution <> 'Personal';
CREATE INDEX ix_terms_found ON terms USING gin (search_text gin_trgm_ops);
CREATE INDEX ix_outcomes_symbol_found ON outcomes USING gin (folded(symbol) gin_trgm_ops);
CREATE INDEX ix_meetings_city_found ON meetings USING gin (folded(venue_city) gin_trgm_ops);
CREATE INDEX ix_meeting_ordinals_name_found ON meeting_ordinals USING gin (folded(name) gin_trgm_ops);
CREATE INDEX ix_meeting_ordinals_short_name_found ON meeting_ordinals (folded(short_name));
CREATE INDEX ix_meeting_ordinals_ordinal ON meeting_ordinals (ordinal);
CREATE INDEX ix_certificates_serial_found ON certificates USING gin (serial gin_trgm_ops);
