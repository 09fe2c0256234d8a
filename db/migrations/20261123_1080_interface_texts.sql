-- The words of the portal and of the office, as records whose texts go through the translation desk.

create table interface_texts (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  part text
);
create index interface_texts_name on interface_texts (name);
create index interface_texts_part on interface_texts (part);

create table interface_catalogues (
  name text primary key,
  record_id uuid not null references records (id) on delete cascade,
  -- What the program shipped when it was last taken in: {locale: {key: text}}.
  shipped jsonb not null,
  -- Keys whose approved words are of an older program, until somebody approves new ones: {locale: [key]}.
  stale jsonb not null default '{}'
);
