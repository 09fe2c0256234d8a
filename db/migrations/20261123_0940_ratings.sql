-- What visitors say of a page: the page, the score, the day, and a short comment. Nothing about who said it.

create table page_ratings (
  id uuid primary key default gen_random_uuid(),
  path text not null check (length(path) between 1 and 300),
  score smallint not null check (score between 1 and 5),
  day date not null,
  comment text check (length(comment) between 1 and 500)
);
create index page_ratings_day on page_ratings (day);
