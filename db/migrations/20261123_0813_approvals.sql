-- Links by which a leader decides about one version of one record, once, without signing in. Nobody can make a link from
-- what is here: the token carries a signature whose key is not in the database.

create table approval_links (
  id uuid primary key,
  record_id uuid not null references records (id) on delete cascade,
  collection text not null,
  -- What is decided about: this version of the record and, of a report, what it said then.
  version integer not null,
  content_hash text,
  -- Who decides, with his own rights.
  approver_id text not null references users (id) on delete cascade,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  opened_at timestamptz,
  decided_at timestamptz,
  decision text check (decision in ('approve', 'return')),
  -- The version that the decision made: by it the decision is taken back.
  decided_version integer,
  check ((decided_at is null) = (decision is null) and (decided_at is null) = (decided_version is null))
);
create index approval_links_record on approval_links (record_id, created_at desc);
create index approval_links_expiry on approval_links (expires_at);
