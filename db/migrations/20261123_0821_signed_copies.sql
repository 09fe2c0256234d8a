-- Frozen copies are never deleted, and what refuses to empty their table should say so first.
alter table report_signed_copies drop constraint report_signed_copies_report_id_snapshot_number_fkey;
