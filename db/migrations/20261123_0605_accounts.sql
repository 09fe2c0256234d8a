-- Who signs in, with what, and which roles they hold. The first four tables have the shape that better-auth expects.

create table users (
  id text primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  locale text not null default 'vi' check (locale in ('vi', 'en')),
  -- A disabled user keeps his name in histories and cannot sign in.
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table user_sessions (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index user_sessions_user on user_sessions (user_id);
create index user_sessions_expiry on user_sessions (expires_at);

create table user_accounts (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index user_accounts_user on user_accounts (user_id);

create table user_verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index user_verifications_identifier on user_verifications (identifier);

create table role_assignments (
  id uuid primary key,
  user_id text not null references users (id) on delete cascade,
  role text not null,
  org_id uuid not null,
  valid_from date not null,
  -- The last day; null while it lasts.
  valid_to date check (valid_to >= valid_from),
  created_by text,
  created_at timestamptz not null default now()
);
create index role_assignments_user on role_assignments (user_id);
create index role_assignments_org on role_assignments (org_id, role);

-- Keys of programs that act for a user. Only the hash is kept; the key is shown once.
create table api_keys (
  id uuid primary key,
  user_id text not null references users (id) on delete cascade,
  name text not null,
  hint text not null,
  hash text not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_keys_user on api_keys (user_id);

-- Attempts at a password that have not succeeded; five within a quarter of an hour lock the address.
create table sign_in_attempts (
  id uuid primary key,
  email text not null,
  at timestamptz not null default now()
);
create index sign_in_attempts_email on sign_in_attempts (email, at);
