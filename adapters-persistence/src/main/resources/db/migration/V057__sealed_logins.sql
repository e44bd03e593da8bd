-- What somebody types to sign in lies sealed beside its mark, so that the mark can be made anew when keys are exchanged. Null
-- for who has not typed it since.
alter table account_logins add column login bytea;
