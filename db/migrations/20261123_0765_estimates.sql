-- What an officer expects a figure to reach by the end of the period, beyond the cut-off of its data.

create table figure_estimates (
  record_id uuid primary key references records (id) on delete cascade,
  figure text,
  period_from date,
  period_to date,
  value numeric,
  basis text
);
create index figure_estimates_figure on figure_estimates (figure, period_to, record_id);
create index figure_estimates_period_from on figure_estimates (period_from, record_id);
create index figure_estimates_period_to on figure_estimates (period_to, record_id);
create index figure_estimates_value on figure_estimates (value, record_id);
