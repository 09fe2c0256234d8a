-- The media library: what may be done with each file, its versions and renditions, who asked for what.

create table media_assets (
  record_id uuid primary key references records (id) on delete cascade,
  title text,
  kind text check (kind in ('image', 'drawing', 'video', 'document', 'audio')),
  folder text,
  tags text[],
  taken_on date,
  place text,
  author text,
  origin text,
  licence text check (licence in ('cc-by', 'cc-by-sa', 'cc-by-nc', 'public-domain', 'press-use', 'all-rights-reserved', 'other')),
  licence_url text,
  rights_from date,
  rights_until date,
  territory text check (territory in ('worldwide', 'vietnam', 'other')),
  territory_note text,
  consent text check (consent in ('given', 'missing', 'not-needed')),
  consent_document text,
  community_consent text check (community_consent in ('given', 'missing', 'not-needed')),
  aerial boolean,
  flycam_permit text,
  access text check (access in ('open', 'on-request', 'internal')),
  map text check (map in ('none', 'part', 'country')),
  map_shows_islands boolean,
  map_checked_by text,
  map_checked_on date,
  synthesis text check (synthesis in ('none', 'ai-generated', 'ai-edited', 'simulated')),
  focus_x numeric,
  focus_y numeric,
  happy_vietnam_year integer,
  happy_vietnam_code text,
  happy_vietnam_result text check (happy_vietnam_result in ('sent', 'shortlisted', 'awarded', 'not-chosen')),
  note text
);
create index media_assets_title on media_assets (title, record_id);
create index media_assets_kind on media_assets (kind, record_id);
create index media_assets_folder on media_assets (folder, record_id);
create index media_assets_tags on media_assets using gin (tags);
create index media_assets_taken_on on media_assets (taken_on, record_id);
create index media_assets_author on media_assets (author, record_id);
create index media_assets_licence on media_assets (licence, record_id);
create index media_assets_rights_from on media_assets (rights_from, record_id);
create index media_assets_rights_until on media_assets (rights_until, record_id);
create index media_assets_territory on media_assets (territory, record_id);
create index media_assets_consent on media_assets (consent, record_id);
create index media_assets_community_consent on media_assets (community_consent, record_id);
create index media_assets_aerial on media_assets (aerial, record_id);
create index media_assets_access on media_assets (access, record_id);
create index media_assets_map on media_assets (map, record_id);
create index media_assets_map_shows_islands on media_assets (map_shows_islands, record_id);
create index media_assets_map_checked_on on media_assets (map_checked_on, record_id);
create index media_assets_synthesis on media_assets (synthesis, record_id);
create index media_assets_focus_x on media_assets (focus_x, record_id);
create index media_assets_focus_y on media_assets (focus_y, record_id);
create index media_assets_happy_vietnam_year on media_assets (happy_vietnam_year, record_id);
create index media_assets_happy_vietnam_result on media_assets (happy_vietnam_result, record_id);

-- One row a version of the file: the bytes as they came, found again by their hash, and what is made of them.
create table media_files (
  record_id uuid not null references records (id) on delete cascade,
  version integer not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  width integer,
  height integer,
  -- Seconds of a film or a sound.
  duration double precision,
  state text not null default 'waiting' check (state in ('waiting', 'working', 'ready', 'failed')),
  done integer not null default 0,
  total integer not null default 0,
  -- Why nothing could be made of it, in words for the log.
  failure text,
  -- Widths of the renditions that exist, ascending.
  widths integer[] not null default '{}',
  -- What is written into the renditions and how they are cut; another value asks for new ones.
  stamp text,
  created_by text,
  created_at timestamptz not null default now(),
  primary key (record_id, version)
);
create index media_files_sha256 on media_files (sha256);
create index media_files_unfinished on media_files (created_at) where state in ('waiting', 'working');

-- What the public last saw of a medium; whatever changes it (a date, a right, a new version) is found by comparing.
create table media_standings (
  record_id uuid primary key references records (id) on delete cascade,
  standing text not null,
  since timestamptz not null default now()
);

-- A file on its way in: who sends it, and what became of it.
create table media_uploads (
  id text primary key,
  sent_by text not null,
  name text not null,
  size bigint not null,
  record_id uuid references records (id) on delete set null,
  version integer,
  created_at timestamptz not null default now()
);
create index media_uploads_record on media_uploads (record_id);
create index media_uploads_age on media_uploads (created_at);

-- Somebody outside asks for a file that is given on request.
create table media_requests (
  id uuid primary key,
  record_id uuid not null references records (id) on delete cascade,
  name text not null,
  email text not null,
  organization text,
  purpose text not null,
  locale text not null,
  state text not null default 'open' check (state in ('open', 'granted', 'declined', 'revoked')),
  decided_by text,
  decided_at timestamptz,
  answer text,
  expires_at timestamptz,
  created_at timestamptz not null default now()
);
create index media_requests_record on media_requests (record_id, created_at desc);
create index media_requests_open on media_requests (created_at) where state = 'open';

-- Each time a granted file was fetched.
create table media_downloads (
  id bigint generated always as identity primary key,
  request_id uuid not null references media_requests (id) on delete cascade,
  version integer not null,
  at timestamptz not null default now()
);
create index media_downloads_request on media_downloads (request_id, at);
