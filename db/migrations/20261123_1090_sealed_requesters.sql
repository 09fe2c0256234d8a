-- Who asks for a medium is a person outside: sealed from now on, and forgotten when the answer is long given.

alter table media_requests
  -- Name, address, organisation and purpose, sealed; null once they are forgotten.
  add column person bytea,
  add column forgotten_at timestamptz;
alter table media_requests alter column name drop not null;
alter table media_requests alter column email drop not null;
alter table media_requests alter column purpose drop not null;
