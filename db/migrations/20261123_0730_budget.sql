-- Money for external information, and what waits for it.

create table budget_lines (
  record_id uuid primary key references records (id) on delete cascade,
  year integer,
  purpose text,
  source text check (source in ('state', 'central', 'local', 'integrated', 'social')),
  mechanism text,
  planned_vnd bigint,
  actual_vnd bigint,
  in_kind boolean,
  activity uuid references activities (record_id),
  programme uuid references programmes (record_id),
  assessment text
);
create index budget_lines_year on budget_lines (year, record_id);
create index budget_lines_source on budget_lines (source, record_id);
create index budget_lines_planned_vnd on budget_lines (planned_vnd, record_id);
create index budget_lines_actual_vnd on budget_lines (actual_vnd, record_id);
create index budget_lines_activity on budget_lines (activity, record_id);
create index budget_lines_programme on budget_lines (programme, record_id);
create index budget_lines_purpose on budget_lines (purpose, record_id);
create index budget_lines_in_kind on budget_lines (in_kind, record_id);

create table unfunded_needs (
  record_id uuid primary key references records (id) on delete cascade,
  year integer,
  need text,
  estimated_vnd bigint,
  reason text,
  plan_task uuid references plan_tasks (record_id)
);
create index unfunded_needs_year on unfunded_needs (year, record_id);
create index unfunded_needs_estimated_vnd on unfunded_needs (estimated_vnd, record_id);
create index unfunded_needs_plan_task on unfunded_needs (plan_task, record_id);
create index unfunded_needs_need on unfunded_needs (need, record_id);
create index unfunded_needs_reason on unfunded_needs (reason, record_id);
