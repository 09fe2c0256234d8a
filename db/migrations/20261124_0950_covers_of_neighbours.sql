-- Pages show the covers of what they lead on to: those that were copied before are copied anew.
insert into public_stale (record_id, locale) select record_id, locale from public_pages where points_to <> '{}';
