-- Foreign press: outlets, their delegations and members, and what they published.

create table outlets (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  aliases text[],
  kind text check (kind in (
    'newspaper', 'television', 'radio', 'agency', 'online', 'film-studio', 'production-company',
    'international-organization', 'other'
  )),
  country text,
  original_name text,
  name_note text,
  website text
);
create index outlets_kind on outlets (kind, record_id);
create index outlets_country on outlets (country, record_id);
create index outlets_name on outlets (name, record_id);
create index outlets_aliases on outlets using gin (aliases);

create table press_delegations (
  record_id uuid primary key references records (id) on delete cascade,
  outlet uuid references outlets (record_id),
  outlet_as_written text,
  country text,
  kind text check (kind in ('reporters', 'television', 'film', 'production')),
  procedure text check (procedure in ('non-resident', 'state-guest', 'province-guest', 'resident')),
  stage text check (stage in (
    'received', 'appraising', 'consulting', 'submitted', 'accepted', 'refused', 'hosting', 'adjusting', 'suspended',
    'ended', 'reported', 'tracking', 'withdrawn'
  )),
  member_count integer,
  starts_on date,
  ends_on date,
  year integer,
  purpose text,
  contents text,
  places text[],
  planned_questions text,
  broadcast_plan text,
  expected_on date,
  equipment text[],
  signatory text,
  accepting_agency uuid references organizations (record_id),
  host uuid references organizations (record_id),
  permit_number text,
  permit_date date,
  received_on date,
  reply_due_on date,
  replied_on date,
  reply_number text,
  reported_on date,
  border_area boolean,
  border_consent_on date,
  border_consent_by text,
  note text
);
create index press_delegations_outlet on press_delegations (outlet, record_id);
create index press_delegations_country on press_delegations (country, record_id);
create index press_delegations_kind on press_delegations (kind, record_id);
create index press_delegations_procedure on press_delegations (procedure, record_id);
create index press_delegations_stage on press_delegations (stage, record_id);
create index press_delegations_member_count on press_delegations (member_count, record_id);
create index press_delegations_starts_on on press_delegations (starts_on, record_id);
create index press_delegations_ends_on on press_delegations (ends_on, record_id);
create index press_delegations_year on press_delegations (year, record_id);
create index press_delegations_expected_on on press_delegations (expected_on, record_id);
create index press_delegations_accepting_agency on press_delegations (accepting_agency, record_id);
create index press_delegations_host on press_delegations (host, record_id);
create index press_delegations_permit_date on press_delegations (permit_date, record_id);
create index press_delegations_received_on on press_delegations (received_on, record_id);
create index press_delegations_reply_due_on on press_delegations (reply_due_on, record_id);
create index press_delegations_replied_on on press_delegations (replied_on, record_id);
create index press_delegations_reported_on on press_delegations (reported_on, record_id);
create index press_delegations_border_consent_on on press_delegations (border_consent_on, record_id);
create index press_delegations_places on press_delegations using gin (places);
create index press_delegations_equipment on press_delegations using gin (equipment);
create index press_delegations_border_area on press_delegations (border_area, record_id);

create table press_members (
  record_id uuid primary key references records (id) on delete cascade,
  delegation uuid references press_delegations (record_id),
  full_name text,
  nationality text,
  role text,
  visa_place text,
  passport bytea,
  permit_valid_to date,
  expires date
);
create index press_members_delegation on press_members (delegation, record_id);
create index press_members_nationality on press_members (nationality, record_id);
create index press_members_permit_valid_to on press_members (permit_valid_to, record_id);
create index press_members_expires on press_members (expires, record_id);
create index press_members_full_name on press_members (full_name, record_id);
create index press_members_role on press_members (role, record_id);

create table press_coverage (
  record_id uuid primary key references records (id) on delete cascade,
  title text,
  outlet uuid references outlets (record_id),
  delegation uuid references press_delegations (record_id),
  country text,
  languages text[],
  published_on date,
  year integer,
  url text,
  topic text,
  summary text,
  sentiment text check (sentiment in ('positive', 'neutral', 'negative', 'false')),
  as_registered boolean,
  reach integer,
  archive_hash text,
  action text
);
create index press_coverage_outlet on press_coverage (outlet, record_id);
create index press_coverage_delegation on press_coverage (delegation, record_id);
create index press_coverage_country on press_coverage (country, record_id);
create index press_coverage_published_on on press_coverage (published_on, record_id);
create index press_coverage_year on press_coverage (year, record_id);
create index press_coverage_sentiment on press_coverage (sentiment, record_id);
create index press_coverage_reach on press_coverage (reach, record_id);
create index press_coverage_title on press_coverage (title, record_id);
create index press_coverage_languages on press_coverage using gin (languages);
create index press_coverage_as_registered on press_coverage (as_registered, record_id);
