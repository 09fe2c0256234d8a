-- The image database points to the media library, which comes after it.

alter table places add foreign key (cover) references media_assets (record_id);
alter table festivals add foreign key (cover) references media_assets (record_id);
alter table foods add foreign key (cover) references media_assets (record_id);
alter table crafts add foreign key (cover) references media_assets (record_id);
alter table people add foreign key (cover) references media_assets (record_id);
alter table articles add foreign key (cover) references media_assets (record_id);
alter table cultural_events add foreign key (cover) references media_assets (record_id);
alter table investment_projects add foreign key (cover) references media_assets (record_id);
alter table online_publications add foreign key (cover) references media_assets (record_id);
alter table galleries add foreign key (cover) references media_assets (record_id);
alter table online_publications add foreign key (file) references media_assets (record_id);
