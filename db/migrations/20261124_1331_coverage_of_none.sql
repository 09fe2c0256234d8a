-- An item that has lost its last text is one that nobody has begun: it has no row, as before its first.
create or replace function cover_lost_text() returns trigger language plpgsql as $$
begin
  if not exists (select from record_texts where record_id = old.record_id) then
    delete from translation_coverage where record_id = old.record_id;
  elsif exists (select from records where id = old.record_id) then
    perform refresh_translation_coverage(array[old.record_id]);
  end if;
  return null;
end $$;
