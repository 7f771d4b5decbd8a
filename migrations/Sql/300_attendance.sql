-- Attendance is a record of what was noted: entries are added, never changed and never removed, whoever asks.
CREATE OR REPLACE FUNCTION refuse_change_of_attendance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'attendance events are never changed' USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE TRIGGER attendance_events_stand BEFORE UPDATE OR DELETE ON attendance_events
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_attendance();

-- An entry holds the register to the end of its transaction; whoever attests or locks waits for it and then sees it. Nothing slips in beside an attestation.
CREATE OR REPLACE FUNCTION hold_attendance_day() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  state text;
BEGIN
  PERFORM FROM attendance_registers WHERE id = NEW.register_id FOR SHARE;
  SELECT status INTO state FROM attendance_days WHERE register_id = NEW.register_id AND day = NEW.day;
  IF NEW.kind <> 'Correction' AND state IS DISTINCT FROM 'Open' THEN
    RAISE EXCEPTION 'the day takes no more entries' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_attendance_events_day_open';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER attendance_events_day BEFORE INSERT ON attendance_events
  FOR EACH ROW EXECUTE FUNCTION hold_attendance_day();
