-- Jobs of translation: who outside is written to and for how long, how the words divide, what was accepted.

alter table translation_jobs
  -- Sealed bytes: the key is not in the database.
  alter column assignee_email type bytea using null,
  -- The language in which somebody outside is written to.
  add column assignee_locale text check (assignee_locale in ('vi', 'en')),
  add column delivered_by_name text,
  -- Whoever accepted it, and how many words he accepted for payment.
  add column finished_by_name text,
  add column accepted_words integer check (accepted_words >= 0),
  add column cancelled_at timestamptz,
  add constraint translation_jobs_rate check (rate >= 0);

-- Of the words of an item when the job was made: `new_words` no memory knows, `fuzzy_words` it knows something like,
-- `exact_words` it knows, `repeated_words` stand elsewhere in the same job, `kept_words` were translated already.
alter table translation_job_items
  add column fuzzy_words integer not null default 0,
  add column exact_words integer not null default 0,
  add column repeated_words integer not null default 0,
  add column kept_words integer not null default 0;

create index translation_job_links_job on translation_job_links (job_id);
create index events_translation_jobs on events ((data ->> 'job')) where type like 'translation-job.%';

-- How long the address of somebody outside is kept once his job has come to its end.
create table translation_job_rules (
  only_one boolean primary key default true check (only_one),
  email_kept_days integer not null check (email_kept_days between 0 and 3650),
  reason text not null
);
insert into translation_job_rules (email_kept_days, reason) values
  (30, 'Đủ để hỏi lại về bản dịch và gửi biên bản nghiệm thu; sau đó không còn mục đích giữ địa chỉ của người ngoài.');
