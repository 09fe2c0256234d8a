-- When the owner of a session last showed who he is: what changes how he signs in asks for it again after a while.
alter table user_sessions add column proven_at timestamptz not null default now();
