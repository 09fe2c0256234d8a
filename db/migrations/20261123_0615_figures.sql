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
