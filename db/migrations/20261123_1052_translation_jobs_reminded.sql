-- The last day on which whoever does a job was reminded of it, so that he is told once a day at most.
alter table translation_jobs add column reminded_on date;
