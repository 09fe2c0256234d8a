-- Letters on their way. With a mail server each leaves the table once it is sent; without one they stay here for a
-- few days, where the administrator can read them.

create table mail_outbox (
  id uuid primary key,
  recipient text not null,
  locale text not null check (locale in ('vi', 'en')),
  letter jsonb not null check (jsonb_typeof(letter) = 'object'),
  created_at timestamptz not null default now(),
  attempts integer not null default 0,
  -- What the mail server said last.
  refused text,
  next_attempt_at timestamptz not null default now()
);
create index mail_outbox_due on mail_outbox (next_attempt_at);
create index mail_outbox_by_age on mail_outbox (created_at desc, id desc);
