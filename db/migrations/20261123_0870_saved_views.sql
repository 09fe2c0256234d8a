-- Views of a list that officers keep: a name for a search, filters, a sort, columns and a grouping.

create table saved_views (
  id uuid primary key,
  collection text not null,
  name text not null,
  -- As it stands in the address of the list: names to texts.
  query jsonb not null check (jsonb_typeof(query) = 'object'),
  -- The organisation that it is shared with; null while only its author has it.
  org_id uuid,
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index saved_views_author on saved_views (created_by, collection);
create index saved_views_org on saved_views (org_id, collection) where org_id is not null;
