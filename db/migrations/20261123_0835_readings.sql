-- Old reports as read, with what officers decided about each passage.
create table readings (
  id uuid primary key,
  org_id uuid not null references records (id),
  year integer not null,
  file_name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  encoding text not null,
  title text not null,
  text text not null,
  metadata jsonb not null,
  -- The record of the report itself, once something of it was written.
  report_id uuid references records (id),
  created_by text,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  -- The same file is read once for an organisation and a year.
  unique (org_id, year, sha256)
);

create table reading_candidates (
  id uuid primary key,
  reading_id uuid not null references readings (id) on delete cascade,
  position integer not null,
  collection text not null,
  -- As the reader proposes it; organisations and outlets by the name that the report gives them.
  proposed jsonb not null,
  -- As corrected; null while nobody corrected anything.
  corrected jsonb,
  line integer not null,
  start_at integer not null,
  end_at integer not null,
  confidence double precision not null,
  decision text check (decision in ('accepted', 'rejected', 'merged')),
  merge_with uuid references records (id),
  version integer not null default 1,
  decided_by text,
  decided_by_name text,
  decided_at timestamptz,
  -- The record that it became or was joined with.
  record_id uuid references records (id),
  unique (reading_id, position)
);
create index reading_candidates_merge_with on reading_candidates (merge_with);
create index reading_candidates_record on reading_candidates (record_id);

create table reading_conflicts (
  id uuid primary key,
  reading_id uuid not null references readings (id) on delete cascade,
  position integer not null,
  kind text not null,
  message jsonb not null,
  -- Each way the report puts it: its words, their place, and the candidate's fields that follow from it.
  choices jsonb not null,
  -- The candidate that the choice decides about, when there is one.
  candidate_id uuid references reading_candidates (id) on delete cascade,
  chosen integer,
  version integer not null default 1,
  decided_by text,
  decided_by_name text,
  decided_at timestamptz,
  unique (reading_id, position)
);
create index reading_conflicts_candidate on reading_conflicts (candidate_id);
create index readings_report on readings (report_id);
