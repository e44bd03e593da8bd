-- An administrator of a trusted issuer has no account here, and changes the staff all the same.
alter table staff_changes drop constraint staff_changes_changed_by_fkey;
