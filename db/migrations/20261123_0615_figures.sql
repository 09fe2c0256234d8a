-- Declared values and the choices officers make between declared and computed ones.

create table figure_declarations (
  record_id uuid primary key references records (id) on delete cascade,
  figure text,
  period_from date,
  period_to date,
  value numeric,
  declared_in text,
  note text
);
create index figure_declarations_figure on figure_declarations (figure, period_to, record_id);
create index figure_declarations_period_from on figure_declarations (period_from, record_id);
create index figure_declarations_period_to on figure_declarations (period_to, record_id);
create index figure_declarations_value on figure_declarations (value, record_id);
create index figure_declarations_declared_in on figure_declarations (declared_in, record_id);

create table figure_overrides (
  record_id uuid primary key references records (id) on delete cascade,
  figure text,
  period_from date,
  period_to date,
  choice text check (choice in ('computed', 'declared', 'given')),
  value numeric,
  reason text
);
create index figure_overrides_figure on figure_overrides (figure, period_to, record_id);
create index figure_overrides_period_from on figure_overrides (period_from, record_id);
create index figure_overrides_period_to on figure_overrides (period_to, record_id);
create index figure_overrides_choice on figure_overrides (choice, record_id);
create index figure_overrides_value on figure_overrides (value, record_id);
