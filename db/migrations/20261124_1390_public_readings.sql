-- What somebody who mistyped may have meant. Functions, so that they are planned only when they are needed, and once.

-- Words of the public pages that are one slip away, the likeliest first: groups of three letters do not tell that «bnag»
-- and «bang» are alike. Swapped neighbours are the likeliest slip, and the first letter is the surest.
create function likely_public_words(asked text, longest integer) returns table (word text, cost numeric)
language plpgsql stable as $$
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
end $$;

-- How many pages the index finds; beyond two hundred a larger number says nothing more.
create function count_public_pages(query tsquery) returns integer
language plpgsql stable as $$
begin
  return (select count(*) from (select from public_search where words @@ query limit 200) f);
end $$;

-- The readings of a question that pages bear out: for each term the word in its place, null where it stays, and how many
-- titles and pages say all of it. Of each term `plain` is the word, null where it cannot be misspelt, `anywhere` and
-- `titled` are how the index is asked for it; `answered` is whether the question found anything as it stands. Pages are
-- counted in a sample, one of `one_in`, where that has enough of them. First the words that no page says are replaced;
-- then, of short questions that found nothing, one that pages do say as well, if titles hold the result.
create function public_readings(
  plain text[], anywhere text[], titled text[], answered boolean, sample text, one_in integer
) returns table (meant text[], titles integer, pages integer)
language plpgsql stable as $$
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
end $$;
