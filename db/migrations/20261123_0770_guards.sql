-- What may only grow may not be emptied either; row triggers do not see a truncate.
create trigger events_never_emptied before truncate on events
  for each statement execute function refuse_change();
create trigger revisions_never_emptied before truncate on record_revisions
  for each statement execute function refuse_change();
create trigger report_snapshots_never_emptied before truncate on report_snapshots
  for each statement execute function refuse_change();

-- Every slug that a record ever had in a language: unique in its collection, and an old one leads to the new one.
create table record_slugs (
  collection text not null,
  locale text not null,
  slug text not null,
  record_id uuid not null references records (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (collection, locale, slug)
);
create index record_slugs_record on record_slugs (record_id);
