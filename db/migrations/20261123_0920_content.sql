-- The image database of the province: places, festivals, food, crafts, people, articles, events, investment projects,
-- publications to read online, galleries. Each table holds the facts; what each language says is in record_texts.

create table places (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  other_names text[],
  kind text check (kind in (
    'cave', 'beach', 'bay', 'island', 'river', 'lake', 'spring', 'waterfall', 'mountain', 'pass', 'forest',
    'national-park', 'heritage-site', 'monument', 'citadel', 'memorial', 'religious-site', 'museum',
    'village', 'town', 'market', 'gate', 'port', 'bridge', 'other'
  )),
  recognition text check (recognition in (
    'world-heritage', 'world-intangible', 'memory-of-the-world', 'special-national', 'national',
    'provincial', 'national-intangible', 'other'
  )),
  recognized_year integer,
  recognized_by text,
  recognition_decision text,
  other_recognitions text[],
  districts text[],
  latitude numeric,
  longitude numeric,
  area_hectares numeric,
  access text check (access in ('open', 'ticketed', 'guided', 'permit', 'seasonal', 'closed')),
  managing_org uuid references organizations (record_id),
  within uuid references places (record_id),
  subjects text[] check (subjects <@ array[
    'caves', 'waters', 'heritage', 'festivals', 'arts', 'food', 'people', 'products', 'exhibitions'
  ]),
  information_kinds text[] check (information_kinds <@ array['official', 'image', 'world', 'clarification']),
  channels text[] check (channels <@ array[
    'diplomacy', 'portals', 'image-database', 'publications', 'border-gates', 'domestic-press',
    'foreign-press', 'internet', 'press-cooperation', 'major-events', 'other'
  ]),
  messages text[] check (messages <@ array[
    'stable', 'dynamic', 'identity', 'innovative', 'safe', 'trusted'
  ]),
  markets text[] check (markets <@ array[
    'laos', 'thailand', 'asean', 'china', 'japan', 'korea', 'europe', 'americas', 'oceania', 'diaspora',
    'domestic', 'other'
  ]),
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  map_reviewed boolean,
  happened_on date
);
create index places_name on places (name, record_id);
create index places_other_names on places using gin (other_names);
create index places_kind on places (kind, record_id);
create index places_recognition on places (recognition, record_id);
create index places_recognized_year on places (recognized_year, record_id);
create index places_other_recognitions on places using gin (other_recognitions);
create index places_districts on places using gin (districts);
create index places_latitude on places (latitude, record_id);
create index places_longitude on places (longitude, record_id);
create index places_area_hectares on places (area_hectares, record_id);
create index places_access on places (access, record_id);
create index places_managing_org on places (managing_org, record_id);
create index places_within on places (within, record_id);
create index places_subjects on places using gin (subjects);
create index places_information_kinds on places using gin (information_kinds);
create index places_channels on places using gin (channels);
create index places_messages on places using gin (messages);
create index places_markets on places using gin (markets);
create index places_cover on places (cover, record_id);
create index places_gallery on places using gin (gallery);
create index places_related on places using gin (related);
create index places_sources on places using gin (sources);
create index places_contains_map on places (contains_map, record_id);
create index places_map_reviewed on places (map_reviewed, record_id);
create index places_happened_on on places (happened_on, record_id);

create table festivals (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  kind text check (kind in ('festival', 'ritual', 'performing-art', 'contest', 'custom')),
  recognition text check (recognition in (
    'world-heritage', 'world-intangible', 'memory-of-the-world', 'special-national', 'national',
    'provincial', 'national-intangible', 'other'
  )),
  recognized_year integer,
  recognized_by text,
  recognition_decision text,
  other_recognitions text[],
  calendar text check (calendar in ('solar', 'lunar')),
  start_day integer,
  start_month integer,
  end_day integer,
  end_month integer,
  recurrence text check (recurrence in ('yearly', 'some-years', 'occasional', 'all-year')),
  starts_on date,
  ends_on date,
  place uuid references places (record_id),
  communities uuid[],
  organizer uuid references organizations (record_id),
  districts text[],
  latitude numeric,
  longitude numeric,
  subjects text[] check (subjects <@ array[
    'caves', 'waters', 'heritage', 'festivals', 'arts', 'food', 'people', 'products', 'exhibitions'
  ]),
  information_kinds text[] check (information_kinds <@ array['official', 'image', 'world', 'clarification']),
  channels text[] check (channels <@ array[
    'diplomacy', 'portals', 'image-database', 'publications', 'border-gates', 'domestic-press',
    'foreign-press', 'internet', 'press-cooperation', 'major-events', 'other'
  ]),
  messages text[] check (messages <@ array[
    'stable', 'dynamic', 'identity', 'innovative', 'safe', 'trusted'
  ]),
  markets text[] check (markets <@ array[
    'laos', 'thailand', 'asean', 'china', 'japan', 'korea', 'europe', 'americas', 'oceania', 'diaspora',
    'domestic', 'other'
  ]),
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  map_reviewed boolean,
  happened_on date
);
create index festivals_name on festivals (name, record_id);
create index festivals_kind on festivals (kind, record_id);
create index festivals_recognition on festivals (recognition, record_id);
create index festivals_recognized_year on festivals (recognized_year, record_id);
create index festivals_other_recognitions on festivals using gin (other_recognitions);
create index festivals_calendar on festivals (calendar, record_id);
create index festivals_start_day on festivals (start_day, record_id);
create index festivals_start_month on festivals (start_month, record_id);
create index festivals_end_day on festivals (end_day, record_id);
create index festivals_end_month on festivals (end_month, record_id);
create index festivals_recurrence on festivals (recurrence, record_id);
create index festivals_starts_on on festivals (starts_on, record_id);
create index festivals_ends_on on festivals (ends_on, record_id);
create index festivals_place on festivals (place, record_id);
create index festivals_communities on festivals using gin (communities);
create index festivals_organizer on festivals (organizer, record_id);
create index festivals_districts on festivals using gin (districts);
create index festivals_latitude on festivals (latitude, record_id);
create index festivals_longitude on festivals (longitude, record_id);
create index festivals_subjects on festivals using gin (subjects);
create index festivals_information_kinds on festivals using gin (information_kinds);
create index festivals_channels on festivals using gin (channels);
create index festivals_messages on festivals using gin (messages);
create index festivals_markets on festivals using gin (markets);
create index festivals_cover on festivals (cover, record_id);
create index festivals_gallery on festivals using gin (gallery);
create index festivals_related on festivals using gin (related);
create index festivals_sources on festivals using gin (sources);
create index festivals_contains_map on festivals (contains_map, record_id);
create index festivals_map_reviewed on festivals (map_reviewed, record_id);
create index festivals_happened_on on festivals (happened_on, record_id);

create table foods (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  kind text check (kind in ('dish', 'cake', 'snack', 'drink', 'sauce', 'ingredient', 'other')),
  vegetarian boolean,
  districts text[],
  place uuid references places (record_id),
  recognition text check (recognition in (
    'world-heritage', 'world-intangible', 'memory-of-the-world', 'special-national', 'national',
    'provincial', 'national-intangible', 'other'
  )),
  recognized_year integer,
  recognized_by text,
  recognition_decision text,
  other_recognitions text[],
  subjects text[] check (subjects <@ array[
    'caves', 'waters', 'heritage', 'festivals', 'arts', 'food', 'people', 'products', 'exhibitions'
  ]),
  information_kinds text[] check (information_kinds <@ array['official', 'image', 'world', 'clarification']),
  channels text[] check (channels <@ array[
    'diplomacy', 'portals', 'image-database', 'publications', 'border-gates', 'domestic-press',
    'foreign-press', 'internet', 'press-cooperation', 'major-events', 'other'
  ]),
  messages text[] check (messages <@ array[
    'stable', 'dynamic', 'identity', 'innovative', 'safe', 'trusted'
  ]),
  markets text[] check (markets <@ array[
    'laos', 'thailand', 'asean', 'china', 'japan', 'korea', 'europe', 'americas', 'oceania', 'diaspora',
    'domestic', 'other'
  ]),
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  map_reviewed boolean,
  happened_on date
);
create index foods_name on foods (name, record_id);
create index foods_kind on foods (kind, record_id);
create index foods_vegetarian on foods (vegetarian, record_id);
create index foods_districts on foods using gin (districts);
create index foods_place on foods (place, record_id);
create index foods_recognition on foods (recognition, record_id);
create index foods_recognized_year on foods (recognized_year, record_id);
create index foods_other_recognitions on foods using gin (other_recognitions);
create index foods_subjects on foods using gin (subjects);
create index foods_information_kinds on foods using gin (information_kinds);
create index foods_channels on foods using gin (channels);
create index foods_messages on foods using gin (messages);
create index foods_markets on foods using gin (markets);
create index foods_cover on foods (cover, record_id);
create index foods_gallery on foods using gin (gallery);
create index foods_related on foods using gin (related);
create index foods_sources on foods using gin (sources);
create index foods_contains_map on foods (contains_map, record_id);
create index foods_map_reviewed on foods (map_reviewed, record_id);
create index foods_happened_on on foods (happened_on, record_id);

create table crafts (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  kind text check (kind in (
    'craft', 'craft-village', 'food-product', 'handmade-product', 'farm-product', 'souvenir', 'other'
  )),
  ocop_stars integer,
  ocop_year integer,
  ocop_decision text,
  producer_org uuid references organizations (record_id),
  producer_name text,
  makers uuid[],
  place uuid references places (record_id),
  districts text[],
  latitude numeric,
  longitude numeric,
  recognition text check (recognition in (
    'world-heritage', 'world-intangible', 'memory-of-the-world', 'special-national', 'national',
    'provincial', 'national-intangible', 'other'
  )),
  recognized_year integer,
  recognized_by text,
  recognition_decision text,
  other_recognitions text[],
  subjects text[] check (subjects <@ array[
    'caves', 'waters', 'heritage', 'festivals', 'arts', 'food', 'people', 'products', 'exhibitions'
  ]),
  information_kinds text[] check (information_kinds <@ array['official', 'image', 'world', 'clarification']),
  channels text[] check (channels <@ array[
    'diplomacy', 'portals', 'image-database', 'publications', 'border-gates', 'domestic-press',
    'foreign-press', 'internet', 'press-cooperation', 'major-events', 'other'
  ]),
  messages text[] check (messages <@ array[
    'stable', 'dynamic', 'identity', 'innovative', 'safe', 'trusted'
  ]),
  markets text[] check (markets <@ array[
    'laos', 'thailand', 'asean', 'china', 'japan', 'korea', 'europe', 'americas', 'oceania', 'diaspora',
    'domestic', 'other'
  ]),
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  map_reviewed boolean,
  happened_on date
);
create index crafts_name on crafts (name, record_id);
create index crafts_kind on crafts (kind, record_id);
create index crafts_ocop_stars on crafts (ocop_stars, record_id);
create index crafts_ocop_year on crafts (ocop_year, record_id);
create index crafts_producer_org on crafts (producer_org, record_id);
create index crafts_makers on crafts using gin (makers);
create index crafts_place on crafts (place, record_id);
create index crafts_districts on crafts using gin (districts);
create index crafts_latitude on crafts (latitude, record_id);
create index crafts_longitude on crafts (longitude, record_id);
create index crafts_recognition on crafts (recognition, record_id);
create index crafts_recognized_year on crafts (recognized_year, record_id);
create index crafts_other_recognitions on crafts using gin (other_recognitions);
create index crafts_subjects on crafts using gin (subjects);
create index crafts_information_kinds on crafts using gin (information_kinds);
create index crafts_channels on crafts using gin (channels);
create index crafts_messages on crafts using gin (messages);
create index crafts_markets on crafts using gin (markets);
create index crafts_cover on crafts (cover, record_id);
create index crafts_gallery on crafts using gin (gallery);
create index crafts_related on crafts using gin (related);
create index crafts_sources on crafts using gin (sources);
create index crafts_contains_map on crafts (contains_map, record_id);
create index crafts_map_reviewed on crafts (map_reviewed, record_id);
create index crafts_happened_on on crafts (happened_on, record_id);

create table people (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  kind text check (kind in ('community', 'group', 'person', 'historical')),
  public_role text,
  born_year integer,
  died_year integer,
  consent text check (consent in ('given', 'not-needed', 'asked', 'refused')),
  consent_on date,
  consent_note text,
  districts text[],
  place uuid references places (record_id),
  subjects text[] check (subjects <@ array[
    'caves', 'waters', 'heritage', 'festivals', 'arts', 'food', 'people', 'products', 'exhibitions'
  ]),
  information_kinds text[] check (information_kinds <@ array['official', 'image', 'world', 'clarification']),
  channels text[] check (channels <@ array[
    'diplomacy', 'portals', 'image-database', 'publications', 'border-gates', 'domestic-press',
    'foreign-press', 'internet', 'press-cooperation', 'major-events', 'other'
  ]),
  messages text[] check (messages <@ array[
    'stable', 'dynamic', 'identity', 'innovative', 'safe', 'trusted'
  ]),
  markets text[] check (markets <@ array[
    'laos', 'thailand', 'asean', 'china', 'japan', 'korea', 'europe', 'americas', 'oceania', 'diaspora',
    'domestic', 'other'
  ]),
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  map_reviewed boolean,
  happened_on date
);
create index people_name on people (name, record_id);
create index people_kind on people (kind, record_id);
create index people_public_role on people (public_role, record_id);
create index people_born_year on people (born_year, record_id);
create index people_died_year on people (died_year, record_id);
create index people_consent on people (consent, record_id);
create index people_consent_on on people (consent_on, record_id);
create index people_districts on people using gin (districts);
create index people_place on people (place, record_id);
create index people_subjects on people using gin (subjects);
create index people_information_kinds on people using gin (information_kinds);
create index people_channels on people using gin (channels);
create index people_messages on people using gin (messages);
create index people_markets on people using gin (markets);
create index people_cover on people (cover, record_id);
create index people_gallery on people using gin (gallery);
create index people_related on people using gin (related);
create index people_sources on people using gin (sources);
create index people_contains_map on people (contains_map, record_id);
create index people_map_reviewed on people (map_reviewed, record_id);
create index people_happened_on on people (happened_on, record_id);

create table articles (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  kind text check (kind in ('story', 'news', 'press-release', 'clarification')),
  dated_on date,
  author_line text,
  issuer_org uuid references organizations (record_id),
  original_url text,
  place uuid references places (record_id),
  districts text[],
  subjects text[] check (subjects <@ array[
    'caves', 'waters', 'heritage', 'festivals', 'arts', 'food', 'people', 'products', 'exhibitions'
  ]),
  information_kinds text[] check (information_kinds <@ array['official', 'image', 'world', 'clarification']),
  channels text[] check (channels <@ array[
    'diplomacy', 'portals', 'image-database', 'publications', 'border-gates', 'domestic-press',
    'foreign-press', 'internet', 'press-cooperation', 'major-events', 'other'
  ]),
  messages text[] check (messages <@ array[
    'stable', 'dynamic', 'identity', 'innovative', 'safe', 'trusted'
  ]),
  markets text[] check (markets <@ array[
    'laos', 'thailand', 'asean', 'china', 'japan', 'korea', 'europe', 'americas', 'oceania', 'diaspora',
    'domestic', 'other'
  ]),
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  map_reviewed boolean,
  happened_on date
);
create index articles_name on articles (name, record_id);
create index articles_kind on articles (kind, record_id);
create index articles_dated_on on articles (dated_on, record_id);
create index articles_issuer_org on articles (issuer_org, record_id);
create index articles_place on articles (place, record_id);
create index articles_districts on articles using gin (districts);
create index articles_subjects on articles using gin (subjects);
create index articles_information_kinds on articles using gin (information_kinds);
create index articles_channels on articles using gin (channels);
create index articles_messages on articles using gin (messages);
create index articles_markets on articles using gin (markets);
create index articles_cover on articles (cover, record_id);
create index articles_gallery on articles using gin (gallery);
create index articles_related on articles using gin (related);
create index articles_sources on articles using gin (sources);
create index articles_contains_map on articles (contains_map, record_id);
create index articles_map_reviewed on articles (map_reviewed, record_id);
create index articles_happened_on on articles (happened_on, record_id);

create table cultural_events (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  kind text check (kind in (
    'festival', 'culture', 'sport', 'exhibition', 'fair', 'conference', 'investment', 'diplomacy', 'other'
  )),
  starts_on date,
  ends_on date,
  festival uuid references festivals (record_id),
  organizers uuid[],
  place uuid references places (record_id),
  districts text[],
  latitude numeric,
  longitude numeric,
  website text,
  subjects text[] check (subjects <@ array[
    'caves', 'waters', 'heritage', 'festivals', 'arts', 'food', 'people', 'products', 'exhibitions'
  ]),
  information_kinds text[] check (information_kinds <@ array['official', 'image', 'world', 'clarification']),
  channels text[] check (channels <@ array[
    'diplomacy', 'portals', 'image-database', 'publications', 'border-gates', 'domestic-press',
    'foreign-press', 'internet', 'press-cooperation', 'major-events', 'other'
  ]),
  messages text[] check (messages <@ array[
    'stable', 'dynamic', 'identity', 'innovative', 'safe', 'trusted'
  ]),
  markets text[] check (markets <@ array[
    'laos', 'thailand', 'asean', 'china', 'japan', 'korea', 'europe', 'americas', 'oceania', 'diaspora',
    'domestic', 'other'
  ]),
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  map_reviewed boolean,
  happened_on date
);
create index cultural_events_name on cultural_events (name, record_id);
create index cultural_events_kind on cultural_events (kind, record_id);
create index cultural_events_starts_on on cultural_events (starts_on, record_id);
create index cultural_events_ends_on on cultural_events (ends_on, record_id);
create index cultural_events_festival on cultural_events (festival, record_id);
create index cultural_events_organizers on cultural_events using gin (organizers);
create index cultural_events_place on cultural_events (place, record_id);
create index cultural_events_districts on cultural_events using gin (districts);
create index cultural_events_latitude on cultural_events (latitude, record_id);
create index cultural_events_longitude on cultural_events (longitude, record_id);
create index cultural_events_subjects on cultural_events using gin (subjects);
create index cultural_events_information_kinds on cultural_events using gin (information_kinds);
create index cultural_events_channels on cultural_events using gin (channels);
create index cultural_events_messages on cultural_events using gin (messages);
create index cultural_events_markets on cultural_events using gin (markets);
create index cultural_events_cover on cultural_events (cover, record_id);
create index cultural_events_gallery on cultural_events using gin (gallery);
create index cultural_events_related on cultural_events using gin (related);
create index cultural_events_sources on cultural_events using gin (sources);
create index cultural_events_contains_map on cultural_events (contains_map, record_id);
create index cultural_events_map_reviewed on cultural_events (map_reviewed, record_id);
create index cultural_events_happened_on on cultural_events (happened_on, record_id);

create table investment_projects (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  sector text check (sector in (
    'economic-zone', 'industrial-park', 'industry', 'energy', 'agriculture', 'tourism', 'logistics',
    'infrastructure', 'urban', 'environment', 'education', 'health', 'technology', 'other'
  )),
  districts text[],
  latitude numeric,
  longitude numeric,
  area_hectares numeric,
  capital_vnd bigint,
  capital_usd numeric,
  forms text[] check (forms <@ array[
    'domestic', 'foreign', 'joint-venture', 'bcc', 'ppp', 'auction', 'bidding', 'other'
  ]),
  land_status text check (land_status in ('ready', 'partly', 'not-cleared', 'planned')),
  legal_basis uuid references directives (record_id),
  legal_basis_as_written text,
  status text check (status in ('calling', 'talks', 'taken', 'paused', 'closed')),
  contact_org uuid references organizations (record_id),
  valid_from date,
  valid_until date,
  verified_on date,
  place uuid references places (record_id),
  subjects text[] check (subjects <@ array[
    'caves', 'waters', 'heritage', 'festivals', 'arts', 'food', 'people', 'products', 'exhibitions'
  ]),
  information_kinds text[] check (information_kinds <@ array['official', 'image', 'world', 'clarification']),
  channels text[] check (channels <@ array[
    'diplomacy', 'portals', 'image-database', 'publications', 'border-gates', 'domestic-press',
    'foreign-press', 'internet', 'press-cooperation', 'major-events', 'other'
  ]),
  messages text[] check (messages <@ array[
    'stable', 'dynamic', 'identity', 'innovative', 'safe', 'trusted'
  ]),
  markets text[] check (markets <@ array[
    'laos', 'thailand', 'asean', 'china', 'japan', 'korea', 'europe', 'americas', 'oceania', 'diaspora',
    'domestic', 'other'
  ]),
  cover uuid,
  gallery uuid[],
  documents uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  map_reviewed boolean,
  happened_on date
);
create index investment_projects_name on investment_projects (name, record_id);
create index investment_projects_sector on investment_projects (sector, record_id);
create index investment_projects_districts on investment_projects using gin (districts);
create index investment_projects_latitude on investment_projects (latitude, record_id);
create index investment_projects_longitude on investment_projects (longitude, record_id);
create index investment_projects_area_hectares on investment_projects (area_hectares, record_id);
create index investment_projects_capital_vnd on investment_projects (capital_vnd, record_id);
create index investment_projects_capital_usd on investment_projects (capital_usd, record_id);
create index investment_projects_forms on investment_projects using gin (forms);
create index investment_projects_land_status on investment_projects (land_status, record_id);
create index investment_projects_legal_basis on investment_projects (legal_basis, record_id);
create index investment_projects_status on investment_projects (status, record_id);
create index investment_projects_contact_org on investment_projects (contact_org, record_id);
create index investment_projects_valid_from on investment_projects (valid_from, record_id);
create index investment_projects_valid_until on investment_projects (valid_until, record_id);
create index investment_projects_verified_on on investment_projects (verified_on, record_id);
create index investment_projects_place on investment_projects (place, record_id);
create index investment_projects_subjects on investment_projects using gin (subjects);
create index investment_projects_information_kinds on investment_projects using gin (information_kinds);
create index investment_projects_channels on investment_projects using gin (channels);
create index investment_projects_messages on investment_projects using gin (messages);
create index investment_projects_markets on investment_projects using gin (markets);
create index investment_projects_cover on investment_projects (cover, record_id);
create index investment_projects_gallery on investment_projects using gin (gallery);
create index investment_projects_documents on investment_projects using gin (documents);
create index investment_projects_related on investment_projects using gin (related);
create index investment_projects_sources on investment_projects using gin (sources);
create index investment_projects_contains_map on investment_projects (contains_map, record_id);
create index investment_projects_map_reviewed on investment_projects (map_reviewed, record_id);
create index investment_projects_happened_on on investment_projects (happened_on, record_id);

create table online_publications (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  publication uuid references publications (record_id),
  languages text[],
  year integer,
  pages uuid[],
  file uuid,
  subjects text[] check (subjects <@ array[
    'caves', 'waters', 'heritage', 'festivals', 'arts', 'food', 'people', 'products', 'exhibitions'
  ]),
  information_kinds text[] check (information_kinds <@ array['official', 'image', 'world', 'clarification']),
  channels text[] check (channels <@ array[
    'diplomacy', 'portals', 'image-database', 'publications', 'border-gates', 'domestic-press',
    'foreign-press', 'internet', 'press-cooperation', 'major-events', 'other'
  ]),
  messages text[] check (messages <@ array[
    'stable', 'dynamic', 'identity', 'innovative', 'safe', 'trusted'
  ]),
  markets text[] check (markets <@ array[
    'laos', 'thailand', 'asean', 'china', 'japan', 'korea', 'europe', 'americas', 'oceania', 'diaspora',
    'domestic', 'other'
  ]),
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  map_reviewed boolean,
  happened_on date
);
create index online_publications_name on online_publications (name, record_id);
create index online_publications_publication on online_publications (publication, record_id);
create index online_publications_languages on online_publications using gin (languages);
create index online_publications_year on online_publications (year, record_id);
create index online_publications_pages on online_publications using gin (pages);
create index online_publications_file on online_publications (file, record_id);
create index online_publications_subjects on online_publications using gin (subjects);
create index online_publications_information_kinds on online_publications using gin (information_kinds);
create index online_publications_channels on online_publications using gin (channels);
create index online_publications_messages on online_publications using gin (messages);
create index online_publications_markets on online_publications using gin (markets);
create index online_publications_cover on online_publications (cover, record_id);
create index online_publications_gallery on online_publications using gin (gallery);
create index online_publications_related on online_publications using gin (related);
create index online_publications_sources on online_publications using gin (sources);
create index online_publications_contains_map on online_publications (contains_map, record_id);
create index online_publications_map_reviewed on online_publications (map_reviewed, record_id);
create index online_publications_happened_on on online_publications (happened_on, record_id);

create table galleries (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  kind text check (kind in ('photographs', 'drawings', 'films', 'mixed')),
  cover uuid,
  gallery uuid[],
  author_line text,
  place uuid references places (record_id),
  districts text[],
  subjects text[] check (subjects <@ array[
    'caves', 'waters', 'heritage', 'festivals', 'arts', 'food', 'people', 'products', 'exhibitions'
  ]),
  information_kinds text[] check (information_kinds <@ array['official', 'image', 'world', 'clarification']),
  channels text[] check (channels <@ array[
    'diplomacy', 'portals', 'image-database', 'publications', 'border-gates', 'domestic-press',
    'foreign-press', 'internet', 'press-cooperation', 'major-events', 'other'
  ]),
  messages text[] check (messages <@ array[
    'stable', 'dynamic', 'identity', 'innovative', 'safe', 'trusted'
  ]),
  markets text[] check (markets <@ array[
    'laos', 'thailand', 'asean', 'china', 'japan', 'korea', 'europe', 'americas', 'oceania', 'diaspora',
    'domestic', 'other'
  ]),
  related uuid[],
  sources text[],
  contains_map boolean,
  map_reviewed boolean,
  happened_on date
);
create index galleries_name on galleries (name, record_id);
create index galleries_kind on galleries (kind, record_id);
create index galleries_cover on galleries (cover, record_id);
create index galleries_gallery on galleries using gin (gallery);
create index galleries_place on galleries (place, record_id);
create index galleries_districts on galleries using gin (districts);
create index galleries_subjects on galleries using gin (subjects);
create index galleries_information_kinds on galleries using gin (information_kinds);
create index galleries_channels on galleries using gin (channels);
create index galleries_messages on galleries using gin (messages);
create index galleries_markets on galleries using gin (markets);
create index galleries_related on galleries using gin (related);
create index galleries_sources on galleries using gin (sources);
create index galleries_contains_map on galleries (contains_map, record_id);
create index galleries_map_reviewed on galleries (map_reviewed, record_id);
create index galleries_happened_on on galleries (happened_on, record_id);
