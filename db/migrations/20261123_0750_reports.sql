-- Outlines as data, the reports made from them, officers' words for one report, and frozen copies.

create table outline_templates (
  code text not null,
  version integer not null,
  name text not null,
  -- The letter that asks for reports in this outline, as written.
  request text,
  valid_from date not null,
  valid_to date,
  sections jsonb not null,
  primary key (code, version)
);

create table reports (
  record_id uuid primary key references records (id) on delete cascade,
  year integer,
  subject text,
  outline text,
  period_from date,
  period_to date,
  as_of date,
  requested_by uuid references directives (record_id),
  opening text,
  closing text,
  addressees text[],
  number text,
  notation text,
  place text,
  issued_on date,
  signing_authority text[],
  signer_name text,
  recipients text[]
);
create index reports_year on reports (year, record_id);
create index reports_requested_by on reports (requested_by);

create table report_passages (
  record_id uuid primary key references records (id) on delete cascade,
  report uuid references reports (record_id),
  section text,
  kind text check (kind in ('narrative', 'rewording', 'omission')),
  about uuid references records (id),
  position integer,
  text text
);
create index report_passages_report on report_passages (report, section, position);
create index report_passages_about on report_passages (about);

-- What a report was when its figures were closed: nothing later touches it.
create table report_snapshots (
  report_id uuid not null references reports (record_id),
  number integer not null,
  tree jsonb not null,
  figures jsonb not null,
  -- The versions of the records it was made from: {"id": version}.
  records jsonb not null,
  outline_code text not null,
  outline_version integer not null,
  as_of date not null,
  sha256 text not null,
  frozen_at timestamptz not null,
  frozen_by text not null,
  primary key (report_id, number)
);
create trigger report_snapshots_append_only before update or delete on report_snapshots
  for each row execute function refuse_change();
