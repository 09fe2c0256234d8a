-- What one text changes of the coverage of its item. The statements of `refresh_translation_coverage` are planned anew for
-- every list of items, which for one item takes many times as long as running them; these are planned once a connection.
create function refresh_translation_coverage_of(item uuid) returns void language plpgsql as $$
begin
  -- Behind the lock, so that of two languages that move at once the later one counts both.
  perform from translation_coverage where record_id = item for update;
  if not found then
    insert into translation_coverage (record_id) values (item) on conflict do nothing;
    perform from translation_coverage where record_id = item for update;
  end if;
  update translation_coverage c set kinds = n.kinds, owed = n.owed, published = n.published,
    first_approved_at = n.first_approved_at, changed_at = n.changed_at
  from (
    select string_agg(coverage_kind(t, v), '' order by l.place) as kinds,
      string_agg(case when l.locale = 'vi' then '-' else coverage_owed(t, v) end, '' order by l.place) as owed,
      bool_or(t.published_version is not null) as published,
      (select min(a.approved_at) from translation_source_approvals a where a.record_id = item) as first_approved_at,
      (select max(a.approved_at) from translation_source_approvals a where a.record_id = item) as changed_at
    from unnest(coverage_locales()) with ordinality as l(locale, place)
    left join record_texts t on t.record_id = item and t.locale = l.locale
    left join record_texts v on v.record_id = item and v.locale = 'vi'
  ) n where c.record_id = item;
end $$;

alter function refresh_translation_coverage_of(uuid) set plan_cache_mode to force_generic_plan;

create or replace function cover_changed_text() returns trigger language plpgsql as $$
begin
  if new.locale = 'vi' and new.state = 'approved' and new.approved_at is not null then
    perform note_source_approval(new);
  end if;
  perform refresh_translation_coverage_of(new.record_id);
  return null;
end $$;
