-- Training: courses, their sessions, and who took part, by organisation and audience only.

create table training_courses (
  record_id uuid primary key references records (id) on delete cascade,
  title text,
  assigned_by uuid references organizations (record_id),
  organizers uuid[],
  organizers_as_written text,
  directive uuid references directives (record_id),
  frequency text check (frequency in ('once', 'yearly', 'half-yearly', 'quarterly', 'irregular')),
  method text check (method in ('in-person', 'online', 'blended')),
  year integer,
  starts_on date,
  ends_on date,
  venue text,
  topics text[],
  audience text[],
  audience_groups text[],
  class_count integer,
  trainee_count integer,
  lecturer_count integer,
  hours numeric,
  certificate_count integer,
  cost bigint,
  evaluation text,
  average_rating numeric,
  note text
);
create index training_courses_assigned_by on training_courses (assigned_by, record_id);
create index training_courses_directive on training_courses (directive, record_id);
create index training_courses_frequency on training_courses (frequency, record_id);
create index training_courses_method on training_courses (method, record_id);
create index training_courses_year on training_courses (year, record_id);
create index training_courses_starts_on on training_courses (starts_on, record_id);
create index training_courses_ends_on on training_courses (ends_on, record_id);
create index training_courses_class_count on training_courses (class_count, record_id);
create index training_courses_trainee_count on training_courses (trainee_count, record_id);
create index training_courses_certificate_count on training_courses (certificate_count, record_id);
create index training_courses_cost on training_courses (cost, record_id);
create index training_courses_title on training_courses (title, record_id);
create index training_courses_organizers on training_courses using gin (organizers);
create index training_courses_topics on training_courses using gin (topics);
create index training_courses_audience on training_courses using gin (audience);
create index training_courses_audience_groups on training_courses using gin (audience_groups);
create index training_courses_lecturer_count on training_courses (lecturer_count, record_id);
create index training_courses_hours on training_courses (hours, record_id);
create index training_courses_average_rating on training_courses (average_rating, record_id);

create table training_sessions (
  record_id uuid primary key references records (id) on delete cascade,
  course uuid references training_courses (record_id),
  held_on date,
  topic text,
  lecturers text[],
  lecturer_orgs uuid[],
  venue text,
  hours numeric,
  attended integer,
  materials text[]
);
create index training_sessions_course on training_sessions (course, record_id);
create index training_sessions_held_on on training_sessions (held_on, record_id);
create index training_sessions_hours on training_sessions (hours, record_id);
create index training_sessions_attended on training_sessions (attended, record_id);
create index training_sessions_topic on training_sessions (topic, record_id);
create index training_sessions_lecturers on training_sessions using gin (lecturers);
create index training_sessions_lecturer_orgs on training_sessions using gin (lecturer_orgs);
create index training_sessions_materials on training_sessions using gin (materials);

create table training_rosters (
  record_id uuid primary key references records (id) on delete cascade,
  course uuid references training_courses (record_id),
  organization uuid references organizations (record_id),
  organization_as_written text,
  audience text check (audience in (
    'leaders', 'external-information', 'spokespersons', 'press', 'broadcasters', 'web-editors',
    'border-guards', 'other'
  )),
  registered integer,
  attended integer,
  certificates integer,
  certificate_numbers text,
  note text
);
create index training_rosters_course on training_rosters (course, record_id);
create index training_rosters_organization on training_rosters (organization, record_id);
create index training_rosters_audience on training_rosters (audience, record_id);
create index training_rosters_registered on training_rosters (registered, record_id);
create index training_rosters_attended on training_rosters (attended, record_id);
create index training_rosters_certificates on training_rosters (certificates, record_id);
