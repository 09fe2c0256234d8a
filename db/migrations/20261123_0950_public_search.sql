-- What readers search: one row for each published page, written and removed with it.

create table public_search (
  record_id uuid not null,
  locale text not null,
  collection text not null,
  published_at timestamptz not null,
  -- Title and summary as words without accents, a space before each, for phrases and ranking.
  title text not null,
  summary text not null,
  -- The title with its accents; null where it has none.
  exact_title text,
  -- What the page says below its summary, as readers see it, for the line shown under a hit.
  body text not null,
  -- Every word, with and without accents; of the title a second time with = before it; #language and @collection.
  words tsvector not null,
  primary key (record_id, locale)
);
-- Always asked through the index, whatever is common: statistics of words would cost more than they tell.
alter table public_search
  alter column words set storage external,
  alter column words set statistics 0,
  alter column body set statistics 0;
create index public_search_words on public_search using gin (words);

create function forget_public_search() returns trigger language plpgsql as $$
begin
  delete from public_search s using withdrawn w where s.record_id = w.record_id and s.locale = w.locale;
  return null;
end $$;
-- What is withdrawn is no longer found, whoever withdraws it.
create trigger public_pages_forgotten after delete on public_pages
  referencing old table as withdrawn for each statement execute function forget_public_search();

-- The words that were ever published, without accents, for the reader who mistypes one.
create table public_words (word text collate "C" primary key);
create index public_words_similar on public_words using gin (word gin_trgm_ops);

-- Short words share few groups of three letters with their misspellings.
create function similar_public_words(asked text, longest integer) returns setof text
language sql stable set pg_trgm.similarity_threshold = 0.2 as $$
  select word from public_words where word % asked and length(word) between length(asked) - 2 and length(asked) + 2
  order by similarity(word, asked) desc, word limit longest
$$;
