-- What is published by the thousand: what is short enough to lie with its row is not compressed first, which took a
-- tenth of the time of writing it.
alter table public_search alter column body set storage external;
alter table public_pages set (toast_tuple_target = 4080);

-- A plan made while few pages were there looked through all entries for each page taken away.
alter function forget_public_search() set plan_cache_mode = force_custom_plan;
