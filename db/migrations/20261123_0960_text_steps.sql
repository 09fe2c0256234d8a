-- The last step of each text, as long as whoever took it may take it back: what stood before it, for the office and for
-- the public.
create table text_steps (
  record_id uuid not null references records (id) on delete cascade,
  locale text not null,
  -- The version of the text that the step made.
  version integer not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  -- State, reviewer and approver before it.
  before jsonb not null,
  -- The version of the record that the step made, where it took the record along.
  record_version integer,
  -- By language, what the step changed for readers: the rows of public_pages and public_gone before it and after it.
  public_changes jsonb not null default '{}',
  primary key (record_id, locale)
);
create index text_steps_age on text_steps (made_at);
