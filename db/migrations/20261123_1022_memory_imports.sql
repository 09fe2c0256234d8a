-- A file on its way into the memory is kept beside its import until it is read, for a job on any node to read it.

alter table translation_memory_imports
  drop column file_key,
  add column file bytea,
  -- Units of languages that the portal does not speak, and units without Vietnamese or without words.
  add column foreign_units integer not null default 0,
  add column empty_units integer not null default 0;
create index translation_memory_imports_at on translation_memory_imports (created_at desc);
