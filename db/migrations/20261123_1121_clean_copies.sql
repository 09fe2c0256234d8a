-- Public copies of documents, films and sounds now lose what names a person, a place or a machine, and films have a
-- poster. Those made before are made again, as a new version of the same bytes: the present one is shown until it is ready.

insert into media_files (record_id, version, sha256, name, media_type, bytes, width, height, duration, created_by,
  state, created_at)
select f.record_id, f.version + 1, f.sha256, f.name, f.media_type, f.bytes, f.width, f.height, f.duration, f.created_by,
  -- As old as the work that a job takes up by itself.
  'waiting', now() - interval '1 hour'
from media_files f
where f.state = 'ready'
  and f.media_type in ('application/pdf', 'video/mp4', 'video/webm', 'audio/mpeg', 'audio/ogg')
  and not exists (select from media_files n where n.record_id = f.record_id and n.version > f.version);
