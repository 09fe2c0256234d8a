-- What each person is told, how he wants to be told, and how far the events of each organisation were followed.

create table notifications (
  id uuid primary key,
  user_id text not null references users (id) on delete cascade,
  kind text not null,
  -- What it is about: a record, at one of its fields, or another page of the office.
  collection text,
  record_id uuid references records (id) on delete cascade,
  field text,
  path text,
  -- What fills the words of its kind, in both languages where it is a text.
  params jsonb not null default '{}' check (jsonb_typeof(params) = 'object'),
  -- One of these for a person is enough.
  once text,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  -- How it also goes by mail, and when it went.
  mail text not null default 'none' check (mail in ('none', 'at-once', 'digest')),
  mailed_at timestamptz,
  unique (user_id, once)
);
create index notifications_of_user on notifications (user_id, id desc);
create index notifications_unread on notifications (user_id, id) where read_at is null;
create index notifications_to_mail on notifications (mail, user_id) where mailed_at is null and mail <> 'none';
create index notifications_by_age on notifications (created_at);

-- Only what differs from the usual way of a kind.
create table notification_preferences (
  user_id text not null references users (id) on delete cascade,
  kind text not null,
  delivery text not null check (delivery in ('app', 'at-once', 'digest', 'off')),
  primary key (user_id, kind)
);

-- When the daily digest goes out, in Vietnamese time: of everybody, and of whoever chose another hour.
create table digest_times (
  -- Null: the installation.
  user_id text references users (id) on delete cascade,
  at time not null,
  unique nulls not distinct (user_id)
);
insert into digest_times (user_id, at) values (null, '07:00');

create table digest_days (
  user_id text primary key references users (id) on delete cascade,
  sent_on date not null
);

-- Events already told of. What happened before this table existed is not news.
create table event_followers (
  name text not null,
  org_id uuid not null,
  seq bigint not null,
  primary key (name, org_id)
);
insert into event_followers (name, org_id, seq) select 'notifications', org_id, seq from event_heads;
