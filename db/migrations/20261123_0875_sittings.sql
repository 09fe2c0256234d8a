-- A form saves by itself every few seconds. What one person saves so within some minutes is a sitting: one revision
-- that grows while it is the newest, and is frozen for ever by whatever comes after it.
alter table record_revisions
  add column sitting boolean not null default false,
  -- How many earlier versions the revision took in: it stands for the versions from version - joined to version.
  add column joined integer not null default 0 check (joined >= 0),
  -- The fields that the log has named as changed in this sitting.
  add column named text[] not null default '{}',
  add column ended_at timestamptz,
  -- Why an approved record was changed.
  add column note text;

create function refuse_settled_change() returns trigger language plpgsql as $$
begin
  if old.sitting and new.sitting and new.record_id = old.record_id and new.version > old.version
    and new.version - new.joined = old.version - old.joined
    and new.created_by is not distinct from old.created_by and new.created_by_name = old.created_by_name
    and new.created_at = old.created_at and new.ended_at <= old.created_at + interval '1 hour'
    and not exists (select from record_revisions r where r.record_id = old.record_id and r.version > old.version)
  then
    return new;
  end if;
  raise exception 'table % is append-only', tg_table_name;
end $$;

drop trigger revisions_append_only on record_revisions;
create trigger revisions_append_only before delete on record_revisions
  for each row execute function refuse_change();
create trigger revisions_settled before update on record_revisions
  for each row execute function refuse_settled_change();
