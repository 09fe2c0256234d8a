-- What a province says of a field that it adds, and where such a field holds.

alter table custom_fields
  add column help_vi text,
  add column help_en text,
  add column unit text,
  -- Needed before a record is submitted.
  add column required boolean not null default false,
  add column listed boolean not null default false,
  add column created_at timestamptz not null default now(),
  drop constraint custom_fields_kind_check,
  add constraint custom_fields_kind_check check (kind in ('text', 'longText', 'texts', 'integer', 'number', 'money',
    'date', 'boolean', 'choice', 'choices', 'country'));

-- An organisation, all above it and all who followed them: those whose added fields its records carry. The reverse of
-- the subtree that rights reach.
create function organizations_above(org uuid) returns setof uuid
  language sql stable
  as $$
    with recursive above (id) as (
      select org
      union
      select next.id from above cross join lateral (
        select v.parent_id as id from organization_version_near(above.id, current_date) v
        union all
        select s.to_id from organization_successions s
        where s.from_id = above.id and s.on_date <= current_date
          and (s.function is null or s.function = 'external-information')
        union all
        select r.owner_org_id from records r
        where r.id = above.id and r.collection = 'organizations'
          and not exists (select from organization_versions v where v.org_id = r.id)
      ) next where next.id is not null
    )
    select id from above
  $$;
