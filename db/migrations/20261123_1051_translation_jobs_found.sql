-- Jobs are found by their title and translator, without accents: both as the program folds them.
alter table translation_jobs add column folded text not null default '';
