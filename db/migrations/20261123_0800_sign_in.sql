-- Second factors, sessions that lock when idle, accounts that rest when unused.

-- What idleness counts from: the last sign-in, or the day the account was made or enabled.
alter table users add column active_at timestamptz not null default now();
alter table users add column idle_warned_at timestamptz;

-- A password shorter than the rule asks of one that stands alone; it needs a second factor beside it.
alter table user_accounts add column needs_second_factor boolean not null default false;

-- When somebody last acted in the session, to the minute; a locked session opens again with a proof of who is there.
alter table user_sessions add column last_seen_at timestamptz not null default now();
alter table user_sessions add column locked_at timestamptz;

-- A time-based one-time password (RFC 6238). The secret is sealed; `last_step` keeps a code from being used twice.
create table user_totp (
  user_id text primary key references users (id) on delete cascade,
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint,
  created_at timestamptz not null default now()
);

-- Codes for the day when the telephone is lost: each opens once, and only its keyed hash is kept.
create table user_backup_codes (
  user_id text not null references users (id) on delete cascade,
  hash text not null,
  primary key (user_id, hash)
);

-- Passkeys, in the shape that better-auth expects.
create table user_passkeys (
  id text primary key,
  name text,
  public_key text not null,
  user_id text not null references users (id) on delete cascade,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index user_passkeys_user on user_passkeys (user_id);
