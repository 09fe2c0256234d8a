-- Drafts by machine: who works on a run, what was left, what it was priced at.

alter table machine_runs
  -- When a node last did something about it; one that fell silent lets another go on.
  add column worked_at timestamptz,
  -- Segments that were left untranslated, and why: [{record, segment, why}], the first hundred.
  add column skipped integer not null default 0,
  add column notes jsonb not null default '[]',
  -- A million tokens or characters cost so much when it was started: {unit, input, output}; null while unknown.
  add column price jsonb;

create index machine_runs_newest on machine_runs (org_id, created_at desc);
create index machine_runs_unfinished on machine_runs (worked_at) where state in ('waiting', 'running');
