-- What the application's role may do. Whoever provisions the database makes the role and gives it a password; without it there is nothing to grant.
DO $roles$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'secretariat_app') THEN
        RAISE NOTICE 'There is no role secretariat_app: nothing is granted.';
        RETURN;
    END IF;

    GRANT USAGE ON SCHEMA public TO secretariat_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO secretariat_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO secretariat_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO secretariat_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO secretariat_app;
    REVOKE INSERT, UPDATE, DELETE ON migrations_history FROM secretariat_app;
    REVOKE UPDATE, DELETE ON issued_documents, document_contents, signing_keys FROM secretariat_app;

    GRANT USAGE ON SCHEMA audit TO secretariat_app;
    GRANT SELECT ON ALL TABLES IN SCHEMA audit TO secretariat_app;
    GRANT EXECUTE ON FUNCTION audit.append TO secretariat_app;
    GRANT EXECUTE ON FUNCTION audit.instant TO secretariat_app;
END
$roles$;
