-- When the renditions of a version were last compared with what the record says.
alter table media_files add column compared_at timestamptz not null default now();
