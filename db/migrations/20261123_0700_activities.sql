-- Activities, exhibitions, and delegations out and in.

create table activities (
  record_id uuid primary key references records (id) on delete cascade,
  title text,
  kind text check (kind in (
    'dissemination', 'press-feature', 'broadcast', 'online-content', 'press-conference', 'press-information',
    'correction', 'event', 'portal', 'foreign-affairs', 'other'
  )),
  information_kinds text[] check (information_kinds <@ array['official', 'image', 'world', 'clarification']),
  channel text check (channel in (
    'diplomacy', 'portals', 'image-database', 'publications', 'border-gates', 'domestic-press', 'foreign-press',
    'internet', 'press-cooperation', 'major-events', 'other'
  )),
  starts_on date,
  ends_on date,
  year integer,
  directive uuid references directives (record_id),
  topic text,
  description text,
  outlet_as_written text,
  partners uuid[],
  audience text,
  place text,
  languages text[],
  quantity integer,
  quantity_unit text,
  foreign_quantity integer,
  reach integer
);
create index activities_kind on activities (kind, record_id);
create index activities_channel on activities (channel, record_id);
create index activities_starts_on on activities (starts_on, record_id);
create index activities_ends_on on activities (ends_on, record_id);
create index activities_year on activities (year, record_id);
create index activities_directive on activities (directive, record_id);
create index activities_quantity on activities (quantity, record_id);
create index activities_foreign_quantity on activities (foreign_quantity, record_id);
create index activities_reach on activities (reach, record_id);
create index activities_title on activities (title, record_id);
create index activities_information_kinds on activities using gin (information_kinds);
create index activities_partners on activities using gin (partners);
create index activities_languages on activities using gin (languages);

create table exhibitions (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  starts_on date,
  ends_on date,
  year integer,
  venue uuid references organizations (record_id),
  venue_as_written text,
  co_organizers uuid[],
  topic text,
  purpose text,
  information_kinds text[] check (information_kinds <@ array['official', 'image', 'world', 'clarification']),
  channel text check (channel in (
    'diplomacy', 'portals', 'image-database', 'publications', 'border-gates', 'domestic-press', 'foreign-press',
    'internet', 'press-cooperation', 'major-events', 'other'
  )),
  exhibits integer,
  visitors integer,
  permit_number text,
  permit_date date
);
create index exhibitions_starts_on on exhibitions (starts_on, record_id);
create index exhibitions_ends_on on exhibitions (ends_on, record_id);
create index exhibitions_year on exhibitions (year, record_id);
create index exhibitions_venue on exhibitions (venue, record_id);
create index exhibitions_channel on exhibitions (channel, record_id);
create index exhibitions_exhibits on exhibitions (exhibits, record_id);
create index exhibitions_visitors on exhibitions (visitors, record_id);
create index exhibitions_permit_date on exhibitions (permit_date, record_id);
create index exhibitions_name on exhibitions (name, record_id);
create index exhibitions_co_organizers on exhibitions using gin (co_organizers);
create index exhibitions_information_kinds on exhibitions using gin (information_kinds);

create table visits (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  direction text check (direction in ('in', 'out')),
  country text,
  head text,
  members integer,
  host uuid references organizations (record_id),
  starts_on date,
  ends_on date,
  year integer,
  purpose text,
  results text
);
create index visits_direction on visits (direction, record_id);
create index visits_country on visits (country, record_id);
create index visits_members on visits (members, record_id);
create index visits_host on visits (host, record_id);
create index visits_starts_on on visits (starts_on, record_id);
create index visits_ends_on on visits (ends_on, record_id);
create index visits_year on visits (year, record_id);
create index visits_name on visits (name, record_id);
