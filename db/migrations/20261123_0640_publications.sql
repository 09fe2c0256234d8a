-- Publications and the ledger of who was given what.

create table publications (
  record_id uuid primary key references records (id) on delete cascade,
  title text,
  kind text check (kind in (
    'book', 'leaflet', 'special-issue', 'bulletin', 'catalogue', 'photobook', 'film', 'clip',
    'map', 'postcard', 'electronic', 'other'
  )),
  information_kinds text[],
  languages text[],
  languages_as_written text,
  external boolean,
  contribution text,
  producers uuid[],
  publisher_org uuid references organizations (record_id),
  publisher_name text,
  licence_number text,
  licensed_on date,
  isbn text,
  purpose text,
  year integer,
  issued_on date,
  copies integer,
  pages integer,
  duration_minutes numeric,
  stock integer,
  stocked_on date,
  cost bigint,
  summary text,
  note text
);
create index publications_kind on publications (kind, record_id);
create index publications_external on publications (external, record_id);
create index publications_publisher_org on publications (publisher_org, record_id);
create index publications_year on publications (year, record_id);
create index publications_issued_on on publications (issued_on, record_id);
create index publications_copies on publications (copies, record_id);
create index publications_pages on publications (pages, record_id);
create index publications_stock on publications (stock, record_id);
create index publications_cost on publications (cost, record_id);
create index publications_title on publications (title, record_id);
create index publications_information_kinds on publications using gin (information_kinds);
create index publications_languages on publications using gin (languages);
create index publications_producers on publications using gin (producers);
create index publications_licensed_on on publications (licensed_on, record_id);
create index publications_duration_minutes on publications (duration_minutes, record_id);
create index publications_stocked_on on publications (stocked_on, record_id);

create table distributions (
  record_id uuid primary key references records (id) on delete cascade,
  publication uuid references publications (record_id),
  material text,
  recipients uuid[],
  recipients_as_written text,
  open_ended boolean,
  purpose text,
  event text,
  quantity integer,
  distributed_on date,
  year integer,
  note text
);
create index distributions_publication on distributions (publication, record_id);
create index distributions_quantity on distributions (quantity, record_id);
create index distributions_distributed_on on distributions (distributed_on, record_id);
create index distributions_year on distributions (year, record_id);
create index distributions_material on distributions (material, record_id);
create index distributions_recipients on distributions using gin (recipients);
create index distributions_open_ended on distributions (open_ended, record_id);
