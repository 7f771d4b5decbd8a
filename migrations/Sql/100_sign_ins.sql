-- A sign-in belongs to the account with the same id; checked at the end of the transaction in which both are written.
ALTER TABLE sign_ins ADD CONSTRAINT fk_sign_ins_account FOREIGN KEY (id) REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED;
