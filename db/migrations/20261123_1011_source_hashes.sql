-- Source texts of which it is not kept yet what they said when they were last approved: none after the first start.
create index record_texts_unhashed on record_texts (record_id) where locale = 'vi' and source_hash is null;
