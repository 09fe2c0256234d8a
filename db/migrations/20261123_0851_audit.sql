-- The log read back: by time, by who acted, by organisation; and what was found when its chains were verified.

drop index events_at;
create index events_by_time on events (at desc, org_id, seq desc);
create index events_by_actor on events (actor_id, at desc) where actor_id is not null;
create index events_by_org on events (org_id, at desc);

create table chain_checks (
  id uuid primary key,
  requested_by text not null,
  requested_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  chains integer,
  chains_done integer not null default 0,
  events bigint not null default 0,
  -- The first fault of each broken chain: {"orgId", "seq", "reason"}.
  faults jsonb not null default '[]' check (jsonb_typeof(faults) = 'array')
);
create index chain_checks_by_time on chain_checks (requested_at desc);
