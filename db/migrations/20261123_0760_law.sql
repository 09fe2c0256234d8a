-- What the law says and when, and the calendar of state agencies. The program ships both; what somebody here has
-- touched (`changed_at`) is never overwritten by what a newer program ships.

create table legal_rules (
  id uuid primary key,
  code text not null,
  title jsonb not null,
  -- The days in force; open where a beginning or an end is not known.
  valid daterange not null check (not isempty(valid)),
  parameters jsonb not null check (jsonb_typeof(parameters) = 'object'),
  citation text not null,
  instruments jsonb not null check (jsonb_typeof(instruments) = 'array'),
  source_url text,
  -- G: the full text was read in a public copy, P: an extract, D: a digest, M: nothing.
  mark text not null check (mark in ('G', 'P', 'D', 'M')),
  verified boolean not null,
  verification_note jsonb not null,
  citable boolean not null,
  -- Who compared it with the gazette, when, and where it was read.
  checked_by text,
  checked_at timestamptz,
  checked_in text,
  changed_at timestamptz,
  check ((checked_by is null) = (checked_at is null) and (checked_by is null) = (checked_in is null)),
  constraint legal_rules_apart exclude using gist (code with =, valid with &&)
);

-- The years of which something is known; a year without a row has only weekends.
create table holiday_years (
  year integer primary key,
  -- Held against what was announced; deadlines that cross another year are provisional.
  verified boolean not null,
  source text not null,
  note jsonb,
  checked_by text,
  checked_at timestamptz,
  checked_in text,
  changed_at timestamptz,
  check ((checked_by is null) = (checked_at is null) and (checked_by is null) = (checked_in is null))
);

create table holidays (
  on_date date primary key,
  year integer generated always as (extract(year from on_date)::integer) stored
    references holiday_years (year) on delete cascade,
  -- Days off: the holiday itself, a weekday given for one on a weekend, a weekday swapped; and days worked.
  kind text not null check (kind in ('holiday', 'compensation', 'swap', 'work')),
  name jsonb,
  -- The weekday off for which this weekend day is worked.
  instead_of date,
  -- Whether it is really so was not established.
  doubtful boolean not null default false,
  -- The announcement, where it is another than the year's.
  source text,
  check (kind = 'work' or name is not null),
  check (instead_of is null or kind = 'work')
);
create index holidays_year on holidays (year);
