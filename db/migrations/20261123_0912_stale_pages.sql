-- A page names the items that it leads on to, and their addresses in its language. When one of those gets another name or
-- address, appears or goes, the pages that point to it are copied anew.
alter table public_pages
  -- The records that the shared facts point to, whether readers are led there yet or not.
  add column points_to uuid[] not null default '{}';
create index public_pages_pointing on public_pages using gin (points_to) where points_to <> '{}';

-- Pages to be copied anew, several times where several acts asked for it: each act adds a row of its own, so that none is
-- taken for done by somebody who could not see it yet.
create table public_stale (
  id bigint generated always as identity primary key,
  record_id uuid not null references records (id),
  locale text not null
);
