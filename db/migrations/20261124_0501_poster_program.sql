-- Of a film: the ffmpeg that its poster was asked of. Null: there was none, so the poster is drawn until there is one.
alter table media_files add column poster_program text;
