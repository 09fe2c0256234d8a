-- What an import made each language of a record say, so that it can be taken back.

alter table import_rows
  -- [{ locale, before, after }]: versions of the texts; 0 before a new one, no `after` until it is written.
  add column texts jsonb not null default '[]';
