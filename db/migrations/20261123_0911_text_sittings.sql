-- An editor saves by itself every few seconds: what one person saves so within some minutes is a sitting, one revision
-- that grows while it is the newest of its language, and is frozen for ever by whatever comes after it.
alter table record_text_revisions
  add column sitting boolean not null default false,
  -- How many earlier versions the revision took in: it stands for the versions from version - joined to version.
  add column joined integer not null default 0 check (joined >= 0),
  add column ended_at timestamptz;

create function refuse_settled_text_change() returns trigger language plpgsql as $$
begin
  if old.sitting and new.sitting and new.record_id = old.record_id and new.locale = old.locale
    and new.version > old.version and new.version - new.joined = old.version - old.joined
    and new.state = old.state and new.created_by is not distinct from old.created_by
    and new.created_by_name = old.created_by_name and new.created_at = old.created_at
    and new.ended_at <= old.created_at + interval '1 hour'
    and not exists (select from record_text_revisions r
      where r.record_id = old.record_id and r.locale = old.locale and r.version > old.version)
  then
    return new;
  end if;
  raise exception 'table % is append-only', tg_table_name;
end $$;

drop trigger text_revisions_append_only on record_text_revisions;
create trigger text_revisions_append_only before delete on record_text_revisions
  for each row execute function refuse_change();
create trigger text_revisions_never_emptied before truncate on record_text_revisions
  for each statement execute function refuse_change();
create trigger text_revisions_settled before update on record_text_revisions
  for each row execute function refuse_settled_text_change();

-- Approved and not yet what the public reads: waiting for its time, also as the next version of a published text.
drop index record_texts_due;
create index record_texts_due on record_texts (record_id)
  where state = 'approved' and (published_version is null or published_version <> version);
