-- Annexes of outlines, whose report an outline is for, and what is to be known about where it comes from.

alter table outline_templates
  add column annexes jsonb not null default '[]',
  add column line text not null default 'state' check (line in ('state', 'party')),
  add column note text;
