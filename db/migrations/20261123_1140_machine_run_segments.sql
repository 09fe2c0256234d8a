-- A run may be asked for some segments of one item alone; null: all that it may draft.
alter table machine_runs add column segment_ids text[];

-- Why a run stopped is told in the language of whoever looks: `error` holds the Vietnamese.
alter table machine_runs add column error_en text;
update machine_runs set error_en = error;
