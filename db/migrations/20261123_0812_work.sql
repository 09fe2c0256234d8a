-- What waits for somebody is looked for across all collections whenever he opens the office.
create index records_waiting on records (updated_at, id) include (collection, owner_org_id)
  where state = 'submitted' and deleted_at is null;
create index records_returned on records (updated_at desc, id) include (collection, owner_org_id)
  where state = 'returned' and deleted_at is null;
