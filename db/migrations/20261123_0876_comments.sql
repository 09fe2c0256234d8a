-- Comments as a conversation: who said it, in reply to what, whom it calls, and whether it asks for something to be mended.
alter table record_comments
  add column created_by_name text,
  add column parent_id uuid references record_comments (id),
  add column kind text not null default 'remark' check (kind in ('remark', 'request')),
  add column mentions text[] not null default '{}',
  add column resolved_by text;
create index record_comments_parent on record_comments (parent_id) where parent_id is not null;
