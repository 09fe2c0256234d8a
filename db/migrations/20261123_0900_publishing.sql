-- Each language of a record has a life of its own: who wrote, read and approved it, when it may be seen.

alter table record_texts drop constraint record_texts_state_check;
alter table record_texts add constraint record_texts_state_check
  check (state in ('draft', 'machine', 'submitted', 'returned', 'reviewed', 'approved', 'archived'));
alter table record_texts
  -- Everybody who wrote in the text since it was last approved; none of them may review or approve it.
  add column authors text[] not null default '{}',
  add column reviewed_by text,
  add column approved_by text,
  add column approved_at timestamptz,
  -- Not before; the later of the two counts. The embargo also tells the press when it may print.
  add column publish_at timestamptz,
  add column embargo_until timestamptz,
  add column expires_at timestamptz,
  -- A reader whose mother tongue it is; null until one has read this version.
  add column native_reader text,
  add column native_read_at timestamptz,
  -- The version that the public reads; null when it reads none.
  add column published_version integer;
create index record_texts_due on record_texts (publish_at, embargo_until) where state = 'approved' and published_version is null;
create index record_texts_expiry on record_texts (expires_at) where published_version is not null and expires_at is not null;

create table record_text_revisions (
  record_id uuid not null references records (id),
  locale text not null,
  version integer not null,
  state text not null,
  slug text,
  fields jsonb not null,
  note text,
  created_by text,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  primary key (record_id, locale, version)
);
create trigger text_revisions_append_only before update or delete on record_text_revisions
  for each row execute function refuse_change();

-- The read model: what the public may read, copied when it was approved. The portal reads nothing else.
create table public_pages (
  record_id uuid not null references records (id),
  locale text not null,
  collection text not null,
  org_id uuid not null,
  slug text not null,
  title text not null,
  summary text,
  -- The fields of the text, as approved.
  texts jsonb not null default '{}',
  -- The shared fields, as approved, with the names of what they point to: nothing more has to be looked up.
  facts jsonb not null default '{}',
  -- Pictures, films and documents by id, described in this language.
  media jsonb not null default '{}',
  -- Whether a native reader has read it: 'read', 'awaiting', or 'machine' for a draft by machine.
  reading text not null check (reading in ('read', 'awaiting', 'machine')),
  subjects text[] not null default '{}',
  starts_on date,
  ends_on date,
  longitude double precision,
  latitude double precision,
  version integer not null,
  first_published_at timestamptz not null,
  published_at timestamptz not null,
  expires_at timestamptz,
  primary key (record_id, locale)
);
create unique index public_pages_address on public_pages (collection, locale, slug);
create index public_pages_newest on public_pages (locale, collection, published_at desc, record_id);
create index public_pages_feed on public_pages (locale, published_at desc, record_id);
create index public_pages_calendar on public_pages (locale, starts_on, record_id) where starts_on is not null;

-- What changed for readers, in the order of the commits: each node follows it and drops the pages that carry the tags.
create table public_changes (
  id bigint generated always as identity primary key,
  tags text[] not null,
  at timestamptz not null default now()
);
create index public_changes_age on public_changes (at);
