-- What publishing keeps beside the read model: who is known to have been there, who was shown a draft, and who may decide.

alter table record_texts
  -- Written by a machine and by nobody since: readers are told so.
  add column machine boolean not null default false;

-- A text that the public could read and cannot any more: its addresses answer 410 and say so honestly.
create table public_gone (
  record_id uuid not null references records (id),
  locale text not null,
  collection text not null,
  slug text not null,
  title text not null,
  -- 'withdrawn' by a decision, 'expired' by the clock, 'record' when the record itself is no longer there for readers.
  reason text not null check (reason in ('withdrawn', 'expired', 'record', 'later')),
  first_published_at timestamptz not null,
  gone_at timestamptz not null default now(),
  primary key (record_id, locale)
);

create index public_pages_expiry on public_pages (expires_at) where expires_at is not null;
create index public_pages_map on public_pages (locale, collection) where longitude is not null;

-- Changes are numbered as late as can be: at the commit, behind a lock, so that a node that has seen one number has seen
-- all the smaller ones. An act may therefore tell of a change whenever it likes and wait for nobody.
create table public_change_drafts (
  id bigint generated always as identity primary key,
  tags text[] not null
);

create function announce_public_change() returns trigger language plpgsql as $$
declare
  change bigint;
begin
  perform pg_advisory_xact_lock(hashtext('public_changes'));
  delete from public_change_drafts where id = new.id;
  insert into public_changes (tags, at) values (new.tags, clock_timestamp()) returning id into change;
  perform pg_notify('public_changes', change::text);
  return null;
end $$;

create constraint trigger public_change_announced after insert on public_change_drafts
  deferrable initially deferred for each row execute function announce_public_change();

-- Links that show a draft as its page will look to somebody without an account.
create table text_previews (
  id uuid primary key,
  record_id uuid not null references records (id),
  locale text not null,
  created_by text,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index text_previews_record on text_previews (record_id, locale);

-- Whether one person may both review and approve a text, with the reason; the newest word on a collection counts, then
-- the newest word on all of them. The author is never one of the two.
create table review_rules (
  id uuid primary key,
  -- Null: every collection.
  collection text,
  one_person boolean not null,
  reason text not null,
  created_by text,
  created_by_name text not null,
  created_at timestamptz not null default now()
);
create trigger review_rules_append_only before update or delete on review_rules
  for each row execute function refuse_change();
