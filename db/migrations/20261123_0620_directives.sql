-- The system of directing documents and what they oblige whom to do.

create table directives (
  record_id uuid primary key references records (id) on delete cascade,
  type text check (type in (
    'L', 'PL', 'NĐ', 'TT', 'TTLT', 'NQ', 'KL', 'CT', 'QĐ', 'QC', 'QyĐ', 'QĐi', 'HD', 'CTr',
    'KH', 'PA', 'ĐA', 'DA', 'HĐ', 'BGN', 'BTT', 'TTri', 'TC', 'TB', 'BC', 'BB', 'TTr', 'CĐ',
    'CV', 'GUQ', 'GM', 'GGT', 'GNP', 'PG', 'PC', 'PB', 'other'
  )),
  type_name text,
  number text,
  issued_on date,
  issuer_org uuid references organizations (record_id),
  co_issuers uuid[],
  issuer_name text,
  level text check (level in (
    'central-party', 'central', 'provincial-party', 'provincial', 'department', 'district',
    'commune', 'other'
  )),
  subject text,
  languages text[],
  signer_position text,
  signer_name text,
  planned boolean,
  planned_year integer,
  effective_from date,
  effective_to date,
  period_from integer,
  period_to integer,
  classification text check (classification in ('normal', 'internal')),
  secret_pointer boolean,
  kept_at text,
  summary text,
  recipients text[],
  priority text check (priority in ('normal', 'urgent', 'very-urgent', 'immediate')),
  page_count integer,
  copy_count integer,
  arrived_on date,
  arrival_number text,
  answer_due_on date,
  file_code text,
  retention text,
  source_url text,
  note text
);
create index directives_type on directives (type, record_id);
create index directives_number on directives (number, record_id);
create index directives_issued_on on directives (issued_on, record_id);
create index directives_issuer_org on directives (issuer_org, record_id);
create index directives_level on directives (level, record_id);
create index directives_planned on directives (planned, record_id);
create index directives_effective_from on directives (effective_from, record_id);
create index directives_effective_to on directives (effective_to, record_id);
create index directives_period_to on directives (period_to, record_id);
create index directives_classification on directives (classification, record_id);
create index directives_answer_due_on on directives (answer_due_on, record_id);
create index directives_co_issuers on directives using gin (co_issuers);
create index directives_subject on directives (subject, record_id);
create index directives_languages on directives using gin (languages);
create index directives_planned_year on directives (planned_year, record_id);
create index directives_period_from on directives (period_from, record_id);
create index directives_secret_pointer on directives (secret_pointer, record_id);
create index directives_recipients on directives using gin (recipients);
create index directives_priority on directives (priority, record_id);
create index directives_page_count on directives (page_count, record_id);
create index directives_copy_count on directives (copy_count, record_id);
create index directives_arrived_on on directives (arrived_on, record_id);

create table obligations (
  record_id uuid primary key references records (id) on delete cascade,
  directive uuid references directives (record_id),
  provision text,
  task text,
  owner_org uuid references organizations (record_id),
  recurrence text check (recurrence in ('once', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'ongoing')),
  due_on date,
  due_rule text,
  done_on date,
  result text
);
create index obligations_directive on obligations (directive, record_id);
create index obligations_owner_org on obligations (owner_org, record_id);
create index obligations_recurrence on obligations (recurrence, record_id);
create index obligations_due_on on obligations (due_on, record_id);
create index obligations_done_on on obligations (done_on, record_id);
