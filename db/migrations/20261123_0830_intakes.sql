-- What comes in from outside: files sent in pieces, tables taken into a collection, old reports read.

-- A file on its way. The pieces stay in the database, so that any node may take the next one and a job on any
-- other may read the whole; what nobody needs any more is swept away.
create table uploads (
  id uuid primary key,
  name text not null,
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received between 0 and size),
  created_by text,
  created_at timestamptz not null default now()
);

create table upload_pieces (
  upload_id uuid not null references uploads (id) on delete cascade,
  start_at bigint not null,
  bytes bytea not null,
  primary key (upload_id, start_at)
);

create table imports (
  id uuid primary key,
  collection text not null,
  upload_id uuid not null references uploads (id),
  file_name text not null,
  owner_org_id uuid references records (id),
  stage text not null check (stage in ('reading', 'matching', 'checking', 'checked', 'writing', 'undoing', 'undone', 'failed')),
  format text not null default 'xlsx',
  sheet text,
  -- The rows above the data, as they stand in the file.
  head jsonb not null default '[]',
  -- One a column of the file: index, heading, samples, and the column of the collection it is taken for.
  columns jsonb not null default '[]',
  -- What is to be said of the file as a whole.
  notes jsonb not null default '[]',
  -- What stopped it, in both languages.
  problem jsonb,
  done integer not null default 0,
  total integer not null default 0,
  -- The last row that the running step has dealt with.
  reached integer not null default 0,
  -- Who works on it; another may take over once `touched_at` is old.
  runner uuid,
  touched_at timestamptz not null default now(),
  -- The rights of whoever ordered the step.
  actor jsonb not null,
  created_by text,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  written_at timestamptz,
  undone_at timestamptz,
  -- Of an import taken back: how many records were changed since and stay.
  kept integer
);
create index imports_created_by on imports (created_by, created_at desc);
create index imports_upload on imports (upload_id);
create index imports_owner_org on imports (owner_org_id);
create index imports_at_work on imports (touched_at) where stage in ('reading', 'checking', 'writing', 'undoing');

create table import_rows (
  import_id uuid not null references imports (id) on delete cascade,
  row integer not null,
  cells jsonb not null,
  dropped boolean not null default false,
  act text check (act in ('create', 'change', 'unchanged')),
  errors integer not null default 0,
  -- Warnings that nobody has accepted yet.
  open integer not null default 0,
  -- By what the row is the same thing as another: ids and identities.
  keys text[] not null default '{}',
  record_id uuid,
  version_before integer,
  version_after integer,
  primary key (import_id, row)
);

create table import_findings (
  import_id uuid not null,
  row integer not null,
  position integer not null,
  severity text not null check (severity in ('error', 'warning')),
  column_index integer,
  field text,
  value text,
  message jsonb not null,
  -- The known name that the value most likely means.
  use text,
  accepted boolean not null default false,
  primary key (import_id, row, position),
  foreign key (import_id, row) references import_rows (import_id, row) on delete cascade
);
