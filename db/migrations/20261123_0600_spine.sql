-- The spine: what every record shares, whatever its subject.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create table records (
  id uuid primary key,
  collection text not null,
  owner_org_id uuid not null,
  -- Sorted as Vietnamese is, whatever the locale of the database.
  title text collate "vi-x-icu" not null,
  -- Business time; decides the reporting period. Null when not known or not a matter of time.
  happened daterange,
  happened_from date generated always as (lower(happened)) stored,
  happened_to date generated always as (upper(happened) - 1) stored,
  state text not null default 'draft'
    check (state in ('draft', 'submitted', 'returned', 'approved', 'archived')),
  visibility text not null default 'office' check (visibility in ('office', 'public')),
  version integer not null default 1,
  -- Where the record came from: 'demo', 'import:FILE', 'report:FILE', null when typed in.
  source text,
  -- What makes two records the same thing, as the collection defines it.
  identity text,
  -- Folded by src/platform/text/fold.ts: lower case, no accents, đ = d.
  search text not null default '',
  extra jsonb not null default '{}' check (jsonb_typeof(extra) = 'object'),
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);

create unique index records_identity on records (collection, owner_org_id, identity)
  where identity is not null and deleted_at is null;
-- One for every way in which lists are sorted; read backwards for the other direction.
-- Figures take owner and state from the index and leave the records alone.
create index records_by_time on records (collection, happened_from, id) include (owner_org_id, state)
  where deleted_at is null;
create index records_by_change on records (collection, updated_at, id) where deleted_at is null;
create index records_by_creation on records (collection, created_at, id) where deleted_at is null;
create index records_by_title on records (collection, title, id) where deleted_at is null;
create index records_by_state on records (collection, state, id) where deleted_at is null;
create index records_by_source on records (collection, source, id) where deleted_at is null;
create index records_by_owner on records (owner_org_id, collection, happened_from, id);
create index records_public on records (collection, happened_from, id)
  where visibility = 'public' and deleted_at is null;
create index records_removed on records (collection, deleted_at) where deleted_at is not null;
create index records_search on records using gin (search gin_trgm_ops) where deleted_at is null;

create table record_texts (
  record_id uuid not null references records (id),
  locale text not null,
  slug text,
  state text not null default 'draft'
    check (state in ('draft', 'machine', 'submitted', 'returned', 'approved', 'archived')),
  fields jsonb not null default '{}' check (jsonb_typeof(fields) = 'object'),
  -- Hash of the source text that this one was written against; a different one now means "source changed".
  source_hash text,
  version integer not null default 1,
  updated_by text,
  updated_at timestamptz not null default now(),
  primary key (record_id, locale)
);

-- The evidence graph: directive → obligation → plan task → activity → product → coverage → report block.
create table record_links (
  id uuid primary key,
  from_id uuid not null references records (id),
  to_id uuid not null references records (id),
  role text not null,
  note text,
  created_by text,
  created_at timestamptz not null default now(),
  unique (from_id, to_id, role),
  check (from_id <> to_id)
);
create index record_links_to on record_links (to_id, role);

create table record_files (
  id uuid primary key,
  record_id uuid not null references records (id),
  name text not null,
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  sha256 text not null,
  role text not null default 'attachment',
  created_by text,
  created_at timestamptz not null default now(),
  deleted_at timestamptz
);
create index record_files_record on record_files (record_id) where deleted_at is null;

create table record_comments (
  id uuid primary key,
  record_id uuid not null references records (id),
  -- The field the comment points at; null for the record as a whole.
  field text,
  body text not null,
  created_by text,
  created_at timestamptz not null default now(),
  resolved_at timestamptz
);
create index record_comments_record on record_comments (record_id, created_at);

create table record_revisions (
  record_id uuid not null references records (id),
  version integer not null,
  snapshot jsonb not null,
  created_by text,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  primary key (record_id, version)
);

-- Fields that a province adds to a collection for itself; their values live in records.extra.
create table custom_fields (
  id uuid primary key,
  collection text not null,
  org_id uuid not null,
  key text not null check (key ~ '^[a-z][a-zA-Z0-9]{0,39}$'),
  kind text not null check (kind in ('text', 'longText', 'integer', 'number', 'date', 'boolean', 'choice')),
  label_vi text not null,
  label_en text,
  options text[] not null default '{}',
  position integer not null default 0,
  retired_at timestamptz,
  unique (collection, org_id, key)
);

-- Append-only, hash-chained per owning organisation: the audit log of everything.
create table events (
  org_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  type text not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  record_id uuid,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (org_id, seq)
);
create index events_record on events (record_id, at) where record_id is not null;
create index events_at on events (at desc);

create table event_heads (
  org_id uuid primary key,
  seq bigint not null,
  hash text not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name;
end $$;
create trigger events_append_only before update or delete on events
  for each row execute function refuse_change();
create trigger revisions_append_only before update or delete on record_revisions
  for each row execute function refuse_change();

-- Answers kept for a repeated request with the same Idempotency-Key.
create table idempotency_keys (
  key text not null,
  actor_id text not null,
  request_hash text not null,
  status integer not null,
  body jsonb not null,
  created_at timestamptz not null default now(),
  primary key (actor_id, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);
