-- Organisations are looked for by any name that they ever had, folded as src/platform/text/fold.ts folds Latin text.

alter table organization_versions add column search text generated always as (
  replace(lower(regexp_replace(normalize(name || ' ' || coalesce(short_name, ''), NFD), '[\u0300-\u036f]', '', 'g')), 'đ', 'd')
) stored;
create index organization_versions_search on organization_versions using gin (search gin_trgm_ops);
create index organization_successions_on on organization_successions (on_date);
