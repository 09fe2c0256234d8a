-- The database after all migrations. Made by `npm run db:schema`; do not edit.

create extension btree_gist;

create extension pg_trgm;

CREATE OR REPLACE FUNCTION public.add_working_days(start date, days integer)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce((
    select day::date from generate_series(start + 1, start + days * 2 + 40, interval '1 day') as day
    left join holidays h on h.on_date = day::date
    where case when h.on_date is null or (h.kind = 'work' and h.instead_of is null)
      then extract(isodow from day) < 6 else h.kind = 'work' end
    order by day offset greatest(days - 1, 0) limit case when days > 0 then 1 else 0 end), start)
$function$;

CREATE OR REPLACE FUNCTION public.announce_public_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  change bigint;
begin
  perform pg_advisory_xact_lock(hashtext('public_changes'));
  delete from public_change_drafts where id = new.id;
  insert into public_changes (tags, at) values (new.tags, clock_timestamp()) returning id into change;
  perform pg_notify('public_changes', change::text);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.count_public_pages(query tsquery)
 RETURNS integer
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return (select count(*) from (select from public_search where words @@ query limit 200) f);
end $function$;

CREATE OR REPLACE FUNCTION public.cover_changed_text()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.locale = 'vi' and new.state = 'approved' and new.approved_at is not null then
    perform note_source_approval(new);
  end if;
  perform refresh_translation_coverage_of(new.record_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.cover_lost_text()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from record_texts where record_id = old.record_id) then
    delete from translation_coverage where record_id = old.record_id;
  elsif exists (select from records where id = old.record_id) then
    perform refresh_translation_coverage(array[old.record_id]);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.cover_new_texts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform note_source_approval(t) from record_texts t join fresh n on n.record_id = t.record_id and n.locale = t.locale
    where t.locale = 'vi' and t.state = 'approved' and t.approved_at is not null;
  perform refresh_translation_coverage(array_agg(distinct record_id)) from fresh having count(*) > 0;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.coverage_locales()
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
RETURN ARRAY['vi'::text, 'en'::text, 'lo'::text, 'th'::text, 'zh-Hans'::text, 'ja'::text, 'ko'::text, 'fr'::text];

CREATE OR REPLACE FUNCTION public.forget_public_search()
 RETURNS trigger
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
begin
  delete from public_search s using withdrawn w where s.record_id = w.record_id and s.locale = w.locale;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.likely_public_words(asked text, longest integer)
 RETURNS TABLE(word text, cost numeric)
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return query
    with letters as (select chr(code) as letter from generate_series(ascii('a'), ascii('z')) code),
    slips as materialized (
      select slip, kind + (left(slip, 1) <> left(asked, 1))::int as cost
      from generate_series(0, length(asked)) at, lateral (
        select left(asked, at) || substr(asked, at + 2) as slip, 2 as kind
        union all select left(asked, at) || substr(asked, at + 2, 1) || substr(asked, at + 1, 1) || substr(asked, at + 3), 0
        union all select left(asked, at) || letter || substr(asked, at + 1), 2 from letters
        union all select left(asked, at) || letter || substr(asked, at + 2), 2 from letters) s
    )
    select w.word, min(s.cost)::numeric from slips s join public_words w on w.word = s.slip
    where w.word <> asked group by w.word order by 2, 1 limit longest;
end $function$;

CREATE OR REPLACE FUNCTION public.organizations_above(org uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
AS $function$
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
  $function$;

CREATE OR REPLACE FUNCTION public.public_readings(plain text[], anywhere text[], titled text[], answered boolean, sample text, one_in integer)
 RETURNS TABLE(meant text[], titles integer, pages integer)
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  terms constant integer := cardinality(plain);
  unsaid constant integer[] := array(
    select at from unnest(plain) with ordinality p(word, at)
    where p.word is not null and not exists (select from public_words w where w.word = p.word));
  near_each constant integer := case cardinality(unsaid) when 1 then 12 when 2 then 6 else 2 end;
begin
  for bold in 0..1 loop
    continue when bold = 0 and unsaid = '{}';
    exit when bold = 1 and (answered or terms > 5);
    return query
      with recursive asked as materialized (
        select p.at, p.word as asked, anywhere[p.at] as text, titled[p.at] as title, p.at = any(unsaid) as lost
        from unnest(plain) with ordinality p(word, at)
      ),
      near as materialized (
        select a.at, l.word, l.cost, (not a.lost)::int as kept
        from asked a, likely_public_words(a.asked, case when a.lost then near_each else 8 end) l
        where a.asked is not null and (a.lost or bold = 1)
      ),
      choices as materialized (
        select a.at, null::text as word, a.text, a.title, 0::numeric as cost, 0 as kept from asked a where not a.lost
        union all
        select c.at, c.word, quote_literal(key), quote_literal('=' || key), c.cost, c.kept
        from (
          select * from near
          -- In long words two slips are forgiven.
          union all select a.at, s.word, 3 + s.place / 24.0, 0
          from asked a, similar_public_words(a.asked, near_each * 2) with ordinality s(word, place)
          where a.lost and length(a.asked) >= 6 and not exists (select from near n where n.at = a.at)
        ) c(at, word, cost, kept),
        -- As the index keeps words: without the plural of English and French.
        lateral (select regexp_replace(regexp_replace(c.word, '(?<=[a-z]{2})ies$', 'y'), '(?<=[a-z]{2}[^s\d])s$', '') as key) k
      ),
      combined as (
        select c.at, array[c.word] as meant, c.text, c.title, c.cost, c.kept from choices c where c.at = 1
        union all
        select c.at, r.meant || c.word, r.text || ' & ' || c.text, r.title || ' & ' || c.title, r.cost + c.cost, r.kept + c.kept
        from combined r join choices c on c.at = r.at + 1 where r.kept + c.kept <= bold
      ),
      likeliest as materialized (
        select * from combined c where c.at = terms and c.kept = bold order by c.cost, c.meant limit 24
      )
      select l.meant, t.titles, coalesce(e.pages, t.titles)
      from likeliest l,
      lateral (
        select case when bold = 0 then count_public_pages((sample || ' & ' || l.text)::tsquery) end as pages offset 0
      ) s,
      lateral (select case
        when bold = 1 then null
        when s.pages > 3 then s.pages * one_in
        else count_public_pages(l.text::tsquery) end as pages offset 0
      ) e,
      lateral (
        select case when e.pages = 0 then 0 else count_public_pages(l.title::tsquery) end as titles offset 0
      ) t
      where coalesce(e.pages, t.titles) > 0;
    exit when found;
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_translation_coverage(ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_translation_coverage_of(item uuid)
 RETURNS void
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'table % is append-only', tg_table_name;
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_settled_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.sitting and new.sitting and new.record_id = old.record_id and new.version > old.version
    and new.version - new.joined = old.version - old.joined
    and new.created_by is not distinct from old.created_by and new.created_by_name = old.created_by_name
    and new.created_at = old.created_at and new.ended_at <= old.created_at + interval '1 hour'
    and not exists (select from record_revisions r where r.record_id = old.record_id and r.version > old.version)
  then
    return new;
  end if;
  raise exception 'table % is append-only', tg_table_name;
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_settled_text_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.sitting and new.sitting and new.record_id = old.record_id and new.locale = old.locale
    and new.version > old.version and new.version - new.joined = old.version - old.joined
    and new.state = old.state and new.created_by is not distinct from old.created_by
    and new.created_by_name = old.created_by_name and new.created_at = old.created_at
    and new.ended_at <= old.created_at + interval '1 hour'
    and not exists (select from record_text_revisions r
      where r.record_id = old.record_id and r.locale = old.locale and r.version > old.version)
  then
    return new;
  end if;
  raise exception 'table % is append-only', tg_table_name;
end $function$;

CREATE OR REPLACE FUNCTION public.similar_public_words(asked text, longest integer)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE
 SET "pg_trgm.similarity_threshold" TO '0.2'
AS $function$
  select word from public_words where word % asked and length(word) between length(asked) - 2 and length(asked) + 2
  order by similarity(word, asked) desc, word limit longest
$function$;

CREATE OR REPLACE FUNCTION public.tell_of_register()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  told text[] := array['list:' || tg_argv[0]];
begin
  -- Once for each transaction: its own drafts are all that it sees here.
  if not exists (select from public_change_drafts where tags = told) then
    insert into public_change_drafts (tags) values (told);
  end if;
  return null;
end $function$;

create table activities (
  record_id uuid not null,
  title text,
  kind text,
  information_kinds text[],
  channel text,
  starts_on date,
  ends_on date,
  year integer,
  directive uuid,
  topic text,
  description text,
  outlet_as_written text,
  partners uuid[],
  audience text,
  place text,
  languages text[],
  quantity integer,
  quantity_unit text,
  foreign_quantity integer,
  reach integer,
  constraint activities_pkey PRIMARY KEY (record_id),
  constraint activities_channel_check CHECK (channel = ANY (ARRAY['diplomacy'::text, 'portals'::text, 'image-database'::text, 'publications'::text, 'border-gates'::text, 'domestic-press'::text, 'foreign-press'::text, 'internet'::text, 'press-cooperation'::text, 'major-events'::text, 'other'::text])),
  constraint activities_information_kinds_check CHECK (information_kinds <@ ARRAY['official'::text, 'image'::text, 'world'::text, 'clarification'::text]),
  constraint activities_kind_check CHECK (kind = ANY (ARRAY['dissemination'::text, 'press-feature'::text, 'broadcast'::text, 'online-content'::text, 'press-conference'::text, 'press-information'::text, 'correction'::text, 'event'::text, 'portal'::text, 'foreign-affairs'::text, 'other'::text]))
);

create table api_keys (
  id uuid not null,
  user_id text not null,
  name text not null,
  hint text not null,
  hash text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_keys_pkey PRIMARY KEY (id),
  constraint api_keys_hash_key UNIQUE (hash)
);

create table approval_links (
  id uuid not null,
  record_id uuid not null,
  collection text not null,
  version integer not null,
  content_hash text,
  approver_id text not null,
  created_by text not null,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  opened_at timestamp with time zone,
  decided_at timestamp with time zone,
  decision text,
  decided_version integer,
  constraint approval_links_pkey PRIMARY KEY (id),
  constraint approval_links_check CHECK ((decided_at IS NULL) = (decision IS NULL) AND (decided_at IS NULL) = (decided_version IS NULL)),
  constraint approval_links_decision_check CHECK (decision = ANY (ARRAY['approve'::text, 'return'::text]))
);

create table articles (
  record_id uuid not null,
  name text,
  kind text,
  dated_on date,
  author_line text,
  issuer_org uuid,
  original_url text,
  place uuid,
  districts text[],
  subjects text[],
  information_kinds text[],
  channels text[],
  messages text[],
  markets text[],
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  happened_on date,
  constraint articles_pkey PRIMARY KEY (record_id),
  constraint articles_channels_check CHECK (channels <@ ARRAY['diplomacy'::text, 'portals'::text, 'image-database'::text, 'publications'::text, 'border-gates'::text, 'domestic-press'::text, 'foreign-press'::text, 'internet'::text, 'press-cooperation'::text, 'major-events'::text, 'other'::text]),
  constraint articles_information_kinds_check CHECK (information_kinds <@ ARRAY['official'::text, 'image'::text, 'world'::text, 'clarification'::text]),
  constraint articles_kind_check CHECK (kind = ANY (ARRAY['story'::text, 'news'::text, 'press-release'::text, 'clarification'::text])),
  constraint articles_markets_check CHECK (markets <@ ARRAY['laos'::text, 'thailand'::text, 'asean'::text, 'china'::text, 'japan'::text, 'korea'::text, 'europe'::text, 'americas'::text, 'oceania'::text, 'diaspora'::text, 'domestic'::text, 'other'::text]),
  constraint articles_messages_check CHECK (messages <@ ARRAY['stable'::text, 'dynamic'::text, 'identity'::text, 'innovative'::text, 'safe'::text, 'trusted'::text]),
  constraint articles_subjects_check CHECK (subjects <@ ARRAY['caves'::text, 'waters'::text, 'heritage'::text, 'festivals'::text, 'arts'::text, 'food'::text, 'people'::text, 'products'::text, 'exhibitions'::text])
);

create table assessments (
  record_id uuid not null,
  year integer,
  kind text,
  "order" integer,
  text text,
  tags text[],
  constraint assessments_pkey PRIMARY KEY (record_id),
  constraint assessments_kind_check CHECK (kind = ANY (ARRAY['advantage'::text, 'difficulty'::text, 'strength'::text, 'weakness'::text, 'cause'::text, 'lesson'::text]))
);

create table budget_lines (
  record_id uuid not null,
  year integer,
  purpose text,
  source text,
  mechanism text,
  planned_vnd bigint,
  actual_vnd bigint,
  in_kind boolean,
  activity uuid,
  programme uuid,
  assessment text,
  constraint budget_lines_pkey PRIMARY KEY (record_id),
  constraint budget_lines_source_check CHECK (source = ANY (ARRAY['state'::text, 'central'::text, 'local'::text, 'integrated'::text, 'social'::text]))
);

create table chain_checks (
  id uuid not null,
  requested_by text not null,
  requested_at timestamp with time zone not null default now(),
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  chains integer,
  chains_done integer not null default 0,
  events bigint not null default 0,
  faults jsonb not null default '[]'::jsonb,
  constraint chain_checks_pkey PRIMARY KEY (id),
  constraint chain_checks_faults_check CHECK (jsonb_typeof(faults) = 'array'::text)
);

create table committee_meetings (
  record_id uuid not null,
  committee uuid,
  subject text,
  kind text,
  held_on date,
  year integer,
  chair text,
  attendees integer,
  conclusion text,
  conclusion_number text,
  conclusion_date date,
  constraint committee_meetings_pkey PRIMARY KEY (record_id),
  constraint committee_meetings_kind_check CHECK (kind = ANY (ARRAY['regular'::text, 'extraordinary'::text, 'review'::text]))
);

create table committee_members (
  record_id uuid not null,
  committee uuid,
  full_name text,
  "position" text,
  organization uuid,
  role text,
  member_from date,
  member_to date,
  year integer,
  constraint committee_members_pkey PRIMARY KEY (record_id),
  constraint committee_members_role_check CHECK (role = ANY (ARRAY['head'::text, 'standing-deputy'::text, 'deputy'::text, 'standing-member'::text, 'member'::text, 'secretary'::text]))
);

create table committees (
  record_id uuid not null,
  name text,
  organization uuid,
  established_by uuid,
  decision_number text,
  decision_date date,
  declared_members integer,
  head_name text,
  head_position text,
  standing_agency uuid,
  duties text,
  term_from date,
  term_to date,
  year integer,
  constraint committees_pkey PRIMARY KEY (record_id)
);

create table content_map_reviews (
  record_id uuid not null,
  media uuid[] not null,
  reviewed_by text,
  reviewed_by_name text not null,
  reviewed_at timestamp with time zone not null default now(),
  constraint content_map_reviews_pkey PRIMARY KEY (record_id)
);

create table crafts (
  record_id uuid not null,
  name text,
  kind text,
  ocop_stars integer,
  ocop_year integer,
  ocop_decision text,
  producer_org uuid,
  producer_name text,
  makers uuid[],
  place uuid,
  districts text[],
  latitude numeric,
  longitude numeric,
  recognition text,
  recognized_year integer,
  recognized_by text,
  recognition_decision text,
  other_recognitions text[],
  subjects text[],
  information_kinds text[],
  channels text[],
  messages text[],
  markets text[],
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  happened_on date,
  constraint crafts_pkey PRIMARY KEY (record_id),
  constraint crafts_channels_check CHECK (channels <@ ARRAY['diplomacy'::text, 'portals'::text, 'image-database'::text, 'publications'::text, 'border-gates'::text, 'domestic-press'::text, 'foreign-press'::text, 'internet'::text, 'press-cooperation'::text, 'major-events'::text, 'other'::text]),
  constraint crafts_information_kinds_check CHECK (information_kinds <@ ARRAY['official'::text, 'image'::text, 'world'::text, 'clarification'::text]),
  constraint crafts_kind_check CHECK (kind = ANY (ARRAY['craft'::text, 'craft-village'::text, 'food-product'::text, 'handmade-product'::text, 'farm-product'::text, 'souvenir'::text, 'other'::text])),
  constraint crafts_markets_check CHECK (markets <@ ARRAY['laos'::text, 'thailand'::text, 'asean'::text, 'china'::text, 'japan'::text, 'korea'::text, 'europe'::text, 'americas'::text, 'oceania'::text, 'diaspora'::text, 'domestic'::text, 'other'::text]),
  constraint crafts_messages_check CHECK (messages <@ ARRAY['stable'::text, 'dynamic'::text, 'identity'::text, 'innovative'::text, 'safe'::text, 'trusted'::text]),
  constraint crafts_recognition_check CHECK (recognition = ANY (ARRAY['world-heritage'::text, 'world-intangible'::text, 'memory-of-the-world'::text, 'special-national'::text, 'national'::text, 'provincial'::text, 'national-intangible'::text, 'other'::text])),
  constraint crafts_subjects_check CHECK (subjects <@ ARRAY['caves'::text, 'waters'::text, 'heritage'::text, 'festivals'::text, 'arts'::text, 'food'::text, 'people'::text, 'products'::text, 'exhibitions'::text])
);

create table cultural_events (
  record_id uuid not null,
  name text,
  kind text,
  starts_on date,
  ends_on date,
  festival uuid,
  organizers uuid[],
  place uuid,
  districts text[],
  latitude numeric,
  longitude numeric,
  website text,
  subjects text[],
  information_kinds text[],
  channels text[],
  messages text[],
  markets text[],
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  happened_on date,
  constraint cultural_events_pkey PRIMARY KEY (record_id),
  constraint cultural_events_channels_check CHECK (channels <@ ARRAY['diplomacy'::text, 'portals'::text, 'image-database'::text, 'publications'::text, 'border-gates'::text, 'domestic-press'::text, 'foreign-press'::text, 'internet'::text, 'press-cooperation'::text, 'major-events'::text, 'other'::text]),
  constraint cultural_events_information_kinds_check CHECK (information_kinds <@ ARRAY['official'::text, 'image'::text, 'world'::text, 'clarification'::text]),
  constraint cultural_events_kind_check CHECK (kind = ANY (ARRAY['festival'::text, 'culture'::text, 'sport'::text, 'exhibition'::text, 'fair'::text, 'conference'::text, 'investment'::text, 'diplomacy'::text, 'other'::text])),
  constraint cultural_events_markets_check CHECK (markets <@ ARRAY['laos'::text, 'thailand'::text, 'asean'::text, 'china'::text, 'japan'::text, 'korea'::text, 'europe'::text, 'americas'::text, 'oceania'::text, 'diaspora'::text, 'domestic'::text, 'other'::text]),
  constraint cultural_events_messages_check CHECK (messages <@ ARRAY['stable'::text, 'dynamic'::text, 'identity'::text, 'innovative'::text, 'safe'::text, 'trusted'::text]),
  constraint cultural_events_subjects_check CHECK (subjects <@ ARRAY['caves'::text, 'waters'::text, 'heritage'::text, 'festivals'::text, 'arts'::text, 'food'::text, 'people'::text, 'products'::text, 'exhibitions'::text])
);

create table custom_fields (
  id uuid not null,
  collection text not null,
  org_id uuid not null,
  key text not null,
  kind text not null,
  label_vi text not null,
  label_en text,
  options text[] not null default '{}'::text[],
  "position" integer not null default 0,
  retired_at timestamp with time zone,
  help_vi text,
  help_en text,
  unit text,
  required boolean not null default false,
  listed boolean not null default false,
  created_at timestamp with time zone not null default now(),
  constraint custom_fields_pkey PRIMARY KEY (id),
  constraint custom_fields_collection_org_id_key_key UNIQUE (collection, org_id, key),
  constraint custom_fields_key_check CHECK (key ~ '^[a-z][a-zA-Z0-9]{0,39}$'::text),
  constraint custom_fields_kind_check CHECK (kind = ANY (ARRAY['text'::text, 'longText'::text, 'texts'::text, 'integer'::text, 'number'::text, 'money'::text, 'date'::text, 'boolean'::text, 'choice'::text, 'choices'::text, 'country'::text]))
);

create table digest_days (
  user_id text not null,
  sent_on date not null,
  constraint digest_days_pkey PRIMARY KEY (user_id)
);

create table digest_times (
  user_id text,
  at time without time zone not null,
  constraint digest_times_user_id_key UNIQUE NULLS NOT DISTINCT (user_id)
);

create table directives (
  record_id uuid not null,
  type text,
  type_name text,
  number text,
  issued_on date,
  issuer_org uuid,
  co_issuers uuid[],
  issuer_name text,
  level text,
  subject text,
  languages text[],
  signer_position text,
  signer_name text,
  planned boolean,
  planned_year integer,
  effective_from date,
  effective_to date,
  period_from integer,
  period_to integer,
  classification text,
  secret_pointer boolean,
  kept_at text,
  summary text,
  recipients text[],
  priority text,
  page_count integer,
  copy_count integer,
  arrived_on date,
  arrival_number text,
  answer_due_on date,
  file_code text,
  retention text,
  source_url text,
  note text,
  constraint directives_pkey PRIMARY KEY (record_id),
  constraint directives_classification_check CHECK (classification = ANY (ARRAY['normal'::text, 'internal'::text])),
  constraint directives_level_check CHECK (level = ANY (ARRAY['central-party'::text, 'central'::text, 'provincial-party'::text, 'provincial'::text, 'department'::text, 'district'::text, 'commune'::text, 'other'::text])),
  constraint directives_priority_check CHECK (priority = ANY (ARRAY['normal'::text, 'urgent'::text, 'very-urgent'::text, 'immediate'::text])),
  constraint directives_type_check CHECK (type = ANY (ARRAY['L'::text, 'PL'::text, 'NĐ'::text, 'TT'::text, 'TTLT'::text, 'NQ'::text, 'KL'::text, 'CT'::text, 'QĐ'::text, 'QC'::text, 'QyĐ'::text, 'QĐi'::text, 'HD'::text, 'CTr'::text, 'KH'::text, 'PA'::text, 'ĐA'::text, 'DA'::text, 'HĐ'::text, 'BGN'::text, 'BTT'::text, 'TTri'::text, 'TC'::text, 'TB'::text, 'BC'::text, 'BB'::text, 'TTr'::text, 'CĐ'::text, 'CV'::text, 'GUQ'::text, 'GM'::text, 'GGT'::text, 'GNP'::text, 'PG'::text, 'PC'::text, 'PB'::text, 'other'::text]))
);

create table distributions (
  record_id uuid not null,
  publication uuid,
  material text,
  recipients uuid[],
  recipients_as_written text,
  open_ended boolean,
  purpose text,
  event text,
  quantity integer,
  distributed_on date,
  year integer,
  note text,
  constraint distributions_pkey PRIMARY KEY (record_id)
);

create table event_followers (
  name text not null,
  org_id uuid not null,
  seq bigint not null,
  constraint event_followers_pkey PRIMARY KEY (name, org_id)
);

create table event_heads (
  org_id uuid not null,
  seq bigint not null,
  hash text not null,
  constraint event_heads_pkey PRIMARY KEY (org_id)
);

create table events (
  org_id uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  type text not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  record_id uuid,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  constraint events_pkey PRIMARY KEY (org_id, seq)
);

create table exhibitions (
  record_id uuid not null,
  name text,
  starts_on date,
  ends_on date,
  year integer,
  venue uuid,
  venue_as_written text,
  co_organizers uuid[],
  topic text,
  purpose text,
  information_kinds text[],
  channel text,
  exhibits integer,
  visitors integer,
  permit_number text,
  permit_date date,
  constraint exhibitions_pkey PRIMARY KEY (record_id),
  constraint exhibitions_channel_check CHECK (channel = ANY (ARRAY['diplomacy'::text, 'portals'::text, 'image-database'::text, 'publications'::text, 'border-gates'::text, 'domestic-press'::text, 'foreign-press'::text, 'internet'::text, 'press-cooperation'::text, 'major-events'::text, 'other'::text])),
  constraint exhibitions_information_kinds_check CHECK (information_kinds <@ ARRAY['official'::text, 'image'::text, 'world'::text, 'clarification'::text])
);

create table festivals (
  record_id uuid not null,
  name text,
  kind text,
  recognition text,
  recognized_year integer,
  recognized_by text,
  recognition_decision text,
  other_recognitions text[],
  calendar text,
  start_day integer,
  start_month integer,
  end_day integer,
  end_month integer,
  recurrence text,
  starts_on date,
  ends_on date,
  place uuid,
  communities uuid[],
  organizer uuid,
  districts text[],
  latitude numeric,
  longitude numeric,
  subjects text[],
  information_kinds text[],
  channels text[],
  messages text[],
  markets text[],
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  happened_on date,
  constraint festivals_pkey PRIMARY KEY (record_id),
  constraint festivals_calendar_check CHECK (calendar = ANY (ARRAY['solar'::text, 'lunar'::text])),
  constraint festivals_channels_check CHECK (channels <@ ARRAY['diplomacy'::text, 'portals'::text, 'image-database'::text, 'publications'::text, 'border-gates'::text, 'domestic-press'::text, 'foreign-press'::text, 'internet'::text, 'press-cooperation'::text, 'major-events'::text, 'other'::text]),
  constraint festivals_information_kinds_check CHECK (information_kinds <@ ARRAY['official'::text, 'image'::text, 'world'::text, 'clarification'::text]),
  constraint festivals_kind_check CHECK (kind = ANY (ARRAY['festival'::text, 'ritual'::text, 'performing-art'::text, 'contest'::text, 'custom'::text])),
  constraint festivals_markets_check CHECK (markets <@ ARRAY['laos'::text, 'thailand'::text, 'asean'::text, 'china'::text, 'japan'::text, 'korea'::text, 'europe'::text, 'americas'::text, 'oceania'::text, 'diaspora'::text, 'domestic'::text, 'other'::text]),
  constraint festivals_messages_check CHECK (messages <@ ARRAY['stable'::text, 'dynamic'::text, 'identity'::text, 'innovative'::text, 'safe'::text, 'trusted'::text]),
  constraint festivals_recognition_check CHECK (recognition = ANY (ARRAY['world-heritage'::text, 'world-intangible'::text, 'memory-of-the-world'::text, 'special-national'::text, 'national'::text, 'provincial'::text, 'national-intangible'::text, 'other'::text])),
  constraint festivals_recurrence_check CHECK (recurrence = ANY (ARRAY['yearly'::text, 'some-years'::text, 'occasional'::text, 'all-year'::text])),
  constraint festivals_subjects_check CHECK (subjects <@ ARRAY['caves'::text, 'waters'::text, 'heritage'::text, 'festivals'::text, 'arts'::text, 'food'::text, 'people'::text, 'products'::text, 'exhibitions'::text])
);

create table figure_declarations (
  record_id uuid not null,
  figure text,
  period_from date,
  period_to date,
  value numeric,
  declared_in text,
  note text,
  constraint figure_declarations_pkey PRIMARY KEY (record_id)
);

create table figure_estimates (
  record_id uuid not null,
  figure text,
  period_from date,
  period_to date,
  value numeric,
  basis text,
  constraint figure_estimates_pkey PRIMARY KEY (record_id)
);

create table figure_overrides (
  record_id uuid not null,
  figure text,
  period_from date,
  period_to date,
  choice text,
  value numeric,
  reason text,
  constraint figure_overrides_pkey PRIMARY KEY (record_id),
  constraint figure_overrides_choice_check CHECK (choice = ANY (ARRAY['computed'::text, 'declared'::text, 'given'::text]))
);

create table foods (
  record_id uuid not null,
  name text,
  kind text,
  vegetarian boolean,
  districts text[],
  place uuid,
  recognition text,
  recognized_year integer,
  recognized_by text,
  recognition_decision text,
  other_recognitions text[],
  subjects text[],
  information_kinds text[],
  channels text[],
  messages text[],
  markets text[],
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  happened_on date,
  constraint foods_pkey PRIMARY KEY (record_id),
  constraint foods_channels_check CHECK (channels <@ ARRAY['diplomacy'::text, 'portals'::text, 'image-database'::text, 'publications'::text, 'border-gates'::text, 'domestic-press'::text, 'foreign-press'::text, 'internet'::text, 'press-cooperation'::text, 'major-events'::text, 'other'::text]),
  constraint foods_information_kinds_check CHECK (information_kinds <@ ARRAY['official'::text, 'image'::text, 'world'::text, 'clarification'::text]),
  constraint foods_kind_check CHECK (kind = ANY (ARRAY['dish'::text, 'cake'::text, 'snack'::text, 'drink'::text, 'sauce'::text, 'ingredient'::text, 'other'::text])),
  constraint foods_markets_check CHECK (markets <@ ARRAY['laos'::text, 'thailand'::text, 'asean'::text, 'china'::text, 'japan'::text, 'korea'::text, 'europe'::text, 'americas'::text, 'oceania'::text, 'diaspora'::text, 'domestic'::text, 'other'::text]),
  constraint foods_messages_check CHECK (messages <@ ARRAY['stable'::text, 'dynamic'::text, 'identity'::text, 'innovative'::text, 'safe'::text, 'trusted'::text]),
  constraint foods_recognition_check CHECK (recognition = ANY (ARRAY['world-heritage'::text, 'world-intangible'::text, 'memory-of-the-world'::text, 'special-national'::text, 'national'::text, 'provincial'::text, 'national-intangible'::text, 'other'::text])),
  constraint foods_subjects_check CHECK (subjects <@ ARRAY['caves'::text, 'waters'::text, 'heritage'::text, 'festivals'::text, 'arts'::text, 'food'::text, 'people'::text, 'products'::text, 'exhibitions'::text])
);

create table galleries (
  record_id uuid not null,
  name text,
  kind text,
  cover uuid,
  gallery uuid[],
  author_line text,
  place uuid,
  districts text[],
  subjects text[],
  information_kinds text[],
  channels text[],
  messages text[],
  markets text[],
  related uuid[],
  sources text[],
  contains_map boolean,
  happened_on date,
  constraint galleries_pkey PRIMARY KEY (record_id),
  constraint galleries_channels_check CHECK (channels <@ ARRAY['diplomacy'::text, 'portals'::text, 'image-database'::text, 'publications'::text, 'border-gates'::text, 'domestic-press'::text, 'foreign-press'::text, 'internet'::text, 'press-cooperation'::text, 'major-events'::text, 'other'::text]),
  constraint galleries_information_kinds_check CHECK (information_kinds <@ ARRAY['official'::text, 'image'::text, 'world'::text, 'clarification'::text]),
  constraint galleries_kind_check CHECK (kind = ANY (ARRAY['photographs'::text, 'drawings'::text, 'films'::text, 'mixed'::text])),
  constraint galleries_markets_check CHECK (markets <@ ARRAY['laos'::text, 'thailand'::text, 'asean'::text, 'china'::text, 'japan'::text, 'korea'::text, 'europe'::text, 'americas'::text, 'oceania'::text, 'diaspora'::text, 'domestic'::text, 'other'::text]),
  constraint galleries_messages_check CHECK (messages <@ ARRAY['stable'::text, 'dynamic'::text, 'identity'::text, 'innovative'::text, 'safe'::text, 'trusted'::text]),
  constraint galleries_subjects_check CHECK (subjects <@ ARRAY['caves'::text, 'waters'::text, 'heritage'::text, 'festivals'::text, 'arts'::text, 'food'::text, 'people'::text, 'products'::text, 'exhibitions'::text])
);

create table gate_clusters (
  record_id uuid not null,
  name text,
  gate text,
  investor uuid,
  operator uuid,
  status text,
  in_use_from date,
  known_since integer,
  out_of_use_from date,
  handover uuid,
  languages text[],
  purposes text[],
  audience text,
  note text,
  constraint gate_clusters_pkey PRIMARY KEY (record_id),
  constraint gate_clusters_status_check CHECK (status = ANY (ARRAY['planned'::text, 'trial'::text, 'operating'::text, 'suspended'::text, 'closed'::text]))
);

create table gate_devices (
  record_id uuid not null,
  cluster uuid,
  kind text,
  name text,
  asset_number text,
  owner uuid,
  value bigint,
  condition text,
  warranty_until date,
  in_use_from date,
  known_since integer,
  out_of_use_from date,
  constraint gate_devices_pkey PRIMARY KEY (record_id),
  constraint gate_devices_condition_check CHECK (condition = ANY (ARRAY['good'::text, 'worn'::text, 'broken'::text, 'repairing'::text])),
  constraint gate_devices_kind_check CHECK (kind = ANY (ARRAY['led'::text, 'tv'::text, 'kiosk'::text, 'loudspeaker'::text, 'player'::text, 'counter'::text, 'network'::text, 'ups'::text]))
);

create table gate_log (
  record_id uuid not null,
  cluster uuid,
  day date,
  hours_on numeric,
  broadcast_hours numeric,
  languages text[],
  kiosk_sessions integer,
  publications_given integer,
  incidents integer,
  incident_note text,
  weather text,
  note text,
  constraint gate_log_pkey PRIMARY KEY (record_id)
);

create table glossary_sources (
  id uuid not null,
  name text not null,
  url text not null,
  api_key bytea,
  created_by text,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  pulled_at timestamp with time zone,
  terms integer,
  failed_at timestamp with time zone,
  failure jsonb,
  constraint glossary_sources_pkey PRIMARY KEY (id),
  constraint glossary_sources_url_key UNIQUE (url)
);

create table glossary_terms (
  record_id uuid not null,
  term text,
  variants text[],
  kind text,
  treatment text,
  match_case boolean,
  explanation text,
  legal_basis text,
  vi_forbidden text[],
  en text[],
  en_forbidden text[],
  lo text[],
  lo_forbidden text[],
  th text[],
  th_forbidden text[],
  zh_hans text[],
  zh_hans_forbidden text[],
  ja text[],
  ja_forbidden text[],
  ko text[],
  ko_forbidden text[],
  fr text[],
  fr_forbidden text[],
  constraint glossary_terms_pkey PRIMARY KEY (record_id),
  constraint glossary_terms_kind CHECK (kind = ANY (ARRAY['organization'::text, 'position'::text, 'place'::text, 'heritage'::text, 'term'::text, 'policy'::text, 'name'::text, 'document'::text, 'other'::text])),
  constraint glossary_terms_treatment CHECK (treatment = ANY (ARRAY['required'::text, 'preferred'::text, 'do-not-translate'::text]))
);

create table holiday_years (
  year integer not null,
  verified boolean not null,
  source text not null,
  note jsonb,
  checked_by text,
  checked_at timestamp with time zone,
  checked_in text,
  changed_at timestamp with time zone,
  constraint holiday_years_pkey PRIMARY KEY (year),
  constraint holiday_years_check CHECK ((checked_by IS NULL) = (checked_at IS NULL) AND (checked_by IS NULL) = (checked_in IS NULL))
);

create table holidays (
  on_date date not null,
  year integer generated always as ((EXTRACT(year FROM on_date))::integer) stored,
  kind text not null,
  name jsonb,
  instead_of date,
  doubtful boolean not null default false,
  source text,
  constraint holidays_pkey PRIMARY KEY (on_date),
  constraint holidays_check CHECK (kind = 'work'::text OR name IS NOT NULL),
  constraint holidays_check1 CHECK (instead_of IS NULL OR kind = 'work'::text),
  constraint holidays_kind_check CHECK (kind = ANY (ARRAY['holiday'::text, 'compensation'::text, 'swap'::text, 'work'::text]))
);

create table idempotency_keys (
  key text not null,
  actor_id text not null,
  request_hash text not null,
  status integer not null,
  body jsonb not null,
  created_at timestamp with time zone not null default now(),
  constraint idempotency_keys_pkey PRIMARY KEY (actor_id, key)
);

create table import_findings (
  import_id uuid not null,
  "row" integer not null,
  "position" integer not null,
  severity text not null,
  column_index integer,
  field text,
  value text,
  message jsonb not null,
  use text,
  accepted boolean not null default false,
  constraint import_findings_pkey PRIMARY KEY (import_id, "row", "position"),
  constraint import_findings_severity_check CHECK (severity = ANY (ARRAY['error'::text, 'warning'::text]))
);

create table import_rows (
  import_id uuid not null,
  "row" integer not null,
  cells jsonb not null,
  dropped boolean not null default false,
  act text,
  errors integer not null default 0,
  open integer not null default 0,
  keys text[] not null default '{}'::text[],
  record_id uuid,
  version_before integer,
  version_after integer,
  texts jsonb not null default '[]'::jsonb,
  constraint import_rows_pkey PRIMARY KEY (import_id, "row"),
  constraint import_rows_act_check CHECK (act = ANY (ARRAY['create'::text, 'change'::text, 'unchanged'::text]))
);

create table imports (
  id uuid not null,
  collection text not null,
  upload_id uuid not null,
  file_name text not null,
  owner_org_id uuid,
  stage text not null,
  format text not null default 'xlsx'::text,
  sheet text,
  head jsonb not null default '[]'::jsonb,
  columns jsonb not null default '[]'::jsonb,
  notes jsonb not null default '[]'::jsonb,
  problem jsonb,
  done integer not null default 0,
  total integer not null default 0,
  reached integer not null default 0,
  runner uuid,
  touched_at timestamp with time zone not null default now(),
  actor jsonb not null,
  created_by text,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  written_at timestamp with time zone,
  undone_at timestamp with time zone,
  kept integer,
  begun_at timestamp with time zone not null default now(),
  constraint imports_pkey PRIMARY KEY (id),
  constraint imports_stage_check CHECK (stage = ANY (ARRAY['reading'::text, 'matching'::text, 'checking'::text, 'checked'::text, 'writing'::text, 'undoing'::text, 'undone'::text, 'failed'::text]))
);

create table interface_catalogues (
  name text not null,
  record_id uuid not null,
  shipped jsonb not null,
  stale jsonb not null default '{}'::jsonb,
  constraint interface_catalogues_pkey PRIMARY KEY (name)
);

create table interface_texts (
  record_id uuid not null,
  name text,
  part text,
  constraint interface_texts_pkey PRIMARY KEY (record_id),
  constraint interface_texts_part_check CHECK (part = ANY (ARRAY['portal'::text, 'office'::text]))
);

create table investment_projects (
  record_id uuid not null,
  name text,
  sector text,
  districts text[],
  latitude numeric,
  longitude numeric,
  area_hectares numeric,
  capital_vnd bigint,
  capital_usd numeric,
  forms text[],
  land_status text,
  legal_basis uuid,
  legal_basis_as_written text,
  status text,
  contact_org uuid,
  valid_from date,
  valid_until date,
  verified_on date,
  place uuid,
  subjects text[],
  information_kinds text[],
  channels text[],
  messages text[],
  markets text[],
  cover uuid,
  gallery uuid[],
  documents uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  happened_on date,
  constraint investment_projects_pkey PRIMARY KEY (record_id),
  constraint investment_projects_channels_check CHECK (channels <@ ARRAY['diplomacy'::text, 'portals'::text, 'image-database'::text, 'publications'::text, 'border-gates'::text, 'domestic-press'::text, 'foreign-press'::text, 'internet'::text, 'press-cooperation'::text, 'major-events'::text, 'other'::text]),
  constraint investment_projects_forms_check CHECK (forms <@ ARRAY['domestic'::text, 'foreign'::text, 'joint-venture'::text, 'bcc'::text, 'ppp'::text, 'auction'::text, 'bidding'::text, 'other'::text]),
  constraint investment_projects_information_kinds_check CHECK (information_kinds <@ ARRAY['official'::text, 'image'::text, 'world'::text, 'clarification'::text]),
  constraint investment_projects_land_status_check CHECK (land_status = ANY (ARRAY['ready'::text, 'partly'::text, 'not-cleared'::text, 'planned'::text])),
  constraint investment_projects_markets_check CHECK (markets <@ ARRAY['laos'::text, 'thailand'::text, 'asean'::text, 'china'::text, 'japan'::text, 'korea'::text, 'europe'::text, 'americas'::text, 'oceania'::text, 'diaspora'::text, 'domestic'::text, 'other'::text]),
  constraint investment_projects_messages_check CHECK (messages <@ ARRAY['stable'::text, 'dynamic'::text, 'identity'::text, 'innovative'::text, 'safe'::text, 'trusted'::text]),
  constraint investment_projects_sector_check CHECK (sector = ANY (ARRAY['economic-zone'::text, 'industrial-park'::text, 'industry'::text, 'energy'::text, 'agriculture'::text, 'tourism'::text, 'logistics'::text, 'infrastructure'::text, 'urban'::text, 'environment'::text, 'education'::text, 'health'::text, 'technology'::text, 'other'::text])),
  constraint investment_projects_status_check CHECK (status = ANY (ARRAY['calling'::text, 'talks'::text, 'taken'::text, 'paused'::text, 'closed'::text])),
  constraint investment_projects_subjects_check CHECK (subjects <@ ARRAY['caves'::text, 'waters'::text, 'heritage'::text, 'festivals'::text, 'arts'::text, 'food'::text, 'people'::text, 'products'::text, 'exhibitions'::text])
);

create table legal_rules (
  id uuid not null,
  code text not null,
  title jsonb not null,
  valid daterange not null,
  parameters jsonb not null,
  citation text not null,
  instruments jsonb not null,
  source_url text,
  mark text not null,
  verified boolean not null,
  verification_note jsonb not null,
  citable boolean not null,
  checked_by text,
  checked_at timestamp with time zone,
  checked_in text,
  changed_at timestamp with time zone,
  constraint legal_rules_pkey PRIMARY KEY (id),
  constraint legal_rules_check CHECK ((checked_by IS NULL) = (checked_at IS NULL) AND (checked_by IS NULL) = (checked_in IS NULL)),
  constraint legal_rules_instruments_check CHECK (jsonb_typeof(instruments) = 'array'::text),
  constraint legal_rules_mark_check CHECK (mark = ANY (ARRAY['G'::text, 'P'::text, 'D'::text, 'M'::text])),
  constraint legal_rules_parameters_check CHECK (jsonb_typeof(parameters) = 'object'::text),
  constraint legal_rules_valid_check CHECK (NOT isempty(valid)),
  constraint legal_rules_apart EXCLUDE USING gist (code WITH =, valid WITH &&)
);

create table machine_runs (
  id uuid not null,
  org_id uuid not null,
  locale text not null,
  provider text not null,
  model text,
  record_ids uuid[] not null,
  state text not null,
  segments integer not null,
  done integer not null default 0,
  characters integer not null default 0,
  tokens_in integer not null default 0,
  tokens_out integer not null default 0,
  cost numeric,
  currency text,
  error text,
  created_by text,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  worked_at timestamp with time zone,
  skipped integer not null default 0,
  notes jsonb not null default '[]'::jsonb,
  price jsonb,
  segment_ids text[],
  error_en text,
  constraint machine_runs_pkey PRIMARY KEY (id),
  constraint machine_runs_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'running'::text, 'finished'::text, 'failed'::text, 'cancelled'::text]))
);

create table mail_outbox (
  id uuid not null,
  recipient text not null,
  locale text not null,
  letter jsonb not null,
  created_at timestamp with time zone not null default now(),
  attempts integer not null default 0,
  refused text,
  next_attempt_at timestamp with time zone not null default now(),
  constraint mail_outbox_pkey PRIMARY KEY (id),
  constraint mail_outbox_letter_check CHECK (jsonb_typeof(letter) = 'object'::text),
  constraint mail_outbox_locale_check CHECK (locale = ANY (ARRAY['vi'::text, 'en'::text]))
);

create table mandates (
  id uuid not null,
  function text not null,
  org_id uuid not null,
  territory_id uuid not null,
  valid daterange not null,
  decision text,
  note text,
  created_at timestamp with time zone not null default now(),
  constraint mandates_pkey PRIMARY KEY (id),
  constraint mandates_valid_check CHECK (NOT isempty(valid)),
  constraint mandates_apart EXCLUDE USING gist (function WITH =, territory_id WITH =, valid WITH &&)
);

create table media_assets (
  record_id uuid not null,
  title text,
  kind text,
  folder text,
  tags text[],
  taken_on date,
  place text,
  author text,
  origin text,
  licence text,
  licence_url text,
  rights_from date,
  rights_until date,
  territory text,
  territory_note text,
  consent text,
  consent_document text,
  community_consent text,
  aerial boolean,
  flycam_permit text,
  access text,
  map text,
  map_shows_islands boolean,
  map_checked_by text,
  map_checked_on date,
  synthesis text,
  focus_x numeric,
  focus_y numeric,
  happy_vietnam_year integer,
  happy_vietnam_code text,
  happy_vietnam_result text,
  note text,
  constraint media_assets_pkey PRIMARY KEY (record_id),
  constraint media_assets_access_check CHECK (access = ANY (ARRAY['open'::text, 'on-request'::text, 'internal'::text])),
  constraint media_assets_community_consent_check CHECK (community_consent = ANY (ARRAY['given'::text, 'missing'::text, 'not-needed'::text])),
  constraint media_assets_consent_check CHECK (consent = ANY (ARRAY['given'::text, 'missing'::text, 'not-needed'::text])),
  constraint media_assets_happy_vietnam_result_check CHECK (happy_vietnam_result = ANY (ARRAY['sent'::text, 'shortlisted'::text, 'awarded'::text, 'not-chosen'::text])),
  constraint media_assets_kind_check CHECK (kind = ANY (ARRAY['image'::text, 'drawing'::text, 'video'::text, 'document'::text, 'audio'::text])),
  constraint media_assets_licence_check CHECK (licence = ANY (ARRAY['cc-by'::text, 'cc-by-sa'::text, 'cc-by-nc'::text, 'public-domain'::text, 'press-use'::text, 'all-rights-reserved'::text, 'other'::text])),
  constraint media_assets_map_check CHECK (map = ANY (ARRAY['none'::text, 'part'::text, 'country'::text])),
  constraint media_assets_synthesis_check CHECK (synthesis = ANY (ARRAY['none'::text, 'ai-generated'::text, 'ai-edited'::text, 'simulated'::text])),
  constraint media_assets_territory_check CHECK (territory = ANY (ARRAY['worldwide'::text, 'vietnam'::text, 'other'::text]))
);

create table media_downloads (
  id bigint generated always as identity not null,
  request_id uuid not null,
  version integer not null,
  at timestamp with time zone not null default now(),
  constraint media_downloads_pkey PRIMARY KEY (id)
);

create table media_files (
  record_id uuid not null,
  version integer not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  width integer,
  height integer,
  duration double precision,
  state text not null default 'waiting'::text,
  done integer not null default 0,
  total integer not null default 0,
  failure text,
  widths integer[] not null default '{}'::integer[],
  stamp text,
  created_by text,
  created_at timestamp with time zone not null default now(),
  compared_at timestamp with time zone not null default now(),
  poster_program text,
  constraint media_files_pkey PRIMARY KEY (record_id, version),
  constraint media_files_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'working'::text, 'ready'::text, 'failed'::text]))
);

create table media_requests (
  id uuid not null,
  record_id uuid not null,
  name text,
  email text,
  organization text,
  purpose text,
  locale text not null,
  state text not null default 'open'::text,
  decided_by text,
  decided_at timestamp with time zone,
  answer text,
  expires_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  token_hash text,
  person bytea,
  forgotten_at timestamp with time zone,
  constraint media_requests_pkey PRIMARY KEY (id),
  constraint media_requests_state_check CHECK (state = ANY (ARRAY['open'::text, 'granted'::text, 'declined'::text, 'revoked'::text]))
);

create table media_standings (
  record_id uuid not null,
  standing text not null,
  since timestamp with time zone not null default now(),
  constraint media_standings_pkey PRIMARY KEY (record_id)
);

create table media_uploads (
  id text not null,
  sent_by text not null,
  name text not null,
  size bigint not null,
  record_id uuid,
  version integer,
  created_at timestamp with time zone not null default now(),
  constraint media_uploads_pkey PRIMARY KEY (id)
);

create table migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (name)
);

create table notification_preferences (
  user_id text not null,
  kind text not null,
  delivery text not null,
  constraint notification_preferences_pkey PRIMARY KEY (user_id, kind),
  constraint notification_preferences_delivery_check CHECK (delivery = ANY (ARRAY['app'::text, 'at-once'::text, 'digest'::text, 'off'::text]))
);

create table notifications (
  id uuid not null,
  user_id text not null,
  kind text not null,
  collection text,
  record_id uuid,
  field text,
  path text,
  params jsonb not null default '{}'::jsonb,
  once text,
  created_at timestamp with time zone not null default now(),
  read_at timestamp with time zone,
  mail text not null default 'none'::text,
  mailed_at timestamp with time zone,
  constraint notifications_pkey PRIMARY KEY (id),
  constraint notifications_user_id_once_key UNIQUE (user_id, once),
  constraint notifications_mail_check CHECK (mail = ANY (ARRAY['none'::text, 'at-once'::text, 'digest'::text])),
  constraint notifications_params_check CHECK (jsonb_typeof(params) = 'object'::text)
);

create table obligations (
  record_id uuid not null,
  directive uuid,
  provision text,
  task text,
  owner_org uuid,
  recurrence text,
  due_on date,
  due_rule text,
  done_on date,
  result text,
  constraint obligations_pkey PRIMARY KEY (record_id),
  constraint obligations_recurrence_check CHECK (recurrence = ANY (ARRAY['once'::text, 'monthly'::text, 'quarterly'::text, 'half-yearly'::text, 'yearly'::text, 'ongoing'::text]))
);

create table online_publications (
  record_id uuid not null,
  name text,
  publication uuid,
  languages text[],
  year integer,
  pages uuid[],
  file uuid,
  subjects text[],
  information_kinds text[],
  channels text[],
  messages text[],
  markets text[],
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  happened_on date,
  constraint online_publications_pkey PRIMARY KEY (record_id),
  constraint online_publications_channels_check CHECK (channels <@ ARRAY['diplomacy'::text, 'portals'::text, 'image-database'::text, 'publications'::text, 'border-gates'::text, 'domestic-press'::text, 'foreign-press'::text, 'internet'::text, 'press-cooperation'::text, 'major-events'::text, 'other'::text]),
  constraint online_publications_information_kinds_check CHECK (information_kinds <@ ARRAY['official'::text, 'image'::text, 'world'::text, 'clarification'::text]),
  constraint online_publications_markets_check CHECK (markets <@ ARRAY['laos'::text, 'thailand'::text, 'asean'::text, 'china'::text, 'japan'::text, 'korea'::text, 'europe'::text, 'americas'::text, 'oceania'::text, 'diaspora'::text, 'domestic'::text, 'other'::text]),
  constraint online_publications_messages_check CHECK (messages <@ ARRAY['stable'::text, 'dynamic'::text, 'identity'::text, 'innovative'::text, 'safe'::text, 'trusted'::text]),
  constraint online_publications_subjects_check CHECK (subjects <@ ARRAY['caves'::text, 'waters'::text, 'heritage'::text, 'festivals'::text, 'arts'::text, 'food'::text, 'people'::text, 'products'::text, 'exhibitions'::text])
);

create table organization_successions (
  id uuid not null,
  from_id uuid not null,
  to_id uuid,
  kind text not null,
  on_date date not null,
  function text,
  decision text,
  note text,
  created_at timestamp with time zone not null default now(),
  constraint organization_successions_pkey PRIMARY KEY (id),
  constraint organization_successions_from_id_to_id_on_date_function_key UNIQUE NULLS NOT DISTINCT (from_id, to_id, on_date, function),
  constraint organization_successions_check CHECK (from_id <> to_id),
  constraint organization_successions_check1 CHECK (to_id IS NOT NULL OR kind = 'dissolved'::text),
  constraint organization_successions_kind_check CHECK (kind = ANY (ARRAY['renamed'::text, 'merged'::text, 'split'::text, 'dissolved'::text, 'function-moved'::text]))
);

create table organization_versions (
  id uuid not null,
  org_id uuid not null,
  name text not null,
  short_name text,
  name_en text,
  parent_id uuid,
  level text,
  locality text,
  notation text,
  letterhead_superior text[] not null default '{}'::text[],
  letterhead_issuer text[] not null default '{}'::text[],
  domain text,
  territory_code text,
  valid daterange not null,
  decision text,
  note text,
  created_at timestamp with time zone not null default now(),
  search text generated always as (replace(lower(regexp_replace(NORMALIZE(((name || ' '::text) || COALESCE(short_name, ''::text)), NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text)), 'đ'::text, 'd'::text)) stored,
  constraint organization_versions_pkey PRIMARY KEY (id),
  constraint organization_versions_check CHECK (parent_id <> org_id),
  constraint organization_versions_level_check CHECK (level = ANY (ARRAY['central'::text, 'provincial'::text, 'district'::text, 'commune'::text])),
  constraint organization_versions_valid_check CHECK (NOT isempty(valid)),
  constraint organization_versions_apart EXCLUDE USING gist (org_id WITH =, valid WITH &&)
);

create table organizations (
  record_id uuid not null,
  code text,
  name text,
  kind text,
  note text,
  constraint organizations_pkey PRIMARY KEY (record_id),
  constraint organizations_code_key UNIQUE (code),
  constraint organizations_kind_check CHECK (kind = ANY (ARRAY['central-party'::text, 'central-government'::text, 'ministry'::text, 'people-committee'::text, 'party'::text, 'steering-committee'::text, 'department'::text, 'office-unit'::text, 'district'::text, 'commune'::text, 'armed-forces'::text, 'public-service'::text, 'press'::text, 'partner'::text, 'other'::text]))
);

create table outlets (
  record_id uuid not null,
  name text,
  aliases text[],
  kind text,
  country text,
  original_name text,
  name_note text,
  website text,
  constraint outlets_pkey PRIMARY KEY (record_id),
  constraint outlets_kind_check CHECK (kind = ANY (ARRAY['newspaper'::text, 'television'::text, 'radio'::text, 'agency'::text, 'online'::text, 'film-studio'::text, 'production-company'::text, 'international-organization'::text, 'other'::text]))
);

create table outline_drafts (
  code text not null,
  version integer not null,
  content jsonb not null,
  based_on integer,
  edition integer not null default 1,
  created_by text not null,
  updated_by text not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint outline_drafts_pkey PRIMARY KEY (code, version),
  constraint outline_drafts_content_check CHECK (jsonb_typeof(content) = 'object'::text),
  constraint outline_drafts_version_check CHECK (version > 0)
);

create table outline_templates (
  code text not null,
  version integer not null,
  name text not null,
  request text,
  valid_from date not null,
  valid_to date,
  sections jsonb not null,
  annexes jsonb not null default '[]'::jsonb,
  line text not null default 'state'::text,
  note text,
  origin text not null default 'shipped'::text,
  published_by text,
  published_at timestamp with time zone,
  constraint outline_templates_pkey PRIMARY KEY (code, version),
  constraint outline_templates_line_check CHECK (line = ANY (ARRAY['state'::text, 'party'::text])),
  constraint outline_templates_origin_check CHECK (origin = ANY (ARRAY['shipped'::text, 'own'::text]))
);

create table page_ratings (
  id uuid not null default gen_random_uuid(),
  path text not null,
  score smallint not null,
  day date not null,
  comment text,
  constraint page_ratings_pkey PRIMARY KEY (id),
  constraint page_ratings_comment_check CHECK (length(comment) >= 1 AND length(comment) <= 500),
  constraint page_ratings_path_check CHECK (length(path) >= 1 AND length(path) <= 300),
  constraint page_ratings_score_check CHECK (score >= 1 AND score <= 5)
);

create table people (
  record_id uuid not null,
  name text,
  kind text,
  public_role text,
  born_year integer,
  died_year integer,
  consent text,
  consent_on date,
  consent_note text,
  districts text[],
  place uuid,
  subjects text[],
  information_kinds text[],
  channels text[],
  messages text[],
  markets text[],
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  happened_on date,
  constraint people_pkey PRIMARY KEY (record_id),
  constraint people_channels_check CHECK (channels <@ ARRAY['diplomacy'::text, 'portals'::text, 'image-database'::text, 'publications'::text, 'border-gates'::text, 'domestic-press'::text, 'foreign-press'::text, 'internet'::text, 'press-cooperation'::text, 'major-events'::text, 'other'::text]),
  constraint people_consent_check CHECK (consent = ANY (ARRAY['given'::text, 'not-needed'::text, 'asked'::text, 'refused'::text])),
  constraint people_information_kinds_check CHECK (information_kinds <@ ARRAY['official'::text, 'image'::text, 'world'::text, 'clarification'::text]),
  constraint people_kind_check CHECK (kind = ANY (ARRAY['community'::text, 'group'::text, 'person'::text, 'historical'::text])),
  constraint people_markets_check CHECK (markets <@ ARRAY['laos'::text, 'thailand'::text, 'asean'::text, 'china'::text, 'japan'::text, 'korea'::text, 'europe'::text, 'americas'::text, 'oceania'::text, 'diaspora'::text, 'domestic'::text, 'other'::text]),
  constraint people_messages_check CHECK (messages <@ ARRAY['stable'::text, 'dynamic'::text, 'identity'::text, 'innovative'::text, 'safe'::text, 'trusted'::text]),
  constraint people_subjects_check CHECK (subjects <@ ARRAY['caves'::text, 'waters'::text, 'heritage'::text, 'festivals'::text, 'arts'::text, 'food'::text, 'people'::text, 'products'::text, 'exhibitions'::text])
);

create table places (
  record_id uuid not null,
  name text,
  other_names text[],
  kind text,
  recognition text,
  recognized_year integer,
  recognized_by text,
  recognition_decision text,
  other_recognitions text[],
  districts text[],
  latitude numeric,
  longitude numeric,
  area_hectares numeric,
  access text,
  managing_org uuid,
  within uuid,
  subjects text[],
  information_kinds text[],
  channels text[],
  messages text[],
  markets text[],
  cover uuid,
  gallery uuid[],
  related uuid[],
  sources text[],
  contains_map boolean,
  happened_on date,
  constraint places_pkey PRIMARY KEY (record_id),
  constraint places_access_check CHECK (access = ANY (ARRAY['open'::text, 'ticketed'::text, 'guided'::text, 'permit'::text, 'seasonal'::text, 'closed'::text])),
  constraint places_channels_check CHECK (channels <@ ARRAY['diplomacy'::text, 'portals'::text, 'image-database'::text, 'publications'::text, 'border-gates'::text, 'domestic-press'::text, 'foreign-press'::text, 'internet'::text, 'press-cooperation'::text, 'major-events'::text, 'other'::text]),
  constraint places_information_kinds_check CHECK (information_kinds <@ ARRAY['official'::text, 'image'::text, 'world'::text, 'clarification'::text]),
  constraint places_kind_check CHECK (kind = ANY (ARRAY['cave'::text, 'beach'::text, 'bay'::text, 'island'::text, 'river'::text, 'lake'::text, 'spring'::text, 'waterfall'::text, 'mountain'::text, 'pass'::text, 'forest'::text, 'national-park'::text, 'heritage-site'::text, 'monument'::text, 'citadel'::text, 'memorial'::text, 'religious-site'::text, 'museum'::text, 'village'::text, 'town'::text, 'market'::text, 'gate'::text, 'port'::text, 'bridge'::text, 'other'::text])),
  constraint places_markets_check CHECK (markets <@ ARRAY['laos'::text, 'thailand'::text, 'asean'::text, 'china'::text, 'japan'::text, 'korea'::text, 'europe'::text, 'americas'::text, 'oceania'::text, 'diaspora'::text, 'domestic'::text, 'other'::text]),
  constraint places_messages_check CHECK (messages <@ ARRAY['stable'::text, 'dynamic'::text, 'identity'::text, 'innovative'::text, 'safe'::text, 'trusted'::text]),
  constraint places_recognition_check CHECK (recognition = ANY (ARRAY['world-heritage'::text, 'world-intangible'::text, 'memory-of-the-world'::text, 'special-national'::text, 'national'::text, 'provincial'::text, 'national-intangible'::text, 'other'::text])),
  constraint places_subjects_check CHECK (subjects <@ ARRAY['caves'::text, 'waters'::text, 'heritage'::text, 'festivals'::text, 'arts'::text, 'food'::text, 'people'::text, 'products'::text, 'exhibitions'::text])
);

create table plan_tasks (
  record_id uuid not null,
  plan uuid,
  year integer,
  "order" integer,
  task text,
  sub_tasks text[],
  directive uuid,
  lead_org uuid,
  partners uuid[],
  due_on date,
  budget bigint,
  deliverables text[],
  status text,
  completed_on date,
  result text,
  note text,
  constraint plan_tasks_pkey PRIMARY KEY (record_id),
  constraint plan_tasks_status_check CHECK (status = ANY (ARRAY['not-started'::text, 'in-progress'::text, 'done'::text, 'carried-over'::text, 'cancelled'::text]))
);

create table plans (
  record_id uuid not null,
  title text,
  horizon text,
  period_from integer,
  period_to integer,
  directive uuid,
  approved_by uuid,
  approved_on date,
  planned boolean,
  budget bigint,
  objectives text,
  result text,
  constraint plans_pkey PRIMARY KEY (record_id),
  constraint plans_horizon_check CHECK (horizon = ANY (ARRAY['long'::text, 'medium'::text, 'annual'::text]))
);

create table press_coverage (
  record_id uuid not null,
  title text,
  outlet uuid,
  delegation uuid,
  country text,
  languages text[],
  published_on date,
  year integer,
  url text,
  topic text,
  summary text,
  sentiment text,
  as_registered boolean,
  reach integer,
  archive_hash text,
  action text,
  constraint press_coverage_pkey PRIMARY KEY (record_id),
  constraint press_coverage_sentiment_check CHECK (sentiment = ANY (ARRAY['positive'::text, 'neutral'::text, 'negative'::text, 'false'::text]))
);

create table press_delegations (
  record_id uuid not null,
  outlet uuid,
  outlet_as_written text,
  country text,
  kind text,
  procedure text,
  stage text,
  member_count integer,
  starts_on date,
  ends_on date,
  year integer,
  purpose text,
  contents text,
  places text[],
  planned_questions text,
  broadcast_plan text,
  expected_on date,
  equipment text[],
  signatory text,
  accepting_agency uuid,
  host uuid,
  permit_number text,
  permit_date date,
  received_on date,
  reply_due_on date,
  replied_on date,
  reply_number text,
  reported_on date,
  border_area boolean,
  border_consent_on date,
  border_consent_by text,
  note text,
  constraint press_delegations_pkey PRIMARY KEY (record_id),
  constraint press_delegations_kind_check CHECK (kind = ANY (ARRAY['reporters'::text, 'television'::text, 'film'::text, 'production'::text])),
  constraint press_delegations_procedure_check CHECK (procedure = ANY (ARRAY['non-resident'::text, 'state-guest'::text, 'province-guest'::text, 'resident'::text])),
  constraint press_delegations_stage_check CHECK (stage = ANY (ARRAY['received'::text, 'appraising'::text, 'consulting'::text, 'submitted'::text, 'accepted'::text, 'refused'::text, 'hosting'::text, 'adjusting'::text, 'suspended'::text, 'ended'::text, 'reported'::text, 'tracking'::text, 'withdrawn'::text]))
);

create table press_members (
  record_id uuid not null,
  delegation uuid,
  full_name text,
  nationality text,
  role text,
  visa_place text,
  passport bytea,
  permit_valid_to date,
  expires date,
  constraint press_members_pkey PRIMARY KEY (record_id)
);

create table programmes (
  record_id uuid not null,
  name text,
  kind text,
  number text,
  signed_on date,
  directive uuid,
  lead_org uuid,
  partners uuid[],
  partners_as_written text,
  areas text[],
  period_from integer,
  period_to integer,
  objectives text,
  milestones text[],
  budget bigint,
  funding_note text,
  status text,
  result text,
  evaluation text,
  note text,
  constraint programmes_pkey PRIMARY KEY (record_id),
  constraint programmes_kind_check CHECK (kind = ANY (ARRAY['programme'::text, 'scheme'::text, 'project'::text, 'coordination'::text, 'press-cooperation'::text, 'other'::text])),
  constraint programmes_status_check CHECK (status = ANY (ARRAY['planned'::text, 'active'::text, 'completed'::text, 'suspended'::text, 'cancelled'::text]))
);

create table public_change_drafts (
  id bigint generated always as identity not null,
  tags text[] not null,
  constraint public_change_drafts_pkey PRIMARY KEY (id)
);

create table public_changes (
  id bigint generated always as identity not null,
  tags text[] not null,
  at timestamp with time zone not null default now(),
  constraint public_changes_pkey PRIMARY KEY (id)
);

create table public_gone (
  record_id uuid not null,
  locale text not null,
  collection text not null,
  slug text not null,
  title text not null,
  reason text not null,
  first_published_at timestamp with time zone not null,
  gone_at timestamp with time zone not null default now(),
  constraint public_gone_pkey PRIMARY KEY (record_id, locale),
  constraint public_gone_reason_check CHECK (reason = ANY (ARRAY['withdrawn'::text, 'expired'::text, 'record'::text, 'later'::text]))
);

create table public_pages (
  record_id uuid not null,
  locale text not null,
  collection text not null,
  org_id uuid not null,
  slug text not null,
  title text not null,
  summary text,
  texts jsonb not null default '{}'::jsonb,
  facts jsonb not null default '{}'::jsonb,
  media jsonb not null default '{}'::jsonb,
  reading text not null,
  subjects text[] not null default '{}'::text[],
  starts_on date,
  ends_on date,
  longitude double precision,
  latitude double precision,
  version integer not null,
  first_published_at timestamp with time zone not null,
  published_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  points_to uuid[] not null default '{}'::uuid[],
  constraint public_pages_pkey PRIMARY KEY (record_id, locale),
  constraint public_pages_reading_check CHECK (reading = ANY (ARRAY['read'::text, 'awaiting'::text, 'machine'::text]))
);

create table public_search (
  record_id uuid not null,
  locale text not null,
  collection text not null,
  published_at timestamp with time zone not null,
  title text not null,
  summary text not null,
  exact_title text,
  body text not null,
  words tsvector not null,
  constraint public_search_pkey PRIMARY KEY (record_id, locale)
);

create table public_stale (
  id bigint generated always as identity not null,
  record_id uuid not null,
  locale text not null,
  constraint public_stale_pkey PRIMARY KEY (id)
);

create table public_words (
  word text collate "C" not null,
  constraint public_words_pkey PRIMARY KEY (word)
);

create table publications (
  record_id uuid not null,
  title text,
  kind text,
  information_kinds text[],
  languages text[],
  languages_as_written text,
  external boolean,
  contribution text,
  producers uuid[],
  publisher_org uuid,
  publisher_name text,
  licence_number text,
  licensed_on date,
  isbn text,
  purpose text,
  year integer,
  issued_on date,
  copies integer,
  pages integer,
  duration_minutes numeric,
  stock integer,
  stocked_on date,
  cost bigint,
  summary text,
  note text,
  constraint publications_pkey PRIMARY KEY (record_id),
  constraint publications_kind_check CHECK (kind = ANY (ARRAY['book'::text, 'leaflet'::text, 'special-issue'::text, 'bulletin'::text, 'catalogue'::text, 'photobook'::text, 'film'::text, 'clip'::text, 'map'::text, 'postcard'::text, 'electronic'::text, 'other'::text]))
);

create table pulled_terms (
  source_id uuid not null,
  "position" integer not null,
  term text not null,
  variants text[] not null,
  kind text,
  treatment text not null,
  match_case boolean not null,
  explanation text,
  legal_basis text,
  vi_forbidden text[] not null,
  languages jsonb not null,
  constraint pulled_terms_pkey PRIMARY KEY (source_id, "position"),
  constraint pulled_terms_treatment_check CHECK (treatment = ANY (ARRAY['required'::text, 'preferred'::text, 'do-not-translate'::text]))
);

create table reading_candidates (
  id uuid not null,
  reading_id uuid not null,
  "position" integer not null,
  collection text not null,
  proposed jsonb not null,
  corrected jsonb,
  line integer not null,
  start_at integer not null,
  end_at integer not null,
  confidence double precision not null,
  decision text,
  merge_with uuid,
  version integer not null default 1,
  decided_by text,
  decided_by_name text,
  decided_at timestamp with time zone,
  record_id uuid,
  constraint reading_candidates_pkey PRIMARY KEY (id),
  constraint reading_candidates_reading_id_position_key UNIQUE (reading_id, "position"),
  constraint reading_candidates_decision_check CHECK (decision = ANY (ARRAY['accepted'::text, 'rejected'::text, 'merged'::text]))
);

create table reading_conflicts (
  id uuid not null,
  reading_id uuid not null,
  "position" integer not null,
  kind text not null,
  message jsonb not null,
  choices jsonb not null,
  candidate_id uuid,
  chosen integer,
  version integer not null default 1,
  decided_by text,
  decided_by_name text,
  decided_at timestamp with time zone,
  constraint reading_conflicts_pkey PRIMARY KEY (id),
  constraint reading_conflicts_reading_id_position_key UNIQUE (reading_id, "position")
);

create table readings (
  id uuid not null,
  org_id uuid not null,
  year integer not null,
  file_name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  encoding text not null,
  title text not null,
  text text not null,
  metadata jsonb not null,
  report_id uuid,
  created_by text,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  touched_at timestamp with time zone not null default now(),
  constraint readings_pkey PRIMARY KEY (id),
  constraint readings_org_id_year_sha256_key UNIQUE (org_id, year, sha256)
);

create table recommendations (
  record_id uuid not null,
  year integer,
  "order" integer,
  text text,
  "to" uuid,
  status text,
  answer text,
  answer_directive uuid,
  constraint recommendations_pkey PRIMARY KEY (record_id),
  constraint recommendations_status_check CHECK (status = ANY (ARRAY['unanswered'::text, 'answered'::text]))
);

create table record_comments (
  id uuid not null,
  record_id uuid not null,
  field text,
  body text not null,
  created_by text,
  created_at timestamp with time zone not null default now(),
  resolved_at timestamp with time zone,
  created_by_name text,
  parent_id uuid,
  kind text not null default 'remark'::text,
  mentions text[] not null default '{}'::text[],
  resolved_by text,
  withdrawn_at timestamp with time zone,
  constraint record_comments_pkey PRIMARY KEY (id),
  constraint record_comments_kind_check CHECK (kind = ANY (ARRAY['remark'::text, 'request'::text]))
);

create table record_files (
  id uuid not null,
  record_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  role text not null default 'attachment'::text,
  created_by text,
  created_at timestamp with time zone not null default now(),
  deleted_at timestamp with time zone,
  constraint record_files_pkey PRIMARY KEY (id),
  constraint record_files_bytes_check CHECK (bytes >= 0)
);

create table record_links (
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  role text not null,
  note text,
  created_by text,
  created_at timestamp with time zone not null default now(),
  constraint record_links_pkey PRIMARY KEY (id),
  constraint record_links_from_id_to_id_role_key UNIQUE (from_id, to_id, role),
  constraint record_links_check CHECK (from_id <> to_id)
);

create table record_revisions (
  record_id uuid not null,
  version integer not null,
  snapshot jsonb not null,
  created_by text,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  sitting boolean not null default false,
  joined integer not null default 0,
  named text[] not null default '{}'::text[],
  ended_at timestamp with time zone,
  note text,
  constraint record_revisions_pkey PRIMARY KEY (record_id, version),
  constraint record_revisions_joined_check CHECK (joined >= 0)
);

create table record_slugs (
  collection text not null,
  locale text not null,
  slug text not null,
  record_id uuid not null,
  created_at timestamp with time zone not null default now(),
  constraint record_slugs_pkey PRIMARY KEY (collection, locale, slug)
);

create table record_text_revisions (
  record_id uuid not null,
  locale text not null,
  version integer not null,
  state text not null,
  slug text,
  fields jsonb not null,
  note text,
  created_by text,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  sitting boolean not null default false,
  joined integer not null default 0,
  ended_at timestamp with time zone,
  constraint record_text_revisions_pkey PRIMARY KEY (record_id, locale, version),
  constraint record_text_revisions_joined_check CHECK (joined >= 0)
);

create table record_texts (
  record_id uuid not null,
  locale text not null,
  slug text,
  state text not null default 'draft'::text,
  fields jsonb not null default '{}'::jsonb,
  source_hash text,
  version integer not null default 1,
  updated_by text,
  updated_at timestamp with time zone not null default now(),
  authors text[] not null default '{}'::text[],
  reviewed_by text,
  approved_by text,
  approved_at timestamp with time zone,
  publish_at timestamp with time zone,
  embargo_until timestamp with time zone,
  expires_at timestamp with time zone,
  native_reader text,
  native_read_at timestamp with time zone,
  published_version integer,
  machine boolean not null default false,
  material boolean not null default true,
  constraint record_texts_pkey PRIMARY KEY (record_id, locale),
  constraint record_texts_fields_check CHECK (jsonb_typeof(fields) = 'object'::text),
  constraint record_texts_state_check CHECK (state = ANY (ARRAY['draft'::text, 'machine'::text, 'submitted'::text, 'returned'::text, 'reviewed'::text, 'approved'::text, 'archived'::text]))
);

create table records (
  id uuid not null,
  collection text not null,
  owner_org_id uuid not null,
  title text collate "vi-x-icu" not null,
  happened daterange,
  happened_from date generated always as (lower(happened)) stored,
  happened_to date generated always as ((upper(happened) - 1)) stored,
  state text not null default 'draft'::text,
  visibility text not null default 'office'::text,
  version integer not null default 1,
  source text,
  identity text,
  search text not null default ''::text,
  extra jsonb not null default '{}'::jsonb,
  created_by text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  deleted_at timestamp with time zone,
  constraint records_pkey PRIMARY KEY (id),
  constraint records_extra_check CHECK (jsonb_typeof(extra) = 'object'::text),
  constraint records_state_check CHECK (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'archived'::text])),
  constraint records_visibility_check CHECK (visibility = ANY (ARRAY['office'::text, 'public'::text]))
);

create table report_acknowledgements (
  report_id uuid not null,
  fingerprint text not null,
  code text not null,
  reason text not null,
  acknowledged_by text not null,
  acknowledged_at timestamp with time zone not null default now(),
  constraint report_acknowledgements_pkey PRIMARY KEY (report_id, fingerprint)
);

create table report_passages (
  record_id uuid not null,
  report uuid,
  section text,
  kind text,
  about uuid,
  "position" integer,
  text text,
  constraint report_passages_pkey PRIMARY KEY (record_id),
  constraint report_passages_kind_check CHECK (kind = ANY (ARRAY['narrative'::text, 'rewording'::text, 'omission'::text]))
);

create table report_presence (
  report_id uuid not null,
  seat text not null,
  user_id text not null,
  user_name text not null,
  section text,
  seen_at timestamp with time zone not null default now(),
  constraint report_presence_pkey PRIMARY KEY (report_id, seat)
);

create table report_signed_copies (
  file_id uuid not null,
  report_id uuid not null,
  snapshot_number integer,
  pages integer not null,
  signatures integer not null,
  agreement text not null,
  lacking text[] not null,
  uploaded_by text not null,
  uploaded_at timestamp with time zone not null default now(),
  constraint report_signed_copies_pkey PRIMARY KEY (file_id),
  constraint report_signed_copies_agreement_check CHECK (agreement = ANY (ARRAY['agrees'::text, 'differs'::text, 'no-text'::text, 'not-frozen'::text]))
);

create table report_snapshots (
  report_id uuid not null,
  number integer not null,
  tree jsonb not null,
  figures jsonb not null,
  records jsonb not null,
  outline_code text not null,
  outline_version integer not null,
  as_of date not null,
  sha256 text not null,
  frozen_at timestamp with time zone not null,
  frozen_by text not null,
  constraint report_snapshots_pkey PRIMARY KEY (report_id, number)
);

create table reports (
  record_id uuid not null,
  year integer,
  subject text,
  outline text,
  period_from date,
  period_to date,
  as_of date,
  requested_by uuid,
  opening text,
  closing text,
  addressees text[],
  number text,
  notation text,
  place text,
  issued_on date,
  signing_authority text[],
  signer_name text,
  recipients text[],
  constraint reports_pkey PRIMARY KEY (record_id)
);

create table review_rules (
  id uuid not null,
  collection text,
  one_person boolean not null,
  reason text not null,
  created_by text,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  locale text,
  own_with_reason boolean not null default false,
  withdrawn boolean not null default false,
  constraint review_rules_pkey PRIMARY KEY (id)
);

create table role_assignments (
  id uuid not null,
  user_id text not null,
  role text not null,
  org_id uuid not null,
  valid_from date not null,
  valid_to date,
  created_by text,
  created_at timestamp with time zone not null default now(),
  constraint role_assignments_pkey PRIMARY KEY (id),
  constraint role_assignments_check CHECK (valid_to >= valid_from)
);

create table saved_views (
  id uuid not null,
  collection text not null,
  name text not null,
  query jsonb not null,
  org_id uuid,
  created_by text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint saved_views_pkey PRIMARY KEY (id),
  constraint saved_views_query_check CHECK (jsonb_typeof(query) = 'object'::text)
);

create table sign_in_attempts (
  id uuid not null,
  email text not null,
  at timestamp with time zone not null default now(),
  constraint sign_in_attempts_pkey PRIMARY KEY (id)
);

create table staff_assignments (
  record_id uuid not null,
  subject text,
  organization uuid,
  assigned_by uuid,
  full_name text,
  "position" text,
  group_name text,
  duty text,
  dedication text,
  established_post boolean,
  headcount integer,
  decision_number text,
  decision_date date,
  assigned_from date,
  assigned_to date,
  year integer,
  constraint staff_assignments_pkey PRIMARY KEY (record_id),
  constraint staff_assignments_dedication_check CHECK (dedication = ANY (ARRAY['dedicated'::text, 'concurrent'::text])),
  constraint staff_assignments_subject_check CHECK (subject = ANY (ARRAY['agency'::text, 'unit'::text, 'leader'::text, 'officer'::text, 'group'::text, 'posts'::text]))
);

create table text_previews (
  id uuid not null,
  record_id uuid not null,
  locale text not null,
  created_by text,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint text_previews_pkey PRIMARY KEY (id)
);

create table text_steps (
  record_id uuid not null,
  locale text not null,
  version integer not null,
  made_by text not null,
  made_at timestamp with time zone not null default now(),
  before jsonb not null,
  record_version integer,
  public_changes jsonb not null default '{}'::jsonb,
  constraint text_steps_pkey PRIMARY KEY (record_id, locale)
);

create table training_courses (
  record_id uuid not null,
  title text,
  assigned_by uuid,
  organizers uuid[],
  organizers_as_written text,
  directive uuid,
  frequency text,
  method text,
  year integer,
  starts_on date,
  ends_on date,
  venue text,
  topics text[],
  audience text[],
  audience_groups text[],
  class_count integer,
  trainee_count integer,
  lecturer_count integer,
  hours numeric,
  certificate_count integer,
  cost bigint,
  evaluation text,
  average_rating numeric,
  note text,
  constraint training_courses_pkey PRIMARY KEY (record_id),
  constraint training_courses_frequency_check CHECK (frequency = ANY (ARRAY['once'::text, 'yearly'::text, 'half-yearly'::text, 'quarterly'::text, 'irregular'::text])),
  constraint training_courses_method_check CHECK (method = ANY (ARRAY['in-person'::text, 'online'::text, 'blended'::text]))
);

create table training_rosters (
  record_id uuid not null,
  course uuid,
  organization uuid,
  organization_as_written text,
  audience text,
  registered integer,
  attended integer,
  certificates integer,
  certificate_numbers text,
  note text,
  constraint training_rosters_pkey PRIMARY KEY (record_id),
  constraint training_rosters_audience_check CHECK (audience = ANY (ARRAY['leaders'::text, 'external-information'::text, 'spokespersons'::text, 'press'::text, 'broadcasters'::text, 'web-editors'::text, 'border-guards'::text, 'other'::text]))
);

create table training_sessions (
  record_id uuid not null,
  course uuid,
  held_on date,
  topic text,
  lecturers text[],
  lecturer_orgs uuid[],
  venue text,
  hours numeric,
  attended integer,
  materials text[],
  constraint training_sessions_pkey PRIMARY KEY (record_id)
);

create table translation_coverage (
  record_id uuid not null,
  kinds text not null default 'nnnnnnnn'::text,
  owed text not null default '--------'::text,
  published boolean not null default false,
  first_approved_at timestamp with time zone,
  changed_at timestamp with time zone,
  constraint translation_coverage_pkey PRIMARY KEY (record_id)
);

create table translation_imports (
  id uuid not null,
  file_name text not null,
  format text not null,
  locale text not null,
  content jsonb not null,
  created_by text,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  written jsonb,
  written_at timestamp with time zone,
  undone_at timestamp with time zone,
  kept integer,
  texts jsonb not null default '[]'::jsonb,
  comments jsonb not null default '[]'::jsonb,
  kept_items jsonb not null default '[]'::jsonb,
  constraint translation_imports_pkey PRIMARY KEY (id),
  constraint translation_imports_format_check CHECK (format = ANY (ARRAY['xliff-1.2'::text, 'xliff-2.0'::text, 'docx'::text]))
);

create table translation_job_items (
  job_id uuid not null,
  record_id uuid not null,
  "position" integer not null,
  words integer not null,
  new_words integer not null,
  fuzzy_words integer not null default 0,
  exact_words integer not null default 0,
  repeated_words integer not null default 0,
  kept_words integer not null default 0,
  constraint translation_job_items_pkey PRIMARY KEY (job_id, record_id)
);

create table translation_job_links (
  id uuid not null,
  job_id uuid not null,
  token_hash text not null,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  last_opened_at timestamp with time zone,
  constraint translation_job_links_pkey PRIMARY KEY (id),
  constraint translation_job_links_token_hash_key UNIQUE (token_hash)
);

create table translation_job_rules (
  only_one boolean not null default true,
  email_kept_days integer not null,
  reason text not null,
  constraint translation_job_rules_pkey PRIMARY KEY (only_one),
  constraint translation_job_rules_email_kept_days_check CHECK (email_kept_days >= 0 AND email_kept_days <= 3650),
  constraint translation_job_rules_only_one_check CHECK (only_one)
);

create table translation_jobs (
  id uuid not null,
  org_id uuid not null,
  title text not null,
  locale text not null,
  notes text,
  deadline date not null,
  assignee_id text,
  assignee_name text not null,
  assignee_email bytea,
  state text not null,
  rate integer,
  version integer not null default 1,
  created_by text,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  delivered_at timestamp with time zone,
  finished_at timestamp with time zone,
  assignee_locale text,
  delivered_by_name text,
  finished_by_name text,
  accepted_words integer,
  cancelled_at timestamp with time zone,
  folded text not null default ''::text,
  reminded_on date,
  constraint translation_jobs_pkey PRIMARY KEY (id),
  constraint translation_jobs_accepted_words_check CHECK (accepted_words >= 0),
  constraint translation_jobs_assignee_locale_check CHECK (assignee_locale = ANY (ARRAY['vi'::text, 'en'::text])),
  constraint translation_jobs_rate CHECK (rate >= 0),
  constraint translation_jobs_state_check CHECK (state = ANY (ARRAY['open'::text, 'delivered'::text, 'finished'::text, 'cancelled'::text]))
);

create table translation_memory (
  id bigint generated always as identity not null,
  org_id uuid not null,
  locale text not null,
  source text not null,
  target text not null,
  source_key text not null,
  origin text not null,
  record_id uuid,
  segment_id text,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  source_pairs integer[] not null default '{}'::integer[],
  changed_by_name text,
  changed_at timestamp with time zone,
  removed_at timestamp with time zone,
  version integer not null default 1,
  constraint translation_memory_pkey PRIMARY KEY (id),
  constraint translation_memory_origin_check CHECK (origin = ANY (ARRAY['approved'::text, 'imported'::text]))
);

create table translation_memory_common_pairs (
  pair integer not null,
  entries integer not null,
  constraint translation_memory_common_pairs_pkey PRIMARY KEY (pair)
);

create table translation_memory_imports (
  id uuid not null,
  org_id uuid not null,
  name text not null,
  state text not null,
  counts jsonb not null,
  total integer not null,
  done integer not null default 0,
  added integer not null default 0,
  error jsonb,
  created_by text,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  file bytea,
  foreign_units integer not null default 0,
  empty_units integer not null default 0,
  constraint translation_memory_imports_pkey PRIMARY KEY (id),
  constraint translation_memory_imports_state_check CHECK (state = ANY (ARRAY['checked'::text, 'running'::text, 'finished'::text, 'failed'::text, 'cancelled'::text]))
);

create table translation_obligations (
  id uuid not null,
  org_id uuid not null,
  collection text,
  locales text[] not null,
  working_days integer not null,
  basis text not null,
  valid_from date not null,
  valid_to date,
  created_by text,
  created_by_name text not null,
  created_at timestamp with time zone not null default now(),
  ended_by_name text,
  ended_at timestamp with time zone,
  constraint translation_obligations_pkey PRIMARY KEY (id),
  constraint translation_obligations_working_days_check CHECK (working_days >= 0 AND working_days <= 400)
);

create table translation_segments (
  record_id uuid not null,
  locale text not null,
  segment_id text not null,
  source text not null,
  target text not null,
  state text not null,
  origin text not null,
  origin_detail text,
  ignored jsonb not null default '[]'::jsonb,
  version integer not null default 1,
  updated_by text,
  updated_by_name text not null,
  updated_at timestamp with time zone not null default now(),
  tags jsonb not null default '{}'::jsonb,
  constraint translation_segments_pkey PRIMARY KEY (record_id, locale, segment_id),
  constraint translation_segments_origin_check CHECK (origin = ANY (ARRAY['person'::text, 'memory'::text, 'machine'::text, 'file'::text, 'text'::text])),
  constraint translation_segments_state_check CHECK (state = ANY (ARRAY['machine'::text, 'editing'::text, 'translated'::text, 'approved'::text]))
);

create table translation_source_approvals (
  record_id uuid not null,
  approved_at timestamp with time zone not null,
  source_hash text,
  constraint translation_source_approvals_pkey PRIMARY KEY (record_id, approved_at)
);

create table translation_sources (
  record_id uuid not null,
  version integer not null,
  segments jsonb not null,
  spent jsonb not null default '{}'::jsonb,
  constraint translation_sources_pkey PRIMARY KEY (record_id)
);

create table translation_texts (
  record_id uuid not null,
  locale text not null,
  text_version integer not null,
  constraint translation_texts_pkey PRIMARY KEY (record_id, locale)
);

create table unfunded_needs (
  record_id uuid not null,
  year integer,
  need text,
  estimated_vnd bigint,
  reason text,
  plan_task uuid,
  constraint unfunded_needs_pkey PRIMARY KEY (record_id)
);

create table upload_pieces (
  upload_id uuid not null,
  start_at bigint not null,
  bytes bytea not null,
  constraint upload_pieces_pkey PRIMARY KEY (upload_id, start_at)
);

create table uploads (
  id uuid not null,
  name text not null,
  size bigint not null,
  received bigint not null default 0,
  created_by text,
  created_at timestamp with time zone not null default now(),
  constraint uploads_pkey PRIMARY KEY (id),
  constraint uploads_check CHECK (received >= 0 AND received <= size),
  constraint uploads_size_check CHECK (size > 0)
);

create table user_accounts (
  id text not null,
  user_id text not null,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null,
  needs_second_factor boolean not null default false,
  constraint user_accounts_pkey PRIMARY KEY (id),
  constraint user_accounts_provider_id_account_id_key UNIQUE (provider_id, account_id)
);

create table user_backup_codes (
  user_id text not null,
  hash text not null,
  constraint user_backup_codes_pkey PRIMARY KEY (user_id, hash)
);

create table user_passkeys (
  id text not null,
  name text,
  public_key text not null,
  user_id text not null,
  credential_id text not null,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamp with time zone not null default now(),
  last_used_at timestamp with time zone,
  constraint user_passkeys_pkey PRIMARY KEY (id),
  constraint user_passkeys_credential_id_key UNIQUE (credential_id)
);

create table user_sessions (
  id text not null,
  user_id text not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null default now(),
  locked_at timestamp with time zone,
  proven_at timestamp with time zone not null default now(),
  constraint user_sessions_pkey PRIMARY KEY (id),
  constraint user_sessions_token_key UNIQUE (token)
);

create table user_totp (
  user_id text not null,
  secret bytea not null,
  confirmed_at timestamp with time zone,
  last_step bigint,
  created_at timestamp with time zone not null default now(),
  constraint user_totp_pkey PRIMARY KEY (user_id)
);

create table user_verifications (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint user_verifications_pkey PRIMARY KEY (id)
);

create table users (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  locale text not null default 'vi'::text,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  active_at timestamp with time zone not null default now(),
  idle_warned_at timestamp with time zone,
  constraint users_pkey PRIMARY KEY (id),
  constraint users_email_key UNIQUE (email),
  constraint users_email_check CHECK (email = lower(email)),
  constraint users_locale_check CHECK (locale = ANY (ARRAY['vi'::text, 'en'::text]))
);

create table visits (
  record_id uuid not null,
  name text,
  direction text,
  country text,
  head text,
  members integer,
  host uuid,
  starts_on date,
  ends_on date,
  year integer,
  purpose text,
  results text,
  constraint visits_pkey PRIMARY KEY (record_id),
  constraint visits_direction_check CHECK (direction = ANY (ARRAY['in'::text, 'out'::text]))
);

CREATE OR REPLACE FUNCTION public.coverage_kind(t record_texts, source record_texts)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN CASE WHEN ((t).record_id IS NULL) THEN 'n'::text WHEN ((t).state = 'archived'::text) THEN 'w'::text WHEN (((t).locale <> 'vi'::text) AND ((t).source_hash <> (source).source_hash)) THEN 'o'::text ELSE CASE (t).state WHEN 'machine'::text THEN 'm'::text WHEN 'draft'::text THEN 'd'::text WHEN 'returned'::text THEN 'r'::text WHEN 'approved'::text THEN 'a'::text ELSE 's'::text END END;

CREATE OR REPLACE FUNCTION public.coverage_owed(t record_texts, source record_texts)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN CASE WHEN (((source).published_version IS NULL) OR ((t).state = 'archived'::text)) THEN '-'::text WHEN ((t).approved_at IS NULL) THEN 'f'::text WHEN ((t).source_hash <> (source).source_hash) THEN 'c'::text ELSE '-'::text END;

CREATE OR REPLACE FUNCTION public.note_source_approval(source record_texts)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.organization_version_near(org uuid, day date)
 RETURNS SETOF organization_versions
 LANGUAGE sql
 STABLE
AS $function$
    select * from organization_versions v where v.org_id = org
    order by coalesce(lower(v.valid), '-infinity') > day,
      case when coalesce(lower(v.valid), '-infinity') <= day then lower(v.valid) end desc nulls last,
      lower(v.valid)
    limit 1
  $function$;

alter table activities add constraint activities_directive_fkey FOREIGN KEY (directive) REFERENCES directives(record_id);

alter table activities add constraint activities_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table api_keys add constraint api_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table approval_links add constraint approval_links_approver_id_fkey FOREIGN KEY (approver_id) REFERENCES users(id) ON DELETE CASCADE;

alter table approval_links add constraint approval_links_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table articles add constraint articles_cover_fkey FOREIGN KEY (cover) REFERENCES media_assets(record_id);

alter table articles add constraint articles_issuer_org_fkey FOREIGN KEY (issuer_org) REFERENCES organizations(record_id);

alter table articles add constraint articles_place_fkey FOREIGN KEY (place) REFERENCES places(record_id);

alter table articles add constraint articles_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table assessments add constraint assessments_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table budget_lines add constraint budget_lines_activity_fkey FOREIGN KEY (activity) REFERENCES activities(record_id);

alter table budget_lines add constraint budget_lines_programme_fkey FOREIGN KEY (programme) REFERENCES programmes(record_id);

alter table budget_lines add constraint budget_lines_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table committee_meetings add constraint committee_meetings_committee_fkey FOREIGN KEY (committee) REFERENCES committees(record_id);

alter table committee_meetings add constraint committee_meetings_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table committee_members add constraint committee_members_committee_fkey FOREIGN KEY (committee) REFERENCES committees(record_id);

alter table committee_members add constraint committee_members_organization_fkey FOREIGN KEY (organization) REFERENCES organizations(record_id);

alter table committee_members add constraint committee_members_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table committees add constraint committees_established_by_fkey FOREIGN KEY (established_by) REFERENCES organizations(record_id);

alter table committees add constraint committees_organization_fkey FOREIGN KEY (organization) REFERENCES organizations(record_id);

alter table committees add constraint committees_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table committees add constraint committees_standing_agency_fkey FOREIGN KEY (standing_agency) REFERENCES organizations(record_id);

alter table content_map_reviews add constraint content_map_reviews_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table crafts add constraint crafts_cover_fkey FOREIGN KEY (cover) REFERENCES media_assets(record_id);

alter table crafts add constraint crafts_place_fkey FOREIGN KEY (place) REFERENCES places(record_id);

alter table crafts add constraint crafts_producer_org_fkey FOREIGN KEY (producer_org) REFERENCES organizations(record_id);

alter table crafts add constraint crafts_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table cultural_events add constraint cultural_events_cover_fkey FOREIGN KEY (cover) REFERENCES media_assets(record_id);

alter table cultural_events add constraint cultural_events_festival_fkey FOREIGN KEY (festival) REFERENCES festivals(record_id);

alter table cultural_events add constraint cultural_events_place_fkey FOREIGN KEY (place) REFERENCES places(record_id);

alter table cultural_events add constraint cultural_events_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table digest_days add constraint digest_days_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table digest_times add constraint digest_times_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table directives add constraint directives_issuer_org_fkey FOREIGN KEY (issuer_org) REFERENCES organizations(record_id);

alter table directives add constraint directives_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table distributions add constraint distributions_publication_fkey FOREIGN KEY (publication) REFERENCES publications(record_id);

alter table distributions add constraint distributions_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table exhibitions add constraint exhibitions_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table exhibitions add constraint exhibitions_venue_fkey FOREIGN KEY (venue) REFERENCES organizations(record_id);

alter table festivals add constraint festivals_cover_fkey FOREIGN KEY (cover) REFERENCES media_assets(record_id);

alter table festivals add constraint festivals_organizer_fkey FOREIGN KEY (organizer) REFERENCES organizations(record_id);

alter table festivals add constraint festivals_place_fkey FOREIGN KEY (place) REFERENCES places(record_id);

alter table festivals add constraint festivals_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table figure_declarations add constraint figure_declarations_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table figure_estimates add constraint figure_estimates_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table figure_overrides add constraint figure_overrides_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table foods add constraint foods_cover_fkey FOREIGN KEY (cover) REFERENCES media_assets(record_id);

alter table foods add constraint foods_place_fkey FOREIGN KEY (place) REFERENCES places(record_id);

alter table foods add constraint foods_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table galleries add constraint galleries_cover_fkey FOREIGN KEY (cover) REFERENCES media_assets(record_id);

alter table galleries add constraint galleries_place_fkey FOREIGN KEY (place) REFERENCES places(record_id);

alter table galleries add constraint galleries_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table gate_clusters add constraint gate_clusters_handover_fkey FOREIGN KEY (handover) REFERENCES directives(record_id);

alter table gate_clusters add constraint gate_clusters_investor_fkey FOREIGN KEY (investor) REFERENCES organizations(record_id);

alter table gate_clusters add constraint gate_clusters_operator_fkey FOREIGN KEY (operator) REFERENCES organizations(record_id);

alter table gate_clusters add constraint gate_clusters_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table gate_devices add constraint gate_devices_cluster_fkey FOREIGN KEY (cluster) REFERENCES gate_clusters(record_id);

alter table gate_devices add constraint gate_devices_owner_fkey FOREIGN KEY (owner) REFERENCES organizations(record_id);

alter table gate_devices add constraint gate_devices_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table gate_log add constraint gate_log_cluster_fkey FOREIGN KEY (cluster) REFERENCES gate_clusters(record_id);

alter table gate_log add constraint gate_log_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table glossary_terms add constraint glossary_terms_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table holidays add constraint holidays_year_fkey FOREIGN KEY (year) REFERENCES holiday_years(year) ON DELETE CASCADE;

alter table import_findings add constraint import_findings_import_id_row_fkey FOREIGN KEY (import_id, "row") REFERENCES import_rows(import_id, "row") ON DELETE CASCADE;

alter table import_rows add constraint import_rows_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE;

alter table imports add constraint imports_owner_org_id_fkey FOREIGN KEY (owner_org_id) REFERENCES records(id);

alter table imports add constraint imports_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES uploads(id);

alter table interface_catalogues add constraint interface_catalogues_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table interface_texts add constraint interface_texts_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table investment_projects add constraint investment_projects_contact_org_fkey FOREIGN KEY (contact_org) REFERENCES organizations(record_id);

alter table investment_projects add constraint investment_projects_cover_fkey FOREIGN KEY (cover) REFERENCES media_assets(record_id);

alter table investment_projects add constraint investment_projects_legal_basis_fkey FOREIGN KEY (legal_basis) REFERENCES directives(record_id);

alter table investment_projects add constraint investment_projects_place_fkey FOREIGN KEY (place) REFERENCES places(record_id);

alter table investment_projects add constraint investment_projects_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table machine_runs add constraint machine_runs_org_id_fkey FOREIGN KEY (org_id) REFERENCES records(id);

alter table mandates add constraint mandates_org_id_fkey FOREIGN KEY (org_id) REFERENCES organizations(record_id) ON DELETE CASCADE;

alter table mandates add constraint mandates_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES organizations(record_id) ON DELETE CASCADE;

alter table media_assets add constraint media_assets_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table media_downloads add constraint media_downloads_request_id_fkey FOREIGN KEY (request_id) REFERENCES media_requests(id) ON DELETE CASCADE;

alter table media_files add constraint media_files_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table media_requests add constraint media_requests_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table media_standings add constraint media_standings_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table media_uploads add constraint media_uploads_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE SET NULL;

alter table notification_preferences add constraint notification_preferences_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table notifications add constraint notifications_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table notifications add constraint notifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table obligations add constraint obligations_directive_fkey FOREIGN KEY (directive) REFERENCES directives(record_id);

alter table obligations add constraint obligations_owner_org_fkey FOREIGN KEY (owner_org) REFERENCES organizations(record_id);

alter table obligations add constraint obligations_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table online_publications add constraint online_publications_cover_fkey FOREIGN KEY (cover) REFERENCES media_assets(record_id);

alter table online_publications add constraint online_publications_file_fkey FOREIGN KEY (file) REFERENCES media_assets(record_id);

alter table online_publications add constraint online_publications_publication_fkey FOREIGN KEY (publication) REFERENCES publications(record_id);

alter table online_publications add constraint online_publications_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table organization_successions add constraint organization_successions_from_id_fkey FOREIGN KEY (from_id) REFERENCES organizations(record_id) ON DELETE CASCADE;

alter table organization_successions add constraint organization_successions_to_id_fkey FOREIGN KEY (to_id) REFERENCES organizations(record_id) ON DELETE CASCADE;

alter table organization_versions add constraint organization_versions_org_id_fkey FOREIGN KEY (org_id) REFERENCES organizations(record_id) ON DELETE CASCADE;

alter table organization_versions add constraint organization_versions_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organizations(record_id);

alter table organizations add constraint organizations_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table outlets add constraint outlets_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table people add constraint people_cover_fkey FOREIGN KEY (cover) REFERENCES media_assets(record_id);

alter table people add constraint people_place_fkey FOREIGN KEY (place) REFERENCES places(record_id);

alter table people add constraint people_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table places add constraint places_cover_fkey FOREIGN KEY (cover) REFERENCES media_assets(record_id);

alter table places add constraint places_managing_org_fkey FOREIGN KEY (managing_org) REFERENCES organizations(record_id);

alter table places add constraint places_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table places add constraint places_within_fkey FOREIGN KEY (within) REFERENCES places(record_id);

alter table plan_tasks add constraint plan_tasks_directive_fkey FOREIGN KEY (directive) REFERENCES directives(record_id);

alter table plan_tasks add constraint plan_tasks_lead_org_fkey FOREIGN KEY (lead_org) REFERENCES organizations(record_id);

alter table plan_tasks add constraint plan_tasks_plan_fkey FOREIGN KEY (plan) REFERENCES plans(record_id);

alter table plan_tasks add constraint plan_tasks_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table plans add constraint plans_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES organizations(record_id);

alter table plans add constraint plans_directive_fkey FOREIGN KEY (directive) REFERENCES directives(record_id);

alter table plans add constraint plans_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table press_coverage add constraint press_coverage_delegation_fkey FOREIGN KEY (delegation) REFERENCES press_delegations(record_id);

alter table press_coverage add constraint press_coverage_outlet_fkey FOREIGN KEY (outlet) REFERENCES outlets(record_id);

alter table press_coverage add constraint press_coverage_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table press_delegations add constraint press_delegations_accepting_agency_fkey FOREIGN KEY (accepting_agency) REFERENCES organizations(record_id);

alter table press_delegations add constraint press_delegations_host_fkey FOREIGN KEY (host) REFERENCES organizations(record_id);

alter table press_delegations add constraint press_delegations_outlet_fkey FOREIGN KEY (outlet) REFERENCES outlets(record_id);

alter table press_delegations add constraint press_delegations_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table press_members add constraint press_members_delegation_fkey FOREIGN KEY (delegation) REFERENCES press_delegations(record_id);

alter table press_members add constraint press_members_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table programmes add constraint programmes_directive_fkey FOREIGN KEY (directive) REFERENCES directives(record_id);

alter table programmes add constraint programmes_lead_org_fkey FOREIGN KEY (lead_org) REFERENCES organizations(record_id);

alter table programmes add constraint programmes_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table public_gone add constraint public_gone_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id);

alter table public_pages add constraint public_pages_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id);

alter table public_stale add constraint public_stale_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id);

alter table publications add constraint publications_publisher_org_fkey FOREIGN KEY (publisher_org) REFERENCES organizations(record_id);

alter table publications add constraint publications_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table pulled_terms add constraint pulled_terms_source_id_fkey FOREIGN KEY (source_id) REFERENCES glossary_sources(id) ON DELETE CASCADE;

alter table reading_candidates add constraint reading_candidates_merge_with_fkey FOREIGN KEY (merge_with) REFERENCES records(id);

alter table reading_candidates add constraint reading_candidates_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES readings(id) ON DELETE CASCADE;

alter table reading_candidates add constraint reading_candidates_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id);

alter table reading_conflicts add constraint reading_conflicts_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES reading_candidates(id) ON DELETE CASCADE;

alter table reading_conflicts add constraint reading_conflicts_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES readings(id) ON DELETE CASCADE;

alter table readings add constraint readings_org_id_fkey FOREIGN KEY (org_id) REFERENCES records(id);

alter table readings add constraint readings_report_id_fkey FOREIGN KEY (report_id) REFERENCES records(id);

alter table recommendations add constraint recommendations_answer_directive_fkey FOREIGN KEY (answer_directive) REFERENCES directives(record_id);

alter table recommendations add constraint recommendations_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table recommendations add constraint recommendations_to_fkey FOREIGN KEY ("to") REFERENCES organizations(record_id);

alter table record_comments add constraint record_comments_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES record_comments(id);

alter table record_comments add constraint record_comments_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id);

alter table record_files add constraint record_files_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id);

alter table record_links add constraint record_links_from_id_fkey FOREIGN KEY (from_id) REFERENCES records(id);

alter table record_links add constraint record_links_to_id_fkey FOREIGN KEY (to_id) REFERENCES records(id);

alter table record_revisions add constraint record_revisions_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id);

alter table record_slugs add constraint record_slugs_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table record_text_revisions add constraint record_text_revisions_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id);

alter table record_texts add constraint record_texts_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id);

alter table records add constraint records_owner FOREIGN KEY (owner_org_id) REFERENCES organizations(record_id) DEFERRABLE INITIALLY DEFERRED;

alter table report_acknowledgements add constraint report_acknowledgements_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(record_id) ON DELETE CASCADE;

alter table report_passages add constraint report_passages_about_fkey FOREIGN KEY (about) REFERENCES records(id);

alter table report_passages add constraint report_passages_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table report_passages add constraint report_passages_report_fkey FOREIGN KEY (report) REFERENCES reports(record_id);

alter table report_presence add constraint report_presence_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(record_id) ON DELETE CASCADE;

alter table report_signed_copies add constraint report_signed_copies_file_id_fkey FOREIGN KEY (file_id) REFERENCES record_files(id);

alter table report_signed_copies add constraint report_signed_copies_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(record_id);

alter table report_snapshots add constraint report_snapshots_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(record_id);

alter table reports add constraint reports_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table reports add constraint reports_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES directives(record_id);

alter table role_assignments add constraint role_assignments_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table staff_assignments add constraint staff_assignments_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES organizations(record_id);

alter table staff_assignments add constraint staff_assignments_organization_fkey FOREIGN KEY (organization) REFERENCES organizations(record_id);

alter table staff_assignments add constraint staff_assignments_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table text_previews add constraint text_previews_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id);

alter table text_steps add constraint text_steps_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table training_courses add constraint training_courses_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES organizations(record_id);

alter table training_courses add constraint training_courses_directive_fkey FOREIGN KEY (directive) REFERENCES directives(record_id);

alter table training_courses add constraint training_courses_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table training_rosters add constraint training_rosters_course_fkey FOREIGN KEY (course) REFERENCES training_courses(record_id);

alter table training_rosters add constraint training_rosters_organization_fkey FOREIGN KEY (organization) REFERENCES organizations(record_id);

alter table training_rosters add constraint training_rosters_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table training_sessions add constraint training_sessions_course_fkey FOREIGN KEY (course) REFERENCES training_courses(record_id);

alter table training_sessions add constraint training_sessions_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table translation_coverage add constraint translation_coverage_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table translation_job_items add constraint translation_job_items_job_id_fkey FOREIGN KEY (job_id) REFERENCES translation_jobs(id);

alter table translation_job_items add constraint translation_job_items_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table translation_job_links add constraint translation_job_links_job_id_fkey FOREIGN KEY (job_id) REFERENCES translation_jobs(id);

alter table translation_jobs add constraint translation_jobs_org_id_fkey FOREIGN KEY (org_id) REFERENCES records(id);

alter table translation_memory add constraint translation_memory_org_id_fkey FOREIGN KEY (org_id) REFERENCES records(id);

alter table translation_memory add constraint translation_memory_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE SET NULL;

alter table translation_memory_imports add constraint translation_memory_imports_org_id_fkey FOREIGN KEY (org_id) REFERENCES records(id);

alter table translation_obligations add constraint translation_obligations_org_id_fkey FOREIGN KEY (org_id) REFERENCES records(id);

alter table translation_segments add constraint translation_segments_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table translation_source_approvals add constraint translation_source_approvals_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table translation_sources add constraint translation_sources_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table translation_texts add constraint translation_texts_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table unfunded_needs add constraint unfunded_needs_plan_task_fkey FOREIGN KEY (plan_task) REFERENCES plan_tasks(record_id);

alter table unfunded_needs add constraint unfunded_needs_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

alter table upload_pieces add constraint upload_pieces_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES uploads(id) ON DELETE CASCADE;

alter table user_accounts add constraint user_accounts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table user_backup_codes add constraint user_backup_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table user_passkeys add constraint user_passkeys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table user_sessions add constraint user_sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table user_totp add constraint user_totp_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table visits add constraint visits_host_fkey FOREIGN KEY (host) REFERENCES organizations(record_id);

alter table visits add constraint visits_record_id_fkey FOREIGN KEY (record_id) REFERENCES records(id) ON DELETE CASCADE;

CREATE INDEX activities_channel ON public.activities USING btree (channel, record_id);

CREATE INDEX activities_directive ON public.activities USING btree (directive, record_id);

CREATE INDEX activities_ends_on ON public.activities USING btree (ends_on, record_id);

CREATE INDEX activities_foreign_quantity ON public.activities USING btree (foreign_quantity, record_id);

CREATE INDEX activities_information_kinds ON public.activities USING gin (information_kinds);

CREATE INDEX activities_kind ON public.activities USING btree (kind, record_id);

CREATE INDEX activities_languages ON public.activities USING gin (languages);

CREATE INDEX activities_partners ON public.activities USING gin (partners);

CREATE INDEX activities_quantity ON public.activities USING btree (quantity, record_id);

CREATE INDEX activities_reach ON public.activities USING btree (reach, record_id);

CREATE INDEX activities_starts_on ON public.activities USING btree (starts_on, record_id);

CREATE INDEX activities_title ON public.activities USING btree (title, record_id);

CREATE INDEX activities_year ON public.activities USING btree (year, record_id);

CREATE INDEX api_keys_user ON public.api_keys USING btree (user_id);

CREATE INDEX approval_links_expiry ON public.approval_links USING btree (expires_at);

CREATE INDEX approval_links_record ON public.approval_links USING btree (record_id, created_at DESC);

CREATE INDEX articles_channels ON public.articles USING gin (channels);

CREATE INDEX articles_contains_map ON public.articles USING btree (contains_map, record_id);

CREATE INDEX articles_cover ON public.articles USING btree (cover, record_id);

CREATE INDEX articles_dated_on ON public.articles USING btree (dated_on, record_id);

CREATE INDEX articles_districts ON public.articles USING gin (districts);

CREATE INDEX articles_gallery ON public.articles USING gin (gallery);

CREATE INDEX articles_happened_on ON public.articles USING btree (happened_on, record_id);

CREATE INDEX articles_information_kinds ON public.articles USING gin (information_kinds);

CREATE INDEX articles_issuer_org ON public.articles USING btree (issuer_org, record_id);

CREATE INDEX articles_kind ON public.articles USING btree (kind, record_id);

CREATE INDEX articles_markets ON public.articles USING gin (markets);

CREATE INDEX articles_messages ON public.articles USING gin (messages);

CREATE INDEX articles_name ON public.articles USING btree (name, record_id);

CREATE INDEX articles_place ON public.articles USING btree (place, record_id);

CREATE INDEX articles_related ON public.articles USING gin (related);

CREATE INDEX articles_sources ON public.articles USING gin (sources);

CREATE INDEX articles_subjects ON public.articles USING gin (subjects);

CREATE INDEX assessments_kind ON public.assessments USING btree (kind, record_id);

CREATE INDEX assessments_order ON public.assessments USING btree ("order", record_id);

CREATE INDEX assessments_tags ON public.assessments USING gin (tags);

CREATE INDEX assessments_year ON public.assessments USING btree (year, record_id);

CREATE INDEX budget_lines_activity ON public.budget_lines USING btree (activity, record_id);

CREATE INDEX budget_lines_actual_vnd ON public.budget_lines USING btree (actual_vnd, record_id);

CREATE INDEX budget_lines_in_kind ON public.budget_lines USING btree (in_kind, record_id);

CREATE INDEX budget_lines_planned_vnd ON public.budget_lines USING btree (planned_vnd, record_id);

CREATE INDEX budget_lines_programme ON public.budget_lines USING btree (programme, record_id);

CREATE INDEX budget_lines_purpose ON public.budget_lines USING btree (purpose, record_id);

CREATE INDEX budget_lines_source ON public.budget_lines USING btree (source, record_id);

CREATE INDEX budget_lines_year ON public.budget_lines USING btree (year, record_id);

CREATE INDEX chain_checks_by_time ON public.chain_checks USING btree (requested_at DESC);

CREATE INDEX committee_meetings_attendees ON public.committee_meetings USING btree (attendees, record_id);

CREATE INDEX committee_meetings_committee ON public.committee_meetings USING btree (committee);

CREATE INDEX committee_meetings_conclusion_date ON public.committee_meetings USING btree (conclusion_date, record_id);

CREATE INDEX committee_meetings_held_on ON public.committee_meetings USING btree (held_on, record_id);

CREATE INDEX committee_meetings_kind ON public.committee_meetings USING btree (kind, record_id);

CREATE INDEX committee_meetings_subject ON public.committee_meetings USING btree (subject, record_id);

CREATE INDEX committee_meetings_year ON public.committee_meetings USING btree (year, record_id);

CREATE INDEX committee_members_committee ON public.committee_members USING btree (committee);

CREATE INDEX committee_members_from ON public.committee_members USING btree (member_from, record_id);

CREATE INDEX committee_members_full_name ON public.committee_members USING btree (full_name, record_id);

CREATE INDEX committee_members_member_to ON public.committee_members USING btree (member_to, record_id);

CREATE INDEX committee_members_organization ON public.committee_members USING btree (organization);

CREATE INDEX committee_members_position ON public.committee_members USING btree ("position", record_id);

CREATE INDEX committee_members_role ON public.committee_members USING btree (role, record_id);

CREATE INDEX committee_members_year ON public.committee_members USING btree (year, record_id);

CREATE INDEX committees_decision_date ON public.committees USING btree (decision_date, record_id);

CREATE INDEX committees_declared_members ON public.committees USING btree (declared_members, record_id);

CREATE INDEX committees_established_by ON public.committees USING btree (established_by);

CREATE INDEX committees_head_name ON public.committees USING btree (head_name, record_id);

CREATE INDEX committees_name ON public.committees USING btree (name, record_id);

CREATE INDEX committees_organization ON public.committees USING btree (organization);

CREATE INDEX committees_standing_agency ON public.committees USING btree (standing_agency);

CREATE INDEX committees_term_from ON public.committees USING btree (term_from, record_id);

CREATE INDEX committees_term_to ON public.committees USING btree (term_to, record_id);

CREATE INDEX committees_year ON public.committees USING btree (year, record_id);

CREATE INDEX crafts_channels ON public.crafts USING gin (channels);

CREATE INDEX crafts_contains_map ON public.crafts USING btree (contains_map, record_id);

CREATE INDEX crafts_cover ON public.crafts USING btree (cover, record_id);

CREATE INDEX crafts_districts ON public.crafts USING gin (districts);

CREATE INDEX crafts_gallery ON public.crafts USING gin (gallery);

CREATE INDEX crafts_happened_on ON public.crafts USING btree (happened_on, record_id);

CREATE INDEX crafts_information_kinds ON public.crafts USING gin (information_kinds);

CREATE INDEX crafts_kind ON public.crafts USING btree (kind, record_id);

CREATE INDEX crafts_latitude ON public.crafts USING btree (latitude, record_id);

CREATE INDEX crafts_longitude ON public.crafts USING btree (longitude, record_id);

CREATE INDEX crafts_makers ON public.crafts USING gin (makers);

CREATE INDEX crafts_markets ON public.crafts USING gin (markets);

CREATE INDEX crafts_messages ON public.crafts USING gin (messages);

CREATE INDEX crafts_name ON public.crafts USING btree (name, record_id);

CREATE INDEX crafts_ocop_stars ON public.crafts USING btree (ocop_stars, record_id);

CREATE INDEX crafts_ocop_year ON public.crafts USING btree (ocop_year, record_id);

CREATE INDEX crafts_other_recognitions ON public.crafts USING gin (other_recognitions);

CREATE INDEX crafts_place ON public.crafts USING btree (place, record_id);

CREATE INDEX crafts_producer_org ON public.crafts USING btree (producer_org, record_id);

CREATE INDEX crafts_recognition ON public.crafts USING btree (recognition, record_id);

CREATE INDEX crafts_recognized_year ON public.crafts USING btree (recognized_year, record_id);

CREATE INDEX crafts_related ON public.crafts USING gin (related);

CREATE INDEX crafts_sources ON public.crafts USING gin (sources);

CREATE INDEX crafts_subjects ON public.crafts USING gin (subjects);

CREATE INDEX cultural_events_channels ON public.cultural_events USING gin (channels);

CREATE INDEX cultural_events_contains_map ON public.cultural_events USING btree (contains_map, record_id);

CREATE INDEX cultural_events_cover ON public.cultural_events USING btree (cover, record_id);

CREATE INDEX cultural_events_districts ON public.cultural_events USING gin (districts);

CREATE INDEX cultural_events_ends_on ON public.cultural_events USING btree (ends_on, record_id);

CREATE INDEX cultural_events_festival ON public.cultural_events USING btree (festival, record_id);

CREATE INDEX cultural_events_gallery ON public.cultural_events USING gin (gallery);

CREATE INDEX cultural_events_happened_on ON public.cultural_events USING btree (happened_on, record_id);

CREATE INDEX cultural_events_information_kinds ON public.cultural_events USING gin (information_kinds);

CREATE INDEX cultural_events_kind ON public.cultural_events USING btree (kind, record_id);

CREATE INDEX cultural_events_latitude ON public.cultural_events USING btree (latitude, record_id);

CREATE INDEX cultural_events_longitude ON public.cultural_events USING btree (longitude, record_id);

CREATE INDEX cultural_events_markets ON public.cultural_events USING gin (markets);

CREATE INDEX cultural_events_messages ON public.cultural_events USING gin (messages);

CREATE INDEX cultural_events_name ON public.cultural_events USING btree (name, record_id);

CREATE INDEX cultural_events_organizers ON public.cultural_events USING gin (organizers);

CREATE INDEX cultural_events_place ON public.cultural_events USING btree (place, record_id);

CREATE INDEX cultural_events_related ON public.cultural_events USING gin (related);

CREATE INDEX cultural_events_sources ON public.cultural_events USING gin (sources);

CREATE INDEX cultural_events_starts_on ON public.cultural_events USING btree (starts_on, record_id);

CREATE INDEX cultural_events_subjects ON public.cultural_events USING gin (subjects);

CREATE INDEX directives_answer_due_on ON public.directives USING btree (answer_due_on, record_id);

CREATE INDEX directives_arrived_on ON public.directives USING btree (arrived_on, record_id);

CREATE INDEX directives_classification ON public.directives USING btree (classification, record_id);

CREATE INDEX directives_co_issuers ON public.directives USING gin (co_issuers);

CREATE INDEX directives_copy_count ON public.directives USING btree (copy_count, record_id);

CREATE INDEX directives_effective_from ON public.directives USING btree (effective_from, record_id);

CREATE INDEX directives_effective_to ON public.directives USING btree (effective_to, record_id);

CREATE INDEX directives_issued_on ON public.directives USING btree (issued_on, record_id);

CREATE INDEX directives_issuer_org ON public.directives USING btree (issuer_org, record_id);

CREATE INDEX directives_languages ON public.directives USING gin (languages);

CREATE INDEX directives_level ON public.directives USING btree (level, record_id);

CREATE INDEX directives_number ON public.directives USING btree (number, record_id);

CREATE INDEX directives_page_count ON public.directives USING btree (page_count, record_id);

CREATE INDEX directives_period_from ON public.directives USING btree (period_from, record_id);

CREATE INDEX directives_period_to ON public.directives USING btree (period_to, record_id);

CREATE INDEX directives_planned ON public.directives USING btree (planned, record_id);

CREATE INDEX directives_planned_year ON public.directives USING btree (planned_year, record_id);

CREATE INDEX directives_priority ON public.directives USING btree (priority, record_id);

CREATE INDEX directives_recipients ON public.directives USING gin (recipients);

CREATE INDEX directives_secret_pointer ON public.directives USING btree (secret_pointer, record_id);

CREATE INDEX directives_subject ON public.directives USING btree (subject, record_id);

CREATE INDEX directives_type ON public.directives USING btree (type, record_id);

CREATE INDEX distributions_distributed_on ON public.distributions USING btree (distributed_on, record_id);

CREATE INDEX distributions_material ON public.distributions USING btree (material, record_id);

CREATE INDEX distributions_open_ended ON public.distributions USING btree (open_ended, record_id);

CREATE INDEX distributions_publication ON public.distributions USING btree (publication, record_id);

CREATE INDEX distributions_quantity ON public.distributions USING btree (quantity, record_id);

CREATE INDEX distributions_recipients ON public.distributions USING gin (recipients);

CREATE INDEX distributions_year ON public.distributions USING btree (year, record_id);

CREATE INDEX events_by_actor ON public.events USING btree (actor_id, at DESC) WHERE (actor_id IS NOT NULL);

CREATE INDEX events_by_org ON public.events USING btree (org_id, at DESC);

CREATE INDEX events_by_time ON public.events USING btree (at DESC, org_id, seq DESC);

CREATE INDEX events_record ON public.events USING btree (record_id, at) WHERE (record_id IS NOT NULL);

CREATE INDEX events_translation_jobs ON public.events USING btree (((data ->> 'job'::text))) WHERE (type ~~ 'translation-job.%'::text);

CREATE INDEX exhibitions_channel ON public.exhibitions USING btree (channel, record_id);

CREATE INDEX exhibitions_co_organizers ON public.exhibitions USING gin (co_organizers);

CREATE INDEX exhibitions_ends_on ON public.exhibitions USING btree (ends_on, record_id);

CREATE INDEX exhibitions_exhibits ON public.exhibitions USING btree (exhibits, record_id);

CREATE INDEX exhibitions_information_kinds ON public.exhibitions USING gin (information_kinds);

CREATE INDEX exhibitions_name ON public.exhibitions USING btree (name, record_id);

CREATE INDEX exhibitions_permit_date ON public.exhibitions USING btree (permit_date, record_id);

CREATE INDEX exhibitions_starts_on ON public.exhibitions USING btree (starts_on, record_id);

CREATE INDEX exhibitions_venue ON public.exhibitions USING btree (venue, record_id);

CREATE INDEX exhibitions_visitors ON public.exhibitions USING btree (visitors, record_id);

CREATE INDEX exhibitions_year ON public.exhibitions USING btree (year, record_id);

CREATE INDEX festivals_calendar ON public.festivals USING btree (calendar, record_id);

CREATE INDEX festivals_channels ON public.festivals USING gin (channels);

CREATE INDEX festivals_communities ON public.festivals USING gin (communities);

CREATE INDEX festivals_contains_map ON public.festivals USING btree (contains_map, record_id);

CREATE INDEX festivals_cover ON public.festivals USING btree (cover, record_id);

CREATE INDEX festivals_districts ON public.festivals USING gin (districts);

CREATE INDEX festivals_end_day ON public.festivals USING btree (end_day, record_id);

CREATE INDEX festivals_end_month ON public.festivals USING btree (end_month, record_id);

CREATE INDEX festivals_ends_on ON public.festivals USING btree (ends_on, record_id);

CREATE INDEX festivals_gallery ON public.festivals USING gin (gallery);

CREATE INDEX festivals_happened_on ON public.festivals USING btree (happened_on, record_id);

CREATE INDEX festivals_information_kinds ON public.festivals USING gin (information_kinds);

CREATE INDEX festivals_kind ON public.festivals USING btree (kind, record_id);

CREATE INDEX festivals_latitude ON public.festivals USING btree (latitude, record_id);

CREATE INDEX festivals_longitude ON public.festivals USING btree (longitude, record_id);

CREATE INDEX festivals_markets ON public.festivals USING gin (markets);

CREATE INDEX festivals_messages ON public.festivals USING gin (messages);

CREATE INDEX festivals_name ON public.festivals USING btree (name, record_id);

CREATE INDEX festivals_organizer ON public.festivals USING btree (organizer, record_id);

CREATE INDEX festivals_other_recognitions ON public.festivals USING gin (other_recognitions);

CREATE INDEX festivals_place ON public.festivals USING btree (place, record_id);

CREATE INDEX festivals_recognition ON public.festivals USING btree (recognition, record_id);

CREATE INDEX festivals_recognized_year ON public.festivals USING btree (recognized_year, record_id);

CREATE INDEX festivals_recurrence ON public.festivals USING btree (recurrence, record_id);

CREATE INDEX festivals_related ON public.festivals USING gin (related);

CREATE INDEX festivals_sources ON public.festivals USING gin (sources);

CREATE INDEX festivals_start_day ON public.festivals USING btree (start_day, record_id);

CREATE INDEX festivals_start_month ON public.festivals USING btree (start_month, record_id);

CREATE INDEX festivals_starts_on ON public.festivals USING btree (starts_on, record_id);

CREATE INDEX festivals_subjects ON public.festivals USING gin (subjects);

CREATE INDEX figure_declarations_declared_in ON public.figure_declarations USING btree (declared_in, record_id);

CREATE INDEX figure_declarations_figure ON public.figure_declarations USING btree (figure, period_to, record_id);

CREATE INDEX figure_declarations_period_from ON public.figure_declarations USING btree (period_from, record_id);

CREATE INDEX figure_declarations_period_to ON public.figure_declarations USING btree (period_to, record_id);

CREATE INDEX figure_declarations_value ON public.figure_declarations USING btree (value, record_id);

CREATE INDEX figure_estimates_figure ON public.figure_estimates USING btree (figure, period_to, record_id);

CREATE INDEX figure_estimates_period_from ON public.figure_estimates USING btree (period_from, record_id);

CREATE INDEX figure_estimates_period_to ON public.figure_estimates USING btree (period_to, record_id);

CREATE INDEX figure_estimates_value ON public.figure_estimates USING btree (value, record_id);

CREATE INDEX figure_overrides_choice ON public.figure_overrides USING btree (choice, record_id);

CREATE INDEX figure_overrides_figure ON public.figure_overrides USING btree (figure, period_to, record_id);

CREATE INDEX figure_overrides_period_from ON public.figure_overrides USING btree (period_from, record_id);

CREATE INDEX figure_overrides_period_to ON public.figure_overrides USING btree (period_to, record_id);

CREATE INDEX figure_overrides_value ON public.figure_overrides USING btree (value, record_id);

CREATE INDEX foods_channels ON public.foods USING gin (channels);

CREATE INDEX foods_contains_map ON public.foods USING btree (contains_map, record_id);

CREATE INDEX foods_cover ON public.foods USING btree (cover, record_id);

CREATE INDEX foods_districts ON public.foods USING gin (districts);

CREATE INDEX foods_gallery ON public.foods USING gin (gallery);

CREATE INDEX foods_happened_on ON public.foods USING btree (happened_on, record_id);

CREATE INDEX foods_information_kinds ON public.foods USING gin (information_kinds);

CREATE INDEX foods_kind ON public.foods USING btree (kind, record_id);

CREATE INDEX foods_markets ON public.foods USING gin (markets);

CREATE INDEX foods_messages ON public.foods USING gin (messages);

CREATE INDEX foods_name ON public.foods USING btree (name, record_id);

CREATE INDEX foods_other_recognitions ON public.foods USING gin (other_recognitions);

CREATE INDEX foods_place ON public.foods USING btree (place, record_id);

CREATE INDEX foods_recognition ON public.foods USING btree (recognition, record_id);

CREATE INDEX foods_recognized_year ON public.foods USING btree (recognized_year, record_id);

CREATE INDEX foods_related ON public.foods USING gin (related);

CREATE INDEX foods_sources ON public.foods USING gin (sources);

CREATE INDEX foods_subjects ON public.foods USING gin (subjects);

CREATE INDEX foods_vegetarian ON public.foods USING btree (vegetarian, record_id);

CREATE INDEX galleries_channels ON public.galleries USING gin (channels);

CREATE INDEX galleries_contains_map ON public.galleries USING btree (contains_map, record_id);

CREATE INDEX galleries_cover ON public.galleries USING btree (cover, record_id);

CREATE INDEX galleries_districts ON public.galleries USING gin (districts);

CREATE INDEX galleries_gallery ON public.galleries USING gin (gallery);

CREATE INDEX galleries_happened_on ON public.galleries USING btree (happened_on, record_id);

CREATE INDEX galleries_information_kinds ON public.galleries USING gin (information_kinds);

CREATE INDEX galleries_kind ON public.galleries USING btree (kind, record_id);

CREATE INDEX galleries_markets ON public.galleries USING gin (markets);

CREATE INDEX galleries_messages ON public.galleries USING gin (messages);

CREATE INDEX galleries_name ON public.galleries USING btree (name, record_id);

CREATE INDEX galleries_place ON public.galleries USING btree (place, record_id);

CREATE INDEX galleries_related ON public.galleries USING gin (related);

CREATE INDEX galleries_sources ON public.galleries USING gin (sources);

CREATE INDEX galleries_subjects ON public.galleries USING gin (subjects);

CREATE INDEX gate_clusters_gate ON public.gate_clusters USING btree (gate, record_id);

CREATE INDEX gate_clusters_handover ON public.gate_clusters USING btree (handover, record_id);

CREATE INDEX gate_clusters_in_use_from ON public.gate_clusters USING btree (in_use_from, record_id);

CREATE INDEX gate_clusters_investor ON public.gate_clusters USING btree (investor, record_id);

CREATE INDEX gate_clusters_known_since ON public.gate_clusters USING btree (known_since, record_id);

CREATE INDEX gate_clusters_languages ON public.gate_clusters USING gin (languages);

CREATE INDEX gate_clusters_name ON public.gate_clusters USING btree (name, record_id);

CREATE INDEX gate_clusters_operator ON public.gate_clusters USING btree (operator, record_id);

CREATE INDEX gate_clusters_out_of_use_from ON public.gate_clusters USING btree (out_of_use_from, record_id);

CREATE INDEX gate_clusters_purposes ON public.gate_clusters USING gin (purposes);

CREATE INDEX gate_clusters_status ON public.gate_clusters USING btree (status, record_id);

CREATE INDEX gate_devices_asset_number ON public.gate_devices USING btree (asset_number, record_id);

CREATE INDEX gate_devices_cluster ON public.gate_devices USING btree (cluster, record_id);

CREATE INDEX gate_devices_condition ON public.gate_devices USING btree (condition, record_id);

CREATE INDEX gate_devices_in_use_from ON public.gate_devices USING btree (in_use_from, record_id);

CREATE INDEX gate_devices_kind ON public.gate_devices USING btree (kind, record_id);

CREATE INDEX gate_devices_known_since ON public.gate_devices USING btree (known_since, record_id);

CREATE INDEX gate_devices_name ON public.gate_devices USING btree (name, record_id);

CREATE INDEX gate_devices_out_of_use_from ON public.gate_devices USING btree (out_of_use_from, record_id);

CREATE INDEX gate_devices_owner ON public.gate_devices USING btree (owner, record_id);

CREATE INDEX gate_devices_value ON public.gate_devices USING btree (value, record_id);

CREATE INDEX gate_devices_warranty_until ON public.gate_devices USING btree (warranty_until, record_id);

CREATE INDEX gate_log_broadcast_hours ON public.gate_log USING btree (broadcast_hours, record_id);

CREATE INDEX gate_log_cluster ON public.gate_log USING btree (cluster, record_id);

CREATE INDEX gate_log_day ON public.gate_log USING btree (day, record_id);

CREATE INDEX gate_log_hours_on ON public.gate_log USING btree (hours_on, record_id);

CREATE INDEX gate_log_incidents ON public.gate_log USING btree (incidents, record_id);

CREATE INDEX gate_log_kiosk_sessions ON public.gate_log USING btree (kiosk_sessions, record_id);

CREATE INDEX gate_log_languages ON public.gate_log USING gin (languages);

CREATE INDEX gate_log_publications_given ON public.gate_log USING btree (publications_given, record_id);

CREATE INDEX glossary_terms_en ON public.glossary_terms USING gin (en);

CREATE INDEX glossary_terms_en_forbidden ON public.glossary_terms USING gin (en_forbidden);

CREATE INDEX glossary_terms_fr ON public.glossary_terms USING gin (fr);

CREATE INDEX glossary_terms_fr_forbidden ON public.glossary_terms USING gin (fr_forbidden);

CREATE INDEX glossary_terms_ja ON public.glossary_terms USING gin (ja);

CREATE INDEX glossary_terms_ja_forbidden ON public.glossary_terms USING gin (ja_forbidden);

CREATE INDEX glossary_terms_kind_index ON public.glossary_terms USING btree (kind, record_id);

CREATE INDEX glossary_terms_ko ON public.glossary_terms USING gin (ko);

CREATE INDEX glossary_terms_ko_forbidden ON public.glossary_terms USING gin (ko_forbidden);

CREATE INDEX glossary_terms_lo ON public.glossary_terms USING gin (lo);

CREATE INDEX glossary_terms_lo_forbidden ON public.glossary_terms USING gin (lo_forbidden);

CREATE INDEX glossary_terms_match_case ON public.glossary_terms USING btree (match_case, record_id);

CREATE INDEX glossary_terms_term ON public.glossary_terms USING btree (term, record_id);

CREATE INDEX glossary_terms_th ON public.glossary_terms USING gin (th);

CREATE INDEX glossary_terms_th_forbidden ON public.glossary_terms USING gin (th_forbidden);

CREATE INDEX glossary_terms_treatment_index ON public.glossary_terms USING btree (treatment, record_id);

CREATE INDEX glossary_terms_variants ON public.glossary_terms USING gin (variants);

CREATE INDEX glossary_terms_vi_forbidden ON public.glossary_terms USING gin (vi_forbidden);

CREATE INDEX glossary_terms_zh_hans ON public.glossary_terms USING gin (zh_hans);

CREATE INDEX glossary_terms_zh_hans_forbidden ON public.glossary_terms USING gin (zh_hans_forbidden);

CREATE INDEX holidays_year ON public.holidays USING btree (year);

CREATE INDEX idempotency_keys_age ON public.idempotency_keys USING btree (created_at);

CREATE INDEX imports_at_work ON public.imports USING btree (touched_at) WHERE (stage = ANY (ARRAY['reading'::text, 'checking'::text, 'writing'::text, 'undoing'::text]));

CREATE INDEX imports_created_by ON public.imports USING btree (created_by, created_at DESC);

CREATE INDEX imports_owner_org ON public.imports USING btree (owner_org_id);

CREATE INDEX imports_upload ON public.imports USING btree (upload_id);

CREATE INDEX interface_texts_name ON public.interface_texts USING btree (name);

CREATE INDEX interface_texts_part ON public.interface_texts USING btree (part);

CREATE INDEX investment_projects_area_hectares ON public.investment_projects USING btree (area_hectares, record_id);

CREATE INDEX investment_projects_capital_usd ON public.investment_projects USING btree (capital_usd, record_id);

CREATE INDEX investment_projects_capital_vnd ON public.investment_projects USING btree (capital_vnd, record_id);

CREATE INDEX investment_projects_channels ON public.investment_projects USING gin (channels);

CREATE INDEX investment_projects_contact_org ON public.investment_projects USING btree (contact_org, record_id);

CREATE INDEX investment_projects_contains_map ON public.investment_projects USING btree (contains_map, record_id);

CREATE INDEX investment_projects_cover ON public.investment_projects USING btree (cover, record_id);

CREATE INDEX investment_projects_districts ON public.investment_projects USING gin (districts);

CREATE INDEX investment_projects_documents ON public.investment_projects USING gin (documents);

CREATE INDEX investment_projects_forms ON public.investment_projects USING gin (forms);

CREATE INDEX investment_projects_gallery ON public.investment_projects USING gin (gallery);

CREATE INDEX investment_projects_happened_on ON public.investment_projects USING btree (happened_on, record_id);

CREATE INDEX investment_projects_information_kinds ON public.investment_projects USING gin (information_kinds);

CREATE INDEX investment_projects_land_status ON public.investment_projects USING btree (land_status, record_id);

CREATE INDEX investment_projects_latitude ON public.investment_projects USING btree (latitude, record_id);

CREATE INDEX investment_projects_legal_basis ON public.investment_projects USING btree (legal_basis, record_id);

CREATE INDEX investment_projects_longitude ON public.investment_projects USING btree (longitude, record_id);

CREATE INDEX investment_projects_markets ON public.investment_projects USING gin (markets);

CREATE INDEX investment_projects_messages ON public.investment_projects USING gin (messages);

CREATE INDEX investment_projects_name ON public.investment_projects USING btree (name, record_id);

CREATE INDEX investment_projects_place ON public.investment_projects USING btree (place, record_id);

CREATE INDEX investment_projects_related ON public.investment_projects USING gin (related);

CREATE INDEX investment_projects_sector ON public.investment_projects USING btree (sector, record_id);

CREATE INDEX investment_projects_sources ON public.investment_projects USING gin (sources);

CREATE INDEX investment_projects_status ON public.investment_projects USING btree (status, record_id);

CREATE INDEX investment_projects_subjects ON public.investment_projects USING gin (subjects);

CREATE INDEX investment_projects_valid_from ON public.investment_projects USING btree (valid_from, record_id);

CREATE INDEX investment_projects_valid_until ON public.investment_projects USING btree (valid_until, record_id);

CREATE INDEX investment_projects_verified_on ON public.investment_projects USING btree (verified_on, record_id);

CREATE INDEX machine_runs_newest ON public.machine_runs USING btree (org_id, created_at DESC);

CREATE INDEX machine_runs_unfinished ON public.machine_runs USING btree (worked_at) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));

CREATE INDEX mail_outbox_by_age ON public.mail_outbox USING btree (created_at DESC, id DESC);

CREATE INDEX mail_outbox_due ON public.mail_outbox USING btree (next_attempt_at);

CREATE INDEX mandates_org ON public.mandates USING btree (org_id);

CREATE INDEX media_assets_access ON public.media_assets USING btree (access, record_id);

CREATE INDEX media_assets_aerial ON public.media_assets USING btree (aerial, record_id);

CREATE INDEX media_assets_author ON public.media_assets USING btree (author, record_id);

CREATE INDEX media_assets_community_consent ON public.media_assets USING btree (community_consent, record_id);

CREATE INDEX media_assets_consent ON public.media_assets USING btree (consent, record_id);

CREATE INDEX media_assets_focus_x ON public.media_assets USING btree (focus_x, record_id);

CREATE INDEX media_assets_focus_y ON public.media_assets USING btree (focus_y, record_id);

CREATE INDEX media_assets_folder ON public.media_assets USING btree (folder, record_id);

CREATE INDEX media_assets_happy_vietnam_result ON public.media_assets USING btree (happy_vietnam_result, record_id);

CREATE INDEX media_assets_happy_vietnam_year ON public.media_assets USING btree (happy_vietnam_year, record_id);

CREATE INDEX media_assets_kind ON public.media_assets USING btree (kind, record_id);

CREATE INDEX media_assets_licence ON public.media_assets USING btree (licence, record_id);

CREATE INDEX media_assets_map ON public.media_assets USING btree (map, record_id);

CREATE INDEX media_assets_map_checked_on ON public.media_assets USING btree (map_checked_on, record_id);

CREATE INDEX media_assets_map_shows_islands ON public.media_assets USING btree (map_shows_islands, record_id);

CREATE INDEX media_assets_rights_from ON public.media_assets USING btree (rights_from, record_id);

CREATE INDEX media_assets_rights_until ON public.media_assets USING btree (rights_until, record_id);

CREATE INDEX media_assets_synthesis ON public.media_assets USING btree (synthesis, record_id);

CREATE INDEX media_assets_tags ON public.media_assets USING gin (tags);

CREATE INDEX media_assets_taken_on ON public.media_assets USING btree (taken_on, record_id);

CREATE INDEX media_assets_territory ON public.media_assets USING btree (territory, record_id);

CREATE INDEX media_assets_title ON public.media_assets USING btree (title, record_id);

CREATE INDEX media_downloads_request ON public.media_downloads USING btree (request_id, at);

CREATE INDEX media_files_sha256 ON public.media_files USING btree (sha256);

CREATE INDEX media_files_unfinished ON public.media_files USING btree (created_at) WHERE (state = ANY (ARRAY['waiting'::text, 'working'::text]));

CREATE INDEX media_requests_open ON public.media_requests USING btree (created_at) WHERE (state = 'open'::text);

CREATE INDEX media_requests_record ON public.media_requests USING btree (record_id, created_at DESC);

CREATE UNIQUE INDEX media_requests_token ON public.media_requests USING btree (token_hash) WHERE (token_hash IS NOT NULL);

CREATE INDEX media_uploads_age ON public.media_uploads USING btree (created_at);

CREATE INDEX media_uploads_record ON public.media_uploads USING btree (record_id);

CREATE INDEX notifications_by_age ON public.notifications USING btree (created_at);

CREATE INDEX notifications_of_user ON public.notifications USING btree (user_id, id DESC);

CREATE INDEX notifications_to_mail ON public.notifications USING btree (mail, user_id) WHERE ((mailed_at IS NULL) AND (mail <> 'none'::text));

CREATE INDEX notifications_unread ON public.notifications USING btree (user_id, id) WHERE (read_at IS NULL);

CREATE INDEX obligations_directive ON public.obligations USING btree (directive, record_id);

CREATE INDEX obligations_done_on ON public.obligations USING btree (done_on, record_id);

CREATE INDEX obligations_due_on ON public.obligations USING btree (due_on, record_id);

CREATE INDEX obligations_owner_org ON public.obligations USING btree (owner_org, record_id);

CREATE INDEX obligations_recurrence ON public.obligations USING btree (recurrence, record_id);

CREATE INDEX online_publications_channels ON public.online_publications USING gin (channels);

CREATE INDEX online_publications_contains_map ON public.online_publications USING btree (contains_map, record_id);

CREATE INDEX online_publications_cover ON public.online_publications USING btree (cover, record_id);

CREATE INDEX online_publications_file ON public.online_publications USING btree (file, record_id);

CREATE INDEX online_publications_gallery ON public.online_publications USING gin (gallery);

CREATE INDEX online_publications_happened_on ON public.online_publications USING btree (happened_on, record_id);

CREATE INDEX online_publications_information_kinds ON public.online_publications USING gin (information_kinds);

CREATE INDEX online_publications_languages ON public.online_publications USING gin (languages);

CREATE INDEX online_publications_markets ON public.online_publications USING gin (markets);

CREATE INDEX online_publications_messages ON public.online_publications USING gin (messages);

CREATE INDEX online_publications_name ON public.online_publications USING btree (name, record_id);

CREATE INDEX online_publications_pages ON public.online_publications USING gin (pages);

CREATE INDEX online_publications_publication ON public.online_publications USING btree (publication, record_id);

CREATE INDEX online_publications_related ON public.online_publications USING gin (related);

CREATE INDEX online_publications_sources ON public.online_publications USING gin (sources);

CREATE INDEX online_publications_subjects ON public.online_publications USING gin (subjects);

CREATE INDEX online_publications_year ON public.online_publications USING btree (year, record_id);

CREATE INDEX organization_successions_on ON public.organization_successions USING btree (on_date);

CREATE INDEX organization_successions_to ON public.organization_successions USING btree (to_id, on_date);

CREATE INDEX organization_versions_parent ON public.organization_versions USING btree (parent_id);

CREATE INDEX organization_versions_search ON public.organization_versions USING gin (search gin_trgm_ops);

CREATE INDEX organization_versions_start ON public.organization_versions USING btree (org_id, COALESCE(lower(valid), '-infinity'::date) DESC);

CREATE INDEX organizations_code ON public.organizations USING btree (code, record_id);

CREATE INDEX organizations_kind ON public.organizations USING btree (kind, record_id);

CREATE INDEX organizations_name ON public.organizations USING btree (name, record_id);

CREATE INDEX outlets_aliases ON public.outlets USING gin (aliases);

CREATE INDEX outlets_country ON public.outlets USING btree (country, record_id);

CREATE INDEX outlets_kind ON public.outlets USING btree (kind, record_id);

CREATE INDEX outlets_name ON public.outlets USING btree (name, record_id);

CREATE INDEX page_ratings_day ON public.page_ratings USING btree (day);

CREATE INDEX people_born_year ON public.people USING btree (born_year, record_id);

CREATE INDEX people_channels ON public.people USING gin (channels);

CREATE INDEX people_consent ON public.people USING btree (consent, record_id);

CREATE INDEX people_consent_on ON public.people USING btree (consent_on, record_id);

CREATE INDEX people_contains_map ON public.people USING btree (contains_map, record_id);

CREATE INDEX people_cover ON public.people USING btree (cover, record_id);

CREATE INDEX people_died_year ON public.people USING btree (died_year, record_id);

CREATE INDEX people_districts ON public.people USING gin (districts);

CREATE INDEX people_gallery ON public.people USING gin (gallery);

CREATE INDEX people_happened_on ON public.people USING btree (happened_on, record_id);

CREATE INDEX people_information_kinds ON public.people USING gin (information_kinds);

CREATE INDEX people_kind ON public.people USING btree (kind, record_id);

CREATE INDEX people_markets ON public.people USING gin (markets);

CREATE INDEX people_messages ON public.people USING gin (messages);

CREATE INDEX people_name ON public.people USING btree (name, record_id);

CREATE INDEX people_place ON public.people USING btree (place, record_id);

CREATE INDEX people_public_role ON public.people USING btree (public_role, record_id);

CREATE INDEX people_related ON public.people USING gin (related);

CREATE INDEX people_sources ON public.people USING gin (sources);

CREATE INDEX people_subjects ON public.people USING gin (subjects);

CREATE INDEX places_access ON public.places USING btree (access, record_id);

CREATE INDEX places_area_hectares ON public.places USING btree (area_hectares, record_id);

CREATE INDEX places_channels ON public.places USING gin (channels);

CREATE INDEX places_contains_map ON public.places USING btree (contains_map, record_id);

CREATE INDEX places_cover ON public.places USING btree (cover, record_id);

CREATE INDEX places_districts ON public.places USING gin (districts);

CREATE INDEX places_gallery ON public.places USING gin (gallery);

CREATE INDEX places_happened_on ON public.places USING btree (happened_on, record_id);

CREATE INDEX places_information_kinds ON public.places USING gin (information_kinds);

CREATE INDEX places_kind ON public.places USING btree (kind, record_id);

CREATE INDEX places_latitude ON public.places USING btree (latitude, record_id);

CREATE INDEX places_longitude ON public.places USING btree (longitude, record_id);

CREATE INDEX places_managing_org ON public.places USING btree (managing_org, record_id);

CREATE INDEX places_markets ON public.places USING gin (markets);

CREATE INDEX places_messages ON public.places USING gin (messages);

CREATE INDEX places_name ON public.places USING btree (name, record_id);

CREATE INDEX places_other_names ON public.places USING gin (other_names);

CREATE INDEX places_other_recognitions ON public.places USING gin (other_recognitions);

CREATE INDEX places_recognition ON public.places USING btree (recognition, record_id);

CREATE INDEX places_recognized_year ON public.places USING btree (recognized_year, record_id);

CREATE INDEX places_related ON public.places USING gin (related);

CREATE INDEX places_sources ON public.places USING gin (sources);

CREATE INDEX places_subjects ON public.places USING gin (subjects);

CREATE INDEX places_within ON public.places USING btree (within, record_id);

CREATE INDEX plan_tasks_budget ON public.plan_tasks USING btree (budget, record_id);

CREATE INDEX plan_tasks_completed_on ON public.plan_tasks USING btree (completed_on, record_id);

CREATE INDEX plan_tasks_deliverables ON public.plan_tasks USING gin (deliverables);

CREATE INDEX plan_tasks_directive ON public.plan_tasks USING btree (directive, record_id);

CREATE INDEX plan_tasks_due_on ON public.plan_tasks USING btree (due_on, record_id);

CREATE INDEX plan_tasks_lead_org ON public.plan_tasks USING btree (lead_org, record_id);

CREATE INDEX plan_tasks_order ON public.plan_tasks USING btree ("order", record_id);

CREATE INDEX plan_tasks_partners ON public.plan_tasks USING gin (partners);

CREATE INDEX plan_tasks_plan ON public.plan_tasks USING btree (plan, record_id);

CREATE INDEX plan_tasks_status ON public.plan_tasks USING btree (status, record_id);

CREATE INDEX plan_tasks_sub_tasks ON public.plan_tasks USING gin (sub_tasks);

CREATE INDEX plan_tasks_year ON public.plan_tasks USING btree (year, record_id);

CREATE INDEX plans_approved_by ON public.plans USING btree (approved_by, record_id);

CREATE INDEX plans_approved_on ON public.plans USING btree (approved_on, record_id);

CREATE INDEX plans_budget ON public.plans USING btree (budget, record_id);

CREATE INDEX plans_directive ON public.plans USING btree (directive, record_id);

CREATE INDEX plans_horizon ON public.plans USING btree (horizon, record_id);

CREATE INDEX plans_period_from ON public.plans USING btree (period_from, record_id);

CREATE INDEX plans_period_to ON public.plans USING btree (period_to, record_id);

CREATE INDEX plans_planned ON public.plans USING btree (planned, record_id);

CREATE INDEX plans_title ON public.plans USING btree (title, record_id);

CREATE INDEX press_coverage_as_registered ON public.press_coverage USING btree (as_registered, record_id);

CREATE INDEX press_coverage_country ON public.press_coverage USING btree (country, record_id);

CREATE INDEX press_coverage_delegation ON public.press_coverage USING btree (delegation, record_id);

CREATE INDEX press_coverage_languages ON public.press_coverage USING gin (languages);

CREATE INDEX press_coverage_outlet ON public.press_coverage USING btree (outlet, record_id);

CREATE INDEX press_coverage_published_on ON public.press_coverage USING btree (published_on, record_id);

CREATE INDEX press_coverage_reach ON public.press_coverage USING btree (reach, record_id);

CREATE INDEX press_coverage_sentiment ON public.press_coverage USING btree (sentiment, record_id);

CREATE INDEX press_coverage_title ON public.press_coverage USING btree (title, record_id);

CREATE INDEX press_coverage_year ON public.press_coverage USING btree (year, record_id);

CREATE INDEX press_delegations_accepting_agency ON public.press_delegations USING btree (accepting_agency, record_id);

CREATE INDEX press_delegations_border_area ON public.press_delegations USING btree (border_area, record_id);

CREATE INDEX press_delegations_border_consent_on ON public.press_delegations USING btree (border_consent_on, record_id);

CREATE INDEX press_delegations_country ON public.press_delegations USING btree (country, record_id);

CREATE INDEX press_delegations_ends_on ON public.press_delegations USING btree (ends_on, record_id);

CREATE INDEX press_delegations_equipment ON public.press_delegations USING gin (equipment);

CREATE INDEX press_delegations_expected_on ON public.press_delegations USING btree (expected_on, record_id);

CREATE INDEX press_delegations_host ON public.press_delegations USING btree (host, record_id);

CREATE INDEX press_delegations_kind ON public.press_delegations USING btree (kind, record_id);

CREATE INDEX press_delegations_member_count ON public.press_delegations USING btree (member_count, record_id);

CREATE INDEX press_delegations_outlet ON public.press_delegations USING btree (outlet, record_id);

CREATE INDEX press_delegations_permit_date ON public.press_delegations USING btree (permit_date, record_id);

CREATE INDEX press_delegations_places ON public.press_delegations USING gin (places);

CREATE INDEX press_delegations_procedure ON public.press_delegations USING btree (procedure, record_id);

CREATE INDEX press_delegations_received_on ON public.press_delegations USING btree (received_on, record_id);

CREATE INDEX press_delegations_replied_on ON public.press_delegations USING btree (replied_on, record_id);

CREATE INDEX press_delegations_reply_due_on ON public.press_delegations USING btree (reply_due_on, record_id);

CREATE INDEX press_delegations_reported_on ON public.press_delegations USING btree (reported_on, record_id);

CREATE INDEX press_delegations_stage ON public.press_delegations USING btree (stage, record_id);

CREATE INDEX press_delegations_starts_on ON public.press_delegations USING btree (starts_on, record_id);

CREATE INDEX press_delegations_year ON public.press_delegations USING btree (year, record_id);

CREATE INDEX press_members_delegation ON public.press_members USING btree (delegation, record_id);

CREATE INDEX press_members_expires ON public.press_members USING btree (expires, record_id);

CREATE INDEX press_members_full_name ON public.press_members USING btree (full_name, record_id);

CREATE INDEX press_members_nationality ON public.press_members USING btree (nationality, record_id);

CREATE INDEX press_members_permit_valid_to ON public.press_members USING btree (permit_valid_to, record_id);

CREATE INDEX press_members_role ON public.press_members USING btree (role, record_id);

CREATE INDEX programmes_areas ON public.programmes USING gin (areas);

CREATE INDEX programmes_budget ON public.programmes USING btree (budget, record_id);

CREATE INDEX programmes_directive ON public.programmes USING btree (directive, record_id);

CREATE INDEX programmes_kind ON public.programmes USING btree (kind, record_id);

CREATE INDEX programmes_lead_org ON public.programmes USING btree (lead_org, record_id);

CREATE INDEX programmes_milestones ON public.programmes USING gin (milestones);

CREATE INDEX programmes_name ON public.programmes USING btree (name, record_id);

CREATE INDEX programmes_partners ON public.programmes USING gin (partners);

CREATE INDEX programmes_period_from ON public.programmes USING btree (period_from, record_id);

CREATE INDEX programmes_period_to ON public.programmes USING btree (period_to, record_id);

CREATE INDEX programmes_signed_on ON public.programmes USING btree (signed_on, record_id);

CREATE INDEX programmes_status ON public.programmes USING btree (status, record_id);

CREATE INDEX public_changes_age ON public.public_changes USING btree (at);

CREATE UNIQUE INDEX public_pages_address ON public.public_pages USING btree (collection, locale, slug);

CREATE INDEX public_pages_calendar ON public.public_pages USING btree (locale, starts_on, record_id) WHERE (starts_on IS NOT NULL);

CREATE INDEX public_pages_expiry ON public.public_pages USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX public_pages_feed ON public.public_pages USING btree (locale, published_at DESC, record_id);

CREATE INDEX public_pages_map ON public.public_pages USING btree (locale, collection) WHERE (longitude IS NOT NULL);

CREATE INDEX public_pages_newest ON public.public_pages USING btree (locale, collection, published_at DESC, record_id);

CREATE INDEX public_pages_pointing ON public.public_pages USING gin (points_to) WHERE (points_to <> '{}'::uuid[]);

CREATE INDEX public_pages_unread ON public.public_pages USING btree (published_at) WHERE (reading <> 'read'::text);

CREATE INDEX public_search_words ON public.public_search USING gin (words);

CREATE INDEX public_words_similar ON public.public_words USING gin (word gin_trgm_ops);

CREATE INDEX publications_copies ON public.publications USING btree (copies, record_id);

CREATE INDEX publications_cost ON public.publications USING btree (cost, record_id);

CREATE INDEX publications_duration_minutes ON public.publications USING btree (duration_minutes, record_id);

CREATE INDEX publications_external ON public.publications USING btree (external, record_id);

CREATE INDEX publications_information_kinds ON public.publications USING gin (information_kinds);

CREATE INDEX publications_issued_on ON public.publications USING btree (issued_on, record_id);

CREATE INDEX publications_kind ON public.publications USING btree (kind, record_id);

CREATE INDEX publications_languages ON public.publications USING gin (languages);

CREATE INDEX publications_licensed_on ON public.publications USING btree (licensed_on, record_id);

CREATE INDEX publications_pages ON public.publications USING btree (pages, record_id);

CREATE INDEX publications_producers ON public.publications USING gin (producers);

CREATE INDEX publications_publisher_org ON public.publications USING btree (publisher_org, record_id);

CREATE INDEX publications_stock ON public.publications USING btree (stock, record_id);

CREATE INDEX publications_stocked_on ON public.publications USING btree (stocked_on, record_id);

CREATE INDEX publications_title ON public.publications USING btree (title, record_id);

CREATE INDEX publications_year ON public.publications USING btree (year, record_id);

CREATE INDEX reading_candidates_merge_with ON public.reading_candidates USING btree (merge_with);

CREATE INDEX reading_candidates_record ON public.reading_candidates USING btree (record_id);

CREATE INDEX reading_conflicts_candidate ON public.reading_conflicts USING btree (candidate_id);

CREATE INDEX readings_report ON public.readings USING btree (report_id);

CREATE INDEX recommendations_answer_directive ON public.recommendations USING btree (answer_directive, record_id);

CREATE INDEX recommendations_order ON public.recommendations USING btree ("order", record_id);

CREATE INDEX recommendations_status ON public.recommendations USING btree (status, record_id);

CREATE INDEX recommendations_to ON public.recommendations USING btree ("to", record_id);

CREATE INDEX recommendations_year ON public.recommendations USING btree (year, record_id);

CREATE INDEX record_comments_field ON public.record_comments USING btree (record_id, field) WHERE ((field IS NOT NULL) AND (resolved_at IS NULL));

CREATE INDEX record_comments_parent ON public.record_comments USING btree (parent_id) WHERE (parent_id IS NOT NULL);

CREATE INDEX record_comments_record ON public.record_comments USING btree (record_id, created_at);

CREATE INDEX record_files_record ON public.record_files USING btree (record_id) WHERE (deleted_at IS NULL);

CREATE INDEX record_links_to ON public.record_links USING btree (to_id, role);

CREATE INDEX record_slugs_record ON public.record_slugs USING btree (record_id);

CREATE INDEX record_text_approvals ON public.record_text_revisions USING btree (record_id, locale, created_at) WHERE (state = 'approved'::text);

CREATE INDEX record_texts_due ON public.record_texts USING btree (record_id) WHERE ((state = 'approved'::text) AND ((published_version IS NULL) OR (published_version <> version)));

CREATE INDEX record_texts_expiry ON public.record_texts USING btree (expires_at) WHERE ((published_version IS NOT NULL) AND (expires_at IS NOT NULL));

CREATE INDEX record_texts_unhashed ON public.record_texts USING btree (record_id) WHERE ((locale = 'vi'::text) AND (source_hash IS NULL));

CREATE INDEX record_texts_work ON public.record_texts USING btree (state, updated_at) WHERE (state = ANY (ARRAY['machine'::text, 'returned'::text, 'submitted'::text, 'reviewed'::text]));

CREATE INDEX records_by_change ON public.records USING btree (collection, updated_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX records_by_creation ON public.records USING btree (collection, created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX records_by_owner ON public.records USING btree (owner_org_id, collection, happened_from, id);

CREATE INDEX records_by_source ON public.records USING btree (collection, source, id) WHERE (deleted_at IS NULL);

CREATE INDEX records_by_state ON public.records USING btree (collection, state, id) WHERE (deleted_at IS NULL);

CREATE INDEX records_by_time ON public.records USING btree (collection, happened_from, id) INCLUDE (owner_org_id, state) WHERE (deleted_at IS NULL);

CREATE INDEX records_by_title ON public.records USING btree (collection, title, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX records_identity ON public.records USING btree (collection, owner_org_id, identity) WHERE ((identity IS NOT NULL) AND (deleted_at IS NULL));

CREATE INDEX records_public ON public.records USING btree (collection, happened_from, id) WHERE ((visibility = 'public'::text) AND (deleted_at IS NULL));

CREATE INDEX records_removed ON public.records USING btree (collection, deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX records_returned ON public.records USING btree (updated_at DESC, id) INCLUDE (collection, owner_org_id) WHERE ((state = 'returned'::text) AND (deleted_at IS NULL));

CREATE INDEX records_search ON public.records USING gin (search gin_trgm_ops) WHERE (deleted_at IS NULL);

CREATE INDEX records_waiting ON public.records USING btree (updated_at, id) INCLUDE (collection, owner_org_id) WHERE ((state = 'submitted'::text) AND (deleted_at IS NULL));

CREATE INDEX report_passages_about ON public.report_passages USING btree (about);

CREATE INDEX report_passages_kind ON public.report_passages USING btree (kind, record_id);

CREATE INDEX report_passages_position ON public.report_passages USING btree ("position", record_id);

CREATE INDEX report_passages_report ON public.report_passages USING btree (report, section, "position");

CREATE INDEX report_passages_section ON public.report_passages USING btree (section, record_id);

CREATE INDEX report_presence_seen ON public.report_presence USING btree (seen_at);

CREATE INDEX report_signed_copies_report ON public.report_signed_copies USING btree (report_id, uploaded_at);

CREATE INDEX report_signed_copies_snapshot ON public.report_signed_copies USING btree (report_id, snapshot_number);

CREATE INDEX reports_addressees ON public.reports USING gin (addressees);

CREATE INDEX reports_as_of ON public.reports USING btree (as_of, record_id);

CREATE INDEX reports_issued_on ON public.reports USING btree (issued_on, record_id);

CREATE INDEX reports_number ON public.reports USING btree (number, record_id);

CREATE INDEX reports_period_from ON public.reports USING btree (period_from, record_id);

CREATE INDEX reports_period_to ON public.reports USING btree (period_to, record_id);

CREATE INDEX reports_recipients ON public.reports USING gin (recipients);

CREATE INDEX reports_requested_by ON public.reports USING btree (requested_by);

CREATE INDEX reports_signing_authority ON public.reports USING gin (signing_authority);

CREATE INDEX reports_subject ON public.reports USING btree (subject, record_id);

CREATE INDEX reports_year ON public.reports USING btree (year, record_id);

CREATE INDEX role_assignments_org ON public.role_assignments USING btree (org_id, role);

CREATE INDEX role_assignments_user ON public.role_assignments USING btree (user_id);

CREATE INDEX saved_views_author ON public.saved_views USING btree (created_by, collection);

CREATE INDEX saved_views_org ON public.saved_views USING btree (org_id, collection) WHERE (org_id IS NOT NULL);

CREATE INDEX sign_in_attempts_email ON public.sign_in_attempts USING btree (email, at);

CREATE INDEX staff_assignments_assigned_by ON public.staff_assignments USING btree (assigned_by);

CREATE INDEX staff_assignments_assigned_to ON public.staff_assignments USING btree (assigned_to, record_id);

CREATE INDEX staff_assignments_decision_date ON public.staff_assignments USING btree (decision_date, record_id);

CREATE INDEX staff_assignments_dedication ON public.staff_assignments USING btree (dedication, record_id);

CREATE INDEX staff_assignments_established_post ON public.staff_assignments USING btree (established_post, record_id);

CREATE INDEX staff_assignments_from ON public.staff_assignments USING btree (assigned_from, record_id);

CREATE INDEX staff_assignments_full_name ON public.staff_assignments USING btree (full_name, record_id);

CREATE INDEX staff_assignments_headcount ON public.staff_assignments USING btree (headcount, record_id);

CREATE INDEX staff_assignments_organization ON public.staff_assignments USING btree (organization);

CREATE INDEX staff_assignments_position ON public.staff_assignments USING btree ("position", record_id);

CREATE INDEX staff_assignments_subject ON public.staff_assignments USING btree (subject, record_id);

CREATE INDEX staff_assignments_year ON public.staff_assignments USING btree (year, record_id);

CREATE INDEX text_previews_record ON public.text_previews USING btree (record_id, locale);

CREATE INDEX text_steps_age ON public.text_steps USING btree (made_at);

CREATE INDEX training_courses_assigned_by ON public.training_courses USING btree (assigned_by, record_id);

CREATE INDEX training_courses_audience ON public.training_courses USING gin (audience);

CREATE INDEX training_courses_audience_groups ON public.training_courses USING gin (audience_groups);

CREATE INDEX training_courses_average_rating ON public.training_courses USING btree (average_rating, record_id);

CREATE INDEX training_courses_certificate_count ON public.training_courses USING btree (certificate_count, record_id);

CREATE INDEX training_courses_class_count ON public.training_courses USING btree (class_count, record_id);

CREATE INDEX training_courses_cost ON public.training_courses USING btree (cost, record_id);

CREATE INDEX training_courses_directive ON public.training_courses USING btree (directive, record_id);

CREATE INDEX training_courses_ends_on ON public.training_courses USING btree (ends_on, record_id);

CREATE INDEX training_courses_frequency ON public.training_courses USING btree (frequency, record_id);

CREATE INDEX training_courses_hours ON public.training_courses USING btree (hours, record_id);

CREATE INDEX training_courses_lecturer_count ON public.training_courses USING btree (lecturer_count, record_id);

CREATE INDEX training_courses_method ON public.training_courses USING btree (method, record_id);

CREATE INDEX training_courses_organizers ON public.training_courses USING gin (organizers);

CREATE INDEX training_courses_starts_on ON public.training_courses USING btree (starts_on, record_id);

CREATE INDEX training_courses_title ON public.training_courses USING btree (title, record_id);

CREATE INDEX training_courses_topics ON public.training_courses USING gin (topics);

CREATE INDEX training_courses_trainee_count ON public.training_courses USING btree (trainee_count, record_id);

CREATE INDEX training_courses_year ON public.training_courses USING btree (year, record_id);

CREATE INDEX training_rosters_attended ON public.training_rosters USING btree (attended, record_id);

CREATE INDEX training_rosters_audience ON public.training_rosters USING btree (audience, record_id);

CREATE INDEX training_rosters_certificates ON public.training_rosters USING btree (certificates, record_id);

CREATE INDEX training_rosters_course ON public.training_rosters USING btree (course, record_id);

CREATE INDEX training_rosters_organization ON public.training_rosters USING btree (organization, record_id);

CREATE INDEX training_rosters_registered ON public.training_rosters USING btree (registered, record_id);

CREATE INDEX training_sessions_attended ON public.training_sessions USING btree (attended, record_id);

CREATE INDEX training_sessions_course ON public.training_sessions USING btree (course, record_id);

CREATE INDEX training_sessions_held_on ON public.training_sessions USING btree (held_on, record_id);

CREATE INDEX training_sessions_hours ON public.training_sessions USING btree (hours, record_id);

CREATE INDEX training_sessions_lecturer_orgs ON public.training_sessions USING gin (lecturer_orgs);

CREATE INDEX training_sessions_lecturers ON public.training_sessions USING gin (lecturers);

CREATE INDEX training_sessions_materials ON public.training_sessions USING gin (materials);

CREATE INDEX training_sessions_topic ON public.training_sessions USING btree (topic, record_id);

CREATE INDEX translation_imports_mine ON public.translation_imports USING btree (created_by, created_at DESC);

CREATE INDEX translation_job_items_record ON public.translation_job_items USING btree (record_id);

CREATE INDEX translation_job_links_job ON public.translation_job_links USING btree (job_id);

CREATE INDEX translation_jobs_assignee ON public.translation_jobs USING btree (assignee_id, state) WHERE (assignee_id IS NOT NULL);

CREATE INDEX translation_jobs_open ON public.translation_jobs USING btree (org_id, state, deadline);

CREATE INDEX translation_memory_list ON public.translation_memory USING btree (created_at DESC, id DESC);

CREATE INDEX translation_memory_pairs ON public.translation_memory USING gin (source_pairs) WHERE (removed_at IS NULL);

CREATE UNIQUE INDEX translation_memory_same ON public.translation_memory USING btree (locale, md5(source), md5(target)) WHERE (removed_at IS NULL);

CREATE INDEX translation_memory_segment ON public.translation_memory USING btree (record_id, locale, segment_id);

CREATE INDEX translation_memory_source_words ON public.translation_memory USING gin (source gin_trgm_ops);

CREATE INDEX translation_memory_target_words ON public.translation_memory USING gin (target gin_trgm_ops);

CREATE INDEX translation_memory_imports_at ON public.translation_memory_imports USING btree (created_at DESC);

CREATE INDEX unfunded_needs_estimated_vnd ON public.unfunded_needs USING btree (estimated_vnd, record_id);

CREATE INDEX unfunded_needs_need ON public.unfunded_needs USING btree (need, record_id);

CREATE INDEX unfunded_needs_plan_task ON public.unfunded_needs USING btree (plan_task, record_id);

CREATE INDEX unfunded_needs_reason ON public.unfunded_needs USING btree (reason, record_id);

CREATE INDEX unfunded_needs_year ON public.unfunded_needs USING btree (year, record_id);

CREATE INDEX user_accounts_user ON public.user_accounts USING btree (user_id);

CREATE INDEX user_passkeys_user ON public.user_passkeys USING btree (user_id);

CREATE INDEX user_sessions_expiry ON public.user_sessions USING btree (expires_at);

CREATE INDEX user_sessions_user ON public.user_sessions USING btree (user_id);

CREATE INDEX user_verifications_identifier ON public.user_verifications USING btree (identifier);

CREATE INDEX visits_country ON public.visits USING btree (country, record_id);

CREATE INDEX visits_direction ON public.visits USING btree (direction, record_id);

CREATE INDEX visits_ends_on ON public.visits USING btree (ends_on, record_id);

CREATE INDEX visits_host ON public.visits USING btree (host, record_id);

CREATE INDEX visits_members ON public.visits USING btree (members, record_id);

CREATE INDEX visits_name ON public.visits USING btree (name, record_id);

CREATE INDEX visits_starts_on ON public.visits USING btree (starts_on, record_id);

CREATE INDEX visits_year ON public.visits USING btree (year, record_id);

CREATE TRIGGER events_append_only BEFORE DELETE OR UPDATE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER events_never_emptied BEFORE TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER legal_rules_told AFTER INSERT OR DELETE OR UPDATE ON legal_rules FOR EACH ROW EXECUTE FUNCTION tell_of_register('legal-rules');

CREATE TRIGGER media_on_request_told AFTER UPDATE ON media_assets FOR EACH ROW WHEN ('on-request'::text = old.access OR 'on-request'::text = new.access) EXECUTE FUNCTION tell_of_register('media-assets');

CREATE TRIGGER new_media_on_request_told AFTER INSERT ON media_assets FOR EACH ROW WHEN (new.access = 'on-request'::text) EXECUTE FUNCTION tell_of_register('media-assets');

CREATE TRIGGER organization_successions_told AFTER INSERT OR DELETE OR UPDATE ON organization_successions FOR EACH ROW EXECUTE FUNCTION tell_of_register('organizations');

CREATE TRIGGER organization_versions_told AFTER INSERT OR DELETE OR UPDATE ON organization_versions FOR EACH ROW EXECUTE FUNCTION tell_of_register('organizations');

CREATE TRIGGER organizations_told AFTER INSERT OR DELETE OR UPDATE ON organizations FOR EACH ROW EXECUTE FUNCTION tell_of_register('organizations');

CREATE CONSTRAINT TRIGGER public_change_announced AFTER INSERT ON public_change_drafts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_public_change();

CREATE TRIGGER public_pages_forgotten AFTER DELETE ON public_pages REFERENCING OLD TABLE AS withdrawn FOR EACH STATEMENT EXECUTE FUNCTION forget_public_search();

CREATE TRIGGER revisions_append_only BEFORE DELETE ON record_revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER revisions_never_emptied BEFORE TRUNCATE ON record_revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER revisions_settled BEFORE UPDATE ON record_revisions FOR EACH ROW EXECUTE FUNCTION refuse_settled_change();

CREATE TRIGGER text_revisions_append_only BEFORE DELETE ON record_text_revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER text_revisions_never_emptied BEFORE TRUNCATE ON record_text_revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER text_revisions_settled BEFORE UPDATE ON record_text_revisions FOR EACH ROW EXECUTE FUNCTION refuse_settled_text_change();

CREATE TRIGGER record_texts_covered AFTER INSERT ON record_texts REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION cover_new_texts();

CREATE TRIGGER record_texts_covered_anew AFTER UPDATE ON record_texts FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state OR old.source_hash IS DISTINCT FROM new.source_hash OR old.approved_at IS DISTINCT FROM new.approved_at OR old.published_version IS DISTINCT FROM new.published_version) EXECUTE FUNCTION cover_changed_text();

CREATE TRIGGER record_texts_uncovered AFTER DELETE ON record_texts FOR EACH ROW EXECUTE FUNCTION cover_lost_text();

CREATE TRIGGER media_records_told AFTER UPDATE ON records FOR EACH ROW WHEN (new.collection = 'media-assets'::text AND (old.state <> new.state OR old.deleted_at IS DISTINCT FROM new.deleted_at)) EXECUTE FUNCTION tell_of_register('media-assets');

CREATE TRIGGER organization_records_told AFTER UPDATE ON records FOR EACH ROW WHEN (new.collection = 'organizations'::text) EXECUTE FUNCTION tell_of_register('organizations');

CREATE TRIGGER report_records_told AFTER UPDATE ON records FOR EACH ROW WHEN (new.collection = 'reports'::text) EXECUTE FUNCTION tell_of_register('reports');

CREATE TRIGGER report_signed_copies_append_only BEFORE DELETE OR UPDATE ON report_signed_copies FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER report_signed_copies_never_emptied BEFORE TRUNCATE ON report_signed_copies FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER report_snapshots_append_only BEFORE DELETE OR UPDATE ON report_snapshots FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER report_snapshots_never_emptied BEFORE TRUNCATE ON report_snapshots FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER report_snapshots_told AFTER INSERT ON report_snapshots FOR EACH ROW EXECUTE FUNCTION tell_of_register('reports');

CREATE TRIGGER reports_told AFTER INSERT OR DELETE OR UPDATE ON reports FOR EACH ROW EXECUTE FUNCTION tell_of_register('reports');

CREATE TRIGGER review_rules_append_only BEFORE DELETE OR UPDATE ON review_rules FOR EACH ROW EXECUTE FUNCTION refuse_change();
