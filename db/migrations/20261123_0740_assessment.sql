-- How the year is judged, and what the province asks of others.

create table assessments (
  record_id uuid primary key references records (id) on delete cascade,
  year integer,
  kind text check (kind in ('advantage', 'difficulty', 'strength', 'weakness', 'cause', 'lesson')),
  "order" integer,
  text text,
  tags text[]
);
create index assessments_year on assessments (year, record_id);
create index assessments_kind on assessments (kind, record_id);
create index assessments_order on assessments ("order", record_id);
create index assessments_tags on assessments using gin (tags);

create table recommendations (
  record_id uuid primary key references records (id) on delete cascade,
  year integer,
  "order" integer,
  text text,
  "to" uuid references organizations (record_id),
  status text check (status in ('unanswered', 'answered')),
  answer text,
  answer_directive uuid references directives (record_id)
);
create index recommendations_year on recommendations (year, record_id);
create index recommendations_order on recommendations ("order", record_id);
create index recommendations_to on recommendations ("to", record_id);
create index recommendations_status on recommendations (status, record_id);
create index recommendations_answer_directive on recommendations (answer_directive, record_id);
