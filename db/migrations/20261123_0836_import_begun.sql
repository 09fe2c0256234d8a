-- When the running step of an import began, for an estimate of how long it will take.
alter table imports add column begun_at timestamptz not null default now();
