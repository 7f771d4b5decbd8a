-- A paper that left the house stays as it is, for the owner of the schema as well.
CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog
AS $refuse$
BEGIN
    RAISE EXCEPTION 'Rows of % are never changed or removed.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$refuse$;

CREATE TRIGGER issued_documents_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON issued_documents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signing_keys_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON signing_keys FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER document_contents_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON document_contents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
