-- Programmes and agreements, plans of three horizons, and their tasks.

create table programmes (
  record_id uuid primary key references records (id) on delete cascade,
  name text,
  kind text check (kind in (
    'programme', 'scheme', 'project', 'coordination', 'press-cooperation', 'other'
  )),
  number text,
  signed_on date,
  directive uuid references directives (record_id),
  lead_org uuid references organizations (record_id),
  partners uuid[],
  partners_as_written text,
  areas text[],
  period_from integer,
  period_to integer,
  objectives text,
  milestones text[],
  budget bigint,
  funding_note text,
  status text check (status in ('planned', 'active', 'completed', 'suspended', 'cancelled')),
  result text,
  evaluation text,
  note text
);
create index programmes_kind on programmes (kind, record_id);
create index programmes_signed_on on programmes (signed_on, record_id);
create index programmes_directive on programmes (directive, record_id);
create index programmes_lead_org on programmes (lead_org, record_id);
create index programmes_period_from on programmes (period_from, record_id);
create index programmes_period_to on programmes (period_to, record_id);
create index programmes_budget on programmes (budget, record_id);
create index programmes_status on programmes (status, record_id);
create index programmes_name on programmes (name, record_id);
create index programmes_partners on programmes using gin (partners);
create index programmes_areas on programmes using gin (areas);
create index programmes_milestones on programmes using gin (milestones);

create table plans (
  record_id uuid primary key references records (id) on delete cascade,
  title text,
  horizon text check (horizon in ('long', 'medium', 'annual')),
  period_from integer,
  period_to integer,
  directive uuid references directives (record_id),
  approved_by uuid references organizations (record_id),
  approved_on date,
  planned boolean,
  budget bigint,
  objectives text,
  result text
);
create index plans_horizon on plans (horizon, record_id);
create index plans_period_from on plans (period_from, record_id);
create index plans_period_to on plans (period_to, record_id);
create index plans_directive on plans (directive, record_id);
create index plans_approved_by on plans (approved_by, record_id);
create index plans_approved_on on plans (approved_on, record_id);
create index plans_budget on plans (budget, record_id);
create index plans_title on plans (title, record_id);
create index plans_planned on plans (planned, record_id);

create table plan_tasks (
  record_id uuid primary key references records (id) on delete cascade,
  plan uuid references plans (record_id),
  year integer,
  "order" integer,
  task text,
  sub_tasks text[],
  directive uuid references directives (record_id),
  lead_org uuid references organizations (record_id),
  partners uuid[],
  due_on date,
  budget bigint,
  deliverables text[],
  status text check (status in ('not-started', 'in-progress', 'done', 'carried-over', 'cancelled')),
  completed_on date,
  result text,
  note text
);
create index plan_tasks_plan on plan_tasks (plan, record_id);
create index plan_tasks_year on plan_tasks (year, record_id);
create index plan_tasks_order on plan_tasks ("order", record_id);
create index plan_tasks_directive on plan_tasks (directive, record_id);
create index plan_tasks_lead_org on plan_tasks (lead_org, record_id);
create index plan_tasks_due_on on plan_tasks (due_on, record_id);
create index plan_tasks_budget on plan_tasks (budget, record_id);
create index plan_tasks_status on plan_tasks (status, record_id);
create index plan_tasks_completed_on on plan_tasks (completed_on, record_id);
create index plan_tasks_sub_tasks on plan_tasks using gin (sub_tasks);
create index plan_tasks_partners on plan_tasks using gin (partners);
create index plan_tasks_deliverables on plan_tasks using gin (deliverables);
