-- What the form offers, the table admits, and nothing else.
alter table interface_texts add constraint interface_texts_part_check check (part in ('portal', 'office'));
