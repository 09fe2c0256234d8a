-- Files of translations that came back: what they say, and what was there before they were written.
create table translation_imports (
  id uuid primary key,
  file_name text not null,
  format text not null check (format in ('xliff-1.2', 'xliff-2.0', 'docx')),
  locale text not null,
  -- As read: {installation, madeAt, items: [{collection, id, sourceHash, units: [...]}]}.
  content jsonb not null,
  created_by text,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  -- Segments as they were before and the version that the import gave them; null until it is written.
  written jsonb,
  written_at timestamptz,
  undone_at timestamptz,
  -- Of an import taken back: segments that somebody has written since and that stay.
  kept integer
);
create index translation_imports_mine on translation_imports (created_by, created_at desc);
