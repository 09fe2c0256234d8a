-- The studio in which a report is written: who is in which section, findings left as they are, signed copies.

-- One row an open window. It says who is there, not what anybody did: old rows are deleted, never kept.
create table report_presence (
  report_id uuid not null references reports (record_id) on delete cascade,
  seat text not null,
  user_id text not null,
  user_name text not null,
  section text,
  seen_at timestamptz not null default now(),
  primary key (report_id, seat)
);
create index report_presence_seen on report_presence (seen_at);

-- A finding that somebody decided to leave as in the source, by the facts that it rests on: with other facts it is
-- another finding and shows again.
create table report_acknowledgements (
  report_id uuid not null references reports (record_id) on delete cascade,
  fingerprint text not null,
  code text not null,
  reason text not null,
  acknowledged_by text not null,
  acknowledged_at timestamptz not null default now(),
  primary key (report_id, fingerprint)
);

-- What the server found in a signed file when it was handed in.
create table report_signed_copies (
  file_id uuid primary key references record_files (id),
  report_id uuid not null references reports (record_id),
  -- The frozen copy that its text was held against; null when nothing was frozen.
  snapshot_number integer,
  pages integer not null,
  signatures integer not null,
  agreement text not null check (agreement in ('agrees', 'differs', 'no-text', 'not-frozen')),
  -- Sentences of the frozen copy that the file lacks, the first few.
  lacking text[] not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null default now(),
  foreign key (report_id, snapshot_number) references report_snapshots (report_id, number)
);
create index report_signed_copies_report on report_signed_copies (report_id, uploaded_at);
create index report_signed_copies_snapshot on report_signed_copies (report_id, snapshot_number);
create trigger report_signed_copies_append_only before update or delete on report_signed_copies
  for each row execute function refuse_change();
create trigger report_signed_copies_never_emptied before truncate on report_signed_copies
  for each statement execute function refuse_change();
