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
create index reports_subject on reports (subject, record_id);
create index reports_period_from on reports (period_from, record_id);
create index reports_period_to on reports (period_to, record_id);
create index reports_as_of on reports (as_of, record_id);
create index reports_addressees on reports using gin (addressees);
create index reports_number on reports (number, record_id);
create index reports_issued_on on reports (issued_on, record_id);
create index reports_signing_authority on reports using gin (signing_authority);
create index reports_recipients on reports using gin (recipients);

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
create index report_passages_section on report_passages (section, record_id);
create index report_passages_kind on report_passages (kind, record_id);
create index report_passages_position on report_passages (position, record_id);

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
