-- The highest number that was given in each unit of a source: {unit: number}. The id of a sentence never comes back.
alter table translation_sources
  add column spent jsonb not null default '{}';

-- Marks and links that only the translation has, by the numbers of its tags.
alter table translation_segments
  add column tags jsonb not null default '{}';

create index record_comments_field on record_comments (record_id, field) where field is not null and resolved_at is null;
