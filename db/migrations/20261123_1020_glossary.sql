-- The glossary as a register like every other: what lists sort and filter by has its index.

alter table glossary_terms
  -- What another glossary gives is kept apart from the province's own terms, where nobody can change it.
  drop column pulled_from,
  add constraint glossary_terms_kind check (kind in (
    'organization', 'position', 'place', 'heritage', 'term', 'policy', 'name', 'document', 'other'
  )),
  add constraint glossary_terms_treatment check (treatment in ('required', 'preferred', 'do-not-translate'));

create index glossary_terms_term on glossary_terms (term, record_id);
create index glossary_terms_kind_index on glossary_terms (kind, record_id);
create index glossary_terms_treatment_index on glossary_terms (treatment, record_id);
create index glossary_terms_match_case on glossary_terms (match_case, record_id);
create index glossary_terms_variants on glossary_terms using gin (variants);
create index glossary_terms_vi_forbidden on glossary_terms using gin (vi_forbidden);
create index glossary_terms_en on glossary_terms using gin (en);
create index glossary_terms_en_forbidden on glossary_terms using gin (en_forbidden);
create index glossary_terms_lo on glossary_terms using gin (lo);
create index glossary_terms_lo_forbidden on glossary_terms using gin (lo_forbidden);
create index glossary_terms_th on glossary_terms using gin (th);
create index glossary_terms_th_forbidden on glossary_terms using gin (th_forbidden);
create index glossary_terms_zh_hans on glossary_terms using gin (zh_hans);
create index glossary_terms_zh_hans_forbidden on glossary_terms using gin (zh_hans_forbidden);
create index glossary_terms_ja on glossary_terms using gin (ja);
create index glossary_terms_ja_forbidden on glossary_terms using gin (ja_forbidden);
create index glossary_terms_ko on glossary_terms using gin (ko);
create index glossary_terms_ko_forbidden on glossary_terms using gin (ko_forbidden);
create index glossary_terms_fr on glossary_terms using gin (fr);
create index glossary_terms_fr_forbidden on glossary_terms using gin (fr_forbidden);

-- Glossaries of others, such as a ministry's: looked at once a day, never written here by hand.
create table glossary_sources (
  id uuid primary key,
  name text not null,
  url text not null unique,
  -- Encrypted; null where the address is open to everybody.
  api_key bytea,
  created_by text,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  -- The last time it answered well, and how many terms it gave.
  pulled_at timestamptz,
  terms integer,
  -- Why the last look failed, as the error says it; null after one that went well.
  failed_at timestamptz,
  failure jsonb
);

create table pulled_terms (
  source_id uuid not null references glossary_sources (id) on delete cascade,
  -- The number of the term within its source.
  position integer not null,
  term text not null,
  variants text[] not null,
  kind text,
  treatment text not null check (treatment in ('required', 'preferred', 'do-not-translate')),
  match_case boolean not null,
  explanation text,
  legal_basis text,
  vi_forbidden text[] not null,
  -- By language: {"en": {"accepted": [], "forbidden": []}}.
  languages jsonb not null,
  primary key (source_id, position)
);
