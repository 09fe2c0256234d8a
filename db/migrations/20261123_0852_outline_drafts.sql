-- Outlines that an installation makes for itself: written as drafts, then published as a version that never changes.

alter table outline_templates
  add column origin text not null default 'shipped' check (origin in ('shipped', 'own')),
  add column published_by text,
  add column published_at timestamptz;

create table outline_drafts (
  code text not null,
  version integer not null check (version > 0),
  -- The whole outline, as outline_templates keeps it.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  based_on integer,
  -- One up with every save, so that two editors notice each other.
  edition integer not null default 1,
  created_by text not null,
  updated_by text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (code, version)
);
