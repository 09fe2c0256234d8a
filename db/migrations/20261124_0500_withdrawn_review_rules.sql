-- A rule is taken back by a later word, for what was said stays: then the next wider rule holds again.
alter table review_rules add column withdrawn boolean not null default false;
