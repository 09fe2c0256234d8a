-- The translation desk: segments and their states, memory, glossary, obligations, jobs, drafts by machine.

-- Of the source text: the hash of what it said when it was last approved with a change that matters to translators
-- (until it is first approved: of what it says). A translation was made from it when its own source_hash is the same.
alter table record_texts
  -- Something that matters to translators was changed since it was last approved.
  add column material boolean not null default true;

-- A reviewer who is alone in his language may decide about his own words, with a reason that is logged.
alter table review_rules
  -- Null: every language.
  add column locale text,
  add column own_with_reason boolean not null default false;

-- The segments of a source text as they stand, so that their ids stay when it is changed.
create table translation_sources (
  record_id uuid primary key references records (id) on delete cascade,
  -- The revision of the source text that they were cut from.
  version integer not null,
  segments jsonb not null
);

create table translation_segments (
  record_id uuid not null references records (id) on delete cascade,
  locale text not null,
  segment_id text not null,
  -- What it was translated from; another text than the segment's today means that it must be looked at.
  source text not null,
  target text not null,
  state text not null check (state in ('machine', 'editing', 'translated', 'approved')),
  origin text not null check (origin in ('person', 'memory', 'machine', 'file', 'text')),
  -- Which provider, file or text it came from.
  origin_detail text,
  -- Checks that somebody decided to ignore: [{check, reason, by, at}].
  ignored jsonb not null default '[]',
  version integer not null default 1,
  updated_by text,
  updated_by_name text not null,
  updated_at timestamptz not null default now(),
  primary key (record_id, locale, segment_id)
);

-- Which version of a text its segments are in step with: another one was written elsewhere and is laid beside them anew.
create table translation_texts (
  record_id uuid not null references records (id) on delete cascade,
  locale text not null,
  text_version integer not null,
  primary key (record_id, locale)
);

create table translation_memory (
  id bigint generated always as identity primary key,
  org_id uuid not null references records (id),
  locale text not null,
  -- Inline tags are numbered from 1 within each: <1>…</1>, <2/>.
  source text not null,
  target text not null,
  -- The source without tags, folded: what is looked up.
  source_key text not null,
  origin text not null check (origin in ('approved', 'imported')),
  record_id uuid references records (id) on delete set null,
  segment_id text,
  created_by_name text not null,
  created_at timestamptz not null default now()
);

create table glossary_terms (
  record_id uuid primary key references records (id) on delete cascade,
  term text,
  variants text[],
  kind text,
  treatment text,
  match_case boolean,
  explanation text,
  legal_basis text,
  vi_forbidden text[],
  en text[], en_forbidden text[],
  lo text[], lo_forbidden text[],
  th text[], th_forbidden text[],
  zh_hans text[], zh_hans_forbidden text[],
  ja text[], ja_forbidden text[],
  ko text[], ko_forbidden text[],
  fr text[], fr_forbidden text[],
  -- Pulled from this address, and read-only here.
  pulled_from text
);

create table translation_obligations (
  id uuid primary key,
  org_id uuid not null references records (id),
  -- Null: every collection whose texts are published.
  collection text,
  locales text[] not null,
  working_days integer not null check (working_days between 0 and 400),
  -- The document that asks for it.
  basis text not null,
  valid_from date not null,
  valid_to date,
  created_by text,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  ended_by_name text,
  ended_at timestamptz
);

create table translation_jobs (
  id uuid primary key,
  org_id uuid not null references records (id),
  title text not null,
  locale text not null,
  notes text,
  deadline date not null,
  -- An officer, or somebody outside who works by link or file.
  assignee_id text,
  assignee_name text not null,
  -- Encrypted; forgotten a while after the job is finished.
  assignee_email text,
  state text not null check (state in ('open', 'delivered', 'finished', 'cancelled')),
  -- Đồng a word of the source.
  rate integer,
  version integer not null default 1,
  created_by text,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  delivered_at timestamptz,
  finished_at timestamptz
);
create index translation_jobs_open on translation_jobs (org_id, state, deadline);
create index translation_jobs_assignee on translation_jobs (assignee_id, state) where assignee_id is not null;

create table translation_job_items (
  job_id uuid not null references translation_jobs (id),
  record_id uuid not null references records (id) on delete cascade,
  position integer not null,
  -- Words of the source when the job was made: all, and those that no memory knows.
  words integer not null,
  new_words integer not null,
  primary key (job_id, record_id)
);
create index translation_job_items_record on translation_job_items (record_id);

create table translation_job_links (
  id uuid primary key,
  job_id uuid not null references translation_jobs (id),
  token_hash text not null unique,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_opened_at timestamptz
);

create table machine_runs (
  id uuid primary key,
  org_id uuid not null references records (id),
  locale text not null,
  provider text not null,
  model text,
  record_ids uuid[] not null,
  state text not null check (state in ('waiting', 'running', 'finished', 'failed', 'cancelled')),
  segments integer not null,
  done integer not null default 0,
  characters integer not null default 0,
  -- What the provider counted, and what that costs at the configured price.
  tokens_in integer not null default 0,
  tokens_out integer not null default 0,
  cost numeric,
  currency text,
  error text,
  created_by text,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
