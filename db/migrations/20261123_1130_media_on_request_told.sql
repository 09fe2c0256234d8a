-- What is given on request is in no public page, yet the form with which it is asked for lists it: the form is made anew
-- when a medium comes on the list, leaves it, or is approved, archived or removed. Changed words are told by the medium.
create trigger media_on_request_told after update on media_assets
  for each row when ('on-request' in (old.access, new.access)) execute function tell_of_register('media-assets');
create trigger new_media_on_request_told after insert on media_assets
  for each row when (new.access = 'on-request') execute function tell_of_register('media-assets');
create trigger media_records_told after update on records
  for each row when (new.collection = 'media-assets'
    and (old.state <> new.state or old.deleted_at is distinct from new.deleted_at))
  execute function tell_of_register('media-assets');
