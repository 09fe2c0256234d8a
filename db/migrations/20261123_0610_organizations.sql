-- Organisations through time (R-ORG-1..5), their steering committees and the people assigned (R-BCD, R-TTDN-9).

create table organizations (
  record_id uuid primary key references records (id) on delete cascade,
  code text unique,
  -- The name in use now, or the last one; what it was called on a date is in organization_versions.
  name text,
  kind text check (kind in ('central-party', 'central-government', 'ministry', 'people-committee', 'party',
    'steering-committee', 'department', 'office-unit', 'district', 'commune', 'armed-forces', 'public-service',
    'press', 'partner', 'other')),
  note text
);
create index organizations_kind on organizations (kind, record_id);
create index organizations_code on organizations (code, record_id);
create index organizations_name on organizations (name, record_id);

-- An organisation may own itself, so the owner is checked when the transaction ends.
alter table records add constraint records_owner
  foreign key (owner_org_id) references organizations (record_id) deferrable initially deferred;

create table organization_versions (
  id uuid primary key,
  org_id uuid not null references organizations (record_id) on delete cascade,
  name text not null,
  short_name text,
  name_en text,
  parent_id uuid references organizations (record_id),
  level text check (level in ('central', 'provincial', 'district', 'commune')),
  -- Place in the date line of its documents: "Quảng Bình, ngày …".
  locality text,
  -- Abbreviation in document numbers: UBND in 05/BC-UBND.
  notation text,
  letterhead_superior text[] not null default '{}',
  letterhead_issuer text[] not null default '{}',
  domain text,
  territory_code text,
  valid daterange not null check (not isempty(valid)),
  -- The document that founded, named or moved it.
  decision text,
  note text,
  created_at timestamptz not null default now(),
  check (parent_id <> org_id),
  constraint organization_versions_apart exclude using gist (org_id with =, valid with &&)
);
create index organization_versions_parent on organization_versions (parent_id);
create index organization_versions_start on organization_versions (org_id, (coalesce(lower(valid), '-infinity')) desc);

create table organization_successions (
  id uuid primary key,
  from_id uuid not null references organizations (record_id) on delete cascade,
  -- Null: dissolved, nobody took its place.
  to_id uuid references organizations (record_id) on delete cascade,
  kind text not null check (kind in ('renamed', 'merged', 'split', 'dissolved', 'function-moved')),
  on_date date not null,
  -- The function that went this way; null: everything.
  function text,
  decision text,
  note text,
  created_at timestamptz not null default now(),
  check (from_id <> to_id),
  check (to_id is not null or kind = 'dissolved'),
  unique nulls not distinct (from_id, to_id, on_date, function)
);
create index organization_successions_to on organization_successions (to_id, on_date);

-- Which organisation holds a function of the State in a territory, and when (R-ORG-3).
create table mandates (
  id uuid primary key,
  function text not null,
  org_id uuid not null references organizations (record_id) on delete cascade,
  territory_id uuid not null references organizations (record_id) on delete cascade,
  valid daterange not null check (not isempty(valid)),
  decision text,
  note text,
  created_at timestamptz not null default now(),
  constraint mandates_apart exclude using gist (function with =, territory_id with =, valid with &&)
);
create index mandates_org on mandates (org_id);

create table committees (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  organization uuid references organizations (record_id),
  established_by uuid references organizations (record_id),
  decision_number text,
  decision_date date,
  declared_members integer,
  head_name text,
  head_position text,
  standing_agency uuid references organizations (record_id),
  duties text,
  term_from date,
  term_to date,
  year integer
);
create index committees_organization on committees (organization);
create index committees_established_by on committees (established_by);
create index committees_standing_agency on committees (standing_agency);
create index committees_year on committees (year, record_id);
create index committees_name on committees (name, record_id);
create index committees_decision_date on committees (decision_date, record_id);
create index committees_declared_members on committees (declared_members, record_id);
create index committees_head_name on committees (head_name, record_id);
create index committees_term_from on committees (term_from, record_id);
create index committees_term_to on committees (term_to, record_id);

create table committee_members (
  record_id uuid primary key references records (id) on delete cascade,
  committee uuid references committees (record_id),
  full_name text,
  position text,
  organization uuid references organizations (record_id),
  role text check (role in ('head', 'standing-deputy', 'deputy', 'standing-member', 'member', 'secretary')),
  member_from date,
  member_to date,
  year integer
);
create index committee_members_committee on committee_members (committee);
create index committee_members_organization on committee_members (organization);
create index committee_members_role on committee_members (role, record_id);
create index committee_members_from on committee_members (member_from, record_id);
create index committee_members_full_name on committee_members (full_name, record_id);
create index committee_members_position on committee_members (position, record_id);
create index committee_members_member_to on committee_members (member_to, record_id);
create index committee_members_year on committee_members (year, record_id);

create table committee_meetings (
  record_id uuid primary key references records (id) on delete cascade,
  committee uuid references committees (record_id),
  subject text,
  kind text check (kind in ('regular', 'extraordinary', 'review')),
  held_on date,
  year integer,
  chair text,
  attendees integer,
  conclusion text,
  conclusion_number text,
  conclusion_date date
);
create index committee_meetings_committee on committee_meetings (committee);
create index committee_meetings_held_on on committee_meetings (held_on, record_id);
create index committee_meetings_kind on committee_meetings (kind, record_id);
create index committee_meetings_subject on committee_meetings (subject, record_id);
create index committee_meetings_year on committee_meetings (year, record_id);
create index committee_meetings_attendees on committee_meetings (attendees, record_id);
create index committee_meetings_conclusion_date on committee_meetings (conclusion_date, record_id);

create table staff_assignments (
  record_id uuid primary key references records (id) on delete cascade,
  subject text check (subject in ('agency', 'unit', 'leader', 'officer', 'group', 'posts')),
  organization uuid references organizations (record_id),
  assigned_by uuid references organizations (record_id),
  full_name text,
  position text,
  group_name text,
  duty text,
  dedication text check (dedication in ('dedicated', 'concurrent')),
  established_post boolean,
  headcount integer,
  decision_number text,
  decision_date date,
  assigned_from date,
  assigned_to date,
  year integer
);
create index staff_assignments_organization on staff_assignments (organization);
create index staff_assignments_assigned_by on staff_assignments (assigned_by);
create index staff_assignments_subject on staff_assignments (subject, record_id);
create index staff_assignments_dedication on staff_assignments (dedication, record_id);
create index staff_assignments_from on staff_assignments (assigned_from, record_id);
create index staff_assignments_year on staff_assignments (year, record_id);
create index staff_assignments_full_name on staff_assignments (full_name, record_id);
create index staff_assignments_position on staff_assignments (position, record_id);
create index staff_assignments_established_post on staff_assignments (established_post, record_id);
create index staff_assignments_headcount on staff_assignments (headcount, record_id);
create index staff_assignments_decision_date on staff_assignments (decision_date, record_id);
create index staff_assignments_assigned_to on staff_assignments (assigned_to, record_id);

-- What an organisation was on a day: the version begun last by then; before its first version, that one.
create function organization_version_near(org uuid, day date) returns setof organization_versions
  language sql stable
  as $$
    select * from organization_versions v where v.org_id = org
    order by coalesce(lower(v.valid), '-infinity') > day,
      case when coalesce(lower(v.valid), '-infinity') <= day then lower(v.valid) end desc nulls last,
      lower(v.valid)
    limit 1
  $$;
