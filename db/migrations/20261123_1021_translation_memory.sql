-- What the memory is looked up by, how its entries are corrected, and files that are read into it.

alter table translation_memory
  -- Hashes of each two neighbouring words of the source, with the language: what candidates are found by.
  add column source_pairs integer[] not null default '{}',
  -- Set when somebody has corrected it by hand.
  add column changed_by_name text,
  add column changed_at timestamptz,
  -- Taken out: no look-up finds it, and for a while it can be brought back.
  add column removed_at timestamptz,
  add column version integer not null default 1;

create index translation_memory_pairs on translation_memory using gin (source_pairs) where removed_at is null;
-- A pair of texts is there once, however often it was approved.
create unique index translation_memory_same on translation_memory (locale, md5(source), md5(target))
  where removed_at is null;
create index translation_memory_segment on translation_memory (record_id, locale, segment_id);
create index translation_memory_list on translation_memory (created_at desc, id desc);
create index translation_memory_source_words on translation_memory using gin (source gin_trgm_ops);
create index translation_memory_target_words on translation_memory using gin (target gin_trgm_ops);

-- Pairs of words that many entries have, counted anew each night: a look-up begins with the rarest of its own.
create table translation_memory_common_pairs (
  pair integer primary key,
  entries integer not null
);

create table translation_memory_imports (
  id uuid primary key,
  org_id uuid not null references records (id),
  name text not null,
  state text not null check (state in ('checked', 'running', 'finished', 'failed', 'cancelled')),
  file_key text not null,
  -- Units by language, as they were counted when the file was checked.
  counts jsonb not null,
  total integer not null,
  done integer not null default 0,
  added integer not null default 0,
  error jsonb,
  created_by text,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
