-- What an import must know to be taken back wholly: how texts stood before it, and the comments that came with it.

-- A comment that came with something that was taken back: settled, and shown to nobody any more.
alter table record_comments add column withdrawn_at timestamptz;

alter table translation_imports
  -- One an item that was written: {recordId, former, version}; `former` is null where the language had no text.
  add column texts jsonb not null default '[]',
  -- Those that the file brought: {collection, recordId, id}.
  add column comments jsonb not null default '[]',
  -- Of an import taken back, what somebody has gone on with and what stays: {collection, id, title, segments, comments}.
  add column kept_items jsonb not null default '[]';
