-- Texts that wait for somebody, found without reading all the others.
create index record_texts_work on record_texts (state, updated_at)
  where state in ('machine', 'returned', 'submitted', 'reviewed');
create index public_pages_unread on public_pages (published_at) where reading <> 'read';
