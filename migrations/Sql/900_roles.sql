-- The application's role owns nothing and changes no schema. Where the role does not exist (a database provisioned by others), they grant it.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'secretariat_app') THEN
    GRANT USAGE ON SCHEMA public TO secretariat_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO secretariat_app;
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO secretariat_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO secretariat_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO secretariat_app;
  END IF;
END $$;
