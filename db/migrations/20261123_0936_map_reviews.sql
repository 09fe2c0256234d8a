-- A reviewer confirms that the maps of an item show Hoàng Sa and Trường Sa; a tick in a form would not say who, nor
-- which pictures were looked at.

create table content_map_reviews (
  record_id uuid primary key references records (id) on delete cascade,
  -- The pictures that were in use; another one has to be looked at again.
  media uuid[] not null,
  reviewed_by text,
  reviewed_by_name text not null,
  reviewed_at timestamptz not null default now()
);

alter table places drop column map_reviewed;
alter table festivals drop column map_reviewed;
alter table foods drop column map_reviewed;
alter table crafts drop column map_reviewed;
alter table people drop column map_reviewed;
alter table articles drop column map_reviewed;
alter table cultural_events drop column map_reviewed;
alter table investment_projects drop column map_reviewed;
alter table online_publications drop column map_reviewed;
alter table galleries drop column map_reviewed;
