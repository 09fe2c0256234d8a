-- The link of a granted request, known by its hash alone.
alter table media_requests add column token_hash text;
create unique index media_requests_token on media_requests (token_hash) where token_hash is not null;
