-- How far each item has come in each language, and since when it is owed to readers: kept beside the texts, so that all
-- items can be looked at, filtered and counted at once.

-- Each time when what translations are made from was approved: first, and with every change that matters to them.
-- Obligations to translate are reckoned from here.
create table translation_source_approvals (
  record_id uuid not null references records (id) on delete cascade,
  approved_at timestamptz not null,
  source_hash text,
  primary key (record_id, approved_at)
);

-- The languages, in the order of the letters below.
create function coverage_locales() returns text[] language sql immutable
  return array['vi', 'en', 'lo', 'th', 'zh-Hans', 'ja', 'ko', 'fr'];

create table translation_coverage (
  record_id uuid primary key references records (id) on delete cascade,
  -- One letter a language: n not written, m by machine, d being written, s submitted, r returned, a approved,
  -- o outdated (the source has changed since), w withdrawn.
  kinds text not null default 'nnnnnnnn',
  -- One letter a language: f owed since the source was first approved, c since it last changed, - not owed.
  owed text not null default '--------',
  -- The public reads it in some language.
  published boolean not null default false,
  first_approved_at timestamptz,
  changed_at timestamptz
);

create index record_text_approvals on record_text_revisions (record_id, locale, created_at) where state = 'approved';

create function coverage_kind(t record_texts, source record_texts) returns text language sql immutable
  return case when t.record_id is null then 'n'
    when t.state = 'archived' then 'w'
    when t.locale <> 'vi' and t.source_hash <> source.source_hash then 'o'
    else case t.state when 'machine' then 'm' when 'draft' then 'd' when 'returned' then 'r' when 'approved' then 'a'
      else 's' end end;

create function coverage_owed(t record_texts, source record_texts) returns text language sql immutable
  return case when source.published_version is null or t.state = 'archived' then '-'
    when t.approved_at is null then 'f'
    when t.source_hash <> source.source_hash then 'c'
    else '-' end;

-- Reckons them anew. Each is locked before its texts are read, for two languages of one item may be written at once.
create function refresh_translation_coverage(ids uuid[]) returns void language plpgsql as $$
begin
  insert into translation_coverage (record_id) select distinct unnest(ids) as id order by id on conflict do nothing;
  perform from translation_coverage where record_id = any(ids) order by record_id for update;
  update translation_coverage c set kinds = n.kinds, owed = n.owed, published = n.published,
    first_approved_at = n.first_approved_at, changed_at = n.changed_at
  from (
    select i.id,
      string_agg(coverage_kind(t, v), '' order by l.place) as kinds,
      string_agg(case when l.locale = 'vi' then '-' else coverage_owed(t, v) end, '' order by l.place) as owed,
      bool_or(t.published_version is not null) as published,
      (select min(a.approved_at) from translation_source_approvals a where a.record_id = i.id) as first_approved_at,
      (select max(a.approved_at) from translation_source_approvals a where a.record_id = i.id) as changed_at
    from unnest(ids) as i(id)
    cross join unnest(coverage_locales()) with ordinality as l(locale, place)
    left join record_texts t on t.record_id = i.id and t.locale = l.locale
    left join record_texts v on v.record_id = i.id and v.locale = 'vi'
    group by i.id
  ) n where c.record_id = n.id;
end $$;

create function note_source_approval(source record_texts) returns void language plpgsql as $$
declare
  latest translation_source_approvals;
begin
  select * into latest from translation_source_approvals
    where record_id = source.record_id order by approved_at desc limit 1;
  if latest.record_id is null or latest.source_hash <> source.source_hash then
    insert into translation_source_approvals (record_id, approved_at, source_hash)
      values (source.record_id, source.approved_at, source.source_hash) on conflict do nothing;
  elsif latest.source_hash is null and source.source_hash is not null then
    -- What it said was not noted then.
    update translation_source_approvals a set source_hash = source.source_hash
      where a.record_id = latest.record_id and a.approved_at = latest.approved_at;
  end if;
end $$;

create function cover_new_texts() returns trigger language plpgsql as $$
begin
  perform note_source_approval(t) from record_texts t join fresh n on n.record_id = t.record_id and n.locale = t.locale
    where t.locale = 'vi' and t.state = 'approved' and t.approved_at is not null;
  perform refresh_translation_coverage(array_agg(distinct record_id)) from fresh having count(*) > 0;
  return null;
end $$;
create trigger record_texts_covered after insert on record_texts
  referencing new table as fresh for each statement execute function cover_new_texts();

create function cover_changed_text() returns trigger language plpgsql as $$
begin
  if new.locale = 'vi' and new.state = 'approved' and new.approved_at is not null then
    perform note_source_approval(new);
  end if;
  perform refresh_translation_coverage(array[new.record_id]);
  return null;
end $$;
create trigger record_texts_covered_anew after update on record_texts for each row
  when ((old.state, old.source_hash, old.approved_at, old.published_version)
    is distinct from (new.state, new.source_hash, new.approved_at, new.published_version))
  execute function cover_changed_text();

create function cover_lost_text() returns trigger language plpgsql as $$
begin
  if exists (select from records where id = old.record_id) then
    perform refresh_translation_coverage(array[old.record_id]);
  end if;
  return null;
end $$;
create trigger record_texts_uncovered after delete on record_texts for each row execute function cover_lost_text();

insert into translation_source_approvals (record_id, approved_at, source_hash)
  select record_id, approved_at, source_hash from record_texts where locale = 'vi' and approved_at is not null;
select refresh_translation_coverage(array_agg(distinct record_id)) from record_texts having count(*) > 0;

-- The day that lies so many working days after another, by the calendar of state agencies as it is kept here.
create function add_working_days(start date, days integer) returns date language sql stable as $$
  select coalesce((
    select day::date from generate_series(start + 1, start + days * 2 + 40, interval '1 day') as day
    left join holidays h on h.on_date = day::date
    where case when h.on_date is null or (h.kind = 'work' and h.instead_of is null)
      then extract(isodow from day) < 6 else h.kind = 'work' end
    order by day offset greatest(days - 1, 0) limit case when days > 0 then 1 else 0 end), start)
$$;
