-- Some registers are shown to readers as they stand, without being published: the offices of the province, the law, the
-- list of reports. Whoever changes them, an officer, a job or an import, thereby tells the ready pages that show them.
create function tell_of_register() returns trigger language plpgsql as $$
declare
  told text[] := array['list:' || tg_argv[0]];
begin
  -- Once for each transaction: its own drafts are all that it sees here.
  if not exists (select from public_change_drafts where tags = told) then
    insert into public_change_drafts (tags) values (told);
  end if;
  return null;
end $$;

create trigger organizations_told after insert or update or delete on organizations
  for each row execute function tell_of_register('organizations');
create trigger organization_versions_told after insert or update or delete on organization_versions
  for each row execute function tell_of_register('organizations');
create trigger organization_successions_told after insert or update or delete on organization_successions
  for each row execute function tell_of_register('organizations');
create trigger legal_rules_told after insert or update or delete on legal_rules
  for each row execute function tell_of_register('legal-rules');
create trigger reports_told after insert or update or delete on reports
  for each row execute function tell_of_register('reports');
create trigger report_snapshots_told after insert on report_snapshots
  for each row execute function tell_of_register('reports');
-- Whether they are approved, open to the public or removed stands in the spine.
create trigger organization_records_told after update on records
  for each row when (new.collection = 'organizations') execute function tell_of_register('organizations');
create trigger report_records_told after update on records
  for each row when (new.collection = 'reports') execute function tell_of_register('reports');
